/** Where labels of a chart find room: at the first of their places that touches nothing, and nowhere else. */
import { round } from "./chart-canvas.ts";
import { type Html, html } from "./html.ts";
import { labelWidth } from "./label-width.ts";

export interface Box {
	x0: number;
	y0: number;
	x1: number;
	y1: number;
}

export interface LabelLine {
	text: string;
	/** What it is: `chart-value`, `chart-name`. */
	name: string;
	size: number;
}

export type Side = "above" | "below" | "right" | "left" | "above-right" | "above-left" | "below-right" | "below-left";

export interface Wanted {
	lines: LabelLine[];
	x: number;
	y: number;
	/** Units between the point and the label. */
	away: number;
	/** The best first. */
	sides: Side[];
}

interface Placed {
	lines: LabelLine[];
	x: number;
	anchor: "start" | "middle" | "end";
	box: Box;
}

/** The semibold weight is a little wider than the medium one of the table. */
const bold = 1.05;
const leading = 1.12;
const air = 5;

/** Labels in the order of their worth; one that has no room is left out, for the table behind the chart has it. */
export function renderLabels(wanted: Wanted[], taken: Box[], bounds: Box): Html {
	const obstacles = [...taken];
	const placed = wanted.flatMap((label) => {
		const places = label.sides.map((side) => placeAt(label, side));
		const free = places.find(({ box }) => within(box, bounds) && !obstacles.some((other) => touches(box, other)));
		if (free) obstacles.push(free.box);
		return free ?? [];
	});
	return html`${placed.map(renderLabel)}`;
}

export function renderLabel({ lines, x, anchor, box }: Placed): Html {
	let y = box.y0;
	return html`<text class="chart-label" text-anchor="${anchor}">${lines.map(({ text, name, size }) => {
		const baseline = y + size * 0.86;
		y += size * leading;
		return html`<tspan class="${name}" x="${round(x)}" y="${round(baseline)}" font-size="${size}">${text}</tspan>`;
	})}</text>`;
}

export function widthOfLines(lines: LabelLine[]): number {
	return Math.max(...lines.map(({ text, size }) => labelWidth(text, size) * bold));
}

export function heightOfLines(lines: LabelLine[]): number {
	return lines.reduce((height, { size }) => height + size * leading, 0);
}

export function placeAt({ lines, x, y, away, sides: _, ...rest }: Wanted, side: Side): Placed {
	const [width, height] = [widthOfLines(lines), heightOfLines(lines)];
	const across = side.endsWith("right") ? 1 : side.endsWith("left") ? -1 : 0;
	const isBeside = side === "right" || side === "left";
	const top = isBeside ? y - height / 2 : side.startsWith("above") ? y - away - height : y + away;
	const at = x + across * (isBeside ? away : away * 0.75);
	const left = across === 1 ? at : across === -1 ? at - width : at - width / 2;
	const anchor = across === 1 ? "start" : across === -1 ? "end" : "middle";
	return { ...rest, lines, x: at, anchor, box: { x0: left, y0: top, x1: left + width, y1: top + height } };
}

export function touches(a: Box, b: Box): boolean {
	return a.x0 - air < b.x1 && b.x0 < a.x1 + air && a.y0 < b.y1 && b.y0 < a.y1;
}

function within(box: Box, bounds: Box): boolean {
	return box.x0 >= bounds.x0 && box.x1 <= bounds.x1 && box.y0 >= bounds.y0 && box.y1 <= bounds.y1;
}

/** What a stroke covers, as boxes small enough that a label may stand beside a slope. */
export function strokeBoxes(x0: number, y0: number, x1: number, y1: number, half: number): Box[] {
	const parts = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 12));
	return Array.from({ length: parts }, (_, index) => {
		const [from, to] = [index / parts, (index + 1) / parts];
		const xs = [x0 + (x1 - x0) * from, x0 + (x1 - x0) * to];
		const ys = [y0 + (y1 - y0) * from, y0 + (y1 - y0) * to];
		return {
			x0: Math.min(...xs) - half,
			x1: Math.max(...xs) + half,
			y0: Math.min(...ys) - half,
			y1: Math.max(...ys) + half,
		};
	});
}
