/** What the stripe shows at each moment: still, diving, or moved by hand. A new target is dived to from wherever it is. */
import { gsap } from "gsap";
import { diveOf, sameView } from "../deck/dive.ts";
import type { Shot } from "../deck/rail-scene.ts";
import { afterPaint } from "./after-paint.ts";

export interface Camera {
	shot: () => Shot;
	/** Moves to a shot; `animate: false` is there at once. */
	to: (shot: Shot, animate: boolean) => void;
	/** Is at a shot at once, and will be at the next: a hand is on the rail. */
	follow: (shot: Shot) => void;
	/** Puts the now-block elsewhere in the same view, at once. */
	mark: (now: number | null) => void;
	/** Ends a running movement in its last state. */
	finish: () => void;
	isMoving: () => boolean;
}

/** Names are better left out of a dive, and are wanted under the hand. */
export type Motion = "rest" | "hand" | "dive";

/** Milliseconds for the now-block alone, where the view stays. */
const blockTime = 500;
/** Milliseconds after which a hand that does nothing is at rest. */
const pause = 120;

/** `draw` is called for every frame, `drawNow` where nothing but the now-block moves. */
export function createCamera(
	first: Shot,
	draw: (shot: Shot, motion: Motion) => void,
	drawNow: (shot: Shot) => void,
): Camera {
	let shot = first;
	let target = first;
	let tween: gsap.core.Tween | null = null;
	let waiting: (() => void) | null = null;
	let held = 0;
	const isMoving = () => tween !== null || waiting !== null || held > 0;

	const show = (next: Shot, motion: Motion) => {
		shot = next;
		draw(shot, motion);
	};

	const halt = () => {
		tween?.kill();
		waiting?.();
		clearTimeout(held);
		tween = null;
		waiting = null;
		held = 0;
	};

	const finish = () => {
		if (!isMoving()) return;
		halt();
		show(target, "rest");
	};

	const run = (duration: number, ease: string, dives: boolean, at: (progress: number) => Shot) => {
		const clock = { progress: 0 };
		waiting = null;
		tween = gsap.to(clock, {
			progress: 1,
			duration: duration / 1000,
			ease,
			onUpdate: () => show(at(clock.progress), dives ? "dive" : "rest"),
			onComplete: () => {
				tween = null;
				show(target, "rest");
			},
		});
	};

	const move = (from: Shot) => {
		const { view, now } = target;
		const nowAt = (progress: number) =>
			from.now === null || now === null ? now : from.now + (now - from.now) * progress;
		if (sameView(from.view, view)) return run(blockTime, "power3.inOut", false, (p) => ({ view, now: nowAt(p) }));
		const dive = diveOf(from.view, view);
		run(dive.duration, "sine.inOut", true, (p) => ({ view: dive.at(p), now: nowAt(p) }));
	};

	const to = (wanted: Shot, animate: boolean) => {
		halt();
		target = wanted;
		const isThere = sameView(shot.view, target.view) && shot.now === target.now;
		if (!animate || isThere) return show(target, "rest");
		waiting = afterPaint(() => move(shot));
	};

	const follow = (wanted: Shot) => {
		halt();
		target = wanted;
		held = window.setTimeout(finish, pause);
		show(target, "hand");
	};

	const mark = (now: number | null) => {
		finish();
		shot = { view: shot.view, now };
		target = shot;
		drawNow(shot);
	};

	return { shot: () => shot, to, follow, mark, finish, isMoving };
}
