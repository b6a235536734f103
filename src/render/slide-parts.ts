/** What slides of several kinds are made of: heading, prose, foot, and the tag that says how a claim stands. */
import type { MapAtlas } from "../deck/atlas.ts";
import type { Chapter, Deck, EdtfDate, Slide, Standing } from "../deck/deck.ts";
import type { Place } from "../deck/records.ts";
import { renderSourceLine, sourceLinesOf } from "./cites.ts";
import { type Html, html, raw } from "./html.ts";
import { markNames, renderNameLink } from "./names.ts";
import { layTables } from "./prose-table.ts";
import { layTerms } from "./term-list.ts";
import { renderDate, renderDateLines } from "./time.ts";
import type { Words } from "./words.ts";

/** What a page is rendered with, beside the deck. */
export interface RenderOptions {
	/** Whether the speaker's notes are in the page, among the player's data: never in one that is published. */
	notes: boolean;
	/** Without it maps have no land. */
	atlas?: MapAtlas;
	/** Whether it is for sheets of paper, which show nothing of what only the stage's motion and the reading flow need. */
	paper?: boolean;
	/** Of a slide that is printed step by step, the step that a sheet is of; the last one where nothing is said. */
	step?: number;
}

/** What a slide is rendered from. */
export interface SlideContext {
	deck: Deck;
	chapter: Chapter;
	slide: Slide;
	/** Of the slide's heading: 2 in front and back matter, 3 in a numbered chapter. */
	level: 2 | 3;
	words: Words;
	atlas: MapAtlas | null;
	/** As in `RenderOptions`. */
	paper: boolean;
	step: number | null;
}

/** A slide's content, and the sizes chosen for it: units of its headline and of its text. */
export interface SlideContent {
	content: Html;
	head: number;
	body: number;
	/** Units above and below what stands in a row of a table. */
	cell?: number;
	/** Where a kind of slide has more than one. */
	layout?: string;
}

/** The stage's box for content: units of a slide 1600 x 900. The rail has what is below it. */
export const BOX = { width: 1456, height: 640 } as const;

export function headingId(slide: Slide): string {
	return `${slide.id}-title`;
}

export function renderHeading({ slide, level }: SlideContext): Html {
	return renderTitle(level, headingId(slide), raw(slide.titleHtml));
}

/** A heading of a level from 1 to 4. */
export function renderTitle(level: number, id: string | null, content: Html): Html {
	const tag = raw(`h${level}`);
	return html`<${tag} class="title"${id && html` id="${id}"`}>${content}</${tag}>`;
}

/** When and where the slide's event was, on a line under the headline of a slide that gives its width to a scene. */
export function renderWhenLine({ deck, slide }: SlideContext): Html | null {
	const event = slide.events[0];
	if (!event) return null;
	const places = event.places.map((id) => html`, ${renderNameLink(deck, `where/${id}`, placeOf(deck, id).name)}`);
	return html`<p class="when-line">${renderDate(event.date, deck.language)}<span class="where">${places}</span></p>`;
}

/** The same above the headline, where every date stands in the text; an event's own slide has it there on the stage too. */
export function renderReadWhen({ deck, slide, paper }: SlideContext): Html | null {
	const event = slide.events[0];
	if (!event || slide.kind === "event" || paper) return null;
	const places = event.places.map(
		(id) => html`<p class="place">${renderNameLink(deck, `where/${id}`, placeOf(deck, id).name)}</p>`,
	);
	return html`<div class="read-when"><p class="date">${renderDateLines(event.date, deck.language)}</p>${places.length > 0 && html`<div class="places">${places}</div>`}</div>`;
}

/** Units the line takes, with the air above it. */
export function whenLineHeight({ slide }: SlideContext): number {
	return slide.events.length > 0 ? 52 : 0;
}

export function placeOf(deck: Deck, id: string): Place {
	const place = deck.places[id];
	if (!place) throw new RangeError(`the deck has no place "${id}"`);
	return place;
}

export function renderProse({ deck, slide }: SlideContext): Html | null {
	const body = layTerms(layTables(markNames(slide.body, deck, slide)));
	return body ? html`<div class="prose">${raw(body)}</div>` : null;
}

/** How the slide's event stands, and its sources. `width` is what the foot has on the stage, in units. */
export function renderFoot({ deck, slide, words }: SlideContext, width: number = BOX.width): Html | null {
	const event = slide.events[0];
	const sources = renderSourceLine(deck, slide, width - tagWidth(slide));
	if (!event && !sources) return null;
	return html`<div class="foot">${event && renderTag(event.status, event.statusOn, words, deck)}${sources}</div>`;
}

/** Units the foot takes, with the air above it. */
export function footHeight({ deck, slide }: SlideContext, width: number = BOX.width): number {
	const lines = sourceLinesOf(deck, slide, width - tagWidth(slide));
	return lines === 0 && slide.events.length === 0 ? 0 : Math.max(36, lines * 29) + 28;
}

/** Units the standing's tag takes at most beside the sources, with the air after it and room for the count of the rest. */
function tagWidth({ events }: Slide): number {
	return 90 + (events[0] ? 130 : 0) + (events[0]?.statusOn ? 110 : 0);
}

/** A word, and the date on which it held where that is not now. */
export function renderTag(standing: Standing, on: EdtfDate | null, words: Words, deck: Deck): Html {
	return html`<span class="tag" data-standing="${standing}">${words.standing[standing]}${on && html` <span class="tag-on">${renderDate(on, deck.language, "short")}</span>`}</span>`;
}
