/** Figures as points, joined only where one compiler counts one year after the other in one way. */
import { line } from "d3-shape";
import type { Canvas, ChartInput, Drawing } from "./chart-canvas.ts";
import { round } from "./chart-canvas.ts";
import { type Box, type LabelLine, renderLabels, type Side, strokeBoxes, type Wanted } from "./chart-labels.ts";
import {
	type Figure,
	isEnd,
	nameOf,
	plotOf,
	renderBase,
	renderSpread,
	type ShownFigure,
	valueLine,
} from "./chart-scale.ts";
import { html } from "./html.ts";

const dot = 7;
const sides: Side[] = ["above", "above-right", "right", "below-right", "left", "above-left", "below", "below-left"];
/** To the right of where a line begins there is the line. */
const sidesOfBeginning: Side[] = ["left", "above-left", "below-left", "above", "below", "above-right", "below-right"];

export function drawLine(canvas: Canvas, input: ChartInput): Drawing {
	const plot = plotOf(canvas, input, canvas.type * 3.6);
	const runs = runsOf(plot.figures);
	const path = line<Figure>(
		({ x }) => round(x),
		({ y }) => round(y),
	);
	const drawn = html`${runs.map((run) => run.length > 1 && html`<path class="chart-line" d="${path(run)}"/>`)}${renderSpread(plot)}${plot.figures.map(renderPoint)}${renderLabels(wantedOf(runs, canvas, input), obstaclesOf(runs, plot.foot, canvas), { x0: 0, y0: 0, x1: canvas.width, y1: plot.foot - 4 })}`;
	return { still: renderBase(plot, input), drawn };
}

/** Figures of one series and one compiler whose dates follow one another with no change of method between them. */
export function runsOf<F extends ShownFigure>(figures: F[]): F[][] {
	const runs: F[][] = [];
	for (const figure of figures) {
		const run = runs.find((one) => {
			const last = one.at(-1);
			return last !== undefined && follows(last, figure);
		});
		if (run) run.push(figure);
		else runs.push([figure]);
	}
	return runs;
}

function follows(before: ShownFigure, after: ShownFigure): boolean {
	const [a, b] = [before.point, after.point];
	const changes = before.series.breaks.some(({ after: date }) => date.end === a.date.end);
	return (
		before.series === after.series &&
		a.compiler === b.compiler &&
		a.date.end === b.date.start &&
		!changes &&
		!a.apart &&
		!b.apart
	);
}

function renderPoint({ point, x, y, spread, highlit }: Figure) {
	const [high, low] = spread;
	const name = `chart-dot${highlit ? " chart-now" : ""}${point.apart ? " chart-apart" : ""}`;
	return html`${high !== low && html`<path class="chart-whisker" d="M${round(x - 7)} ${round(high)}h14m-7 0V${round(low)}m-7 0h14"/>`}<circle class="${name}" data-value="${point.value}" data-date="${point.date.text}" cx="${round(x)}" cy="${round(y)}" r="${highlit ? dot + 2 : dot}"/>`;
}

/** A name at the beginning of each run, unless the run before it bears the same. */
function wantedOf(runs: Figure[][], { type }: Canvas, input: ChartInput): Wanted[] {
	const all = runs.flat();
	const labels = runs.flatMap((run, at) => {
		const [first, before] = [run[0], runs[at - 1]?.[0]];
		const name = first ? nameOf(first, input) : "";
		const isNew = name !== "" && (!before || nameOf(before, input) !== name);
		return run.map((figure, index) => {
			const isNamed = index === 0 && isNew;
			const lines: LabelLine[] = [
				...(isNamed ? [{ text: name, name: "chart-name", size: type }] : []),
				valueLine(figure, input, type, false),
			];
			const must = figure.highlit || isNamed || isEnd(figure, all);
			const begins = index === 0 && run.length > 1;
			const own = begins && isNamed ? sidesOfBeginning : sides;
			const worth = figure.highlit ? 2 : Number(begins);
			return { must, lines, x: figure.x, y: figure.y, away: dot + 7, sides: own, worth };
		});
	});
	return labels.sort((a, b) => b.worth - a.worth);
}

function obstaclesOf(runs: Figure[][], foot: number, { width }: Canvas): Box[] {
	const strokes = runs.flatMap((run) =>
		run.slice(1).flatMap((to, index) => {
			const from = run[index] ?? to;
			return strokeBoxes(from.x, from.y, to.x, to.y, 5);
		}),
	);
	const dots = runs.flat().map(({ x, y }) => ({ x0: x - dot, x1: x + dot, y0: y - dot - 2, y1: y + dot + 2 }));
	const whiskers = runs
		.flat()
		.flatMap(({ x, spread: [high, low] }) => (high === low ? [] : strokeBoxes(x, high, x, low, 8)));
	const told = runs.flat().filter(({ highlit }) => highlit);
	const [first, last] = [told[0], told.at(-1)];
	const between =
		first && last && first !== last && first.x === last.x ? strokeBoxes(first.x, first.y, last.x, last.y, 4) : [];
	return [...strokes, ...dots, ...whiskers, ...between, { x0: 0, x1: width, y0: foot - 2, y1: foot + 2 }];
}
