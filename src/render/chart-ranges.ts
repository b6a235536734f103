/** What compilers say for a stretch of time: a line for each figure, and paler what lies between those for the same time. */
import { type Canvas, type ChartInput, type Drawing, round } from "./chart-canvas.ts";
import { type Box, type LabelLine, renderLabels, type Wanted } from "./chart-labels.ts";
import { type Figure, levelsOf, nameOf, plotOf, renderBase, valueLine } from "./chart-scale.ts";
import { type Html, html } from "./html.ts";

/** Units kept free between two columns. */
const gap = 22;

/** The figures for one time, the greatest first. */
interface Column {
	figures: Figure[];
	x0: number;
	x1: number;
	/** Of the highest and of the lowest estimate. */
	top: number;
	foot: number;
}

export function drawRanges(canvas: Canvas, input: ChartInput): Drawing {
	const plot = plotOf(canvas, input, canvas.type * 3.6);
	const columns = columnsOf(plot.figures);
	const taken = columns.map(({ x0, x1, top, foot }): Box => ({ x0, x1, y0: top - 4, y1: foot + 4 }));
	const wanted = columns.flatMap((column) => wantedOf(column, input, canvas.type));
	const bounds = { x0: -4, y0: 0, x1: canvas.width + 4, y1: plot.foot - 2 };
	return {
		still: renderBase(plot, input),
		drawn: html`${columns.map((column) => renderColumn(column, plot.yOf))}${renderLabels(wanted, taken, bounds)}`,
	};
}

function columnsOf(figures: Figure[]): Column[] {
	const dates = [...new Set(figures.map(({ point }) => point.date.text))];
	return dates.map((date) => {
		const own = figures.filter(({ point }) => point.date.text === date);
		const [{ x, x0, x1 }] = own as [Figure];
		const half = Math.max(3, x1 - x0 - Math.min(gap, (x1 - x0) * 0.2)) / 2;
		return {
			figures: own.toSorted((a, b) => a.y - b.y),
			x0: x - half,
			x1: x + half,
			top: Math.min(...own.map(({ spread }) => spread[0])),
			foot: Math.max(...own.map(({ spread }) => spread[1])),
		};
	});
}

function renderColumn({ figures, x0, x1, top, foot }: Column, yOf: (value: number) => number): Html {
	const across = (values: number[]) =>
		values.map((value) => `M${round(x0)} ${round(yOf(value))}H${round(x1)}`).join("");
	const lines = figures.map(({ point, highlit }) => {
		const { told, ends } = levelsOf(point);
		const state = `${highlit ? " chart-now" : ""}${point.apart ? " chart-apart" : ""}`;
		const name = told.length > 1 ? "chart-end" : "chart-level";
		return html`${ends.length > 0 && html`<path class="chart-end${state}" d="${across(ends)}"/>`}<path class="${name}${state}" data-value="${point.value}" data-date="${point.date.text}" d="${across(told)}"/>`;
	});
	const band = html`<rect class="chart-range" x="${round(x0)}" y="${round(top)}" width="${round(x1 - x0)}" height="${round(foot - top)}"/>`;
	return html`${top < foot && band}${lines}`;
}

/** Who counts and what, over the column; of several the last stands below it, on one line. */
function wantedOf({ figures, top, foot, x0 }: Column, input: ChartInput, type: number): Wanted[] {
	return figures.map((figure, index): Wanted => {
		const [name, value] = [nameOf(figure, input), valueLine(figure, input, type, true)];
		const isLast = index > 0 && index === figures.length - 1;
		const [y, x] = [isLast ? foot : index > 0 ? figure.y : top, figure.x];
		const head: LabelLine[] = name === "" ? [] : [{ text: name, name: "chart-name", size: round(type * 0.95) }];
		const lines = isLast
			? [{ ...value, text: [name, value.text].filter(Boolean).join(" "), size: round(type * 1.05) }]
			: [...head, value];
		const must = true;
		if (index > 0 && !isLast) return { must, lines, x: x0, y, away: 10, sides: ["left"] };
		return { must, lines, x, y, away: 9, sides: isLast ? ["below"] : ["above", "above-right", "above-left"] };
	});
}
