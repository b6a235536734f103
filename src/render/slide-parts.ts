/** What slides of several kinds are made of: heading, prose, foot, and the tag that says how a claim stands. */
import type { Chapter, Deck, EdtfDate, Slide, Standing } from "../deck/deck.ts";
import { renderSourceLine, sourceLinesOf } from "./cites.ts";
import { type Html, html, raw } from "./html.ts";
import { renderDate } from "./time.ts";
import type { Words } from "./words.ts";

/** What a slide is rendered from. */
export interface SlideContext {
	deck: Deck;
	chapter: Chapter;
	slide: Slide;
	/** Of the slide's heading: 2 in front and back matter, 3 in a numbered chapter. */
	level: 2 | 3;
	words: Words;
}

/** A slide's content, and the sizes chosen for it: units of its headline and of its text. */
export interface SlideContent {
	content: Html;
	head: number;
	body: number;
	/** Where a kind of slide has more than one. */
	layout?: string;
}

/** The stage's box for content: units of a slide 1600 x 900. The rail has what is below it. */
export const BOX = { width: 1456, height: 664 } as const;

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

export function renderProse(slide: Slide): Html | null {
	return slide.body ? html`<div class="prose">${raw(slide.body)}</div>` : null;
}

/** How the slide's event stands, and its sources. */
export function renderFoot({ deck, slide, words }: SlideContext): Html | null {
	const event = slide.events[0];
	const sources = renderSourceLine(deck, slide);
	if (!event && !sources) return null;
	return html`<div class="foot">${event && renderTag(event.status, event.statusOn, words, deck)}${sources}</div>`;
}

/** Units the foot takes, with the air above it. */
export function footHeight({ deck, slide }: SlideContext, width: number): number {
	const event = slide.events[0];
	const lines = sourceLinesOf(deck, slide, width - (event ? 160 : 0));
	return lines === 0 && !event ? 0 : Math.max(34, lines * 30) + 36;
}

/** A word, and the date on which it held where that is not now. */
export function renderTag(standing: Standing, on: EdtfDate | null, words: Words, deck: Deck): Html {
	return html`<span class="tag" data-standing="${standing}">${words.standing[standing]}${on && html` <span class="tag-on">${renderDate(on, deck.language, "short")}</span>`}</span>`;
}
