/** What the stripe shows at each moment: still, diving, or moved by hand. A new target is dived to from wherever it is. */
import { gsap } from "gsap";
import { diveOf, sameView } from "../deck/dive.ts";
import type { Shot } from "../deck/rail-scene.ts";
import { afterPaint } from "./after-paint.ts";

export interface Camera {
	shot: () => Shot;
	/** Moves to a shot; `animate: false` is there at once. */
	to: (shot: Shot, animate: boolean) => void;
	/** Puts the now-block elsewhere in the same view, at once. */
	mark: (now: number | null) => void;
	/** Ends a running movement in its last state. */
	finish: () => void;
	isMoving: () => boolean;
}

/** Milliseconds for the now-block alone, where the view stays. */
const blockTime = 500;

/**
 * `draw` is called for every frame; `moving` is true while names are better left out. `drawNow` is called where nothing
 * but the now-block moves.
 */
export function createCamera(
	first: Shot,
	draw: (shot: Shot, moving: boolean) => void,
	drawNow: (shot: Shot) => void,
): Camera {
	let shot = first;
	let target = first;
	let tween: gsap.core.Tween | null = null;
	let waiting: (() => void) | null = null;
	const isMoving = () => tween !== null || waiting !== null;

	const show = (next: Shot, moving: boolean) => {
		shot = next;
		draw(shot, moving);
	};

	const halt = () => {
		tween?.kill();
		waiting?.();
		tween = null;
		waiting = null;
	};

	const finish = () => {
		if (!isMoving()) return;
		halt();
		show(target, false);
	};

	const run = (duration: number, ease: string, dives: boolean, at: (progress: number) => Shot) => {
		const clock = { progress: 0 };
		waiting = null;
		tween = gsap.to(clock, {
			progress: 1,
			duration: duration / 1000,
			ease,
			onUpdate: () => show(at(clock.progress), dives),
			onComplete: () => {
				tween = null;
				show(target, false);
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
		if (!animate || isThere) return show(target, false);
		waiting = afterPaint(() => move(shot));
	};

	const mark = (now: number | null) => {
		finish();
		shot = { view: shot.view, now };
		target = shot;
		drawNow(shot);
	};

	return { shot: () => shot, to, mark, finish, isMoving };
}
