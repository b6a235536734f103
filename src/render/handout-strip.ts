/** Where a slide stands in the whole story: the context line of the rail, with the slide's date and place under its mark. */
import { DAY } from "../deck/calendar.ts";
import type { Chapter, Deck, EdtfDate, Slide } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { instantOf, RAIL, wholeOf, xOf } from "../deck/rail.ts";
import { round } from "../deck/round.ts";
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
/** One narrower than this has no room within. */
const leastWindow = 20;

interface When {
	date: EdtfDate | null;
	text: string;
}

export function renderStrip(deck: Deck, data: PlayerData, chapter: Chapter, slide: Slide): Html {
	const when = whenOf(deck, chapter, slide);
	const mark = when.date && markOf(when.date, deck);
	const label = mark ? labelAt((mark.x0 + mark.x1) / 2, when.text) : null;
	return html`<svg class="strip" viewBox="${RAIL.left} 0 ${RAIL.right - RAIL.left} ${height}"${when.text ? html` role="img" aria-label="${when.text}"` : html` aria-hidden="true"`}>
<path class="rail-context" d="M${RAIL.left} ${RAIL.contextY}H${RAIL.right}"/>${renderEras(data)}
${mark && renderMark(mark)}
${renderEnds(deck, label)}${label && html`<text class="strip-when" x="${round(label.x)}" y="${foot}">${label.text}</text>`}</svg>`;
}

/** A block where it is a point, a window where it is a stretch: the line is seen through it. */
function renderMark({ x0, x1 }: { x0: number; x1: number }): Html {
	const [x, width] = [round(x0), round(x1 - x0)];
	return x1 - x0 < leastWindow
		? html`<rect class="strip-mark" x="${x}" y="0" width="${width}" height="22" rx="2"/>`
		: html`<rect class="strip-window" x="${x + 2}" y="2" width="${width - 4}" height="18" rx="3"/>`;
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
	return { date, text: date ? formatDate(inWholeDays(date), deck.language) : "" };
}

/** From midnight to midnight of one zone: its days, the last of which ends there. */
function inWholeDays(date: EdtfDate): EdtfDate {
	const [, first, , after] = wholeDays.exec(date.text) ?? [];
	if (!first || !after) return date;
	const last = new Date(Date.parse(after) - DAY).toISOString().slice(0, 10);
	return { ...date, text: first === last ? first : `${first}/${last}`, interval: first !== last, precision: "day" };
}

const wholeDays = /^(\d{4}-\d\d-\d\d)T00:00(?::00)?(Z|[+-]\d\d:\d\d)\/(\d{4}-\d\d-\d\d)T00:00(?::00)?\2$/;

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
