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
/** The share of a stretch that a count may hide before it is told by the count alone. */
const mostHidden = 0.6;
/** What the block of now takes of the stripe on either side, with air. */
const halfNow = 8;
/** Marks this far beyond an edge of the slide are still drawn, since the stripe bleeds. */
const bleed = 40;

/**
 * The marks to draw for a view, in order of place. `events` are as `sortEvents` leaves them.
 * @param keep the id of the event that stands alone. @param now where the block of now stands, units from the left edge:
 * a count, which stands for a stretch, makes room for it.
 */
export function marksOf(
	events: RailEvent[],
	view: TimeSpan,
	keep: string | null = null,
	now: number | null = null,
): Mark[] {
	const points: Mark[] = [];
	const stretches: Mark[] = [];
	const kept: Mark[] = [];
	const beyond = (RAIL.left + bleed) * scaleOf(view);
	for (const event of events) {
		// Of ten thousand events few are near a close view: no mark is made of the others.
		const { start, end } = event.date;
		if ((end !== null && end < view.start - beyond) || (start !== null && start > view.end + beyond)) continue;
		const mark = markOf(event, view);
		if (!isVisible(mark)) continue;
		if (event.id === keep) kept.push(mark);
		else if (mark.core) mergeTwin(stretches, mark);
		else points.push(mark);
	}
	const windows = merge([...points, ...stretches.filter(isHiddenByCount).map(asPoint)].sort(byPlace));
	const cleared = now === null ? windows : makeRoom(windows, now);
	const seen = uncovered(
		stretches.filter((mark) => !isHiddenByCount(mark)),
		cleared,
	);
	return [...cleared, ...seen, ...kept].sort(byPlace);
}

function byPlace(a: Mark, b: Mark): number {
	return a.x - b.x;
}

/** Several that look the same stand as one, with their count amid it: of a short one nothing is seen but the count. */
function isHiddenByCount(mark: Mark): boolean {
	return mark.events.length > 1 && mark.core !== null && mark.core[1] - mark.core[0] < 2 * halfOf(mark) + leastStretch;
}

function asPoint(mark: Mark): Mark {
	const [from, to] = mark.core ?? [mark.x, mark.x];
	return { ...mark, x: (from + to) / 2, core: null };
}

/** Half the width of the window of a mark that is no stretch, in units: a count's is as wide as its digits need. */
export function halfOf({ events: { length } }: Mark): number {
	if (length === 1) return leastGap / 2;
	return length < 100 ? 14 : 4 + 5 * String(length).length;
}

/** Whether what a stretch stands for happened at some time in it, and did not last for all of it: a day, a month, a year. */
export function isSomewhereIn({ events }: Mark): boolean {
	return events.every(({ date }) => !date.interval);
}

/** A count is wider than what it counts, so a merge may make the next one necessary. @param marks in order of place. */
function merge(marks: Mark[]): Mark[] {
	const windows: Mark[] = [];
	for (const mark of marks) {
		windows.push(mark);
		for (let last = mark, before = windows.at(-2); before && overlap(before, last); before = windows.at(-2)) {
			windows.pop();
			join(before, last);
			last = before;
		}
	}
	return windows;
}

function join(one: Mark, other: Mark, isLater = true): void {
	const [own, more] = [one.events.length, other.events.length];
	one.x = (one.x * own + other.x * more) / (own + more);
	if (isLater) one.events.push(...other.events);
	else one.events.unshift(...other.events);
}

function overlap(a: Mark, b: Mark): boolean {
	return Math.abs(b.x - a.x) < halfOf(a) + halfOf(b);
}

/** Counts stand beside the block of now, and take up what they would then stand upon. */
function makeRoom(windows: Mark[], now: number): Mark[] {
	const before = windows.filter(({ x }) => x < now);
	const after = windows.slice(before.length);
	return [...clearOf(now, before.toReversed(), -1).toReversed(), ...clearOf(now, after, 1)];
}

/** @param side the windows on one side of the block, the nearest first. @param way from the block to them. */
function clearOf(now: number, side: Mark[], way: 1 | -1): Mark[] {
	const placed: Mark[] = [];
	for (const mark of side) {
		placed.push(mark);
		for (let last = mark, nearer = placed.at(-2); nearer && overlap(nearer, last); nearer = placed.at(-2)) {
			placed.pop();
			join(nearer, last, way > 0);
			last = nearer;
		}
		const last = placed.at(-1)!;
		const least = halfNow + halfOf(last);
		if (last.events.length > 1 && (last.x - now) * way < least) last.x = now + least * way;
	}
	return placed;
}

/** Of stretches only those that look the same stand as one; others show how they follow one another. */
function mergeTwin(stretches: Mark[], mark: Mark): void {
	const [before, own] = [stretches.at(-1), mark.core];
	const isTwin = before?.core && own && before.core.every((end, index) => Math.abs(end - own[index]!) < leastGap);
	if (isTwin) before.events.push(...mark.events);
	else stretches.push(mark);
}

/** The stretches that can be seen: one that a count stands upon, and would hide, is counted there instead. */
function uncovered(stretches: Mark[], windows: Mark[]): Mark[] {
	const counts = windows.filter(({ events }) => events.length > 1);
	return stretches.filter(({ core, events }) => {
		const hiding = counts.find((count) => hiddenShare(core!, count) > mostHidden);
		hiding?.events.push(...events);
		hiding?.events.sort(byTime);
		return !hiding;
	});
}

function hiddenShare([from, to]: [number, number], count: Mark): number {
	const half = halfOf(count);
	return (Math.min(to, count.x + half) - Math.max(from, count.x - half)) / (to - from);
}

function markOf(event: RailEvent, view: TimeSpan): Mark {
	const { date } = event;
	const x = xOf(instantOf(date) ?? view.start, view);
	const certain = date.coreStart !== null || date.coreEnd !== null;
	const core = certain ? stretchIn(view, date.coreStart, date.coreEnd) : null;
	const extent = stretchIn(view, date.start, date.end);
	const uncertain = extent && (date.coreStart !== date.start || date.coreEnd !== date.end) ? extent : null;
	return { events: [event], x, core, extent: uncertain, about: !extent && (date.approximate || date.uncertain) };
}

/** From edge to edge where it is wide enough to be seen as a stretch; otherwise null. */
function stretchIn(view: TimeSpan, start: number | null, end: number | null): [number, number] | null {
	const x0 = start === null ? -bleed : xOf(start, view);
	const x1 = end === null ? RAIL.width + bleed : xOf(end, view);
	return x1 - x0 >= leastStretch ? [x0, x1] : null;
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

function byTime(a: RailEvent, b: RailEvent): number {
	return (instantOf(a.date) ?? 0) - (instantOf(b.date) ?? 0);
}
