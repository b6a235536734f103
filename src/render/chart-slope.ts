/** Two figures of each series, and nothing but the slope between them. */
import { scaleLinear } from "d3-scale";
import { formatDate } from "../deck/format-date.ts";
import { type Canvas, type ChartInput, type Drawing, formatNumber, isHighlit, round } from "./chart-canvas.ts";
import { type LabelLine, renderLabels, type Wanted } from "./chart-labels.ts";
import { html } from "./html.ts";

export function drawSlope(canvas: Canvas, input: ChartInput): Drawing {
	const { series, deck, scene } = input;
	const { width, height, type } = canvas;
	const [left, right] = [width * 0.22, width * 0.78];
	const greatest = Math.max(...series.flatMap(({ points }) => points.map(({ value }) => value)));
	const yOf = scaleLinear([0, greatest], [height - type * 2, type * 3.4]);
	const ends = series.flatMap(({ points, title }, index) =>
		points.map((point, at) => {
			const highlit = isHighlit(scene, index, at);
			return { point, title, highlit, isFirst: at === 0, x: at === 0 ? left : right, y: yOf(point.value) };
		}),
	);
	const labels = ends.map(({ point, title, highlit, isFirst, x, y }): Wanted => {
		const value = {
			text: formatNumber(point.value, input),
			name: `chart-value${highlit ? " chart-now" : ""}`,
			size: type * 1.4,
		};
		const name = { text: title, name: "chart-name", size: type };
		const lines: LabelLine[] = isFirst && series.length > 1 ? [name, value] : [value];
		return {
			lines,
			x,
			y,
			away: 18,
			sides: isFirst ? ["left", "above-left", "below-left"] : ["right", "above-right", "below-right"],
		};
	});
	const head = (x: number, at: 0 | 1) => {
		const dates = [
			...new Set(
				series
					.map(({ points }) => points[at]?.date)
					.flatMap((date) => (date ? formatDate(date, deck.language, "short") : [])),
			),
		];
		return html`<path class="chart-axis" d="M${round(x)} ${round(type * 1.6)}V${round(height - type)}"/><text class="chart-scale" x="${round(x)}" y="${type}" font-size="${type}" text-anchor="middle">${dates.join(", ")}</text>`;
	};
	const lines = series.map(
		({ points: [from, to] }) =>
			from &&
			to &&
			html`<path class="chart-line" d="M${round(left)} ${round(yOf(from.value))}L${round(right)} ${round(yOf(to.value))}"/>`,
	);
	const dots = ends.map(
		({ point, x, y, highlit }) =>
			html`<circle class="chart-dot${highlit && " chart-now"}" data-value="${point.value}" data-date="${point.date.text}" cx="${round(x)}" cy="${round(y)}" r="8"/>`,
	);
	return {
		still: html`${head(left, 0)}${head(right, 1)}`,
		drawn: html`${lines}${dots}${renderLabels(labels, [], { x0: 0, y0: type * 1.2, x1: width, y1: height })}`,
	};
}
