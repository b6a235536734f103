/** What to leave out so that a briefing ends in time: the least important first, and no more than it takes. */
import type { PlayerRoute } from "./briefing-route.ts";
import type { SlideKind } from "./deck.ts";
import type { PlayerData } from "./player-data.ts";

export interface Cuts {
	/** Indices of slides, in the order of the deck. */
	slides: number[];
	/** Milliseconds that leaving them out saves. */
	saved: number;
	/** Whether that is enough. */
	enough: boolean;
	/** A shorter route that, taken from here, ends in time: the longest there is. Null where none does. */
	route: PlayerRoute | null;
}

/** What a listener would miss: they hold the deck together, or are what it is for. */
const kept: SlideKind[] = ["cover", "chapter", "judgements", "overview"];

/** @param late milliseconds too late, if nothing is left out. @param index the slide that is up, which stays. */
export function cutsOf(data: PlayerData, route: PlayerRoute, index: number, late: number): Cuts {
	if (late <= 0) return { slides: [], saved: 0, enough: true, route: null };
	const candidates = route.stops
		.filter(({ slide }) => slide > index && !kept.includes(data.slides[slide]?.kind ?? "cover"))
		.map(({ slide, time }) => ({ slide, time: time * 1000, rank: rankOf(data, slide) }))
		.sort((a, b) => b.rank - a.rank || b.time - a.time || b.slide - a.slide);
	const chosen = atLeast(candidates, late);
	const saved = chosen.reduce((sum, { time }) => sum + time, 0);
	const slides = chosen.map(({ slide }) => slide).sort((a, b) => a - b);
	return { slides, saved, enough: saved >= late, route: shorterRoute(data, route, index, late) };
}

/** As many from the front as are needed, without those that turn out not to be. */
function atLeast<T extends { time: number }>(candidates: T[], wanted: number): T[] {
	const chosen: T[] = [];
	let saved = 0;
	for (const candidate of candidates) {
		if (saved >= wanted) break;
		chosen.push(candidate);
		saved += candidate.time;
	}
	return chosen.filter(({ time }) => {
		if (saved - time < wanted) return true;
		saved -= time;
		return false;
	});
}

/** The author's own word for how much an event matters, from 1 to 4; what tells of no event is in between. */
function rankOf(data: PlayerData, slide: number): number {
	const own = data.events.filter((event) => event.slide === slide).map(({ priority }) => priority);
	return own.length > 0 ? Math.min(...own) : 2.5;
}

function shorterRoute(data: PlayerData, route: PlayerRoute, index: number, late: number): PlayerRoute | null {
	const restOf = ({ stops }: PlayerRoute) =>
		stops.filter(({ slide }) => slide > index).reduce((sum, { time }) => sum + time * 1000, 0);
	const most = restOf(route) - late;
	const fitting = data.routes.filter((other) => other.id !== route.id && restOf(other) > 0 && restOf(other) <= most);
	return fitting.sort((a, b) => restOf(b) - restOf(a))[0] ?? null;
}
