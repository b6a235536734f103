/** A series standing on the line of the overview: as high as its figures, only where there are figures. */
import type { Deck, Series, SeriesPoint, TimeSpan } from "../deck/deck.ts";
import { wholeOf, xOf } from "../deck/rail.ts";
import { type Html, html } from "./html.ts";
import { wordsOf } from "./words.ts";

/** Units from the line to the top of the greatest figure. */
const tallest = 84;
/** Units kept free between two figures, and where the method of counting changes between them. */
const gap = 1;
const breakGap = 5;

interface Block {
	x0: number;
	x1: number;
	height: number;
	/** The top of the highest estimate, where compilers disagree. */
	spread: number;
}

/**
 * A block for each figure, as wide as the time it is for; a paler one above it up to the highest estimate. Nothing is
 * drawn where there is no figure, and no line is drawn from one figure to the next.
 */
export function renderSwelling(deck: Deck, series: Series, line: number): Html {
	const whole = wholeOf(deck.span);
	const greatest = greatestOf(series);
	const blocks = series.points.flatMap((point) => blockOf(point, series, whole, greatest) ?? []);
	const rect = (name: string, { x0, x1 }: Block, height: number) =>
		html`<rect class="${name}" x="${round(x0)}" y="${round(line - height)}" width="${round(x1 - x0)}" height="${round(height)}"/>`;
	return html`<g class="overview-swelling">${blocks.map(
		(block) =>
			html`${block.spread > block.height && rect("overview-spread", block, block.spread)}${rect("overview-figure", block, block.height)}`,
	)}</g>`;
}

/** What the height of the blocks means. */
export function swellingKey(deck: Deck, series: Series): string {
	const greatest = series.points.reduce((best, point) => (point.value > best.value ? point : best));
	const number = new Intl.NumberFormat(deck.language).format(greatest.value);
	return wordsOf(deck.language).swellingKey(series.title, series.unit, number, greatest.date.text);
}

function greatestOf({ points }: Series): number {
	return Math.max(...points.map(({ value, range }) => Math.max(value, range?.[1] ?? 0)));
}

function blockOf(point: SeriesPoint, series: Series, whole: TimeSpan, greatest: number): Block | null {
	const { start, end } = point.date;
	if (start === null || end === null) return null;
	const changes = series.breaks.some(({ after }) => after.end === start);
	const heightOf = (value: number) => Math.max(1, (value / greatest) * tallest);
	return {
		x0: xOf(start, whole) + (changes ? breakGap : gap) / 2,
		x1: xOf(end, whole) - gap / 2,
		height: 2.5 + heightOf(point.value),
		spread: 2.5 + heightOf(point.range?.[1] ?? 0),
	};
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
