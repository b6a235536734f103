/** Events as stems on a line: up for one side, down for those against it, each with its name as a flag. */
import { meets } from "../deck/chart-scene.ts";
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
} from "./chart-canvas.ts";
import { type Box, type LabelLine, placeAt, renderLabel, touches } from "./chart-labels.ts";
import { type Html, html } from "./html.ts";

const head = 7;

interface Stem {
	event: SeriesEvent;
	x: number;
	highlit: boolean;
	/** 1 up, -1 down. */
	way: 1 | -1;
	level: number;
	side: "left" | "right";
}

export function drawVotes(canvas: Canvas, input: ChartInput): Drawing {
	const most = canvas.height - canvas.type * 1.75;
	const all = [1, -1].map((way) => levelsOf(stemsOf(canvas, input, way as 1 | -1), canvas));
	const levels = all.map((stems) => Math.max(-1, ...stems.map(({ level }) => level)) + 1);
	const [up = 0, down = 0] = levels;
	const least = 1.5;
	const step = Math.min(canvas.type * 1.45, (most - 8) / (up + least + Math.max(down + least, 3.6)));
	const under = down === 0 ? 0 : Math.max((down + least) * step, canvas.type * 4.2);
	const foot = isNarrow(canvas) ? Math.min(most, (up + least) * step + 8 + under) : most;
	const line = foot - under;
	const yOf = ({ level, way }: Stem) => line - way * (least + level) * step;
	const drawn = html`${all.flat().map((stem) => renderStem(stem, yOf(stem), line, canvas))}`;
	const counts = input.series.flatMap(({ groups }) => groups).map((group) => renderCount(group, line, canvas, input));
	const still = html`<path class="chart-base" d="M0 ${round(line)}H${canvas.width}"/>${down > 0 && html`<path class="chart-axis" d="M0 ${round(foot)}H${canvas.width}"/>`}${renderTicksOf(canvas, input, foot, true)}${counts}`;
	return { still, drawn, height: foot + canvas.type * 1.75 };
}

function stemsOf(canvas: Canvas, { series, scene }: ChartInput, way: 1 | -1): Stem[] {
	return series.flatMap((one, index) =>
		one.events.flatMap((event, at): Stem[] => {
			const against = one.groups.some(({ name, against }) => name === event.group && against);
			if (against !== (way === -1) || !meets(event.date, canvas.view)) return [];
			return [
				{ event, x: middleIn(canvas, event.date), highlit: isHighlit(scene, index, at), way, level: 0, side: "right" },
			];
		}),
	);
}

/** From the last to the first, each as low as leaves its flag free: a flag may stand over later stems, never across one. */
function levelsOf(stems: Stem[], canvas: Canvas): Stem[] {
	const taken: Box[] = [];
	return stems.toReversed().map((stem) => {
		const width = flagOf(stem, 0, canvas).box.x1 - stem.x;
		const side = stem.x + width > canvas.width + 4 ? "left" : "right";
		// One that reaches back stands beyond the earlier ones that it reaches over.
		const first = side === "left" ? stems.filter(({ x }) => x < stem.x && x > stem.x - width).length : 0;
		for (let level = first; ; level++) {
			// In units of a level: where it will stand in the drawing is not known yet.
			const { box } = flagOf({ ...stem, side }, level, canvas);
			const flag = { ...box, y0: level - 0.45, y1: level + 0.45 };
			if (taken.some((other) => touches(flag, other))) continue;
			taken.push(flag, { x0: stem.x - 1, x1: stem.x + 1, y0: -1, y1: level });
			return { ...stem, level, side };
		}
	});
}

function flagOf({ event, x, side, highlit }: Stem, y: number, { type }: Canvas) {
	const lines: LabelLine[] = [{ text: event.label, name: `chart-value${highlit ? " chart-now" : ""}`, size: type }];
	return placeAt({ lines, x, y, away: head + 5, sides: [] }, side);
}

function renderStem(stem: Stem, y: number, line: number, canvas: Canvas): Html {
	const { event, x, highlit } = stem;
	const state = `${highlit ? " chart-now" : ""}${event.apart ? " chart-apart" : ""}`;
	return html`<path class="chart-stem${state}" d="M${round(x)} ${round(line)}V${round(y)}"/><circle class="chart-dot${state}" data-group="${event.group}" data-date="${event.date.text}" cx="${round(x)}" cy="${round(y)}" r="${head}"/>${renderLabel(flagOf(stem, y, canvas))}`;
}

/** How many on a side, at the line's left end; those shown for context are not counted. */
function renderCount(
	{ name, against, least }: SeriesGroup,
	line: number,
	canvas: Canvas,
	{ series, scene, words }: ChartInput,
): Html {
	const events = series.flatMap(({ events }) => events);
	const count = events.filter((event) => event.group === name && !event.apart && meets(event.date, canvas.view)).length;
	const size = round(canvas.type * 2.6);
	const numeral = against ? line + size * 0.95 : line - canvas.type * 1.6;
	const text = least ? words.atLeast(count) : String(count);
	return html`<text class="chart-count${scene.group === name && " chart-now"}" x="0" y="${round(numeral)}" font-size="${size}">${text}</text><text class="chart-group" x="0" y="${round(numeral + canvas.type * 1.15)}" font-size="${canvas.type}">${name}</text>`;
}
