/** Maps that move: the camera flies from frame to frame, then the way is drawn, then the names come. */
import { gsap } from "gsap";
import { flightOf, type MapView } from "../deck/map-camera.ts";
import type { Shown } from "../deck/rail-scene.ts";
import type { Entrance } from "./entrance.ts";
import type { Player } from "./player.ts";
import type { LiveScene, SceneMaker } from "./scenes.ts";
import "./map.css";
import "./map-stage.css";

/** Seconds. */
const fade = 0.18;
const rise = 0.3;
const longestBack = 0.9;
/** Of drawing a way: units of the picture in a second, within what nobody has to wait for. */
const pace = 260;
const [shortest, longest] = [0.6, 3.2];

export const mapMaker: SceneMaker = { selector: ".scene-map", create: createLiveMap };

interface Parts {
	svg: SVGSVGElement;
	world: SVGGElement;
	views: MapView[];
	/** When each frame is; null where it does not say. */
	times: (Shown | null)[];
	ways: SVGPathElement[];
	/** By frame. */
	names: SVGGElement[];
	rows: HTMLElement[];
	/** Steps of the slide that come before those of the map. */
	before: number;
}

function createLiveMap(figure: HTMLElement, player: Player): LiveScene {
	const parts = partsOf(figure);
	let running: Entrance | null = null;
	let shown = parts.views.length - 1;
	const frameAt = (step: number) => Math.min(parts.views.length - 1, Math.max(0, step - parts.before));

	const finish = () => {
		const film = running;
		running = null;
		film?.film.progress(1).kill();
		film?.tidy();
	};
	const rest = (frame: number) => {
		shown = frame;
		restAt(parts, frame);
	};

	return {
		draw: (step) => {
			const frame = frameAt(step);
			const film = gsap.timeline();
			film.from(figure, { opacity: 0, duration: rise, ease: "power1.out" });
			film.add(drawFrame(parts, frame));
			return { film, tidy: () => tidy(parts, figure, frame) };
		},
		show: (step, animate) => {
			const from = shown;
			const frame = frameAt(step);
			player.shown.put(parts.times[frame] ?? null);
			if (frame === from || !animate) return rest(frame);
			const forward = frame > from;
			// A film is always that of the way forwards, between neighbours; backwards it is shown from its end.
			if (Math.abs(frame - from) !== 1) return rest(frame);
			const film = passage(parts, Math.min(from, frame));
			shown = frame;
			running = { film: forward ? film : backwards(film), tidy: () => tidy(parts, figure, frame) };
			running.film.eventCallback("onComplete", finish);
		},
		finish,
		leave: () => {
			finish();
			player.shown.put(null);
		},
	};
}

function partsOf(figure: HTMLElement): Parts {
	const svg = figure.querySelector<SVGSVGElement>(".map-stage");
	const world = svg?.querySelector<SVGGElement>(".map-world");
	if (!svg || !world) throw new Error("a map on the page has no picture for the stage");
	const section = figure.closest("section");
	const fragments = [...(section?.querySelectorAll(".fragment") ?? [])];
	const own = fragments.findIndex((fragment) => figure.contains(fragment));
	return {
		svg,
		world,
		views: (svg.dataset.views ?? "").split(",").map((view) => {
			const [x = 0, y = 0, k = 1] = view.split(" ").map(Number);
			return { x, y, k };
		}),
		times: JSON.parse(svg.dataset.times ?? "[]") as (Shown | null)[],
		ways: [...world.querySelectorAll<SVGPathElement>(".map-way")],
		names: [...svg.querySelectorAll<SVGGElement>(".map-names")],
		rows: [...(section?.querySelectorAll<HTMLElement>(".map-steps li") ?? [])],
		before: own === -1 ? fragments.length : own,
	};
}

/** The state of a frame, and nothing of how it was reached. */
function restAt(parts: Parts, frame: number): void {
	look(parts, parts.views[frame]!);
	for (const way of parts.ways) {
		const own = Number(way.dataset.frame);
		way.dataset.state = own < frame ? "past" : own === frame ? "present" : "ahead";
	}
	for (const [index, group] of parts.names.entries()) group.classList.toggle("shown", index === frame);
	for (const [index, row] of parts.rows.entries()) {
		if (index === frame) row.setAttribute("aria-current", "step");
		else row.removeAttribute("aria-current");
	}
}

function look({ world }: Parts, { k, x, y }: MapView): void {
	world.setAttribute("transform", `translate(${x} ${y}) scale(${k})`);
	world.setAttribute("style", `--k:${k}`);
}

/** From a frame to the next: names out, the camera over, the way drawn, names in. */
function passage(parts: Parts, from: number): gsap.core.Timeline {
	const [start, end] = [parts.views[from]!, parts.views[from + 1]!];
	const flight = flightOf(start, end, { width: 1600, height: 770 });
	const clock = { progress: 0 };
	const film = gsap.timeline();
	restAt(parts, from + 1);
	look(parts, start);
	const [left, entered] = [parts.names[from]!, parts.names[from + 1]!];
	film.fromTo(left, { opacity: 1, visibility: "visible" }, { opacity: 0, duration: fade });
	film.to(clock, {
		progress: 1,
		duration: flight.duration / 1000,
		ease: "sine.inOut",
		onUpdate: () => look(parts, flight.at(clock.progress)),
	});
	film.set(left, { visibility: "hidden" });
	film.add(drawFrame(parts, from + 1));
	// Until their turn comes, the new names and ways are not there.
	film.set([entered], { opacity: 0 }, 0);
	return film;
}

/** The ways of a frame from end to end, each after the other, and then its names. */
function drawFrame(parts: Parts, frame: number): gsap.core.Timeline {
	const film = gsap.timeline();
	const { k } = parts.views[frame]!;
	for (const way of parts.ways.filter((it) => Number(it.dataset.frame) === frame)) {
		if (way.dataset.way !== "rail") {
			film.fromTo(way, { opacity: 0 }, { opacity: 1, duration: rise });
			continue;
		}
		const duration = Math.min(longest, Math.max(shortest, (way.getTotalLength() * k) / pace));
		film.set(way, { strokeDasharray: "1 1", opacity: 0 }, 0);
		film.set(way, { opacity: 1 }, ">");
		film.fromTo(way, { strokeDashoffset: 1 }, { strokeDashoffset: 0, duration, ease: "none" });
	}
	const names = parts.names[frame];
	if (names) film.fromTo(names, { opacity: 0 }, { opacity: 1, duration: rise, ease: "power1.out" });
	return film;
}

function backwards(film: gsap.core.Timeline): gsap.core.Timeline {
	const whole = film.duration();
	film.paused(true).time(whole);
	return gsap.timeline().add(film.tweenFromTo(whole, 0, { duration: Math.min(whole, longestBack), ease: "none" }));
}

function tidy(parts: Parts, figure: HTMLElement, frame: number): void {
	for (const element of [figure, ...parts.ways, ...parts.names]) element.removeAttribute("style");
	restAt(parts, frame);
}
