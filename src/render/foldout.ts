/** The fold-out: the whole story on one sheet, every event named, with what is crowded cut out and magnified below the line. */
import { type CutOut, cutOutsOf } from "../deck/cut-outs.ts";
import type { Deck } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import { balancedIn } from "./fit.ts";
import { alone, overPanels, renderAxis } from "./foldout-axis.ts";
import { axisScale, eventsOn, FOLDOUT, type FoldoutEvent } from "./foldout-events.ts";
import { renderPanels } from "./foldout-panels.ts";
import { handoutWordsOf } from "./handout-words.ts";
import { type Html, html, raw } from "./html.ts";
import { widthOf } from "./letter-width.ts";
import { linkWithin } from "./sheet-links.ts";
import { printedDeck } from "./sheets.ts";

export interface Foldout {
	/** An SVG of `FOLDOUT`'s size. */
	drawing: Html;
	events: FoldoutEvent[];
	cutOuts: CutOut<FoldoutEvent>[];
}

/** A few units of the rail: what stands closer is one mark to the eye. */
const room = 4 * axisScale;
const mostCutOuts = 3;

/** @param routeId the way whose slides' events are named; null for all. */
export function renderFoldout(deck: Deck, routeId: string | null): Foldout {
	const events = eventsOn(deck, printedDeck(deck, routeId).entries);
	const cutOuts = cutOutsOf(events, { room, most: mostCutOuts });
	const drawing = html`<svg class="foldout" viewBox="0 0 ${FOLDOUT.width} ${FOLDOUT.height}">${renderTitle(deck)}${renderAxis(deck, events, cutOuts, cutOuts.length > 0 ? overPanels : alone)}${renderPanels(deck, cutOuts)}</svg>`;
	return { drawing: raw(linkWithin(drawing.text, deck.url)), events, cutOuts };
}

/** The title, beside it the subtitle, and at the right who may have it, as of when, and what the numbers are. */
function renderTitle(deck: Deck): Html {
	const words = handoutWordsOf(deck.language);
	const foot = 128;
	const left = Math.round(widthOf(deck.title, 170, "numerals") * 1.02 + 70);
	const lines = deck.subtitle ? balancedIn(deck.subtitle, 44, Math.max(700, FOLDOUT.width - left - 900), "text") : [];
	const date = deck.asOf ? words.asOf(formatDate(deck.asOf, deck.language)) : "";
	const aside = [deck.handling, date, words.numbersOfSlides].filter(Boolean);
	const stacked = (texts: string[], pitch: number, index: number) => foot - (texts.length - 1 - index) * pitch;
	return html`<text class="foldout-title" x="0" y="${foot}">${deck.title}</text>${lines.map(
		(line, index) => html`<text class="foldout-subtitle" x="${left}" y="${stacked(lines, 58, index)}">${line}</text>`,
	)}${aside.map(
		(line, index) =>
			html`<text class="foldout-aside${line === deck.handling && " foldout-handling"}" x="${FOLDOUT.width}" y="${stacked(aside, 42, index)}" text-anchor="end">${line}</text>`,
	)}`;
}
