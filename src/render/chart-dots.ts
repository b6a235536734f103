/** Events as dots over time, a row for each group, with the names of runs of them. */
import { meets } from "../deck/chart-scene.ts";
import { formatDate } from "../deck/format-date.ts";
import type { SeriesEvent, SeriesGroup } from "../deck/records.ts";
import {
	type Canvas,
	type ChartInput,
	type Drawing,
	isHighlit,
	isNarrow,
	middleIn,
	renderTicksOf,
	round,
	xIn,
} from "./chart-canvas.ts";
import {
	type Box,
	type LabelLine,
	placeAt,
	renderLabel,
	renderLabels,
	touches,
	type Wanted,
	widthOfLines,
} from "./chart-labels.ts";
import { type Html, html } from "./html.ts";

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
	const { type, width, height } = canvas;
	const foot = height - type * 1.75;
	const marks = marksOf(canvas, input);
	// A phone's stretches are narrower than their names, which get a strip of their own.
	const strip = isNarrow(canvas) && marks.length > 0 ? type * 1.4 : 0;
	const rows = rowsOf(canvas, input, foot - strip);
	const named = namedOf(marks, canvas, foot);
	const heads = rows.map((row) => headOf(row, canvas, input));
	const labels = rows.map((row) => {
		const taken = [...named, ...heads].map(({ box }) => box).concat(obstaclesOf(row));
		return renderLabels(wantedOf(row, canvas, input), taken, { x0: -6, y0: row.top, x1: width + 6, y1: foot });
	});
	const still = html`${marks.map(({ x0, x1 }) => html`<rect class="chart-mark" x="${round(x0)}" y="0" width="${round(x1 - x0)}" height="${round(foot)}"/>`)}<path class="chart-base" d="M0 ${round(foot)}H${width}"/>${renderTicksOf(canvas, input, foot, true)}`;
	const drawn = html`${rows.map(renderRow)}${rows.map(({ dots, y }) => dots.map((one) => renderDot(one, y)))}${heads.map(renderLabel)}${labels}${named.map(renderLabel)}`;
	return { still, drawn };
}

interface Mark {
	x0: number;
	x1: number;
	label: string;
}

function marksOf(canvas: Canvas, { scene }: ChartInput): Mark[] {
	return scene.marks.map(({ date, label }) => ({
		x0: xIn(canvas, date.start ?? canvas.view.start),
		x1: xIn(canvas, date.end ?? canvas.view.end),
		label,
	}));
}

/** Names at the foot of their stretches; one that would touch its neighbour's is left out. */
function namedOf(marks: Mark[], { width, type }: Canvas, foot: number) {
	const placed: ReturnType<typeof placeAt>[] = [];
	for (const { x0, x1, label } of marks) {
		const lines: LabelLine[] = [{ text: label, name: "chart-marked", size: type }];
		const half = widthOfLines(lines) / 2;
		const x = Math.min(Math.max((x0 + x1) / 2, half), width - half);
		const one = placeAt({ lines, x, y: foot, away: 6, sides: [] }, "above");
		if (!placed.some(({ box }) => touches(box, one.box))) placed.push(one);
	}
	return placed;
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

/** Whose row it is, and how many there are: where the story knows of more, at least so many. Beside its dots, or above them. */
function headOf({ group, count, dots, y, top }: Row, canvas: Canvas, { scene, words }: ChartInput) {
	const { width, type } = canvas;
	const number = group.least ? words.atLeast(count) : String(count);
	const size = round(type * 1.2);
	const lines: LabelLine[] = [
		{ text: `${group.name}: ${number}`, name: scene.group === group.name ? "chart-now" : "chart-group", size },
	];
	const [first, last] = [Math.min(...dots.map(({ x }) => x)), Math.max(...dots.map(({ x }) => x))];
	const beside = isNarrow(canvas) ? [] : (["right", "left"] as const);
	const places = beside.map((side) =>
		placeAt({ lines, x: side === "right" ? last : first, y, away: dot + 14, sides: [] }, side),
	);
	const free = places.find(({ box }) => box.x0 >= 0 && box.x1 <= width);
	return free ?? placeAt({ lines, x: 0, y: top, away: 0, sides: [] }, "below-right");
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
				must: true,
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
