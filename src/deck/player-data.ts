/** What the player is told beside the page itself: positions, dates and budgets, but no text of a slide. */
import { type PlayerRoute, playerRoutesOf } from "./briefing-route.ts";
import type { Deck, EdtfDate, Slide, SlideKind, Standing } from "./deck.ts";
import { slidesOf } from "./deck.ts";
import { facetsOf, peopleOn } from "./facets.ts";

export interface PlayerData {
	/** Of the deck; names what is kept of it between visits, and files made from it. */
	id: string;
	language: string;
	span: EdtfDate;
	asOf: EdtfDate | null;
	/** Origins: see `embed.ts`. */
	embedders: string[];
	chapters: { id: string; number: number | null; title: string; span: EdtfDate | null }[];
	slides: PlayerSlide[];
	/** The names of people and states that slides can be picked by, by id. */
	people: Record<string, string>;
	/** The ways through the slides; one of them is the whole deck. */
	routes: PlayerRoute[];
	events: PlayerEvent[];
}

export interface PlayerSlide {
	id: string;
	title: string;
	kind: SlideKind;
	/** Index in `chapters`. */
	chapter: number;
	span: EdtfDate | null;
	now: EdtfDate | null;
	offset: number;
	steps: number;
	/** Seconds, where a route says nothing else. */
	time: number;
	/** After the end of the deck, and on no route. */
	backup: boolean;
	/** What it can be picked by: see `facets.ts`. */
	facets: string[];
	/** Safe HTML; absent in a build without notes. */
	notes?: string;
}

export interface PlayerEvent {
	id: string;
	/** Index in `slides`. */
	slide: number;
	date: EdtfDate;
	short: string;
	title: string;
	priority: number;
	status: Standing;
}

/** `stepsOf` says how many steps a slide takes on the page: some are made by the page, not by the author; `notesOf` the same of notes. */
export function playerDataOf(
	deck: Deck,
	options: {
		notes: boolean;
		stepsOf?: (slideId: string) => number | undefined;
		notesOf?: (slide: Slide) => string;
	},
): PlayerData {
	const slides = slidesOf(deck);
	return {
		id: deck.id,
		language: deck.language,
		span: deck.span,
		asOf: deck.asOf,
		embedders: deck.embedders,
		chapters: deck.chapters.map(({ id, number, title, span }) => ({ id, number, title, span })),
		slides: slides.map(({ slide, chapter }) => ({
			id: slide.id,
			title: slide.title,
			kind: slide.kind,
			chapter: deck.chapters.indexOf(chapter),
			span: slide.span,
			now: slide.now,
			offset: slide.offset,
			steps: options.stepsOf?.(slide.id) ?? slide.steps,
			time: slide.time,
			backup: chapter.backup,
			facets: facetsOf(slide, chapter),
			...(options.notes ? { notes: options.notesOf?.(slide) ?? slide.notes } : {}),
		})),
		people: namesOf(
			deck,
			slides.flatMap(({ slide }) => peopleOn(slide)),
		),
		routes: playerRoutesOf(deck),
		events: slides.flatMap(({ slide, index }) =>
			slide.events.map(({ id, date, short, title, priority, status }) => ({
				id,
				slide: index,
				date,
				short,
				title,
				priority,
				status,
			})),
		),
	};
}

function namesOf({ people }: Deck, ids: string[]): Record<string, string> {
	return Object.fromEntries([...new Set(ids)].map((id) => [id, people[id]?.name ?? id]));
}
