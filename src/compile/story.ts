/** What is known of a story while its chapters are read, and the drafts that checks work on. */

import type { Chapter, EdtfDate, Slide } from "../deck/deck.ts";
import type { Area } from "../deck/map-scene.ts";
import type { Person, Place, Route, Series, Source } from "../deck/records.ts";
import type { EventDraft } from "./events.ts";
import type { Context } from "./fields.ts";
import type { Ids } from "./ids.ts";
import type { Link } from "./prose.ts";
import type { MarkScripts } from "./scripts.ts";
import type { Settings } from "./settings.ts";
import type { Span } from "./source-text.ts";
import type { SlidePart } from "./split.ts";
import type { Prose } from "./values.ts";

/** Everything but the chapters. */
export interface Story extends Context {
	settings: Settings;
	/** False where `deck.yaml` could not be read; `settings` are then a stopgap. */
	hasSettings: boolean;
	usedSources: Set<string>;
	/** Kinds of records whose file could not be read, and `block` where one of those could not: of them it is not said what they lack. */
	unreadable: Set<string>;
	ids: Ids;
	assets: ReadonlySet<string>;
	markScripts: MarkScripts;
	places: Record<string, Place>;
	people: Record<string, Person>;
	sources: Record<string, Source>;
	series: Record<string, Series>;
	routes: Record<string, Route>;
	areas: Record<string, Area>;
}

/** A date that is no event's, how messages name it and where it stands. */
export interface DatedField {
	label: string;
	date: EdtfDate;
	span: Span;
}

/** A slide, and where the things stand that checks speak of. */
export interface SlideDraft {
	slide: Slide;
	part: SlidePart;
	titleSpan: Span;
	events: EventDraft[];
	/** Whether its text or its scene cites, be it a source that there is or one that there is not. */
	hasCites: boolean;
	dates: DatedField[];
	links: Link[];
	judgements: Prose[];
}

export interface ChapterDraft {
	chapter: Chapter;
	numberSpan: Span;
	dates: DatedField[];
	slides: SlideDraft[];
}
