/** Points in rows under their unit, each figure with a bar to the scale of its unit. */
import { scaleLinear } from "d3-scale";
import { formatDate } from "../deck/format-date.ts";
import type { SeriesEvent, SeriesPoint } from "../deck/records.ts";
import { type Canvas, type ChartInput, type Drawing, formatNumber, isHighlit, round } from "./chart-canvas.ts";
import { type Html, html } from "./html.ts";
import { labelWidth } from "./label-width.ts";

/** Units between a bar and its figure. */
const beside = 14;

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

export function drawRows(canvas: Canvas, input: ChartInput): Drawing {
	const { series, scene, deck } = input;
	const rows = series.flatMap((one, index) => {
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
	const size = round(canvas.type * 1.15);
	const dates = rows.map(({ point }) => labelWidth(formatDate(point.date, deck.language, "short"), size));
	const left = round(Math.max(...dates) * 1.06 + canvas.type * 1.6);
	const texts = rows.map(({ point }) => ("value" in point ? labelWidth(textOf(point, input), size) : 0));
	const across = canvas.width - left;
	const longest = Math.max(0, Math.min(across * 0.58, across - beside - Math.max(...texts) * 1.06));
	const step = Math.min(canvas.type * 2.6, canvas.height / rowCount(input));
	let y = 0;
	const units = [...new Set(rows.map(({ unit }) => unit))];
	const parts = units.map((unit) => {
		const own = rows.filter((row) => row.unit === unit);
		const top = y;
		const begin = top + (unit ? step : 0);
		y = begin + own.length * step;
		const greatest = Math.max(0, ...own.map(({ point }) => ("value" in point ? point.value : 0)));
		const widthOf = scaleLinear([0, greatest], [0, longest]);
		return {
			still: html`${unit && html`<text class="chart-scale" x="${left}" y="${round(top + step * 0.72)}" font-size="${canvas.type}">${unit}</text>`}<path class="chart-axis" d="M0 ${round(begin)}H${canvas.width}"/>`,
			drawn: own.map((row, index) => {
				const isNew = row.point.date.text !== own[index - 1]?.point.date.text;
				return renderRow(row, begin + index * step, { left, step, size, widthOf, isNew, width: canvas.width }, input);
			}),
		};
	});
	return { still: html`${parts.map(({ still }) => still)}`, drawn: html`${parts.map(({ drawn }) => drawn)}` };
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
	/** Of the drawing. */
	width: number;
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
	{ left, step, size, widthOf, isNew, width }: Measures,
	input: ChartInput,
): Html {
	const base = round(top + step * 0.5 + size * 0.34);
	const date =
		isNew &&
		html`<text class="chart-date" x="0" y="${base}" font-size="${size}">${formatDate(point.date, input.deck.language, "short")}</text>`;
	if (!("value" in point))
		return html`${date}<text class="chart-name" x="${left}" y="${base}" font-size="${size}">${tellingOf(point, size, width - left)}</text>`;
	const state = highlit ? " chart-now" : "";
	const length = round(widthOf(point.value));
	const bar = html`<rect class="chart-bar${state}${point.apart && " chart-apart"}" data-value="${point.value}" data-date="${point.date.text}" x="${left}" y="${round(top + step * 0.22)}" width="${length}" height="${round(step * 0.56)}"/>`;
	return html`${date}${bar}<text class="chart-value" x="${round(left + length + beside)}" y="${base}" font-size="${size}"><tspan class="chart-amount${state}">${formatNumber(point.value, input)}</tspan>${point.label && html` <tspan class="chart-name">${point.label}</tspan>`}</text>`;
}
