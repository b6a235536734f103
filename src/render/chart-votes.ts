/** Events as blocks of one height on a line: above it for one side, below it those against it, each with its name. */
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

/** Units: a block's width, what is kept free between two, and how far from the line they begin. */
const wide = 8;
const free = 3;
const stem = 14;

interface Vote {
	event: SeriesEvent;
	/** Of its date, and of its block: near ones are moved apart. */
	x: number;
	at: number;
	highlit: boolean;
	/** 1 up, -1 down. */
	way: 1 | -1;
	/** Where its name stands: beside the block, or so many rows beyond it. */
	level: number;
	side: "left" | "right";
	text: string;
}

interface Measures {
	canvas: Canvas;
	/** Of the line. */
	line: number;
	/** Units from a row of names to the next, and of a block. */
	step: number;
	tall: number;
}

export function drawVotes(canvas: Canvas, input: ChartInput): Drawing {
	const { type, height, width } = canvas;
	const most = height - type * 1.75;
	const tall = type * 1.4;
	const [up, down] = [1, -1].map((way) => levelsOf(votesOf(canvas, input, way as 1 | -1), canvas)) as [Vote[], Vote[]];
	const blocks = (votes: Vote[]) => (votes.length > 0 ? stem + tall : 0);
	const beyond = (votes: Vote[]) => Math.max(0, ...votes.map(({ level }) => level + 0.3 * Math.sign(level)));
	// Beside the count of a side stand its blocks and its first rows of names.
	const own = down.length > 0 ? type * 4.2 : 0;
	const room = most - 8 - blocks(up);
	const step = Math.min(
		type * 1.3,
		(room - own) / Math.max(1, beyond(up)),
		(room - blocks(down) - type * 0.4) / Math.max(1, beyond(up) + beyond(down)),
	);
	const under = down.length === 0 ? 0 : Math.max(own, blocks(down) + beyond(down) * step + type * 0.4);
	const needed = Math.max(type * 4.2, blocks(up) + beyond(up) * step) + 8 + under;
	const foot = isNarrow(canvas) ? Math.min(most, needed) : most;
	const measures = { canvas, line: foot - under, step, tall };
	const drawn = html`${[...up, ...down].map((vote) => renderVote(vote, measures))}`;
	const counts = input.series.flatMap(({ groups }) => groups).map((group) => renderCount(group, measures, input));
	const still = html`<path class="chart-base" d="M0 ${round(measures.line)}H${width}"/>${down.length > 0 && html`<path class="chart-axis" d="M0 ${round(foot)}H${width}"/>`}${renderTicksOf(canvas, input, foot, true)}${counts}`;
	return { still, drawn, height: foot + type * 1.75 };
}

/** Those of one side, in order of time. */
function votesOf(canvas: Canvas, { series, scene, words }: ChartInput, way: 1 | -1): Vote[] {
	const votes = series.flatMap((one, index) =>
		one.events.flatMap((event, at): Vote[] => {
			const against = one.groups.some(({ name, against }) => name === event.group && against);
			if (against !== (way === -1) || !meets(event.date, canvas.view)) return [];
			const x = middleIn(canvas, event.date);
			const text = event.apart ? `${event.label}, ${words.notCounted}` : event.label;
			return [{ event, x, at: x, highlit: isHighlit(scene, index, at), way, level: 0, side: "right", text }];
		}),
	);
	const sorted = votes.toSorted((a, b) => a.x - b.x);
	const apart = keptApart(
		sorted.map(({ x }) => x),
		wide + free,
	);
	return sorted.map((vote, index) => ({ ...vote, at: apart[index] ?? vote.x }));
}

/** The places nearest to those wanted that keep their order and `least` units between two: isotonic regression. */
export function keptApart(xs: number[], least: number): number[] {
	const pools: { mean: number; size: number }[] = [];
	for (const [index, x] of xs.entries()) {
		let pool = { mean: x - index * least, size: 1 };
		for (let before = pools.at(-1); before && before.mean > pool.mean; before = pools.at(-1)) {
			const size = before.size + pool.size;
			pool = { mean: (before.mean * before.size + pool.mean * pool.size) / size, size };
			pools.pop();
		}
		pools.push(pool);
	}
	return pools.flatMap(({ mean, size }) => Array<number>(size).fill(mean)).map((mean, index) => mean + index * least);
}

/** From the last to the first, each name as near as leaves it free: it may stand over later blocks, never across a line to a name. */
function levelsOf(votes: Vote[], canvas: Canvas): Vote[] {
	const taken: Box[] = votes.map(({ at }) => ({ x0: at - wide / 2, x1: at + wide / 2, y0: -1, y1: 0.4 }));
	const placed = votes.toReversed().map((vote) => {
		const width = flagOf(vote, 0, canvas).box.x1 - vote.at;
		const side: Vote["side"] = vote.at + width > canvas.width + 4 ? "left" : "right";
		// One that reaches back stands beyond the earlier ones that it reaches over.
		const first = side === "left" ? votes.filter(({ at }) => at < vote.at && at > vote.at - width).length : 0;
		for (let level = first; ; level++) {
			// In rows: where it will stand in the drawing is not known yet.
			const { box } = flagOf({ ...vote, side, level }, level, canvas);
			const flag = { ...box, y0: level - 0.45, y1: level + 0.45 };
			const isOwn = (other: Box) => other.x0 === vote.at - wide / 2;
			if (taken.some((other) => !isOwn(other) && touches(flag, other))) continue;
			taken.push(flag, { x0: vote.at - 1, x1: vote.at + 1, y0: 0.5, y1: level });
			return { ...vote, level, side };
		}
	});
	return placed.reverse();
}

/** Beside the block, or at the end of a line that leads on from it. */
function flagOf({ at, side, highlit, text, level }: Vote, y: number, { type }: Canvas) {
	const lines: LabelLine[] = [{ text, name: `chart-value${highlit ? " chart-now" : ""}`, size: type }];
	return placeAt({ lines, x: at, y, away: level === 0 ? wide / 2 + 7 : 7, sides: [] }, side);
}

function renderVote(vote: Vote, { canvas, line, step, tall }: Measures): Html {
	const { event, x, at, way, level, highlit } = vote;
	const state = `${highlit ? " chart-now" : ""}${event.apart ? " chart-apart" : ""}`;
	const [near, far] = [line - way * stem, line - way * (stem + tall)];
	const y = level === 0 ? (near + far) / 2 : far - way * (level - 0.3) * step;
	const block = html`<rect class="chart-bar${state}" data-group="${event.group}" data-date="${event.date.text}" x="${round(at - wide / 2)}" y="${round(Math.min(near, far))}" width="${wide}" height="${round(tall)}" rx="2.5"/>`;
	const leader =
		level > 0 &&
		html`<path class="chart-leader" d="M${round(at)} ${round(far - way * 3)}V${round(y - way * canvas.type * 0.3)}"/>`;
	return html`<path class="chart-stem${state}" d="M${round(x)} ${round(line)}L${round(at)} ${round(near)}"/>${block}${leader}${renderLabel(flagOf(vote, y, canvas))}`;
}

/** How many on a side, at the line's left end; those shown for context are not counted. */
function renderCount(
	{ name, against, least }: SeriesGroup,
	{ line, canvas }: Measures,
	{ series, scene, words }: ChartInput,
): Html {
	const events = series.flatMap(({ events }) => events);
	const count = events.filter((event) => event.group === name && !event.apart && meets(event.date, canvas.view)).length;
	const size = round(canvas.type * 2.6);
	const numeral = against ? line + size * 0.95 : line - canvas.type * 1.6;
	const text = least ? words.atLeast(count) : String(count);
	return html`<text class="chart-count${scene.group === name && " chart-now"}" x="0" y="${round(numeral)}" font-size="${size}">${text}</text><text class="chart-group" x="0" y="${round(numeral + canvas.type * 1.15)}" font-size="${canvas.type}">${name}</text>`;
}
