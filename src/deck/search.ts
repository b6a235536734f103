/** Finds slides by words, by dates, or by both: "treaty before 1953". */
import { MINUTE } from "./calendar.ts";
import type { EdtfDate, TimeSpan } from "./deck.ts";
import type { PlayerData, PlayerEvent } from "./player-data.ts";
import { wholeOf } from "./rail.ts";
import { queryOf, type SearchIndex, shownFields } from "./search-index.ts";
import { parseSearchQuery } from "./search-query.ts";

export interface SearchHit {
	/** Index of the slide. */
	slide: number;
	/** Ids of the slide's events that are meant: all of them, or those within the dates typed. */
	events: string[];
	/** Terms of the index that were found on the slide: what to highlight. */
	terms: string[];
	/** A text of the slide that holds some of them; empty where only its title or a date does. */
	passage: string;
}

export interface SearchResult {
	/** The best first. */
	hits: SearchHit[];
	/** No slide has all the words: these have some. */
	some: boolean;
}

/** Where no slide has all the words, those that have one of many are soon without interest. */
const mostOfSome = 12;

export function search(index: SearchIndex, data: PlayerData, typed: string): SearchResult {
	const { words, span, bare } = parseSearchQuery(typed, data.language, wholeOf(data.span));
	if (!span) return words === "" ? { hits: [], some: false } : byWords(index, data, words, null);
	if (words === "" && !bare) return { hits: byDate(data, span), some: false };
	// What is a date may also be a word, of a title that begins "From 1991".
	const asWords = byWords(index, data, typed, null);
	const dated = words === "" ? { hits: byDate(data, span), some: false } : byWords(index, data, words, span);
	if (dated.some) return asWords.hits.length > 0 && (!asWords.some || dated.hits.length === 0) ? asWords : dated;
	const found = new Set(dated.hits.map(({ slide }) => slide));
	return {
		hits: [...dated.hits, ...asWords.hits.filter(({ slide }) => !asWords.some && !found.has(slide))],
		some: false,
	};
}

function byWords(index: SearchIndex, data: PlayerData, words: string, span: TimeSpan | null): SearchResult {
	const hitsOf = (combineWith: "AND" | "OR") =>
		index.search(queryOf(index, words, combineWith)).flatMap((found): SearchHit[] => {
			const slide = found.id as number;
			const events = eventsOf(data, slide, span);
			if (span && events.length === 0) return [];
			const field = shownFields.find((field) => Object.values(found.match).some((fields) => fields.includes(field)));
			const passage = field ? String(found[field] ?? "") : "";
			return [{ slide, events, terms: Object.keys(found.match), passage }];
		});
	const all = hitsOf("AND");
	return all.length > 0 ? { hits: all, some: false } : { hits: hitsOf("OR").slice(0, mostOfSome), some: true };
}

/** In the order in which it happened; what only reaches into the stretch stands after what began in it. */
function byDate(data: PlayerData, span: TimeSpan): SearchHit[] {
	const within = data.events.filter(({ date }) => overlaps(date, span));
	const startOf = ({ date }: PlayerEvent) => date.start ?? Number.NEGATIVE_INFINITY;
	const reachesIn = (event: PlayerEvent) => Number(startOf(event) < span.start);
	const sorted = within.toSorted((a, b) => reachesIn(a) - reachesIn(b) || startOf(a) - startOf(b));
	const slides = [...new Set(sorted.map(({ slide }) => slide))];
	return slides.map((slide) => ({ slide, events: eventsOf(data, slide, span), terms: [], passage: "" }));
}

function eventsOf({ events }: PlayerData, slide: number, span: TimeSpan | null): string[] {
	return events.filter((event) => event.slide === slide && (!span || overlaps(event.date, span))).map(({ id }) => id);
}

/** By the calendar of the place where it was: six in the morning of the 12th is on the 12th, wherever it is still the 11th. */
function overlaps({ start, end, offset }: EdtfDate, span: TimeSpan): boolean {
	const local = (instant: number) => instant + offset * MINUTE;
	return (start === null || local(start) < span.end) && (end === null || local(end) > span.start);
}
