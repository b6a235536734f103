/** A way through the deck as it is walked: what follows what, how slides are counted on it, how long each may take. */
import type { Deck } from "./deck.ts";
import { slidesOf } from "./deck.ts";

/** A route of the deck, by the indices of its slides. */
export interface PlayerRoute {
	/** As in an address, `?route=15`. */
	id: string;
	/** Empty for the whole deck, where the story has no name for that. */
	name: string;
	minutes: number | null;
	/** Whether it takes every slide but the backup: the way of an address that asks for none. */
	whole: boolean;
	/** In order; `slide` is an index, `time` the seconds it gets on this route. */
	stops: { slide: number; time: number }[];
	/** Where only some of its slides are wanted. */
	narrowed?: Narrowed;
}

export interface Narrowed {
	/** The route as it is without that. */
	base: PlayerRoute;
	/** What each slide must have: see `facets.ts`. */
	facets: string[];
	/** How many slides have it; where none does, the whole base is walked. */
	found: number;
}

/** What the functions below need to know of the slides. */
export interface Counted {
	slides: { backup: boolean; time: number; facets?: string[] }[];
	routes: PlayerRoute[];
}

/** Of the whole deck, where the story has no other for it. */
export const wholeId = "full";

/** Those the story names, and the whole deck, which is always one of them. */
export function playerRoutesOf(deck: Deck): PlayerRoute[] {
	const entries = slidesOf(deck);
	const indices = new Map(entries.map(({ slide, index }) => [slide.id, index]));
	const indexOf = (id: string) => {
		const index = indices.get(id);
		if (index === undefined) throw new RangeError(`the deck has no slide "${id}"`);
		return index;
	};
	const whole = entries
		.filter(({ chapter }) => !chapter.backup)
		.map(({ slide, index }) => ({ slide: index, time: slide.time }));
	const named = deck.briefings.map(
		({ id, name, minutes, stops }): PlayerRoute => ({
			id,
			name,
			minutes,
			whole: stops === null,
			stops: stops === null ? whole : stops.map(({ slide, time }) => ({ slide: indexOf(slide), time })),
		}),
	);
	const isThere = named.some((route) => route.whole);
	return isThere ? named : [...named, { id: wholeId, name: "", minutes: null, whole: true, stops: whole }];
}

/**
 * The route of an id; the whole deck for one that the story does not name. What follows a "+" narrows it:
 * `15+topic:trade+status:denied` is of the route "15" the slides that have both.
 */
export function routeOf(data: Counted, id: string | null): PlayerRoute {
	const [name, ...facets] = (id ?? "").split("+");
	const found = data.routes.find((route) => route.id === name) ?? data.routes.find((route) => route.whole);
	if (!found) throw new RangeError("the whole deck is always a route");
	return facets.length > 0 ? narrow(data, found, facets) : found;
}

/** The id of a route narrowed by facets, or of the route itself where there are none. */
export function narrowedId(route: PlayerRoute, facets: string[]): string {
	return [(route.narrowed?.base ?? route).id, ...facets].join("+");
}

/** The slides of a route that have every facet, by their indices. */
export function slidesWith({ slides }: Counted, { stops }: PlayerRoute, facets: string[]): number[] {
	return stops
		.map(({ slide }) => slide)
		.filter((slide) => facets.every((facet) => slides[slide]?.facets?.includes(facet)));
}

const known = new WeakMap<PlayerRoute, Map<string, PlayerRoute>>();

/** The same each time, so that whoever is told of a route can see whether it is another one. */
function narrow(data: Counted, base: PlayerRoute, facets: string[]): PlayerRoute {
	const id = narrowedId(base, facets);
	const before = known.get(base) ?? new Map<string, PlayerRoute>();
	known.set(base, before);
	const wanted = new Set(slidesWith(data, base, facets));
	const stops = wanted.size > 0 ? base.stops.filter(({ slide }) => wanted.has(slide)) : base.stops;
	const whole = base.whole && wanted.size === 0;
	const route = before.get(id) ?? { ...base, id, whole, stops, narrowed: { base, facets, found: wanted.size } };
	before.set(id, route);
	return route;
}

export function isOn({ stops }: PlayerRoute, index: number): boolean {
	return stops.some(({ slide }) => slide === index);
}

/** Seconds: those of the route, and for a slide that it skips the slide's own. */
export function timeOn(data: Counted, { stops }: PlayerRoute, index: number): number {
	return stops.find(({ slide }) => slide === index)?.time ?? data.slides[index]?.time ?? 0;
}

/** The slide that follows: of a skipped one the next that is not, of a backup slide the next backup. Null at the end. */
export function nextOn(data: Counted, { stops }: PlayerRoute, index: number): number | null {
	if (isBackup(data, index)) return isBackup(data, index + 1) ? index + 1 : null;
	return stops.find(({ slide }) => slide > index)?.slide ?? null;
}

/** The slide before: of the first backup slide the last one of the route. Null at the beginning. */
export function backOn(data: Counted, { stops }: PlayerRoute, index: number): number | null {
	if (isBackup(data, index) && isBackup(data, index - 1)) return index - 1;
	return stops.findLast(({ slide }) => slide < index)?.slide ?? null;
}

export function firstOn({ stops }: PlayerRoute): number {
	return stops[0]?.slide ?? 0;
}

export function lastOn({ stops }: PlayerRoute): number {
	return stops.at(-1)?.slide ?? 0;
}

/** How a slide is counted: "7" is the seventh of the route, "B1" the first of the backup; empty for one it skips. */
export function numberOn(data: Counted, { stops }: PlayerRoute, index: number): string {
	if (isBackup(data, index)) return `B${data.slides.slice(0, index + 1).filter(({ backup }) => backup).length}`;
	const at = stops.findIndex(({ slide }) => slide === index);
	return at === -1 ? "" : String(at + 1);
}

function isBackup({ slides }: Counted, index: number): boolean {
	return slides[index]?.backup ?? false;
}
