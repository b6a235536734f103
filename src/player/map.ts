/** Maps that move: the camera flies from frame to frame, then the way is drawn, then the names come. */
import { gsap } from "gsap";
import { flightOf, type MapView, toPicture } from "../deck/map-camera.ts";
import type { Shown } from "../deck/rail-scene.ts";
import type { Entrance } from "./entrance.ts";
import { untilInput } from "./interruption.ts";
import type { Player } from "./player.ts";
import type { LiveScene, SceneMaker } from "./scenes.ts";
import "./map.css";
import "./map-stage.css";

/** Seconds. */
const fade = 0.18;
const rise = 0.3;
const longestBack = 0.9;
/** In its own units. */
const picture = { width: 1600, height: 770 };
/** Of drawing all ways of a frame: units of the picture in a second, within what nobody has to wait for. */
const pace = 420;
const [shortest, longest] = [0.6, 1.6];

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
	let release: () => void = () => undefined;
	let shown = parts.views.length - 1;
	const frameAt = (step: number) => Math.min(parts.views.length - 1, Math.max(0, step - parts.before));

	const finish = () => {
		const film = running;
		running = null;
		release();
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
			release = untilInput(finish);
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
	const flight = flightOf(start, end, picture);
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
	// Until their turn comes, the new names and ways are not there; nor are they in the frame before the film's first.
	gsap.set([entered, ...waysOf(parts, from + 1)], { opacity: 0 });
	return film;
}

function waysOf({ ways }: Parts, frame: number): SVGPathElement[] {
	return ways.filter((way) => Number(way.dataset.frame) === frame);
}

/** The ways of a frame from end to end, each after the other, and its names while that is done. */
function drawFrame(parts: Parts, frame: number): gsap.core.Timeline {
	const film = gsap.timeline();
	const view = parts.views[frame]!;
	const ways = waysOf(parts, frame).map((way) => ({ way, ...seenOf(way, view) }));
	const length = ways.reduce((sum, one) => sum + one.length, 0);
	const whole = Math.min(longest, Math.max(shortest, length / pace));
	for (const one of ways) film.add(drawWay(one.way, one.from, (whole * one.length) / (length || 1)));
	const names = parts.names[frame];
	if (names) film.fromTo(names, { opacity: 0 }, { opacity: 1, duration: rise, ease: "power1.out" }, 0);
	return film;
}

/** Of a railway, from which share of it on it is in the picture, and how long it is from there; nobody waits for what is not seen. */
function seenOf(way: SVGPathElement, view: MapView): { from: number; length: number } {
	if (way.dataset.way !== "rail") return { from: 0, length: 0 };
	const whole = way.getTotalLength();
	const isSeen = (share: number) => {
		const { x, y } = way.getPointAtLength(whole * share);
		const [px, py] = toPicture(view, [x, y]);
		return px > 0 && px < picture.width && py > 0 && py < picture.height;
	};
	const shares = Array.from({ length: 65 }, (_, index) => index / 64);
	const from = Math.max(0, shares.findIndex(isSeen) - 1) / 64;
	return { from, length: whole * (1 - from) * view.k };
}

/** A railway from where it is seen to its end; what is dashed cannot be drawn so, and comes as a whole. Not rounded to pixels, of which it has one. */
function drawWay(way: SVGPathElement, seenFrom: number, duration: number): gsap.core.Timeline {
	const film = gsap.timeline().fromTo(way, { opacity: 0 }, { opacity: 1, duration: duration > 0 ? 0.01 : rise });
	if (duration === 0) return film;
	const [from, to] = [{ strokeDasharray: "1 1", strokeDashoffset: 1 - seenFrom }, { strokeDashoffset: 0 }];
	return film.fromTo(way, from, { ...to, duration, ease: "none", autoRound: false }, 0);
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
