/** Figures where a time axis has no room: time runs down, a row for each figure, under the name of who counts. */
import { scaleLinear } from "d3-scale";
import { endsOf, meets } from "../deck/chart-scene.ts";
import type { EdtfDate } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import { type Canvas, type ChartInput, type Drawing, round } from "./chart-canvas.ts";
import { runsOf } from "./chart-line.ts";
import { extentOf, levelsOf, nameOf, type ShownFigure, shownFigures, valueLine } from "./chart-scale.ts";
import { type Html, html } from "./html.ts";
import { labelWidth } from "./label-width.ts";

/** A row: a figure, or a stretch for which there is none. */
interface Row {
	date: EdtfDate;
	name: string;
	figure: ShownFigure | null;
	/** Whether the method of counting changes before it. */
	broken: boolean;
}

interface PlacedRow extends Row {
	y: number;
}

interface Band {
	name: string;
	top: number;
	rows: PlacedRow[];
}

interface Measures {
	canvas: Canvas;
	input: ChartInput;
	/** Units from the left edge to nought, and from there for each value. */
	xOf: (value: number) => number;
	step: number;
}

/** Of type. */
const step = 1.75;
const bold = 1.06;

export function drawColumn(canvas: Canvas, input: ChartInput): Drawing {
	const figures = shownFigures(input, canvas.view);
	const bands = bandsOf(rowsOf(figures, canvas, input), canvas.type);
	const left = round(
		Math.max(...bands.flatMap(({ rows }) => rows.map((row) => widthOfDate(row, canvas, input)))) + canvas.type,
	);
	const values = figures.map((figure) => widthOfValue(figure, canvas, input));
	const right = round(canvas.width - Math.max(...values) - canvas.type);
	const xOf = scaleLinear(extentOf(figures), [left, right]);
	const measures: Measures = { canvas, input, xOf, step: canvas.type * step };
	const last = bands.at(-1)?.rows.at(-1);
	return {
		still: html`${bands.map((band) => renderStill(band, measures))}`,
		drawn: html`${bands.map((band) => renderDrawn(band, measures))}`,
		height: round((last?.y ?? 0) + canvas.type * 1.1),
	};
}

/** In order of time; in order of who counts where one is to be read along one count. */
function rowsOf(figures: ShownFigure[], { view }: Canvas, input: ChartInput): Row[] {
	const rows = input.series.flatMap((series) => {
		const own = figures.filter((one) => one.series === series);
		const gaps = series.missing.filter((date) => meets(date, view));
		const rows = [
			...own.map((figure) => ({ date: figure.point.date, name: nameOf(figure, input), figure })),
			...gaps.map((date) => ({ date, name: nameBefore(date, own, input), figure: null })),
		].sort((a, b) => endsOf(a.date).start - endsOf(b.date).start);
		const breaks = series.breaks.map(({ after }) => endsOf(after).end);
		return rows.map((row, index) => {
			const [from, to] = [endsOf(rows[index - 1]?.date ?? row.date), endsOf(row.date)];
			return { ...row, broken: breaks.some((at) => from.end <= at && at <= to.start) };
		});
	});
	const names = [...new Set(rows.map(({ name }) => name))];
	if (input.scene.kind === "bars") return rows;
	return names.flatMap((name) => rows.filter((row) => row.name === name));
}

/** A gap stands with the figures before it. */
function nameBefore(date: EdtfDate, figures: ShownFigure[], input: ChartInput): string {
	const before = figures.filter(({ point }) => endsOf(point.date).end <= endsOf(date).start).at(-1) ?? figures[0];
	return before ? nameOf(before, input) : "";
}

function bandsOf(rows: Row[], type: number): Band[] {
	const bands: Band[] = [];
	let y = type * 0.3;
	for (const row of rows) {
		let band = bands.at(-1);
		if (!band || band.name !== row.name) {
			y += band ? type * 0.5 : 0;
			band = { name: row.name, top: y, rows: [] };
			bands.push(band);
			y += row.name ? type * 1.5 : 0;
		}
		y += type * step;
		band.rows.push({ ...row, y: y - type * step * 0.5 });
	}
	return bands;
}

function widthOfDate({ date }: Row, { type }: Canvas, { deck }: ChartInput): number {
	return labelWidth(formatDate(date, deck.language, "short"), type) * bold;
}

function widthOfValue(figure: ShownFigure, { type }: Canvas, input: ChartInput): number {
	const { text, size } = printedOf(figure, type, input);
	return labelWidth(text, size) * bold;
}

function printedOf(figure: ShownFigure, type: number, input: ChartInput) {
	const line = valueLine(figure, input, type, input.scene.kind === "ranges");
	return { ...line, size: round(type * (figure.highlit ? 1.3 : 1.1)) };
}

/** The name, the dates, and the line that stands for nought: dashed where nobody knows, cut where the method changes. */
function renderStill({ name, top, rows }: Band, { canvas, input, xOf, step }: Measures): Html {
	const { type } = canvas;
	const x = round(xOf(0));
	const begin = (rows[0]?.y ?? 0) - step / 2;
	const end = (rows.at(-1)?.y ?? 0) + step / 2;
	const dates = rows.map(({ date, y }, index) => {
		const text = formatDate(date, input.deck.language, "short");
		const isNew = date.text !== rows[index - 1]?.date.text;
		return (
			isNew && html`<text class="chart-date" x="0" y="${round(y + type * 0.34)}" font-size="${type}">${text}</text>`
		);
	});
	const gaps = rows.map(
		({ figure, y }) =>
			figure === null &&
			html`<path class="chart-missing" d="M${x + 12} ${round(y - step / 2 + 6)}V${round(y + step / 2 - 6)}"/>`,
	);
	const cuts = rows.map(
		({ broken, y }) =>
			broken && html`<path class="chart-break" d="M${x - 12} ${round(y - step / 2 - 1)}l24 -8m0 6l-24 8"/>`,
	);
	return html`${name && html`<text class="chart-group" x="0" y="${round(top + type)}" font-size="${type}">${name}</text>`}<path class="chart-base" d="M${x} ${round(begin)}V${round(end)}"/>${dates}${gaps}${cuts}`;
}

function renderDrawn({ rows }: Band, measures: Measures): Html {
	const { input, xOf } = measures;
	const figures = rows.flatMap(({ figure, y }) => (figure ? [{ ...figure, y }] : []));
	const runs = input.scene.kind === "slope" ? [figures] : input.scene.kind === "line" ? runsOf(figures) : [];
	const lines = runs.map(
		(run) =>
			run.length > 1 &&
			html`<path class="chart-line" d="M${run.map(({ point, y }) => `${round(xOf(point.value))} ${round(y)}`).join("L")}"/>`,
	);
	return html`${lines}${figures.map((figure) => renderRow(figure, measures))}`;
}

function renderRow(figure: ShownFigure & { y: number }, { canvas, input, xOf, step }: Measures): Html {
	const { point, highlit, y } = figure;
	const { text, name, size } = printedOf(figure, canvas.type, input);
	const value = html`<text class="${name}" x="${canvas.width}" y="${round(y + size * 0.34)}" font-size="${size}" text-anchor="end">${text}</text>`;
	const state = `${highlit ? " chart-now" : ""}${point.apart ? " chart-apart" : ""}`;
	const [low, high] = (point.range ?? [point.value, point.value]).map(xOf) as [number, number];
	const x = xOf(point.value);
	const data = html`data-value="${point.value}" data-date="${point.date.text}"`;
	const [top, height] = [round(y - step * 0.3), round(step * 0.6)];
	const spread = (from: number) =>
		high > from &&
		html`<rect class="chart-range" x="${round(from)}" y="${top}" width="${round(high - from)}" height="${height}"/>`;
	if (input.scene.kind === "bars") {
		const from = Math.min(x, xOf(0));
		return html`${spread(x)}<rect class="chart-bar${state}" ${data} x="${round(from)}" y="${top}" width="${round(Math.abs(x - xOf(0)))}" height="${height}"/>${value}`;
	}
	if (input.scene.kind === "ranges") {
		const { told, ends } = levelsOf(point);
		const along = (values: number[]) => values.map((one) => `M${round(xOf(one))} ${top}v${height}`).join("");
		return html`${spread(low)}${ends.length > 0 && html`<path class="chart-end${state}" d="${along(ends)}"/>`}<path class="${told.length > 1 ? "chart-end" : "chart-level"}${state}" ${data} d="${along(told)}"/>${value}`;
	}
	const whisker =
		high > low && html`<path class="chart-whisker" d="M${round(low)} ${round(y - 9)}v18m0 -9H${round(high)}m0 -9v18"/>`;
	return html`${whisker}<circle class="chart-dot${state}" ${data} cx="${round(x)}" cy="${round(y)}" r="${highlit ? 13 : 10}"/>${value}`;
}
