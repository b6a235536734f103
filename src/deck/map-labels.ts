/** Finds room for the names of places on a map, the same each time: beside their marks, never over one another. */
import { cell, countIn, fillBox, isClear, type Raster } from "./map-raster.ts";

export interface Name {
	/** Units of the picture: the mark, or the middle of what is named. */
	at: [number, number];
	width: number;
	height: number;
	/** Of a place: what is left of its name where there is less room. */
	less?: { width: number; height: number }[];
}

export interface NameBox {
	/** The upper left corner. */
	x: number;
	y: number;
	width: number;
	height: number;
	/** How lines of text stand in it. */
	align: "start" | "middle" | "end";
}

export interface PlaceBox extends NameBox {
	/** 0 for the whole name, then by place in `less`. */
	setting: number;
	/** From the mark to the name, where that stands too far off to be seen to belong to it. */
	leader: [Point, Point] | null;
}

/** What a name may not stand on, which then has the name too, and what it had better not stand half on. */
export interface Ground {
	taken: Raster;
	grounds: Raster[];
}

type Point = [number, number];

/** Air around a name. */
const air = 5;

/** Right of its mark a name is read best; which way it goes, as parts of its width and height, and how ill that is. */
const sides = [
	{ across: 1, down: 0, ill: 0 },
	{ across: -1, down: 0, ill: 1 },
	{ across: 1, down: -0.62, ill: 2 },
	{ across: 1, down: 0.62, ill: 2 },
	{ across: -1, down: -0.62, ill: 3 },
	{ across: -1, down: 0.62, ill: 3 },
	{ across: 0, down: -1, ill: 4 },
	{ across: 0, down: 1, ill: 4 },
	{ across: 0.5, down: -1, ill: 5 },
	{ across: 0.5, down: 1, ill: 5 },
	{ across: -0.5, down: -1, ill: 5 },
	{ across: -0.5, down: 1, ill: 5 },
];
/** Units that a name stands further off than its gap, and how ill each of these steps is. */
const steps = [0, 12, 26];
const apart = 5;
/** How ill it is to stand half on one ground and half on another, to be less than the whole name, and to need a leader. */
const shore = 12;
const shortened = 50;
const led = 100;
/** Units by which a name is nearer to its own mark than to any other. */
const nearer = 4;
/** Units from a mark at which names with leaders stand, and what they and their leaders keep from other marks. */
const reaches = [50, 70, 92, 116, 142, 170];
const turns = Array.from({ length: 16 }, (_, index) => (index * Math.PI) / 8);
const clear = 26;

/** How often those that stand ill or nowhere are let in first; from when on all who ever did say as little as they can. */
const attempts = 10;
const terse = 6;
const nowhere = 1000;

/** Places for all names, in their order of importance; whoever finds no room is let in first the next time. */
export function placeNames(names: Name[], gap: number, { taken, grounds }: Ground): (PlaceBox | null)[] {
	const free = taken.cells.slice();
	let order = names.map((_, index) => index);
	const ever = new Set<number>();
	let best: { boxes: (Placed | null)[]; cells: Uint8Array; ill: number } | null = null;
	for (let attempt = 0; attempt < attempts; attempt++) {
		taken.cells.set(free);
		const boxes: (Placed | null)[] = names.map(() => null);
		const leaders: [Point, Point][] = [];
		for (const index of order) {
			const others = names.filter((_, other) => other !== index).map(({ at }) => at);
			const least = attempt >= terse && ever.has(index) ? (names[index]?.less?.length ?? 0) : 0;
			const placed = bestPlace(names[index]!, gap, { taken, grounds }, others, leaders, boxes, least);
			boxes[index] = placed;
			if (placed?.leader) leaders.push(placed.leader);
		}
		const illOf = (index: number) => boxes[index]?.ill ?? nowhere;
		const ill = order.reduce((sum, index) => sum + illOf(index), 0);
		if (!best || ill < best.ill) best = { boxes, cells: taken.cells.slice(), ill };
		const hard = order.filter((index) => illOf(index) >= shortened).sort((a, b) => illOf(b) - illOf(a));
		if (hard.length === 0) break;
		for (const index of hard) ever.add(index);
		order = [...hard, ...order.filter((index) => !hard.includes(index))];
	}
	if (best) taken.cells.set(best.cells);
	return best?.boxes.map((box) => box && withoutIll(box)) ?? [];
}

/** The best free place beside a mark; null where there is none. `gap` is from the mark's middle. */
export function placeName(name: Name, gap: number, ground: Ground, others: Point[] = []): PlaceBox | null {
	const placed = bestPlace(name, gap, ground, others, [], []);
	return placed && withoutIll(placed);
}

type Placed = PlaceBox & { ill: number };

function withoutIll({ ill: _, ...box }: Placed): PlaceBox {
	return box;
}

function bestPlace(
	name: Name,
	gap: number,
	{ taken, grounds }: Ground,
	others: Point[],
	leaders: [Point, Point][],
	names: (NameBox | null)[],
	first = 0,
): Placed | null {
	let best: Placed | null = null;
	const sizes = [name, ...(name.less ?? [])].map((size, setting) => ({ ...size, setting })).slice(first);
	const offer = (box: NameBox, setting: number, own: number, leader: [Point, Point] | null) => {
		const least = own + setting * shortened;
		if ((best && least >= best.ill) || !isFree(taken, box)) return;
		if (leaders.some((line) => crosses(line, box)) || !isOwn(box, name.at, others, leader)) return;
		if (leader && names.some((other) => other && crosses(leader, other))) return;
		const ill = least + shore * grounds.reduce((sum, ground) => sum + mixOf(ground, box), 0);
		if (!best || ill < best.ill) best = { ...box, setting, leader, ill };
	};
	for (const { width, height, setting } of sizes) {
		const sized = { at: name.at, width, height };
		for (const [step, more] of steps.entries())
			for (const side of sides) offer(boxBeside(sized, side, gap + more), setting, side.ill + step * apart, null);
	}
	// Of what can be seen to belong to its mark nothing needs a line to it.
	for (const { width, height, setting } of best ? [] : sizes)
		for (const [step, reach] of reaches.entries())
			for (const turn of turns) {
				const { box, leader } = boxAway({ at: name.at, width, height }, turn, reach, gap);
				offer(box, setting, led + step * apart, leader);
			}
	if (best) for (const box of [padded(best), ...pointsOn((best as Placed).leader)]) fillBox(taken, box);
	return best;
}

/** Whoever reads a name looks for its mark nearby: it has to be the nearest, or at the end of the name's line. */
function isOwn(box: NameBox, at: Point, others: Point[], leader: [Point, Point] | null): boolean {
	if (!leader) return others.every((other) => distanceTo(box, other) >= distanceTo(box, at) + nearer);
	return others.every((other) => distanceTo(box, other) >= clear && distanceFrom(leader, other) >= clear / 2);
}

/** Off its mark in any direction, with the line to it. */
function boxAway({ at: [x, y], width, height }: Name, turn: number, reach: number, gap: number) {
	const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
	const end: Point = [x + cos * reach, y + sin * reach];
	const align = cos > 0.3 ? "start" : cos < -0.3 ? "end" : "middle";
	const left = align === "start" ? end[0] + 4 : align === "end" ? end[0] - 4 - width : end[0] - width / 2;
	const top = align === "middle" ? (sin > 0 ? end[1] + 2 : end[1] - 2 - height) : end[1] - height / 2;
	const box: NameBox = { x: left, y: top, width, height, align };
	const leader: [Point, Point] = [[x + cos * gap * 0.6, y + sin * gap * 0.6], end];
	return { box, leader };
}

function distanceTo({ x, y, width, height }: NameBox, [px, py]: Point): number {
	return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));
}

function distanceFrom([[x0, y0], [x1, y1]]: [Point, Point], [px, py]: Point): number {
	const [dx, dy] = [x1 - x0, y1 - y0];
	const part = Math.min(1, Math.max(0, ((px - x0) * dx + (py - y0) * dy) / (dx * dx + dy * dy || 1)));
	return Math.hypot(px - x0 - part * dx, py - y0 - part * dy);
}

function crosses(line: [Point, Point], box: NameBox): boolean {
	return pointsOn(line).some((point) => distanceTo(box, [point.x + 2, point.y + 2]) < 3);
}

function pointsOn(line: [Point, Point] | null): { x: number; y: number; width: number; height: number }[] {
	if (!line) return [];
	const [[x0, y0], [x1, y1]] = line;
	const count = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 3));
	return Array.from({ length: count + 1 }, (_, index) => {
		const part = index / count;
		return { x: x0 + part * (x1 - x0) - 2, y: y0 + part * (y1 - y0) - 2, width: 4, height: 4 };
	});
}

function boxBeside({ at, width, height }: Name, side: (typeof sides)[number], gap: number): NameBox {
	const { across, down } = side;
	if (Math.abs(down) === 1) {
		const x = at[0] + ((across - 1) * width) / 2;
		return { x, y: down < 0 ? at[1] - gap - height : at[1] + gap, width, height, align: "middle" };
	}
	const [x, y] = [across > 0 ? at[0] + gap : at[0] - gap - width, at[1] - height / 2 + down * height];
	return { x, y, width, height, align: across > 0 ? "start" : "end" };
}

function isFree(taken: Raster, box: NameBox): boolean {
	return isWithin(taken, box) && isClear(taken, padded(box));
}

function isWithin({ columns, rows }: Raster, { x, y, width, height }: NameBox): boolean {
	return x >= 0 && y >= 0 && x + width <= columns * cell && y + height <= rows * cell;
}

/** How much a box is of two minds: 0 all on the ground or all off it, 0.5 half of each. */
function mixOf(ground: Raster, box: NameBox): number {
	const { taken, all } = countIn(ground, box);
	return Math.min(taken, all - taken) / Math.max(1, all);
}

/** With air around it. */
export function padded({ x, y, width, height }: NameBox, around = air) {
	return { x: x - around, y: y - around, width: width + 2 * around, height: height + 2 * around };
}
