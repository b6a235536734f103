/** Events as marks on the stripe: points, stretches with their uncertain ends, and counts where many stand as one. */
import type { EdtfDate, TimeSpan } from "./deck.ts";
import { instantOf, RAIL, scaleOf, xOf } from "./rail.ts";

export interface RailEvent {
	id: string;
	date: EdtfDate;
	short: string;
	title: string;
	priority: number;
	/** Index of its slide in the deck. */
	slide: number;
	/** Its slide is not on the route that is walked. */
	skipped?: boolean;
}

export interface Mark {
	/** The events it stands for, in order of time; more than one is drawn as their count. */
	events: RailEvent[];
	/** Where it stands, units from the left edge of the slide. */
	x: number;
	/** The certain core, where it is wide enough to be seen as a stretch; otherwise null. */
	core: [number, number] | null;
	/** The whole extent with its uncertain ends, where any of it is wide enough to be seen; otherwise null. */
	extent: [number, number] | null;
	/** "About": a whisker on a mark that is not drawn as a stretch. */
	about: boolean;
}

/** Windows closer than this merge into one with a count. */
export const leastGap = 10;
/** A stretch wider than this is drawn as one. */
export const leastStretch = 16;
/** Half the width of a window that holds a count, and of one that holds nothing. */
const halfCounted = 14;
const halfPlain = leastGap / 2;
/** Marks this far beyond an edge of the slide are still drawn, since the stripe bleeds. */
const bleed = 40;

/** The marks to draw for a view. `events` are as `sortEvents` leaves them; the one of `keep` stands alone. */
export function marksOf(events: RailEvent[], view: TimeSpan, keep: string | null = null): Mark[] {
	const marks: Mark[] = [];
	let kept: Mark | null = null;
	const beyond = (RAIL.left + bleed) * scaleOf(view);
	for (const event of events) {
		// Of ten thousand events few are near a close view: no mark is made of the others.
		const { start, end } = event.date;
		if ((end !== null && end < view.start - beyond) || (start !== null && start > view.end + beyond)) continue;
		const mark = markOf(event, view);
		if (!isVisible(mark)) continue;
		if (event.id === keep) kept = mark;
		else mergeInto(marks, mark);
	}
	return kept ? [...marks, kept].sort((a, b) => a.x - b.x) : marks;
}

/** A count is wider than what it counts, so a merge may make the next one necessary. */
function mergeInto(marks: Mark[], mark: Mark): void {
	marks.push(mark);
	for (let last = marks.at(-1), before = marks.at(-2); last && before && overlap(before, last); before = marks.at(-2)) {
		marks.pop();
		before.x =
			(before.x * before.events.length + last.x * last.events.length) / (before.events.length + last.events.length);
		before.events.push(...last.events);
		last = before;
	}
}

function overlap(a: Mark, b: Mark): boolean {
	if (a.core && b.core) return Math.abs(a.core[0] - b.core[0]) < leastGap && Math.abs(a.core[1] - b.core[1]) < leastGap;
	if (a.core || b.core) return false;
	const half = (mark: Mark) => (mark.events.length > 1 ? halfCounted : halfPlain);
	return b.x - a.x < half(a) + half(b);
}

function markOf(event: RailEvent, view: TimeSpan): Mark {
	const { date } = event;
	const x = xOf(instantOf(date) ?? view.start, view);
	const stretch = (start: number | null, end: number | null): [number, number] | null => {
		const x0 = start === null ? -bleed : xOf(start, view);
		const x1 = end === null ? RAIL.width + bleed : xOf(end, view);
		return x1 - x0 >= leastStretch ? [x0, x1] : null;
	};
	const certain = date.coreStart !== null || date.coreEnd !== null;
	const core = certain ? stretch(date.coreStart, date.coreEnd) : null;
	const extent = stretch(date.start, date.end);
	const uncertain = extent && (date.coreStart !== date.start || date.coreEnd !== date.end) ? extent : null;
	return { events: [event], x, core, extent: uncertain, about: !extent && (date.approximate || date.uncertain) };
}

function isVisible(mark: Mark): boolean {
	const [x0, x1] = mark.extent ?? mark.core ?? [mark.x, mark.x];
	return x1 >= -bleed && x0 <= RAIL.width + bleed;
}

/** Events in the order `marksOf` wants them, those without any date that can be drawn left out. */
export function sortEvents<E extends RailEvent>(events: E[]): E[] {
	const placed = events.map((event) => ({ event, at: instantOf(event.date) })).filter(({ at }) => at !== null);
	return placed.sort((a, b) => (a.at ?? 0) - (b.at ?? 0)).map(({ event }) => event);
}
