/** What charts of figures over time share: the scale of values, the line they stand on, gaps and breaks in it. */
import { scaleLinear } from "d3-scale";
import { endsOf, meets, overTime } from "../deck/chart-scene.ts";
import type { EdtfDate, TimeSpan } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import type { Series, SeriesPoint } from "../deck/records.ts";
import {
	type Canvas,
	type ChartInput,
	formatNumber,
	isHighlit,
	middleIn,
	renderTicksOf,
	round,
	xIn,
} from "./chart-canvas.ts";
import { type Box, type LabelLine, placeAt, renderLabel, touches } from "./chart-labels.ts";
import { type Html, html } from "./html.ts";

/** A figure that is drawn: where it stands, and whether it matters most. */
export interface Figure extends ShownFigure {
	x: number;
	x0: number;
	x1: number;
	y: number;
	/** The ends of the spread, the upper first; both at `y` where there is none. */
	spread: [number, number];
}

export interface Plot {
	canvas: Canvas;
	figures: Figure[];
	/** Of the line that stands for nought. */
	foot: number;
	yOf: (value: number) => number;
}

/** A figure of the series, before it has a place. */
export interface ShownFigure {
	point: SeriesPoint;
	series: Series;
	highlit: boolean;
}

/** The figures that are drawn: of charts over time, those in their stretch of it. */
export function shownFigures({ scene, series }: ChartInput, view: TimeSpan): ShownFigure[] {
	return series.flatMap((one, index) =>
		one.points
			.map((point, at) => ({ point, series: one, highlit: isHighlit(scene, index, at) }))
			.filter(({ point }) => !overTime.includes(scene.kind) || meets(point.date, view)),
	);
}

/** From nought, or what is less, to the greatest figure or end of a spread. */
export function extentOf(figures: ShownFigure[]): [number, number] {
	const values = figures.flatMap(({ point }) => [point.value, ...(point.range ?? [])]);
	return [Math.min(0, ...values), Math.max(0, ...values)];
}

/** Whose figure it is, where a chart has figures of several: of several series the title, of several compilers the name. */
export function nameOf({ point, series }: ShownFigure, input: ChartInput): string {
	const compilers = new Set(input.series.flatMap(({ points }) => points.map(({ compiler }) => compiler)));
	return [input.series.length > 1 ? series.title : "", compilers.size > 1 ? point.compiler : ""]
		.filter(Boolean)
		.join(", ");
}

/** The first and the last of each series. */
export function isEnd({ point, series }: ShownFigure, figures: ShownFigure[]): boolean {
	const own = figures.filter((one) => one.series === series);
	return point === own[0]?.point || point === own.at(-1)?.point;
}

/** The figures on a scale of values that leaves `headroom` units over the greatest. */
export function plotOf(canvas: Canvas, input: ChartInput, headroom: number): Plot {
	const foot = canvas.height - canvas.type * 1.75;
	const shown = shownFigures(input, canvas.view);
	const yOf = scaleLinear(extentOf(shown), [foot, headroom]);
	const figures = shown.map((one): Figure => {
		const { start, end } = endsOf(one.point.date);
		const [low, high] = one.point.range ?? [one.point.value, one.point.value];
		return {
			...one,
			x: middleIn(canvas, one.point.date),
			x0: xIn(canvas, start),
			x1: xIn(canvas, end),
			y: yOf(one.point.value),
			spread: [yOf(high), yOf(low)],
		};
	});
	return { canvas, figures, foot: yOf(0), yOf };
}

/** The line at nought with the stripe's ticks, the dates of the figures, and what is not known. */
export function renderBase(plot: Plot, input: ChartInput): Html {
	const { canvas, foot } = plot;
	return html`<path class="chart-base" d="M0 ${round(foot)}H${canvas.width}"/>${renderTicksOf(canvas, input, foot, false)}${renderDates(plot, input)}${renderGaps(plot, input)}`;
}

/** Each date once, under its figure; one that would touch its neighbour is left to the stripe. */
function renderDates({ canvas, figures, foot }: Plot, { deck }: ChartInput): Html {
	const dates = new Map(figures.map(({ point, x }) => [point.date.text, { date: point.date, x }]));
	let last: Box | null = null;
	return html`${[...dates.values()]
		.sort((a, b) => a.x - b.x)
		.map(({ date, x }) => {
			const text = formatDate(date, deck.language, "short");
			const lines: LabelLine[] = [{ text, name: "chart-date", size: canvas.type }];
			const label = placeAt({ lines, x, y: foot, away: 12, sides: [] }, "below");
			if (last && touches(label.box, last)) return null;
			last = label.box;
			return renderLabel(label);
		})}`;
}

/** A dashed line where nobody knows, and a slanted cut where the method of counting changes. */
function renderGaps({ canvas, foot }: Plot, { series }: ChartInput): Html {
	const inside = (date: EdtfDate) => meets(date, canvas.view);
	const missing = series.flatMap((one) => one.missing).filter(inside);
	const breaks = series.flatMap((one) => one.breaks).filter(({ after }) => inside(after));
	return html`${missing.map((date) => {
		const { start, end } = endsOf(date);
		return html`<path class="chart-missing" d="M${round(xIn(canvas, start) + 4)} ${round(foot - 7)}H${round(xIn(canvas, end) - 4)}"/>`;
	})}${breaks.map(({ after }) => {
		const x = xIn(canvas, endsOf(after).end);
		return (
			x > 4 &&
			x < canvas.width - 4 &&
			html`<path class="chart-break" d="M${round(x - 7)} ${round(foot + 12)}l8 -24m6 0l-8 24"/>`
		);
	})}`;
}

/** Two figures of one date that matter both: what lies between them is the finding. */
export function renderSpread({ figures }: Plot): Html | null {
	const told = figures.filter(({ highlit }) => highlit);
	const [first] = told;
	if (!first || told.length < 2 || told.some(({ x }) => x !== first.x)) return null;
	const ys = told.map(({ y }) => y);
	return html`<path class="chart-spread" d="M${round(first.x)} ${round(Math.min(...ys) + 9)}V${round(Math.max(...ys) - 9)}"/>`;
}

/**
 * The values at which a figure has a line: its own, and those of the other ends of its range. A value that is but the
 * middle of its range is nobody's: the two ends are what was told.
 */
export function levelsOf({ value, range }: SeriesPoint): { told: number[]; ends: number[] } {
	if (!range || range[0] === range[1]) return { told: [value], ends: [] };
	if (Math.abs(value - (range[0] + range[1]) / 2) < (range[1] - range[0]) * 1e-6) return { told: [...range], ends: [] };
	return { told: [value], ends: range.filter((end) => end !== value) };
}

/** The value of a figure as it is printed: with both ends where compilers disagree. */
export function valueLine({ point, highlit }: ShownFigure, input: ChartInput, type: number, ends: boolean): LabelLine {
	const [low, high] = point.range ?? [point.value, point.value];
	const text =
		ends && low !== high
			? `${formatNumber(low, input)}–${formatNumber(high, input)}`
			: formatNumber(point.value, input);
	return {
		text,
		name: `chart-value${highlit ? " chart-now" : ""}`,
		size: highlit ? round(type * 1.7) : round(type * 1.2),
	};
}
