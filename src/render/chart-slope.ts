/** Two figures of each series, and nothing but the slope between them. */
import { scaleLinear } from "d3-scale";
import { formatDate } from "../deck/format-date.ts";
import { type Canvas, type ChartInput, type Drawing, round } from "./chart-canvas.ts";
import { heightOfLines, type LabelLine, placeAt, renderLabel, widthOfLines } from "./chart-labels.ts";
import { extentOf, nameOf, type ShownFigure, shownFigures, valueLine } from "./chart-scale.ts";
import { type Html, html } from "./html.ts";

const away = 18;

interface End extends ShownFigure {
	x: number;
	y: number;
	lines: LabelLine[];
	side: "left" | "right";
	/** Of the label's middle: beside its point, unless another stands there. */
	at: number;
}

export function drawSlope(canvas: Canvas, input: ChartInput): Drawing {
	const { width, height, type } = canvas;
	const shown = shownFigures(input, canvas.view);
	const yOf = scaleLinear(extentOf(shown), [height - type * 2, type * 3.4]);
	const isFirst = ({ point, series }: ShownFigure) => point === series.points[0];
	const linesOf = (figure: ShownFigure): LabelLine[] => {
		const name = isFirst(figure) ? nameOf(figure, input) : "";
		const value = { ...valueLine(figure, input, type, false), size: round(type * (figure.highlit ? 1.7 : 1.4)) };
		return name ? [{ text: name, name: "chart-name", size: type }, value] : [value];
	};
	const room = Math.max(...shown.filter(isFirst).map((figure) => widthOfLines(linesOf(figure)))) + away + 4;
	const [left, right] = [Math.max(width * 0.22, room), width * 0.78];
	const bounds: [number, number] = [type * 1.6, height - type];
	const endsAt = (side: "left" | "right"): End[] =>
		keptApart(
			shown
				.filter((figure) => isFirst(figure) === (side === "left"))
				.map((figure) => {
					const y = yOf(figure.point.value);
					return { ...figure, x: side === "left" ? left : right, y, at: y, lines: linesOf(figure), side };
				}),
			bounds,
		);
	const [from, to] = [endsAt("left"), endsAt("right")];
	const lines = from.map((one) => {
		const other = to.find(({ series }) => series === one.series);
		return (
			other && html`<path class="chart-line" d="M${round(one.x)} ${round(one.y)}L${round(other.x)} ${round(other.y)}"/>`
		);
	});
	return {
		still: html`${renderHead(from, left, canvas, input)}${renderHead(to, right, canvas, input)}`,
		drawn: html`${lines}${[...from, ...to].map(renderEnd)}`,
	};
}

/** Labels of one side from the top down, each below the one before; then from the foot up, so that the last has room. */
function keptApart(ends: End[], [top, foot]: [number, number]): End[] {
	const sorted = ends.toSorted((a, b) => a.y - b.y);
	const half = ({ lines }: End) => heightOfLines(lines) / 2;
	let edge = top;
	for (const one of sorted) {
		one.at = Math.max(one.at, edge + half(one));
		edge = one.at + half(one) + 4;
	}
	edge = foot;
	for (const one of sorted.toReversed()) {
		one.at = Math.min(one.at, edge - half(one));
		edge = one.at - half(one) - 4;
	}
	return sorted;
}

function renderHead(ends: End[], x: number, { type, height }: Canvas, { deck }: ChartInput): Html {
	const dates = [...new Set(ends.map(({ point }) => formatDate(point.date, deck.language, "short")))];
	return html`<path class="chart-axis" d="M${round(x)} ${round(type * 1.6)}V${round(height - type)}"/><text class="chart-scale" x="${round(x)}" y="${type}" font-size="${type}" text-anchor="middle">${dates.join(", ")}</text>`;
}

function renderEnd({ point, highlit, x, y, at, lines, side }: End): Html {
	const beside = Math.abs(at - y) < 12;
	const label = placeAt({ lines, x, y: at, away: beside ? away : away + 22, sides: [] }, side);
	const to = side === "left" ? label.box.x1 + 4 : label.box.x0 - 4;
	const leader =
		!beside &&
		html`<path class="chart-leader" d="M${round(x + (side === "left" ? -11 : 11))} ${round(y)}L${round(to)} ${round(at)}"/>`;
	const state = `${highlit ? " chart-now" : ""}${point.apart ? " chart-apart" : ""}`;
	return html`${leader}<circle class="chart-dot${state}" data-value="${point.value}" data-date="${point.date.text}" cx="${round(x)}" cy="${round(y)}" r="8"/>${renderLabel(label)}`;
}
