/** The geometry of the rail: the linear context line over the whole story, and the stripe that is cut out of it. */
import { DAY } from "./calendar.ts";
import type { EdtfDate, TimeSpan } from "./deck.ts";

/** Design units of a slide 1600 wide; `y` is from the top of the rail's 130-unit zone. */
export const RAIL = {
	width: 1600,
	height: 130,
	left: 72,
	right: 1528,
	contextY: 10,
	stripeY: 55,
	/** The least width at which the window on the context line can still be seen. */
	leastWindow: 3,
} as const;

const inner = RAIL.right - RAIL.left;

/** A stretch to look at needs two ends; an open one is closed by `within`, and a single instant gets some room. */
export function viewOf(date: EdtfDate, within: TimeSpan): TimeSpan {
	const start = date.start ?? within.start;
	const end = date.end ?? within.end;
	return end > start ? { start, end } : { start: start - DAY / 2, end: start + DAY / 2 };
}

/** Units from the left edge of the slide at which an instant stands on the stripe. */
export function xOf(instant: number, view: TimeSpan): number {
	return RAIL.left + ((instant - view.start) / (view.end - view.start)) * inner;
}

/** The inverse of `xOf`. */
export function instantAt(x: number, view: TimeSpan): number {
	return view.start + ((x - RAIL.left) / inner) * (view.end - view.start);
}

/** Milliseconds to a unit. */
export function scaleOf(view: TimeSpan): number {
	return (view.end - view.start) / inner;
}

export interface ContextWindow {
	x0: number;
	x1: number;
	/** How many times wider than true it is drawn: 1 where it is drawn to scale. */
	widened: number;
}

/** Where a view stands on the context line, never narrower than can be seen. */
export function contextWindowOf(view: TimeSpan, whole: TimeSpan): ContextWindow {
	const clamp = (x: number) => Math.min(RAIL.right, Math.max(RAIL.left, x));
	const x0 = clamp(xOf(view.start, whole));
	const x1 = clamp(xOf(view.end, whole));
	if (x1 - x0 >= RAIL.leastWindow) return { x0, x1, widened: 1 };
	const middle = Math.min(RAIL.right - RAIL.leastWindow / 2, Math.max(RAIL.left + RAIL.leastWindow / 2, (x0 + x1) / 2));
	const true_ = (view.end - view.start) / scaleOf(whole);
	return {
		x0: middle - RAIL.leastWindow / 2,
		x1: middle + RAIL.leastWindow / 2,
		widened: RAIL.leastWindow / true_,
	};
}

/** How many times larger the stripe shows time than the context line: computed, never typed. */
export function magnificationOf(view: TimeSpan, whole: TimeSpan): number {
	return (whole.end - whole.start) / (view.end - view.start);
}

/** Three significant figures are all that a glance can use: 3206 → 3210, 12.34 → 12.3, 1.96 → 2. */
export function roundMagnification(times: number): number {
	return times < 9.95 ? Math.round(times * 10) / 10 : Number(times.toPrecision(3));
}

/** The instant at which the now-block stands for a date: the middle of a date, the beginning of an interval. */
export function instantOf(date: EdtfDate): number | null {
	const start = date.coreStart ?? date.start;
	const end = date.coreEnd ?? date.end;
	if (start === null || end === null) return start ?? end;
	return date.interval ? start : (start + end) / 2;
}

/** The stretch of the story the rail shows when it shows all of it. */
export function wholeOf(span: EdtfDate): TimeSpan {
	if (span.start === null || span.end === null) throw new RangeError("the rail's span must be closed at both ends");
	return { start: span.start, end: span.end };
}
