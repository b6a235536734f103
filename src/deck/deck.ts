/** What a deck is: plain JSON, references by id, nothing in it that can be derived from the rest of it. */
import type { ChartScene } from "./chart-scene.ts";
import type { JourneyScene } from "./journey-scene.ts";
import type { Bounds } from "./map-extent.ts";
import type { Area, MapScene } from "./map-scene.ts";
import type { Person, Place, Route, Series, Source } from "./records.ts";

/**
 * A date as the author wrote it (EDTF levels 0-1, or a time with an offset), resolved to instants.
 * All instants are milliseconds since 1970-01-01T00:00Z; spans are half-open, `[start, end)`, so that years tile.
 * `null` means open (`..`) or unknown at that end.
 */
export interface EdtfDate {
	/** As authored: `1990-09-30`, `1961-07~`, `2023-09-10/2023-09-17`, `2023-09-12T06:00+10:00`. */
	text: string;
	/** The finest unit written at either end. */
	precision: Precision;
	/** The whole extent: earliest possible start to latest possible end. */
	start: number | null;
	end: number | null;
	/** The certain core, within `[start, end)`: equal to it unless an end is approximate, uncertain or unspecified. */
	coreStart: number | null;
	coreEnd: number | null;
	/** `~` or `%` on either end. */
	approximate: boolean;
	/** `?` or `%` on either end. */
	uncertain: boolean;
	/** True for `a/b`, also where one end is open. */
	interval: boolean;
	/** Minutes east of UTC that the calendar fields above are meant in. */
	offset: number;
}

export type Precision = "century" | "decade" | "year" | "season" | "month" | "day" | "minute" | "second";

/** A half-open stretch of time in milliseconds since 1970 UTC. */
export interface TimeSpan {
	start: number;
	end: number;
}

export interface Deck {
	/** File-name-safe name of the deck. */
	id: string;
	title: string;
	subtitle: string;
	/** BCP 47 language of the story, and of every text that names no other. */
	language: string;
	/** The language of a run of letters in a script other than the story's own, by ISO 15924 code: `{ Cyrl: "ru" }`. */
	scripts: Record<string, string>;
	/** What the story is told as of, where nothing else says so. */
	asOf: EdtfDate | null;
	/** The whole rail. */
	span: EdtfDate;
	/** Where the deck is published, if anywhere: absolute, without a trailing slash. */
	url: string | null;
	/** Who may have it, for the head of every page on paper: "TLP:CLEAR"; empty where nobody says. */
	handling: string;
	/** Origins of pages that may drive the deck from around it (`?embed`), and are told where it is. */
	embedders: string[];
	/** The stretch of the world that small maps show of what lies in it; null where they fit what they show. */
	home: Bounds | null;
	/** A small picture that stands for the story, as slides name it: on the cover, and for what moves on its maps. */
	emblem: string | null;
	/** Seconds a slide is given that names no budget of its own. */
	time: number;
	/** Ways through the deck for briefings of different lengths, the first on the list first. */
	briefings: BriefingRoute[];
	chapters: Chapter[];
	places: Record<string, Place>;
	people: Record<string, Person>;
	sources: Record<string, Source>;
	series: Record<string, Series>;
	routes: Record<string, Route>;
	areas: Record<string, Area>;
}

export interface Chapter {
	id: string;
	/** 1, 2, 3 ... for the chapters that are windows on the rail; null for front matter, interludes and back matter. */
	number: number | null;
	title: string;
	/** The stretch of the rail it tells; null for front and back matter. */
	span: EdtfDate | null;
	/** As printed beside its title, for instance "September 2023"; empty means: word the span. */
	period: string;
	/** Held in reserve after the end of the deck: counted apart, and reached only by a link or a jump. */
	backup: boolean;
	slides: Slide[];
}

/** A way through the deck for a briefing of so many minutes. What a train takes across a map is a `Route`. */
export interface BriefingRoute {
	/** As in an address, `?route=15`. */
	id: string;
	name: string;
	/** What the briefing has; null where nobody says. */
	minutes: number | null;
	/** By id and in the order of the deck, with the seconds each gets on this route; null means: all but the backup. */
	stops: { slide: string; time: number }[] | null;
}

export interface Slide {
	/** Stable, unique, never only digits. The page's element has the id `/<id>`, so `#/<id>` is a plain link. */
	id: string;
	kind: SlideKind;
	/** Plain text and the same as safe HTML. */
	title: string;
	titleHtml: string;
	/** Seconds. */
	time: number;
	/** What the stripe shows while this slide is up; null means the chapter's span. */
	span: EdtfDate | null;
	/** Where the now-block stands; null means: as on the slide before. */
	now: EdtfDate | null;
	/** Minutes east of UTC of the hours shown on the stripe. */
	offset: number;
	/** What happened, first the event that the slide is about. */
	events: TimelineEvent[];
	/** The prose in the order written, as safe HTML; a step is an element of class `fragment`. */
	body: string;
	/** The block that makes the slide more than prose. */
	scene: Scene | null;
	/** In the order of their numbers on the slide: `cites[0]` is 1. */
	cites: Cite[];
	/** How many presses of "next" the slide takes before the next slide: its fragments. */
	steps: number;
	/** The speaker's text, as safe HTML. */
	notes: string;
	/** Whether paper has a page for each of its steps, where other slides are printed in their end state only. */
	printsSteps: boolean;
	/** Where the slide begins in the story's files. */
	origin: Origin;
}

export type SlideKind =
	| "cover"
	| "chapter"
	| "event"
	| "quote"
	| "claims"
	| "compare"
	| "judgements"
	| "map"
	| "chart"
	| "journey"
	| "overview"
	| "sources"
	| "prose";

export interface Origin {
	file: string;
	/** From 1. */
	line: number;
}

export interface TimelineEvent {
	id: string;
	date: EdtfDate;
	/** A sentence, for lists and tables. */
	title: string;
	/** At most 24 characters, for the rail. */
	short: string;
	places: string[];
	people: string[];
	themes: string[];
	status: Standing;
	/** The date on which the standing held; null means: it holds still. */
	statusOn: EdtfDate | null;
	/** 1 (always named) to 4 (named where there is room). */
	priority: 1 | 2 | 3 | 4;
	/** Sources of the event, in addition to those the slide cites in its text. */
	cites: Cite[];
}

/** How a claim stands. */
export type Standing = "confirmed" | "reported" | "denied" | "open";

export type Scene =
	| QuoteScene
	| ClaimsScene
	| CompareScene
	| JudgementsScene
	| OverviewScene
	| MapScene
	| ChartScene
	| JourneyScene;

export interface QuoteScene {
	type: "quote";
	/** The words, without quotation marks, as safe HTML, and their language. */
	html: string;
	language: string;
	/** The same words as first said, where the above is a translation. */
	original: { html: string; language: string } | null;
	/** The language it was said in, where known: named when there is no original text. */
	originalLanguage: string | null;
	/** A person's id, or null where `by` is not a person of the story. */
	person: string | null;
	by: string;
	role: string;
	date: EdtfDate;
	/** A place's id. */
	place: string | null;
	/** What a reader must know about the wording, as safe HTML; may be empty. */
	note: string;
	/** Numbers on the slide, from 1. */
	cites: number[];
}

export interface ClaimsScene {
	type: "claims";
	/** The date on which the standings held. */
	statusOn: EdtfDate | null;
	/** Texts are safe HTML. */
	rows: { claim: string; by: string; status: Standing; cites: number[] }[];
}

export interface CompareScene {
	type: "compare";
	/** Two or three. `quote` columns are set as quotations. Texts are safe HTML. */
	columns: { title: string; label: string; html: string; quote: boolean; cites: number[] }[];
}

export interface JudgementsScene {
	type: "judgements";
	/** Texts are safe HTML. */
	rows: { text: string; confidence: "high" | "moderate" | "low"; basis: string; cites: number[] }[];
}

export interface OverviewScene {
	type: "overview";
	/** The id of the series that stands on the line, if any. */
	series: string | null;
}

export interface Cite {
	source: string;
	/** "p. 12", "art. 1"; empty where the whole work is meant. */
	locator: string;
}

/** Every slide in order, with its chapter and its index in the deck. */
export function slidesOf(deck: Deck): { slide: Slide; chapter: Chapter; index: number }[] {
	return deck.chapters
		.flatMap((chapter) => chapter.slides.map((slide) => ({ slide, chapter })))
		.map((entry, index) => ({ ...entry, index }));
}
