/** What the stripe shows at each moment: still, diving, or moved by hand. Any new target ends a running dive at once. */
import { gsap } from "gsap";
import type { TimeSpan } from "../deck/deck.ts";
import { diveOf, sameView } from "../deck/dive.ts";

/** Where the stripe looks, and where in that view the now-block stands: 0 at its left end, 1 at its right. */
export interface Shot {
	view: TimeSpan;
	now: number | null;
}

export interface Camera {
	shot: () => Shot;
	/** Moves to a shot; `animate: false` is there at once. */
	to: (shot: Shot, animate: boolean) => void;
	/** Ends a running movement in its last state. */
	finish: () => void;
	isMoving: () => boolean;
}

/** Milliseconds for the now-block alone, where the view stays. */
const blockTime = 500;

/** `draw` is called for every frame; `moving` is true while names are better left out. */
export function createCamera(first: Shot, draw: (shot: Shot, moving: boolean) => void): Camera {
	let shot = first;
	let tween: gsap.core.Tween | null = null;

	const show = (next: Shot, moving: boolean) => {
		shot = next;
		draw(shot, moving);
	};

	const finish = () => {
		const running = tween;
		tween = null;
		running?.progress(1).kill();
	};

	const run = (target: Shot, duration: number, ease: string, dives: boolean, at: (progress: number) => Shot) => {
		const clock = { progress: 0 };
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

	const to = (target: Shot, animate: boolean) => {
		finish();
		const from = shot;
		const nowAt = (progress: number) =>
			from.now === null || target.now === null ? target.now : from.now + (target.now - from.now) * progress;
		if (!animate) return show(target, false);
		if (sameView(from.view, target.view)) {
			if (from.now === target.now) return show(target, false);
			return run(target, blockTime, "power3.inOut", false, (p) => ({ view: target.view, now: nowAt(p) }));
		}
		const dive = diveOf(from.view, target.view);
		run(target, dive.duration, "sine.inOut", true, (p) => ({ view: dive.at(p), now: nowAt(p) }));
	};

	return { shot: () => shot, to, finish, isMoving: () => tween !== null };
}
