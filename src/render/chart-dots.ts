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
	// A stretch that is empty is seen to be.
	const empty = marks.filter(({ x0, x1 }) => !rows.some(({ dots }) => dots.some(({ x }) => x > x0 && x < x1)));
	const kept = empty.map(({ x0, x1 }): Box => ({ x0, x1, y0: 0, y1: foot }));
	const taken = [...kept, ...[...named, ...heads].map(({ box }) => box), ...rows.flatMap(obstaclesOf)];
	const wanted = rows.flatMap((row) => wantedOf(row, canvas, input));
	const labels = renderLabels(wanted, taken, { x0: -6, y0: 0, x1: width + 6, y1: foot });
	const still = html`${marks.map(({ x0, x1 }) => html`<rect class="chart-mark" x="${round(x0)}" y="0" width="${round(x1 - x0)}" height="${round(foot)}"/>`)}<path class="chart-base" d="M0 ${round(foot)}H${width}"/>${renderTicksOf(canvas, input, foot, true)}`;
	const drawn = html`${rows.map((row, index) => renderRow(row, heads[index]?.box))}${rows.map(({ dots, y }) => dots.map((one) => renderDot(one, y)))}${heads.map(renderLabel)}${labels}${named.map(renderLabel)}`;
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
function rowsOf(canvas: Canvas, input: ChartInput, foot: number): Row[] {
	const { scene, series } = input;
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
	const heights = shown.map((row) => (isBeside(row, canvas, input) ? 0 : headHeight(canvas)));
	const height = (foot - heights.reduce((sum, one) => sum + one, 0)) / Math.max(1, shown.length);
	let top = 0;
	return shown.map((row, index) => {
		const own = { ...row, top, y: top + (heights[index] ?? 0) + height / 2 };
		top += height + (heights[index] ?? 0);
		return own;
	});
}

type Named = Pick<Row, "group" | "count" | "dots">;

/** Whose row it is, and how many there are: where the story knows of more, at least so many. */
function linesOfHead({ group, count }: Named, { type }: Canvas, { scene, words }: ChartInput): LabelLine[] {
	const number = group.least ? words.atLeast(count) : String(count);
	const name = scene.group === group.name ? "chart-now" : "chart-group";
	return [{ text: `${group.name}: ${number}`, name, size: round(type * 1.2) }];
}

function headHeight({ type }: Canvas): number {
	return type * 1.35;
}

/** Whether there is room for a row's head to the left of its dots; else it stands above them. */
function isBeside(row: Named, canvas: Canvas, input: ChartInput): boolean {
	const first = Math.min(...row.dots.map(({ x }) => x));
	return !isNarrow(canvas) && widthOfLines(linesOfHead(row, canvas, input)) + canvas.type * 2 < first;
}

/** At the left end of every row. */
function headOf(row: Row, canvas: Canvas, input: ChartInput) {
	const lines = linesOfHead(row, canvas, input);
	const beside = isBeside(row, canvas, input);
	return placeAt({ lines, x: 0, y: beside ? row.y : row.top, away: 0, sides: [] }, beside ? "right" : "below-right");
}

/** From the first of a group to the last, and from its name to the first. */
function renderRow({ dots, y }: Row, head: Box | undefined): Html {
	const xs = dots.map(({ x }) => round(x));
	const [first, last] = [Math.min(...xs), Math.max(...xs)];
	const isBeside = head !== undefined && head.y0 < y && head.y1 > y;
	return html`${isBeside && html`<path class="chart-axis" d="M${round(head.x1 + 12)} ${round(y)}H${first}"/>`}<path class="chart-reach" d="M${first} ${round(y)}H${last}"/>`;
}

function renderDot({ event, x, highlit }: Dot, y: number): Html {
	const name = `chart-dot${highlit ? " chart-now" : ""}${event.apart ? " chart-apart" : ""}`;
	return html`<circle class="${name}" data-group="${event.group}" data-date="${event.date.text}" cx="${round(x)}" cy="${round(y)}" r="${highlit ? dot + 2 : dot}"/>`;
}

/** A name once for a run of events that bear it; the date of the one that matters. */
function wantedOf({ dots, y }: Row, canvas: Canvas, { deck }: ChartInput): Wanted[] {
	const { type } = canvas;
	const size = isNarrow(canvas) ? round(type * 0.92) : type;
	const told = dots
		.filter(({ highlit }) => highlit)
		.map(({ event, x }): Wanted => {
			const text = formatDate(event.date, deck.language, "short");
			return {
				must: true,
				lines: [{ text, name: "chart-value chart-now", size: round(type * 1.3) }],
				x,
				y,
				away: dot + 5,
				sides: ["below", "below-right", "below-left"],
			};
		});
	// Of the one that matters first, then from the last back: at the end of a row there is the least room.
	const matters = (run: Dot[]) => Number(run.some(({ highlit }) => highlit));
	const names = runsOf(dots)
		.toReversed()
		.sort((a, b) => matters(b) - matters(a))
		.map((run): Wanted => {
			const [first, last] = [run[0], run.at(-1)];
			const x = ((first?.x ?? 0) + (last?.x ?? 0)) / 2;
			const lines = [{ text: first?.event.label ?? "", name: "chart-name", size }];
			return {
				lines,
				x,
				y,
				away: dot + 5,
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
	const line = { x0: 0, x1: Math.max(...dots.map(({ x }) => x)), y0: y - 3, y1: y + 3 };
	return [line, ...dots.map(({ x }) => ({ x0: x - dot, x1: x + dot, y0: y - dot, y1: y + dot }))];
}
