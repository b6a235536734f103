/** The dive from one stretch of the rail to another: pan and zoom in one smooth curve (van Wijk & Nuij 2003). */
import { interpolateZoom } from "d3-interpolate";
import type { TimeSpan } from "./deck.ts";

export interface Dive {
	/** Milliseconds. d3's own durations, up to 9 s between two far close-ups, are too slow before an audience. */
	duration: number;
	/** The stretch shown at a progress of 0 to 1. */
	at: (progress: number) => TimeSpan;
}

const pace = 0.3;
const shortest = 500;
const longest = 2000;

export function diveOf(from: TimeSpan, to: TimeSpan): Dive {
	// Always computed towards the closer look, so that the way back is the way there, to the last digit.
	if (widthOf(from) < widthOf(to)) {
		const { duration, at } = diveOf(to, from);
		return { duration, at: (progress) => at(1 - progress) };
	}
	const { duration, at } = descent(from, to);
	return { duration: Math.min(longest, Math.max(shortest, pace * duration)), at };
}

/** Instants are shifted to the target before interpolating: doubles hold a minute two thousand years away badly. */
function descent(from: TimeSpan, to: TimeSpan): Dive {
	const origin = (to.start + to.end) / 2;
	const unit = widthOf(to);
	const curve = interpolateZoom([((from.start + from.end) / 2 - origin) / unit, 0, widthOf(from) / unit], [0, 0, 1]);
	return {
		duration: curve.duration,
		at: (progress) => {
			if (progress <= 0) return from;
			if (progress >= 1) return to;
			const [centre, , width] = curve(progress);
			return { start: origin + (centre - width / 2) * unit, end: origin + (centre + width / 2) * unit };
		},
	};
}

function widthOf(view: TimeSpan): number {
	return view.end - view.start;
}

/** Whether two stretches are the same to the eye. */
export function sameView(a: TimeSpan, b: TimeSpan): boolean {
	const tolerance = (b.end - b.start) / 100_000;
	return Math.abs(a.start - b.start) < tolerance && Math.abs(a.end - b.end) < tolerance;
}
