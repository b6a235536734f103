/** A journey on stage: map, timetable, clock and stripe are one function of one progress, from the first instant to the last. */
import { gsap } from "gsap";
import { type Plot, xIn, yIn } from "../deck/timetable.ts";
import { frameAt, type JourneyData, type JourneyFrame, progressAt } from "../render/journey-frame.ts";
import type { Entrance } from "./entrance.ts";
import { bindJourneyControls } from "./journey-controls.ts";
import { createJourneyMap } from "./journey-track.ts";
import type { Player } from "./player.ts";
import { wantsStillness } from "./reduced-motion.ts";
import type { LiveScene, SceneMaker } from "./scenes.ts";
import "./journey.css";

/** Seconds for the whole way; a step takes its share of that, within limits. */
const wholeWay = 7;
const shortest = 0.7;
const longest = 1.8;

export const journeyMaker: SceneMaker = { selector: ".scene-journey[data-journey]", create: createJourney };

function createJourney(figure: HTMLElement, player: Player): LiveScene {
	const data = JSON.parse(figure.dataset.journey ?? "") as JourneyData;
	const plot = JSON.parse(figure.dataset.plot ?? "") as Plot;
	const draw = createPainter(figure, plot);
	const drawMap = createJourneyMap(figure);
	let progress = 1;
	let running: gsap.core.Tween | null = null;
	let isReaching = false;

	const stops = data.calls.map(({ came }, index) => (index === data.calls.length - 1 ? 1 : progressAt(data, came)));
	stops[0] = 0;

	const show = (next: number) => {
		progress = next;
		const frame = frameAt(data, progress);
		draw(frame, progress);
		drawMap(frame.position);
		player.shown.set(frame.instant);
	};

	/** The slide's step is that of the last stop the train has come to. */
	const reach = () => {
		const step = stops.findLastIndex((stop) => stop <= progress + 1e-9);
		if (step === player.position().step) return;
		isReaching = true;
		player.reach(step);
		isReaching = false;
	};

	const stop = () => {
		running?.kill();
		running = null;
		controls.showPlaying(false);
	};

	const run = (to: number, duration: number, onUpdate: () => void) => {
		const way = { progress };
		const update = () => {
			show(way.progress);
			onUpdate();
		};
		running = gsap.to(way, {
			progress: to,
			duration,
			ease: "none",
			onUpdate: update,
			onComplete: () => {
				stop();
				show(to);
				onUpdate();
			},
		});
	};

	const play = () => {
		if (running) return stop();
		if (progress >= 1) show(0);
		if (wantsStillness()) show(1);
		else {
			run(1, (1 - progress) * wholeWay, reach);
			controls.showPlaying(true);
		}
		reach();
	};

	const controls = bindJourneyControls(figure, {
		play,
		scrub: (to) => {
			stop();
			show(to);
		},
		settle: reach,
		data,
		stops,
		progress: () => progress,
	});

	const finish = () => {
		if (isReaching || !running) return;
		const to = running.vars.progress as number;
		const wasPlaying = controls.isPlaying();
		stop();
		// A ride that is broken off ends where it is: the step that did so says what comes next.
		if (!wasPlaying) show(to);
	};

	return {
		draw: () => entranceOf(figure),
		show: (step, animate) => {
			if (isReaching) return;
			const to = stops[Math.min(step, stops.length - 1)] ?? 1;
			if (!animate || to < progress) show(to);
			else run(to, Math.min(longest, Math.max(shortest, (to - progress) * wholeWay)), () => undefined);
		},
		finish,
		leave: () => {
			stop();
			player.shown.set(null);
		},
	};
}

/** Writes a moment into the page: the only things that ever change are the ones named here. */
function createPainter(figure: HTMLElement, plot: Plot): (frame: JourneyFrame, progress: number) => void {
	const find = <T extends Element>(selector: string) => {
		const found = figure.querySelector<T>(selector);
		if (!found) throw new Error(`the journey has no part "${selector}"`);
		return found;
	};
	const stage = find(".journey-stage");
	const part = (name: string) => stage.querySelector(`.${name}`) as Element;
	const [clip, now, line, mark] = ["journey-clip", "journey-now", "journey-now-line", "journey-now-mark"].map(part);
	const texts = ["clock", "zone-now", "day-now", "counter", "where-now"].map((name) => find(`.journey-${name}`));
	const assumed = find<HTMLElement>(".journey-assumed");
	const slider = find<HTMLInputElement>(".journey-slider");
	return ({ instant, position, clock, zone, day, km, where, spoken }, progress) => {
		const [x, y] = [round(xIn(plot, instant)), round(yIn(plot, position.km))];
		clip?.setAttribute("width", String(x));
		now?.setAttribute("data-known", String(position.known));
		line?.setAttribute("d", `M${x} ${plot.bottom - 8}v16`);
		mark?.setAttribute("cx", String(x));
		mark?.setAttribute("cy", String(y));
		for (const [index, text] of [clock, zone, day, km, where].entries()) texts[index]!.textContent = text;
		assumed.hidden = position.known;
		slider.value = String(progress);
		slider.setAttribute("aria-valuetext", spoken);
	};
}

/** The ground comes first, then the lines from left to right, and with them the names. */
function entranceOf(figure: HTMLElement): Entrance {
	const film = gsap.timeline();
	const drawn = figure.querySelectorAll(".journey-stage :is(.journey-lines, .journey-names, .journey-now)");
	const curtain = figure.querySelector(".journey-curtain");
	film.from(drawn, { opacity: 0, duration: 0.3, ease: "power1.out" });
	if (curtain) film.from(curtain, { attr: { width: 0 }, duration: 0.8, ease: "none" }, 0);
	return { film, tidy: () => gsap.set(drawn, { clearProps: "opacity" }) };
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
