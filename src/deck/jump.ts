/** Where a few typed characters lead: a slide's number, words of a title, or a date and what happened nearest to it. */
import { numberOn, type PlayerRoute } from "./briefing-route.ts";
import type { TimeSpan } from "./deck.ts";
import { parseLooseDate } from "./loose-date.ts";
import type { PlayerData } from "./player-data.ts";
import { instantOf } from "./rail.ts";

export interface JumpTarget {
	/** Index of the slide. */
	slide: number;
	/** The event that made it a match, where one did. */
	event: string | null;
}

/** The best first, at most `most`; empty where nothing fits. Slides are numbered as the route counts them. */
export function jumpTargets(data: PlayerData, query: string, route: PlayerRoute, most = 8): JumpTarget[] {
	const typed = fold(query);
	if (typed === "") return [];
	const targets = byNumber(data, typed, route);
	const date = parseLooseDate(query, data.language);
	if (date) targets.push(...nearest(data, date));
	targets.push(...byWords(data, typed));
	return unique(targets).slice(0, most);
}

/** By the number on the route, and after it by that in the whole deck: what is on the paper in somebody's hand. */
function byNumber(data: PlayerData, typed: string, route: PlayerRoute): JumpTarget[] {
	const whole = data.routes.find((one) => one.whole) ?? route;
	return [route, whole].flatMap((counted) => {
		const slide = data.slides.findIndex((_, index) => numberOn(data, counted, index).toLowerCase() === typed);
		return slide === -1 ? [] : [{ slide, event: null }];
	});
}

/** The slide of what happened at a date, or nearest to it; null for a text that is no date, and in a deck without any. */
export function slideAtDate(data: PlayerData, text: string): number | null {
	const date = parseLooseDate(text, data.language);
	return (date && nearest(data, date)[0]?.slide) ?? null;
}

/** What happened within the span, in its order, else the one thing that happened nearest to it. */
function nearest(data: PlayerData, span: TimeSpan): JumpTarget[] {
	const away = (instant: number) => Math.max(0, span.start - instant, instant - span.end);
	const dated = data.events
		.flatMap(({ id, slide, date }) => {
			const instant = instantOf(date);
			return instant === null ? [] : [{ slide, event: id, instant }];
		})
		.sort((a, b) => away(a.instant) - away(b.instant) || a.instant - b.instant);
	const within = dated.filter(({ instant }) => away(instant) === 0);
	return within.length > 0 ? within : dated.slice(0, 1);
}

/** Every typed word must begin a word of the title, or of the name of an event on the slide. */
function byWords(data: PlayerData, typed: string): JumpTarget[] {
	const wanted = typed.split(" ");
	const matches = (text: string) => {
		const words = fold(text).split(" ");
		return wanted.every((want) => words.some((word) => word.startsWith(want)));
	};
	const titles = data.slides.flatMap(({ title }, slide) => (matches(title) ? [{ slide, event: null }] : []));
	const events = data.events.flatMap(({ id, slide, title, short }) =>
		matches(`${title} ${short}`) ? [{ slide, event: id }] : [],
	);
	return [...titles, ...events];
}

function unique(targets: JumpTarget[]): JumpTarget[] {
	const seen = new Set<number>();
	return targets.filter(({ slide }) => !seen.has(slide) && seen.add(slide));
}

/** Lower case, without accents, punctuation as spaces. */
export function fold(text: string): string {
	const plain = text.normalize("NFD").replace(/\p{Mn}/gu, "");
	return plain
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
