/** What slides refer to by id: sources, places, people, series of data and the lines of journeys. */
import type { EdtfDate } from "./deck.ts";

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
	/** As the prose calls them after the first time, "Smith"; may be empty. */
	called: string;
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
