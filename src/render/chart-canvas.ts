/** What a chart is drawn on: a drawing of its own units, with the stripe's scale where it is as wide as the stripe. */
import type { ChartScene } from "../deck/chart-scene.ts";
import type { Deck, EdtfDate, TimeSpan } from "../deck/deck.ts";
import { instantOf, RAIL } from "../deck/rail.ts";
import type { Series } from "../deck/records.ts";
import { stepOf, ticksOf } from "../deck/ticks.ts";
import { type Html, html } from "./html.ts";
import { labelWidth } from "./label-width.ts";
import type { Words } from "./words.ts";

export interface Canvas {
	width: number;
	height: number;
	/** Of labels, in its units; what is told first is set larger. */
	type: number;
	view: TimeSpan;
}

/** Whether it is a phone's: it then takes the height that it needs. */
export function isNarrow({ width }: Canvas): boolean {
	return width < 1000;
}

/** What is drawn. */
export interface ChartInput {
	deck: Deck;
	scene: ChartScene;
	series: Series[];
	words: Words;
	/** Minutes east of UTC of the hours on the stripe. */
	offset: number;
}

/** What stands still, and what is drawn from left to right over it. */
export interface Drawing {
	still: Html;
	drawn: Html;
	/** Units, where it takes as many as it needs and not those it is given. */
	height?: number;
}

/** As wide as the stretch of the stripe that stands for a slide's time: a unit is a unit of the slide. */
export const stripeWidth = RAIL.right - RAIL.left;

export function xIn({ width, view }: Canvas, instant: number): number {
	return ((instant - view.start) / (view.end - view.start)) * width;
}

/** The middle of a date, at which a figure or an event stands. */
export function middleIn(canvas: Canvas, date: EdtfDate): number {
	const { start, end } = date;
	return xIn(canvas, start !== null && end !== null ? (start + end) / 2 : (instantOf(date) ?? canvas.view.start));
}

export function isHighlit({ highlight }: ChartScene, series: number, point: number): boolean {
	return highlight.some((one) => one.series === series && one.point === point);
}

export function formatNumber(value: number, { deck }: Pick<ChartInput, "deck">): string {
	return new Intl.NumberFormat(deck.language, { maximumFractionDigits: 6 }).format(value);
}

/** The stripe's ticks at the foot of a chart, with their labels or without. */
export function renderTicksOf(canvas: Canvas, { deck, offset }: ChartInput, y: number, labelled: boolean): Html {
	const { view, width, type } = canvas;
	// A narrow drawing has room for as many labels as the stripe has for a longer stretch of time.
	const longer = ((view.end - view.start) * stripeWidth * type) / (width * 22);
	const ticks = ticksOf(view, offset, deck.language, stepOf({ start: view.start, end: view.start + longer }))
		.map(({ x, label }) => ({ x: ((x - RAIL.left) / stripeWidth) * width, label }))
		.filter(({ x }) => x >= -0.5 && x <= width + 0.5);
	return html`${ticks.map(({ x, label }) => {
		// One at an end hangs out no further than letters may.
		const half = Math.max(0, labelWidth(label, type) / 2 - width * 0.005);
		const at = Math.min(Math.max(x, half), width - half);
		return html`<path class="chart-tick" d="M${round(x)} ${round(y)}v7"/>${labelled && html`<text class="chart-scale" x="${round(at)}" y="${round(y + 9 + type)}" font-size="${type}" text-anchor="middle">${label}</text>`}`;
	})}`;
}

/** Tenths of a unit are finer than any screen, and keep the page small. */
export function round(value: number): number {
	return Math.round(value * 10) / 10;
}
