/** The stripe's scale: semantic zoom from centuries to minutes, only for what is visible, in the venue's own clock. */

import {
	type CountableTimeInterval,
	type TimeInterval,
	utcDay,
	utcHour,
	utcMinute,
	utcMonday,
	utcMonth,
} from "d3-time";
import { DAY, HOUR, instantOf, MINUTE } from "./calendar.ts";
import { labelText } from "./date-text.ts";
import type { TimeSpan } from "./deck.ts";
import { instantAt, RAIL, scaleOf, xOf } from "./rail.ts";

export interface Tick {
	x: number;
	/** Empty where it would be cut by the slide's edge. */
	label: string;
	/** Local midnight, new year: drawn longer. */
	major: boolean;
}

interface Step {
	/** Milliseconds, about. */
	size: number;
	interval: Pick<TimeInterval, "range">;
	label: LabelKind;
}

type LabelKind = "year" | "month" | "day" | "hour";

const year = 365.2425 * DAY;

/** Unlike d3's own even days it does not start afresh each month, one day after the last. */
const everyOtherDay = utcDay.filter((date) => Math.floor(date.getTime() / DAY) % 2 === 0);

const every = (interval: CountableTimeInterval, n: number) => interval.every(n) ?? interval;

const steps: Step[] = [
	...[1, 5, 10, 30].map((n) => ({ size: n * MINUTE, interval: every(utcMinute, n), label: "hour" as const })),
	...[1, 2, 3, 6, 12].map((n) => ({ size: n * HOUR, interval: every(utcHour, n), label: "hour" as const })),
	{ size: DAY, interval: utcDay, label: "day" },
	{ size: 2 * DAY, interval: everyOtherDay, label: "day" },
	{ size: 7 * DAY, interval: utcMonday, label: "day" },
	...[1, 3, 6].map((n) => ({ size: (n * year) / 12, interval: every(utcMonth, n), label: "month" as const })),
	...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].map((n) => ({
		size: n * year,
		interval: everyYears(n),
		label: "year" as const,
	})),
];

/**
 * Years that are round as people count them: 500 BCE and not 501 BCE, which is the round year of astronomers. Where an era
 * turns there is no year 0, and the year 1 stands in its place where there is room.
 */
function everyYears(n: number): Step["interval"] {
	return {
		range(start, stop) {
			const from = Math.floor(start.getUTCFullYear() / n) - 1;
			const count = Math.ceil(stop.getUTCFullYear() / n) + 2 - from;
			return Array.from({ length: count }, (_, index) => (from + index) * n)
				.filter((round) => round !== 0 || n >= 10)
				.map((round) => new Date(newYearOf(round > 0 ? round : round < 0 ? round + 1 : 1)))
				.filter((local) => local >= start && local < stop);
		},
	};
}

function newYearOf(year: number): number {
	return instantOf({ year, month: 1, day: 1, hour: 0, minute: 0, second: 0 });
}

/** The least distance in units between two ticks of a kind, given what their labels say. */
const roomFor: Record<LabelKind, number> = { year: 84, month: 84, day: 92, hour: 84 };
/** Half the width of the widest label. */
const edge = 36;
/** A pinch that hovers about a threshold must not flicker between two scales. */
const hysteresis = 0.15;

/** The index of the step to draw at; `previous` is kept while it still has about room enough. */
export function stepOf(view: TimeSpan, previous?: number): number {
	const scale = scaleOf(view);
	const room = (step: Step) => step.size / scale / roomFor[step.label];
	const fitting = steps.findIndex((step) => room(step) >= 1);
	const best = fitting === -1 ? steps.length - 1 : fitting;
	const kept = previous === undefined ? undefined : steps[previous];
	// Only between neighbours: after a jump the step of the slide before says nothing.
	if (kept === undefined || previous === undefined || Math.abs(previous - best) !== 1) return best;
	const near = previous < best ? room(kept) >= 1 - hysteresis : room(steps[best] as Step) < 1 + hysteresis;
	return near ? previous : best;
}

/** Whether the scale counts hours or minutes, of which it must be said whose they are. */
export function countsHours(view: TimeSpan): boolean {
	return steps[stepOf(view)]?.label === "hour";
}

/** Ticks over the slide's whole width, since the stripe bleeds off both edges. `offset` is in minutes east of UTC. */
export function ticksOf(view: TimeSpan, offset: number, language: string, step = stepOf(view)): Tick[] {
	const { interval, label } = steps[step] as Step;
	const shift = offset * MINUTE;
	const first = instantAt(0, view) + shift;
	const last = instantAt(RAIL.width, view) + shift;
	return interval.range(new Date(first), new Date(last)).map((local) => {
		const x = xOf(local.getTime() - shift, view);
		const isWhole = x > edge && x < RAIL.width - edge;
		return { x, label: isWhole ? labelOf(local, label, language) : "", major: isMajor(local, label) };
	});
}

function isMajor(local: Date, kind: LabelKind): boolean {
	if (kind === "hour") return local.getUTCHours() === 0 && local.getUTCMinutes() === 0;
	if (kind === "month") return local.getUTCMonth() === 0;
	return false;
}

/** The year of an instant as the scale prints it, with its era where that is not the common one. */
export function yearLabel(instant: number, language: string): string {
	return labelText(instant, "year", language);
}

/** A new day among hours and a new year among months say which one it is. */
function labelOf(local: Date, kind: LabelKind, language: string): string {
	if (kind === "hour" && !isMajor(local, kind)) return hourText(local);
	if (kind === "hour" || kind === "day") return labelText(local.getTime(), "day-month", language);
	if (kind === "month" && !isMajor(local, kind)) return labelText(local.getTime(), "month", language);
	return yearLabel(local.getTime(), language);
}

/** As dates say it, whatever the language. */
function hourText(local: Date): string {
	return [local.getUTCHours(), local.getUTCMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
