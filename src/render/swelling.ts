/** A series as the thickness of the overview's line: only where there are figures, and no thicker than all agree on. */

import { endsOf } from "../deck/chart-scene.ts";
import type { Deck, EdtfDate, TimeSpan } from "../deck/deck.ts";
import { wholeOf, xOf } from "../deck/rail.ts";
import type { Series, SeriesPoint } from "../deck/records.ts";
import { round } from "../deck/round.ts";
import { type Html, html } from "./html.ts";
import { wordsOf } from "./words.ts";

/** Units from the middle of the line to its edge at the greatest figure, and where it is as thin as the stripe. */
export const thickest = 50;
const thinnest = 2.5;
/** Units kept free between two figures. */
const gap = 1;

interface Block {
	x0: number;
	x1: number;
	/** From the middle to the edge: of what all compilers agree on, of the figure, of the highest estimate. */
	agreed: number;
	figure: number;
	most: number;
}

/**
 * A block for each figure, as wide as the time it is for, swelling to both sides of the line: full up to the lowest
 * estimate, paler up to the highest, with the figure's own edge. The line is dashed where there is no figure, and cut
 * aslant where the method of counting changes. Nothing is drawn from one figure to the next.
 */
export function renderSwelling(deck: Deck, series: Series, line: number): Html {
	const whole = wholeOf(deck.span);
	const blocks = series.points
		.filter(({ date }) => isWithin(date, whole))
		.map((point) => blockOf(point, series, whole));
	const cuts = series.breaks.map(({ after }) => xOf(endsOf(after).end, whole));
	return html`<path class="overview-unknown" d="M0 ${line}H1600"/><g class="overview-swelling">${blocks.map((block) => renderBlock(block, line))}${cuts.map((x) => renderCut(x, blocks, line))}</g>`;
}

/** What the thickness means. */
export function swellingKey(deck: Deck, series: Series): string {
	const greatest = series.points.reduce((best, point) => (point.value > best.value ? point : best));
	const number = new Intl.NumberFormat(deck.language).format(greatest.value);
	return wordsOf(deck.language).swellingKey(series.title, series.unit, number, greatest.date.text);
}

function isWithin({ start, end }: EdtfDate, whole: TimeSpan): boolean {
	return start !== null && end !== null && start < whole.end && end > whole.start;
}

function blockOf({ date, value, range }: SeriesPoint, { points }: Series, whole: TimeSpan): Block {
	const greatest = Math.max(...points.map((point) => Math.max(point.value, point.range?.[1] ?? 0)));
	const { start, end } = endsOf(date);
	const edge = (figure: number) => thinnest + (figure / greatest) * (thickest - thinnest);
	const [low, high] = range ?? [value, value];
	return {
		x0: xOf(start, whole) + gap / 2,
		x1: xOf(end, whole) - gap / 2,
		agreed: edge(low),
		figure: edge(value),
		most: edge(high),
	};
}

function renderBlock({ x0, x1, agreed, figure, most }: Block, line: number): Html {
	const rect = (name: string, half: number) =>
		html`<rect class="${name}" x="${round(x0)}" y="${round(line - half)}" width="${round(x1 - x0)}" height="${round(2 * half)}"/>`;
	const edges = html`<path class="overview-edge" d="M${round(x0)} ${round(line - figure + 1)}H${round(x1)}M${round(x0)} ${round(line + figure - 1)}H${round(x1)}"/>`;
	return html`<rect class="overview-clearing" x="${round(x0 - 1)}" y="${line - 4}" width="${round(x1 - x0 + 2)}" height="8"/>${most > agreed && html`${rect("overview-spread", most)}${edges}`}${rect("overview-figure", agreed)}`;
}

/** As long as what it cuts through is thick, and a little longer. */
function renderCut(x: number, blocks: Block[], line: number): Html {
	const beside = blocks.filter(({ x0, x1 }) => Math.abs(x0 - x) < 2 || Math.abs(x1 - x) < 2);
	const half = Math.max(thinnest, ...beside.map(({ most }) => most)) + 9;
	const d = `M${round(x - half * 0.16)} ${round(line + half)}L${round(x + half * 0.16)} ${round(line - half)}`;
	return html`<path class="overview-cut" d="${d}"/><path class="overview-slash" d="${d}"/>`;
}
