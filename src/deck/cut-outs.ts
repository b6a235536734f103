/** Which stretches of a line are too crowded to be read on it, and so are shown again beside it, magnified. */
import { HOUR } from "./calendar.ts";
import type { TimeSpan } from "./deck.ts";

export interface Dated {
	/** When, in milliseconds since 1970 UTC. */
	instant: number;
	/** Where that is on the line, in its units. */
	x: number;
	/** What the stretches are told apart by: a chapter. */
	kind: string;
}

export interface CutOut<T extends Dated> {
	kind: string;
	view: TimeSpan;
	/** In order of time. */
	items: T[];
}

export interface CrowdedOptions {
	/** Items of a kind that stand closer than this on the mean, in units, are crowded. */
	room: number;
	/** The most cut-outs, of the most crowded. */
	most: number;
}

/** Fewer than this can be told apart anywhere. */
const fewest = 4;
/** Of its items, so many must be in a cut-out; the others stand far enough off to be read on the line. */
const share = 0.8;
/** Of its length, left free at either end. */
const air = 0.06;

/** Of each crowded kind the shortest stretch with most of its items, in order of time, with whatever else falls into it. */
export function cutOutsOf<T extends Dated>(items: T[], { room, most }: CrowdedOptions): CutOut<T>[] {
	const kinds = [...new Set(items.map(({ kind }) => kind))];
	const crowded = kinds.flatMap((kind) => {
		const own = inOrder(items.filter((item) => item.kind === kind));
		if (own.length < fewest) return [];
		const dense = densest(own);
		const spacing = (dense.at(-1)!.x - dense[0]!.x) / (dense.length - 1);
		return spacing < room ? [{ kind, spacing, view: around(dense) }] : [];
	});
	return crowded
		.sort((a, b) => a.spacing - b.spacing)
		.slice(0, most)
		.sort((a, b) => a.view.start - b.view.start)
		.map(({ kind, view }) => ({ kind, view, items: inOrder(items.filter((item) => isIn(item, view))) }));
}

function inOrder<T extends Dated>(items: T[]): T[] {
	return items.toSorted((a, b) => a.instant - b.instant);
}

/** The run with the share that is wanted which takes the least time. */
function densest<T extends Dated>(items: T[]): T[] {
	const count = Math.max(fewest, Math.ceil(items.length * share));
	const runs = items.slice(count - 1).map((_, first) => items.slice(first, first + count));
	const length = (run: T[]) => run.at(-1)!.instant - run[0]!.instant;
	return runs.reduce((best, run) => (length(run) < length(best) ? run : best));
}

function around(items: Dated[]): TimeSpan {
	const [start, end] = [items[0]!.instant, items.at(-1)!.instant];
	const margin = Math.max(HOUR, (end - start) * air);
	return { start: start - margin, end: end + margin };
}

function isIn({ instant }: Dated, { start, end }: TimeSpan): boolean {
	return instant >= start && instant <= end;
}
