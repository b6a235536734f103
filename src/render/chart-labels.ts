/** Where labels of a chart find room: at the first of their places that touches nothing; those it cannot do without, always. */
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
	/** Whether the chart says nothing without it: where there is no room beside its point, a hairline leads to it. */
	must?: boolean;
}

interface Placed {
	lines: LabelLine[];
	x: number;
	anchor: "start" | "middle" | "end";
	box: Box;
	leader?: Line;
}

interface Line {
	x0: number;
	y0: number;
	x1: number;
	y1: number;
}

/** The semibold weight is a little wider than the medium one of the table. */
const bold = 1.05;
const leading = 1.12;
const air = 5;

/** Labels in the order of their worth; one without room is left out, for the table behind the chart has it. */
export function renderLabels(wanted: Wanted[], taken: Box[], bounds: Box): Html {
	const placed: Placed[] = [];
	for (const label of [...wanted.filter(({ must }) => must), ...wanted.filter(({ must }) => !must)]) {
		const obstacles = [...taken, ...placed.flatMap(coverOf)];
		const isFree = (one: Placed) => within(one.box, bounds) && !obstacles.some((other) => touches(one.box, other));
		const near = label.sides.map((side) => placeAt(label, side));
		const far = label.must ? farPlaces(label, bounds) : [];
		const found =
			near.find(isFree) ??
			far.find((one) => isFree(one) && !crosses(one, placed, taken)) ??
			leastCovered(far, obstacles);
		if (found) placed.push(found);
	}
	return html`${placed.map(renderLabel)}`;
}

/** Places ever further from the point, each with a hairline back to it, none beyond the left or right edge. */
function farPlaces(label: Wanted, bounds: Box): Placed[] {
	const step = (label.lines[0]?.size ?? 20) * 0.9;
	return [0, 1, 2, 3, 4, 5, 6].flatMap((further) =>
		label.sides.map((side) => {
			const one = pushedInside(placeAt({ ...label, away: label.away + further * step }, side), bounds);
			return further === 0 ? one : { ...one, leader: leaderOf(label, one.box) };
		}),
	);
}

function pushedInside(one: Placed, bounds: Box): Placed {
	const { x0, x1, y0, y1 } = one.box;
	const dx = Math.max(0, bounds.x0 - x0) - Math.max(0, x1 - bounds.x1);
	const dy = Math.max(0, bounds.y0 - y0) - Math.max(0, y1 - bounds.y1);
	return { ...one, x: one.x + dx, box: { x0: x0 + dx, x1: x1 + dx, y0: y0 + dy, y1: y1 + dy } };
}

/** From beside the point to the nearest of the label's edges. */
function leaderOf({ x, y, away }: Wanted, box: Box): Line {
	const x1 = Math.min(Math.max(x, box.x0), box.x1);
	const y1 = Math.min(Math.max(y, box.y0 + 2), box.y1 - 2);
	const begin = Math.min(1, (away * 0.8) / Math.max(1, Math.hypot(x1 - x, y1 - y)));
	return { x0: x + (x1 - x) * begin, y0: y + (y1 - y) * begin, x1, y1 };
}

function coverOf({ box, leader }: Placed): Box[] {
	return leader ? [box, ...strokeBoxes(leader.x0, leader.y0, leader.x1, leader.y1, 1)] : [box];
}

/** Whether a label's line runs over another label, or over what is drawn beyond its own point. */
function crosses({ leader }: Placed, placed: Placed[], taken: Box[]): boolean {
	if (!leader) return false;
	const boxes = strokeBoxes(leader.x0, leader.y0, leader.x1, leader.y1, 1);
	return (
		placed.some(({ box }) => boxes.some((one) => touches(one, box))) ||
		taken.some((other) => boxes.slice(1).some((one) => overlap(one, other) > 0))
	);
}

/** Where a chart is so full that nothing is free, the place that hides least. */
function leastCovered(places: Placed[], obstacles: Box[]): Placed | null {
	const hidden = ({ box }: Placed) => obstacles.reduce((sum, other) => sum + overlap(box, other), 0);
	return places.reduce<Placed | null>((best, one) => (best && hidden(best) <= hidden(one) ? best : one), null);
}

function overlap(a: Box, b: Box): number {
	const [width, height] = [Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0), Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)];
	return width > 0 && height > 0 ? width * height : 0;
}

export function renderLabel({ lines, x, anchor, box, leader }: Placed): Html {
	let y = box.y0;
	const lead =
		leader &&
		html`<path class="chart-leader" d="M${round(leader.x0)} ${round(leader.y0)}L${round(leader.x1)} ${round(leader.y1)}"/>`;
	return html`${lead}<text class="chart-label" text-anchor="${anchor}">${lines.map(({ text, name, size }) => {
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

export function placeAt({ lines, x, y, away }: Wanted, side: Side): Placed {
	const [width, height] = [widthOfLines(lines), heightOfLines(lines)];
	const across = side.endsWith("right") ? 1 : side.endsWith("left") ? -1 : 0;
	const isBeside = side === "right" || side === "left";
	const top = isBeside ? y - height / 2 : side.startsWith("above") ? y - away - height : y + away;
	const at = x + across * (isBeside ? away : away * 0.75);
	const left = across === 1 ? at : across === -1 ? at - width : at - width / 2;
	const anchor = across === 1 ? "start" : across === -1 ? "end" : "middle";
	return { lines, x: at, anchor, box: { x0: left, y0: top, x1: left + width, y1: top + height } };
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
