/** The ground of a timetable: time across and kilometres up, with its nights, its midnights and its changes of the clock. */
import { DAY, MINUTE } from "./calendar.ts";
import type { TimeSpan } from "./deck.ts";
import type { Clock } from "./journey.ts";

/** Units of the picture at its edges, and what it shows between them. */
export interface Plot {
	left: number;
	right: number;
	top: number;
	bottom: number;
	view: TimeSpan;
	km: number;
}

/** Minutes after midnight at which night ends and begins. */
const dawn = 6 * 60;
const dusk = 18 * 60;

export function xIn({ left, right, view }: Plot, instant: number): number {
	return left + ((instant - view.start) / (view.end - view.start)) * (right - left);
}

export function yIn({ top, bottom, km }: Plot, distance: number): number {
	return bottom - (distance / km) * (bottom - top);
}

/** Which clock is looked at when; the first holds before the journey too. */
export function clockSpansOf(clocks: Clock[], view: TimeSpan): (TimeSpan & { offset: number })[] {
	return clocks.flatMap(({ from, offset }, index) => {
		const start = index === 0 ? view.start : Math.max(view.start, from);
		const end = Math.min(view.end, clocks[index + 1]?.from ?? view.end);
		return end > start ? [{ start, end, offset }] : [];
	});
}

/** From 18:00 to 06:00 by the clock that is looked at. */
export function nightsOf(clocks: Clock[], view: TimeSpan): TimeSpan[] {
	const nights = clockSpansOf(clocks, view).flatMap(({ start, end, offset }) =>
		midnightsIn({ start: start - DAY, end: end + DAY }, offset).flatMap((midnight) => {
			const from = Math.max(start, midnight - (1440 - dusk) * MINUTE);
			const until = Math.min(end, midnight + dawn * MINUTE);
			return until > from ? [{ start: from, end: until }] : [];
		}),
	);
	// A night during which the clock is changed is one night.
	return nights.reduce<TimeSpan[]>((joined, night) => {
		const last = joined.at(-1);
		if (last && last.end >= night.start) last.end = night.end;
		else joined.push({ ...night });
		return joined;
	}, []);
}

export function midnightsOf(clocks: Clock[], view: TimeSpan): number[] {
	return clockSpansOf(clocks, view).flatMap((span) => midnightsIn(span, span.offset));
}

function midnightsIn({ start, end }: TimeSpan, offset: number): number[] {
	const shift = offset * MINUTE;
	const first = Math.ceil((start + shift) / DAY);
	const last = Math.ceil((end + shift) / DAY);
	return Array.from({ length: Math.max(0, last - first) }, (_, index) => (first + index) * DAY - shift);
}
