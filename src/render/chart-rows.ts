/** Points in rows under their unit, each figure with a bar to the scale of its unit. */
import { scaleLinear } from "d3-scale";
import { formatDate } from "../deck/format-date.ts";
import type { SeriesEvent, SeriesPoint } from "../deck/records.ts";
import { type Canvas, type ChartInput, type Drawing, formatNumber, isHighlit, round } from "./chart-canvas.ts";
import { type Html, html } from "./html.ts";
import { labelWidth } from "./label-width.ts";

/** Units between a bar and its figure, between two panels, and the least width of one. */
const beside = 14;
const between = 72;
const leastPanel = 480;

interface Row {
	point: SeriesPoint | SeriesEvent;
	highlit: boolean;
	/** Of a figure. */
	unit: string;
}

/** How many lines the rows take: a unit has one of its own. */
export function rowCount({ series }: Pick<ChartInput, "series">): number {
	const rows = series.flatMap(({ points, events }) => [...points, ...events]).length;
	return rows + new Set(series.flatMap(({ points }) => points.map(({ unit }) => unit))).size;
}

/** Units side by side where each has room for its rows, so that nobody measures one by the other. */
export function drawRows(canvas: Canvas, input: ChartInput): Drawing {
	const rows = rowsOf(input);
	const units = [...new Set(rows.map(({ unit }) => unit))];
	const panels = units.map((unit) => rows.filter((row) => row.unit === unit));
	const width = (canvas.width - between * (units.length - 1)) / units.length;
	const isBeside = units.length > 1 && width >= leastPanel;
	const lines = isBeside ? Math.max(...panels.map((own) => own.length)) + 1 : rowCount(input);
	const step = Math.min(canvas.type * (isBeside ? 3.2 : 2.6), canvas.height / lines);
	let top = 0;
	const parts = panels.map((own, index) => {
		const at = isBeside ? { x: index * (width + between), top: 0, width } : { x: 0, top, width: canvas.width };
		top += (own.length + (own[0]?.unit ? 1 : 0)) * step;
		return renderPanel(own, { ...at, step, type: canvas.type, isAlone: units.length === 1 }, input);
	});
	return { still: html`${parts.map(({ still }) => still)}`, drawn: html`${parts.map(({ drawn }) => drawn)}` };
}

function rowsOf({ series, scene }: ChartInput): Row[] {
	return series.flatMap((one, index) => {
		const row = (point: SeriesPoint | SeriesEvent, at: number, unit: string) => ({
			point,
			unit,
			highlit: isHighlit(scene, index, at),
		});
		return [
			...one.points.map((point, at) => row(point, at, point.unit)),
			...one.events.map((event, at) => row(event, at, "")),
		];
	});
}

interface Panel {
	x: number;
	top: number;
	width: number;
	step: number;
	type: number;
	/** Whether there is no other unit that it could be measured by. */
	isAlone: boolean;
}

/** The rows of one unit under its name, on a scale of their own. */
function renderPanel(rows: Row[], { x, top, width, step, type, isAlone }: Panel, input: ChartInput) {
	const { deck, words } = input;
	const [unit = "", size] = [rows[0]?.unit, round(type * 1.15)];
	const dates = rows.map(({ point }) => labelWidth(formatDate(point.date, deck.language, "short"), size));
	const left = round(x + Math.max(...dates) * 1.06 + type * 1.6);
	const texts = rows.map(({ point }) => ("value" in point ? labelWidth(textOf(point, input), size) : 0));
	const across = x + width - left;
	const longest = Math.max(0, Math.min(across * 0.58, across - beside - Math.max(...texts) * 1.06));
	const greatest = Math.max(0, ...rows.map(({ point }) => ("value" in point ? point.value : 0)));
	const widthOf = scaleLinear([0, greatest], [0, longest]);
	const begin = top + (unit ? step : 0);
	const measures = { x, left, step, size, widthOf, right: x + width };
	const scale = !isAlone && html`<tspan class="chart-scale">, ${words.ownScale}</tspan>`;
	return {
		still: html`${unit && html`<text class="chart-group" x="${round(x)}" y="${round(top + step * 0.68)}" font-size="${size}">${unit}${scale}</text>`}<path class="chart-axis" d="M${round(x)} ${round(begin)}H${round(x + width)}"/>`,
		drawn: rows.map((row, index) => {
			const isNew = row.point.date.text !== rows[index - 1]?.point.date.text;
			return renderRow(row, begin + index * step, { ...measures, isNew }, input);
		}),
	};
}

function textOf(point: SeriesPoint, input: ChartInput): string {
	return [formatNumber(point.value, input), point.label].filter(Boolean).join(" ");
}

/** What happened, in as many words as have room. */
function tellingOf({ label, title, result }: SeriesEvent, size: number, room: number): string {
	const tellings = [[label, title, result], [label, result], [label]].map((parts) => parts.filter(Boolean).join(" · "));
	return tellings.find((text) => labelWidth(text, size) * 1.06 < room) ?? label;
}

interface Measures {
	/** Of the panel, and where its bars begin. */
	x: number;
	right: number;
	left: number;
	step: number;
	size: number;
	widthOf: (value: number) => number;
	/** Whether its date is not that of the row above. */
	isNew: boolean;
}

function renderRow(
	{ point, highlit }: Row,
	top: number,
	{ x, right, left, step, size, widthOf, isNew }: Measures,
	input: ChartInput,
): Html {
	const base = round(top + step * 0.5 + size * 0.34);
	const date =
		isNew &&
		html`<text class="chart-date" x="${round(x)}" y="${base}" font-size="${size}">${formatDate(point.date, input.deck.language, "short")}</text>`;
	if (!("value" in point))
		return html`${date}<text class="chart-name" x="${left}" y="${base}" font-size="${size}">${tellingOf(point, size, right - left)}</text>`;
	const state = highlit ? " chart-now" : "";
	const length = round(widthOf(point.value));
	const tall = Math.min(step * 0.56, size * 1.3);
	const bar = html`<rect class="chart-bar${state}${point.apart && " chart-apart"}" data-value="${point.value}" data-date="${point.date.text}" x="${left}" y="${round(top + (step - tall) / 2)}" width="${length}" height="${round(tall)}"/>`;
	return html`${date}${bar}<text class="chart-value" x="${round(left + length + beside)}" y="${base}" font-size="${size}"><tspan class="chart-amount${state}">${formatNumber(point.value, input)}</tspan>${point.label && html` <tspan class="chart-name">${point.label}</tspan>`}</text>`;
}
