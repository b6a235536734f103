/** Figures as bars over the time they are for, or as the spread between what compilers say. */
import { type Canvas, type ChartInput, type Drawing, round } from "./chart-canvas.ts";
import { heightOfLines, type LabelLine, renderLabels, type Wanted, widthOfLines } from "./chart-labels.ts";
import { type Figure, plotOf, renderBase, valueLine } from "./chart-scale.ts";
import { html } from "./html.ts";

/** Units kept free between two bars, and between two spreads. */
const gap = 4;
const wideGap = 22;

/** From nought to the figure; a paler stretch up to the highest estimate, where compilers disagree. */
export function drawBars(canvas: Canvas, input: ChartInput): Drawing {
	const plot = plotOf(canvas, input, canvas.type * 2.6);
	const bars = plot.figures.map((figure) => {
		const { x, width } = columnOf(figure, gap);
		const [high] = figure.spread;
		const name = `chart-bar${figure.highlit ? " chart-now" : ""}${figure.point.apart ? " chart-apart" : ""}`;
		const spread = html`<rect class="chart-range" x="${round(x)}" y="${round(high)}" width="${round(width)}" height="${round(figure.y - high)}"/>`;
		return html`${high < figure.y && spread}<rect class="${name}" ${dataOf(figure)} x="${round(x)}" y="${round(figure.y)}" width="${round(width)}" height="${round(plot.foot - figure.y)}"/>`;
	});
	const labels = plot.figures.map((figure) => labelOf(figure, canvas, input, false));
	return { still: renderBase(plot, input), drawn: html`${bars}${renderLabels(labels, [], boundsOf(canvas))}` };
}

/** From the lowest to the highest estimate, with a mark across at the figure itself. */
export function drawRanges(canvas: Canvas, input: ChartInput): Drawing {
	const plot = plotOf(canvas, input, canvas.type * 3.6);
	const bars = plot.figures.map((figure) => {
		const { x, width } = columnOf(figure, wideGap);
		const [high, low] = figure.spread;
		const name = `chart-level${figure.highlit ? " chart-now" : ""}`;
		return html`${high < low && html`<rect class="chart-range" x="${round(x)}" y="${round(high)}" width="${round(width)}" height="${round(low - high)}"/>`}<path class="${name}" ${dataOf(figure)} d="M${round(x)} ${round(figure.y)}h${round(width)}"/>`;
	});
	const labels = plot.figures.map((figure) => labelOf(figure, canvas, input, true));
	return { still: renderBase(plot, input), drawn: html`${bars}${renderLabels(labels, [], boundsOf(canvas))}` };
}

function columnOf({ x, x0, x1 }: Figure, gap: number): { x: number; width: number } {
	const width = Math.max(3, x1 - x0 - Math.min(gap, (x1 - x0) * 0.2));
	return { x: x - width / 2, width };
}

function dataOf({ point }: Figure) {
	return html`data-value="${point.value}" data-date="${point.date.text}"`;
}

function boundsOf({ width, height }: Canvas) {
	return { x0: -4, y0: 0, x1: width + 4, y1: height };
}

/** Above its bar; with the compiler where several count and there is room for the name. */
function labelOf(figure: Figure, { type }: Canvas, input: ChartInput, ends: boolean): Wanted {
	const compilers = new Set(input.series.flatMap(({ points }) => points.map(({ compiler }) => compiler)));
	const value = valueLine(figure, input, type, ends);
	const name: LabelLine = { text: figure.point.compiler, name: "chart-name", size: type };
	const hasRoom =
		figure.point.compiler !== "" && compilers.size > 1 && widthOfLines([name]) < figure.x1 - figure.x0 + 8;
	const lines = hasRoom ? [name, value] : [value];
	const top = figure.spread[0];
	return { lines, x: figure.x, y: Math.max(top, heightOfLines(lines) + 8), away: 7, sides: ["above"] };
}
