/** A journey: map, timetable, clock and stripe are one function of one progress, from the first instant to the last. */
import { gsap } from "gsap";
import type { Position } from "../deck/journey.ts";
import { frameAt, type JourneyData, progressAt } from "../render/journey-frame.ts";
import type { Entrance } from "./entrance.ts";
import { untilInput } from "./interruption.ts";
import { bindJourneyControls } from "./journey-controls.ts";
import { createPainter } from "./journey-painter.ts";
import { createJourneyMap } from "./journey-track.ts";
import type { Player } from "./player.ts";
import { wantsStillness } from "./reduced-motion.ts";
import type { LiveScene, SceneMaker } from "./scenes.ts";
import "./journey.css";
import "./journey-stage.css";
import "./journey-flow.css";

/** Seconds for the whole way; a step takes its share of that, within limits. */
const wholeWay = 7;
const shortest = 0.7;
const longest = 1.8;
const longestBack = 0.9;

/** What a journey needs of the view it is in: which step it is at, to say that it has come to another, and whose clock it turns. */
export type JourneyHost = Pick<Player, "position" | "reach" | "shown">;

/** What of the figure is seen in a view. */
export interface JourneyLook {
	/** Timetables, each with its plot. */
	timetables: SVGSVGElement[];
	drawMap: (position: Position) => void;
	/** Waits for what breaks off a ride, and returns how to wait no more: readers scroll while the train runs. */
	interrupted: (finish: () => void) => () => void;
}

export const journeyMaker: SceneMaker = {
	selector: ".scene-journey[data-journey]",
	create: (figure, player) =>
		createJourney(figure, player, {
			timetables: [...figure.querySelectorAll<SVGSVGElement>(".journey-stage")],
			drawMap: createJourneyMap(figure.querySelector(".journey-map"), figure.querySelector(".journey-emblem")),
			interrupted: (finish) => untilInput(finish, figure.querySelector(".journey-controls")),
		}),
};

export function createJourney(
	figure: HTMLElement,
	player: JourneyHost,
	{ timetables, drawMap, interrupted }: JourneyLook,
): LiveScene {
	const data = JSON.parse(figure.dataset.journey ?? "") as JourneyData;
	const stops = stopsOf(data);
	const draw = createPainter(figure, timetables);
	let progress = 1;
	let ride: Ride | null = null;
	let isReaching = false;

	const show = (next: number) => {
		progress = next;
		const frame = frameAt(data, progress);
		draw(frame, progress);
		drawMap(frame.position);
		player.shown.set({ instant: frame.instant, stretch: null });
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
		ride?.stop();
		ride = null;
		controls.showPlaying(false);
	};

	const finish = () => {
		if (isReaching || !ride) return;
		const { to } = ride;
		const wasPlaying = controls.isPlaying();
		stop();
		// A ride that is broken off ends where it is: the step that did so says what comes next.
		if (!wasPlaying) show(to);
	};

	const go = (to: number, duration: number, onUpdate: () => void) => {
		stop();
		const at = (next: number) => {
			show(next);
			onUpdate();
		};
		const tween = startRide(progress, to, duration, at, () => {
			stop();
			at(to);
		});
		const release = interrupted(finish);
		ride = {
			to,
			stop: () => {
				tween.kill();
				release();
			},
		};
	};

	const play = () => {
		if (controls.isPlaying()) return stop();
		finish();
		if (progress >= 1) show(0);
		if (wantsStillness()) show(1);
		else {
			go(1, (1 - progress) * wholeWay, reach);
			controls.showPlaying(true);
		}
		reach();
	};

	const scrub = (to: number) => {
		stop();
		show(to);
	};
	const controls = bindJourneyControls(figure, { play, scrub, settle: reach, data, stops, progress: () => progress });

	return {
		draw: () => entranceOf(figure),
		show: (step, animate) => {
			if (isReaching) return;
			const to = stops[Math.min(step, stops.length - 1)] ?? 1;
			if (!animate || to === progress) show(to);
			else go(to, secondsOf(progress, to), () => undefined);
		},
		finish,
		leave: () => {
			stop();
			player.shown.set(null);
		},
	};
}

/** The progress at which the train comes to each stop. */
function stopsOf(data: JourneyData): number[] {
	const last = data.calls.length - 1;
	return data.calls.map(({ came }, index) => (index === 0 ? 0 : index === last ? 1 : progressAt(data, came)));
}

/** From one stop to another. */
function secondsOf(from: number, to: number): number {
	const most = to < from ? longestBack : longest;
	return Math.min(most, Math.max(shortest, Math.abs(to - from) * wholeWay));
}

/** The train on its way. */
interface Ride {
	/** The progress at which it ends. */
	to: number;
	stop: () => void;
}

function startRide(from: number, to: number, duration: number, at: (progress: number) => void, onComplete: () => void) {
	const way = { progress: from };
	return gsap.to(way, { progress: to, duration, ease: "none", onUpdate: () => at(way.progress), onComplete });
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
