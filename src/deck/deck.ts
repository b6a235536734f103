/** What a deck is: plain JSON, references by id, nothing in it that can be derived from the rest of it. */
import type { ChartScene } from "./chart-scene.ts";
import type { JourneyScene } from "./journey-scene.ts";
import type { Bounds } from "./map-extent.ts";
import type { Area, MapScene } from "./map-scene.ts";

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

export type Precision = "century" | "decade" | "year" | "month" | "day" | "minute" | "second";

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

export interface Source {
	id: string;
	/** For the foot of a slide: "Reuters, 17 Jun 2024". */
	short: string;
	title: string;
	/** The full reference in the deck's citation style, as safe HTML. */
	html: string;
	url: string | null;
	/** What a reader should know about it; may be empty. */
	note: string;
}

/** `[longitude, latitude]` in degrees, WGS84. */
export type LonLat = [number, number];

export interface Place {
	id: string;
	name: string;
	/** The name in other languages, by BCP 47 code. */
	names: Record<string, string>;
	/** The one of `names` used where it stands, if any. */
	local: string | null;
	at: LonLat;
	kind: string;
	note: string;
}

export interface Person {
	id: string;
	type: "person" | "state" | "organisation";
	name: string;
	names: Record<string, string>;
	/** Which party the person belongs to, as the story names its parties; may be empty. */
	side: string;
	roles: { period: EdtfDate | null; role: string }[];
	note: string;
}

/** A data series as read, in order of time: figures, or things that happened and are counted. One of the two is empty. */
export interface Series {
	id: string;
	title: string;
	unit: string;
	method: string;
	points: SeriesPoint[];
	events: SeriesEvent[];
	/** The groups of the events, in the order in which they are to be shown. */
	groups: SeriesGroup[];
	/** Dates after which the method of counting changes. */
	breaks: { after: EdtfDate; reason: string }[];
	/** Stretches for which no figure exists. */
	missing: EdtfDate[];
}

export interface SeriesPoint {
	date: EdtfDate;
	value: number;
	range: [number, number] | null;
	unit: string;
	label: string;
	source: string;
	compiler: string;
	derived: boolean;
	/** Not to be compared with the others: drawn apart from them. */
	apart: boolean;
	note: string;
}

export interface SeriesEvent {
	date: EdtfDate;
	/** A word or two, for a picture. */
	label: string;
	/** The name of one of the series' groups. */
	group: string;
	/** What it was about; may be empty. */
	title: string;
	/** What came of it: "15-0-0"; may be empty. */
	result: string;
	/** A place's id. */
	place: string | null;
	/** Shown for context, and not counted. */
	apart: boolean;
	source: string;
	note: string;
}

export interface SeriesGroup {
	name: string;
	/** There were more than the series lists: its count is a least one. */
	least: boolean;
	/** Whether its events stand against those of the others, below the line where they stand above. */
	against: boolean;
}

/** A journey's line on a map. A way through the deck is a `BriefingRoute`. */
export interface Route {
	id: string;
	title: string;
	kind: string;
	/** None where the way is told by its stops alone, else at least two. */
	waypoints: LonLat[];
	labels: { index: number; name: string }[];
	stops: RouteStop[];
	lengthKm: number | null;
	note: string;
	sources: string[];
}

export interface RouteStop {
	/** A place's id. */
	place: string;
	/** When it was there: as written, else from its arrival to its departure. */
	date: EdtfDate;
	/** By the clock of the place; null where nobody has told, an open end where only "not before" is known. */
	arrive: EdtfDate | null;
	depart: EdtfDate | null;
	/** From the beginning of the route along the way it takes; null for stops that are not on its line. */
	km: number | null;
	/** What the kilometres rest on; may be empty. */
	basis: string;
	/** Whether the way to here from the stop before is not documented. */
	unknown: boolean;
	/** The hour in the author's words, where a date alone cannot say it: "about 17:50"; may be empty. */
	time: string;
	note: string;
	/** Empty where none is given. */
	source: string;
}

/** Every slide in order, with its chapter and its index in the deck. */
export function slidesOf(deck: Deck): { slide: Slide; chapter: Chapter; index: number }[] {
	return deck.chapters
		.flatMap((chapter) => chapter.slides.map((slide) => ({ slide, chapter })))
		.map((entry, index) => ({ ...entry, index }));
}
