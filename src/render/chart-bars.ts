/** Figures as bars over the time they are for. */
import { type Canvas, type ChartInput, type Drawing, round } from "./chart-canvas.ts";
import { type Box, renderLabels, type Side, type Wanted, widthOfLines } from "./chart-labels.ts";
import { type Figure, isEnd, nameOf, type Plot, plotOf, renderBase, valueLine } from "./chart-scale.ts";
import { html } from "./html.ts";

/** Units kept free between two bars. */
const gap = 4;
const sides: Side[] = ["above", "above-right", "above-left"];

/** From nought to the figure; a paler stretch up to the highest estimate, where compilers disagree. */
export function drawBars(canvas: Canvas, input: ChartInput): Drawing {
	const plot = plotOf(canvas, input, canvas.type * 3.6);
	const bars = plot.figures.map((figure) => {
		const { x, width } = columnOf(figure);
		const [high] = figure.spread;
		const name = `chart-bar${figure.highlit ? " chart-now" : ""}${figure.point.apart ? " chart-apart" : ""}`;
		const [top, bottom] = [Math.min(figure.y, plot.foot), Math.max(figure.y, plot.foot)];
		const spread = html`<rect class="chart-range" x="${round(x)}" y="${round(high)}" width="${round(width)}" height="${round(figure.y - high)}"/>`;
		return html`${high < figure.y && spread}<rect class="${name}" ${dataOf(figure)} x="${round(x)}" y="${round(top)}" width="${round(width)}" height="${round(bottom - top)}"/>`;
	});
	const taken = plot.figures.map((figure) => boxOf(figure, plot.foot));
	return {
		still: renderBase(plot, input),
		drawn: html`${bars}${renderLabels(wantedOf(plot, input), taken, boundsOf(canvas))}`,
	};
}

function boxOf(figure: Figure, foot: number): Box {
	const { x, width } = columnOf(figure);
	return { x0: x, x1: x + width, y0: Math.min(figure.spread[0], foot), y1: Math.max(figure.y, foot) };
}

function columnOf({ x, x0, x1 }: Figure): { x: number; width: number } {
	const width = Math.max(3, x1 - x0 - Math.min(gap, (x1 - x0) * 0.2));
	return { x: x - width / 2, width };
}

function dataOf({ point }: Figure) {
	return html`data-value="${point.value}" data-date="${point.date.text}"`;
}

function boundsOf({ width, height }: Canvas) {
	return { x0: -4, y0: 0, x1: width + 4, y1: height };
}

/** Above its bar; with the compiler where the one before is another's. */
function wantedOf({ figures, canvas }: Plot, input: ChartInput): Wanted[] {
	const { type } = canvas;
	const labels = figures.map((figure, index) => {
		const before = figures[index - 1];
		const name = nameOf(figure, input);
		const fits = widthOfLines([{ text: name, name, size: type }]) < figure.x1 - figure.x0 + 8;
		const isNew = name !== "" && (!before || nameOf(before, input) !== name);
		const value = valueLine(figure, input, type, false);
		const lines = name !== "" && (isNew || fits) ? [{ text: name, name: "chart-name", size: type }, value] : [value];
		const must = figure.highlit || isNew || isEnd(figure, figures);
		const y = Math.min(figure.spread[0], figure.y);
		return { must, lines, x: figure.x, y, away: 7, sides, highlit: figure.highlit };
	});
	return labels.sort((a, b) => Number(b.highlit) - Number(a.highlit));
}
