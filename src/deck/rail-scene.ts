/** What the rail shows at each slide: its stretch of time, where the now-block stands, and the events of the route. */
import { isOn, type PlayerRoute } from "./briefing-route.ts";
import type { EdtfDate, TimeSpan } from "./deck.ts";
import { type RailEvent, sortEvents } from "./marks.ts";
import type { PlayerData, PlayerEvent } from "./player-data.ts";
import { instantOf, RAIL, viewOf, wholeOf } from "./rail.ts";

export interface RailScene {
	data: PlayerData;
	events: RailEvent[];
	/** Minutes east of UTC of the hours on the stripe. */
	offset: number;
	/** What the stripe shows of the slide when nobody moves it. */
	home: TimeSpan;
	/** The event the slide is about. */
	current: string | null;
	/** Of the date that the now-block stands for; an end that is open is null. */
	stretch: Stretch | null;
}

/** Milliseconds since 1970 UTC, from the first certain instant of a date to its last. */
export type Stretch = Pick<EdtfDate, "start" | "end">;

/** What the picture of a slide shows, where it is not the slide's own date. */
export interface Shown {
	/** Milliseconds since 1970 UTC. */
	instant: number;
	/** Null for an instant alone: a train under way, a slider held. */
	stretch: Stretch | null;
}

/** Where the stripe looks, and where in that view the now-block stands: 0 at its left end, 1 at its right. */
export interface Shot {
	view: TimeSpan;
	now: number | null;
}

/** Where the now-block stands on the slide, units from its left edge. */
export function blockOf({ now }: Shot): number | null {
	return now === null ? null : RAIL.left + now * (RAIL.right - RAIL.left);
}

/** @param index of the slide in the deck. @param shown what the slide's picture shows, where it shows a time of its own. */
export function railSceneAt(
	data: PlayerData,
	route: PlayerRoute,
	index: number,
	shown: Shown | null = null,
): RailScene {
	const slide = data.slides[index];
	const own = data.events.find((event) => event.slide === index);
	return {
		data,
		events: eventsOn(route, data),
		offset: slide?.offset ?? 0,
		home: viewWith(viewAt(data, index), shown),
		current: own?.id ?? null,
		stretch: shown ? shown.stretch : stretchOf(nowDate(data, index)),
	};
}

export function shotAt(data: PlayerData, index: number, shown: Shown | null = null): Shot {
	const view = viewWith(viewAt(data, index), shown);
	return { view, now: placeIn(view, shown ? shown.instant : nowInstant(data, index)) };
}

/** What a picture shows is seen on the rail too: of a time beyond the slide's stretch a stretch as long is shown. */
function viewWith(view: TimeSpan, shown: Shown | null): TimeSpan {
	if (!shown || (shown.instant >= view.start && shown.instant <= view.end)) return view;
	const half = (view.end - view.start) / 2;
	return { start: shown.instant - half, end: shown.instant + half };
}

export function stretchOf(date: EdtfDate | null): Stretch | null {
	return date && { start: date.coreStart ?? date.start, end: date.coreEnd ?? date.end };
}

/** Where an instant stands in a view: 0 at its left end, 1 at its right. */
export function placeIn({ start, end }: TimeSpan, instant: number | null): number | null {
	return instant === null ? null : (instant - start) / (end - start);
}

/** The slide's own stretch, else its chapter's, else the whole story. */
export function viewAt(data: PlayerData, index: number): TimeSpan {
	const slide = data.slides[index];
	const span: EdtfDate = slide?.span ?? data.chapters[slide?.chapter ?? 0]?.span ?? data.span;
	return viewOf(span, wholeOf(data.span));
}

export function nowInstant(data: PlayerData, index: number): number | null {
	const date = nowDate(data, index);
	return date ? instantOf(date) : null;
}

/** The slide's own date, else the last one before it, else what the story is told as of. */
function nowDate(data: PlayerData, index: number): EdtfDate | null {
	for (let at = index; at >= 0; at--) {
		const date = data.slides[at]?.now;
		if (date) return date;
	}
	return data.asOf;
}

const leastPriority = 4;
const sorted = new WeakMap<PlayerRoute, RailEvent[]>();

/** What the route skips is on the rail too, but comes after all else where names are given room. */
function eventsOn(route: PlayerRoute, data: PlayerData): RailEvent[] {
	const known = sorted.get(route);
	if (known) return known;
	const isSkipped = ({ slide }: PlayerEvent) => !route.whole && !isOn(route, slide);
	const events = sortEvents(
		data.events.map((event) =>
			isSkipped(event) ? { ...event, skipped: true, priority: event.priority + leastPriority } : event,
		),
	);
	sorted.set(route, events);
	return events;
}
