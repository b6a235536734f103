/** Events as dots over time, a row for each group, with the names of runs of them. */
import { meets } from "../deck/chart-scene.ts";
import type { SeriesEvent, SeriesGroup } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import {
	type Canvas,
	type ChartInput,
	type Drawing,
	isHighlit,
	middleIn,
	renderTicksOf,
	round,
	xIn,
} from "./chart-canvas.ts";
import { type Box, type LabelLine, placeAt, renderLabel, renderLabels, type Wanted } from "./chart-labels.ts";
import { type Html, html } from "./html.ts";
import { labelWidth } from "./label-width.ts";

const dot = 8;

interface Dot {
	event: SeriesEvent;
	x: number;
	highlit: boolean;
}

interface Row {
	group: SeriesGroup;
	count: number;
	dots: Dot[];
	top: number;
	y: number;
}

export function drawDots(canvas: Canvas, input: ChartInput): Drawing {
	const foot = canvas.height - canvas.type * 1.75;
	const rows = rowsOf(canvas, input, foot);
	const marks = marksOf(canvas, input);
	const named = marks.filter(({ x0, x1, label }) => labelWidth(label, canvas.type) * 1.05 < x1 - x0 - 12);
	const markBoxes = named.map(({ x0, x1 }) => ({ x0, x1, y0: foot - 16 - canvas.type, y1: foot - 4 }));
	const heads = rows.map((row) => headOf(row, canvas, input));
	const labels = rows.map((row) => {
		const taken = [...markBoxes, ...heads.map(({ box }) => box), ...obstaclesOf(row)];
		return renderLabels(wantedOf(row, canvas, input), taken, { x0: -6, y0: row.top, x1: canvas.width + 6, y1: foot });
	});
	const still = html`${marks.map(({ x0, x1 }) => html`<rect class="chart-mark" x="${round(x0)}" y="0" width="${round(x1 - x0)}" height="${round(foot)}"/>`)}<path class="chart-base" d="M0 ${round(foot)}H${canvas.width}"/>${renderTicksOf(canvas, input, foot, true)}`;
	const drawn = html`${rows.map(renderRow)}${rows.map(({ dots, y }) => dots.map((one) => renderDot(one, y)))}${heads.map(renderLabel)}${labels}${named.map(({ x0, x1, label }) => html`<text class="chart-marked" x="${round((x0 + x1) / 2)}" y="${round(foot - 11)}" font-size="${canvas.type}" text-anchor="middle">${label}</text>`)}`;
	return { still, drawn };
}

function marksOf(canvas: Canvas, { scene }: ChartInput): { x0: number; x1: number; label: string }[] {
	return scene.marks.map(({ date, label }) => ({
		x0: xIn(canvas, date.start ?? canvas.view.start),
		x1: xIn(canvas, date.end ?? canvas.view.end),
		label,
	}));
}

/** Groups in their own order; those without an event in the chart's stretch of time are left out. */
function rowsOf(canvas: Canvas, { scene, series }: ChartInput, foot: number): Row[] {
	const all = series.flatMap((one, index) =>
		one.groups.map((group) => {
			const own = one.events.flatMap((event, at) =>
				event.group === group.name && meets(event.date, canvas.view)
					? [{ event, x: middleIn(canvas, event.date), highlit: isHighlit(scene, index, at) }]
					: [],
			);
			return { group, dots: own, count: own.filter(({ event }) => !event.apart).length };
		}),
	);
	const shown = all.filter(({ dots }) => dots.length > 0);
	const height = foot / Math.max(1, shown.length);
	return shown.map((row, index) => ({
		...row,
		top: height * index,
		y: height * (index + 1) - canvas.type * 1.2 - dot - 8,
	}));
}

/** Whose row it is, and how many there are: where the story knows of more, at least so many. Beside its dots. */
function headOf({ group, count, dots, y }: Row, { width, type }: Canvas, { scene, words }: ChartInput) {
	const number = group.least ? words.atLeast(count) : String(count);
	const size = round(type * 1.2);
	const lines: LabelLine[] = [
		{ text: `${group.name}: ${number}`, name: scene.group === group.name ? "chart-now" : "chart-group", size },
	];
	const [first, last] = [Math.min(...dots.map(({ x }) => x)), Math.max(...dots.map(({ x }) => x))];
	const after = placeAt({ lines, x: last, y, away: dot + 14, sides: [] }, "right");
	return after.box.x1 <= width ? after : placeAt({ lines, x: first, y, away: dot + 14, sides: [] }, "left");
}

/** From the first of a group to the last. */
function renderRow({ dots, y }: Row): Html {
	const xs = dots.map(({ x }) => round(x));
	return html`<path class="chart-reach" d="M${Math.min(...xs)} ${round(y)}H${Math.max(...xs)}"/>`;
}

function renderDot({ event, x, highlit }: Dot, y: number): Html {
	const name = `chart-dot${highlit ? " chart-now" : ""}${event.apart ? " chart-apart" : ""}`;
	return html`<circle class="${name}" data-group="${event.group}" data-date="${event.date.text}" cx="${round(x)}" cy="${round(y)}" r="${highlit ? dot + 2 : dot}"/>`;
}

/** A name once for a run of events that bear it; the date of the one that matters. */
function wantedOf({ dots, y }: Row, { type }: Canvas, { deck }: ChartInput): Wanted[] {
	const told = dots
		.filter(({ highlit }) => highlit)
		.map(({ event, x }): Wanted => {
			const text = formatDate(event.date, deck.language, "short");
			return {
				lines: [{ text, name: "chart-value chart-now", size: round(type * 1.3) }],
				x,
				y,
				away: dot + 9,
				sides: ["below", "below-right", "below-left"],
			};
		});
	const names = runsOf(dots).map((run): Wanted => {
		const [first, last] = [run[0], run.at(-1)];
		const x = ((first?.x ?? 0) + (last?.x ?? 0)) / 2;
		const lines = [{ text: first?.event.label ?? "", name: "chart-name", size: type }];
		return {
			lines,
			x,
			y,
			away: dot + 9,
			sides: ["above", "below", "above-right", "above-left", "below-right", "below-left"],
		};
	});
	return [...told, ...names];
}

function runsOf(dots: Dot[]): Dot[][] {
	const runs: Dot[][] = [];
	for (const one of dots) {
		const run = runs.at(-1);
		if (run?.at(-1)?.event.label === one.event.label) run.push(one);
		else runs.push([one]);
	}
	return runs;
}

function obstaclesOf({ dots, y }: Row): Box[] {
	return dots.map(({ x }) => ({ x0: x - dot, x1: x + dot, y0: y - dot, y1: y + dot }));
}
