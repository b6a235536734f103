/** Names on the rail: placed greedily by priority, above the stripe or below it, over nothing else that is drawn. */
import type { Mark } from "./marks.ts";
import { RAIL } from "./rail.ts";

export interface Name {
	/** The event's id. */
	id: string;
	text: string;
	lane: Lane;
	/** The left edge of the text, and its width, in units. */
	x: number;
	width: number;
	/** Where its leader meets the mark. */
	at: number;
}

export type Lane = "above" | "below";

export interface Place {
	lane: Lane;
	anchor: Anchor;
}

type Anchor = "start" | "middle" | "end";

/** A stretch of a lane that is taken, in units. */
export type Taken = { lane: Lane; x0: number; x1: number };

export interface NamingOptions {
	/** Width of a text in units, in the face and size of the names. */
	measure: (text: string) => number;
	/** The event the slide is about goes first. */
	current: string | null;
	/** What stands in the lanes already: the magnification, the labels of ticks that a leader would cross. */
	taken?: Taken[];
	/** Where leaders to the lane below may not pass: the tick labels, as `[x0, x1]`. */
	crossings?: [number, number][];
	/** Where each name stood before: kept unless it collides there now. */
	previous?: Map<string, Place>;
}

/** Units kept free on either side of a name. */
const air = 14;
/** A leader ends this far inside the end of its name. */
const inset = 6;
const margin = 24;

const anchors: Anchor[] = ["start", "end", "middle"];

/** The names there is room for, each with its place. Deterministic: the same marks give the same names. */
export function namesOf(marks: Mark[], options: NamingOptions): { names: Name[]; places: Map<string, Place> } {
	const taken: Taken[] = [...(options.taken ?? [])];
	const leaders: Record<Lane, number[]> = { above: [], below: [] };
	const names: Name[] = [];
	const places = new Map<string, Place>();
	for (const mark of inOrder(marks, options.current)) {
		const event = mark.events[0];
		if (!event || mark.x < RAIL.left / 2 || mark.x > RAIL.width - RAIL.left / 2) continue;
		const width = options.measure(event.short);
		const found = candidates(options.previous?.get(event.id), event.id === options.current).find((place) => {
			const name = nameAt(mark, event.id, event.short, width, place);
			if (!fits(name, taken, leaders, options.crossings ?? [])) return false;
			names.push(name);
			taken.push({ lane: name.lane, x0: name.x - air, x1: name.x + width + air });
			leaders[name.lane].push(name.at);
			return true;
		});
		if (found) places.set(event.id, found);
	}
	return { names, places };
}

/** The current event, then by priority, then by date. A count has no name of its own: it names itself on activation. */
function inOrder(marks: Mark[], current: string | null): Mark[] {
	const rank = (mark: Mark) => (mark.events[0]?.id === current ? 0 : (mark.events[0]?.priority ?? 9));
	return marks.filter((mark) => mark.events.length === 1).sort((a, b) => rank(a) - rank(b) || a.x - b.x);
}

/** What the slide is about is named above, right over the block of now; others stay where they were. */
function candidates(previous: Place | undefined, isCurrent: boolean): Place[] {
	const all = (["above", "below"] as const).flatMap((lane) => anchors.map((anchor) => ({ lane, anchor })));
	return previous && !(isCurrent && previous.lane === "below") ? [previous, ...all] : all;
}

function nameAt(mark: Mark, id: string, text: string, width: number, place: Place): Name {
	const shift = { start: -inset, middle: -width / 2, end: inset - width }[place.anchor];
	return { id, text, lane: place.lane, x: mark.x + shift, width, at: mark.x };
}

function fits(name: Name, taken: Taken[], leaders: Record<Lane, number[]>, crossings: [number, number][]): boolean {
	const x1 = name.x + name.width;
	if (name.x < margin || x1 > RAIL.width - margin) return false;
	if (taken.some((other) => other.lane === name.lane && name.x < other.x1 && other.x0 < x1)) return false;
	if (leaders[name.lane].some((x) => x > name.x - air && x < x1 + air)) return false;
	return name.lane === "above" || !crossings.some(([x0, right]) => name.at > x0 && name.at < right);
}
