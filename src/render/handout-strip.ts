/** Where a slide stands in the whole story: the context line of the rail, with the slide's date and place under its mark. */
import type { Chapter, Deck, EdtfDate, Slide } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { instantOf, RAIL, wholeOf, xOf } from "../deck/rail.ts";
import { yearLabel } from "../deck/ticks.ts";
import { periodOf } from "./chapter.ts";
import { type Html, html } from "./html.ts";
import { labelWidth } from "./label-width.ts";
import { renderEras } from "./rail.ts";
import { placeOf } from "./slide-parts.ts";
import { wordsOf } from "./words.ts";

/** Units of which the line has 1456; they are a tenth of a millimetre and a little more on paper. */
const size = 27;
/** The date is set a weight heavier than labels are measured in. */
const bolder = 1.05;
const height = 66;
const foot = 52;
/** A stretch narrower than this is drawn as a point. */
const leastStretch = 10;

interface When {
	date: EdtfDate | null;
	text: string;
}

export function renderStrip(deck: Deck, data: PlayerData, chapter: Chapter, slide: Slide): Html {
	const when = whenOf(deck, chapter, slide);
	const mark = when.date && markOf(when.date, deck);
	const label = mark ? labelAt((mark.x0 + mark.x1) / 2, when.text) : null;
	return html`<svg class="strip" viewBox="${RAIL.left} 0 ${RAIL.right - RAIL.left} ${height}" aria-hidden="true">
<path class="rail-context" d="M${RAIL.left} ${RAIL.contextY}H${RAIL.right}"/>${renderEras(data)}
${mark && html`<rect class="strip-mark" x="${round(mark.x0)}" y="0" width="${round(mark.x1 - mark.x0)}" height="22" rx="2"/>`}
${renderEnds(deck, label)}${label && html`<text class="strip-when" x="${round(label.x)}" y="${foot}">${label.text}</text>`}</svg>`;
}

/** The same in words, for whoever does not see the line. */
export function whenOf(deck: Deck, chapter: Chapter, slide: Slide): When {
	const event = slide.events[0];
	if (event) {
		const places = event.places.map((id) => placeOf(deck, id).name);
		const { standing } = wordsOf(deck.language);
		const parts = [formatDate(event.date, deck.language), places.join(", "), standing[event.status]];
		return { date: event.date, text: parts.filter(Boolean).join("  ·  ") };
	}
	if (slide.kind === "chapter" && chapter.span) return { date: chapter.span, text: periodOf(deck, chapter) };
	const date = slide.kind === "cover" ? deck.span : slide.span;
	return { date, text: date ? formatDate(date, deck.language) : "" };
}

function markOf(date: EdtfDate, deck: Deck): { x0: number; x1: number } {
	const whole = wholeOf(deck.span);
	const clamp = (x: number) => Math.max(RAIL.left, Math.min(RAIL.right, x));
	const x0 = clamp(xOf(date.start ?? whole.start, whole));
	const x1 = clamp(xOf(date.end ?? whole.end, whole));
	if (x1 - x0 >= leastStretch) return { x0, x1 };
	const x = clamp(xOf(instantOf(date) ?? whole.start, whole));
	const middle = Math.max(RAIL.left + 5, Math.min(RAIL.right - 5, x));
	return { x0: middle - 5, x1: middle + 5 };
}

/** Centred under its mark, as far as the ends of the line allow. */
function labelAt(x: number, text: string): { x: number; width: number; text: string } {
	const width = labelWidth(text, size) * bolder;
	return { x: Math.max(RAIL.left, Math.min(RAIL.right - width, x - width / 2)), width, text };
}

/** The first and the last year of the story, where the date leaves room for them. */
function renderEnds({ span, language }: Deck, label: { x: number; width: number } | null): Html {
	const { start, end } = wholeOf(span);
	const [first, last] = [yearLabel(start, language), yearLabel(end - 1, language)];
	const air = 30;
	const isClear = (x0: number, x1: number) => !label || x1 + air < label.x || x0 - air > label.x + label.width;
	return html`${isClear(RAIL.left, RAIL.left + labelWidth(first, size)) && html`<text x="${RAIL.left}" y="${foot}">${first}</text>`}${isClear(RAIL.right - labelWidth(last, size), RAIL.right) && html`<text x="${RAIL.right}" y="${foot}" text-anchor="end">${last}</text>`}`;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
