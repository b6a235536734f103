/** Finds room for names on a map, the same each time: beside their marks, or within what they name; never over one another. */
import { cell, countCells, countIn, fillBox, isClear, type Raster, type Surveyed, survey } from "./map-raster.ts";

export interface Name {
	/** Units of the picture: the mark, or the middle of what is named. */
	at: [number, number];
	width: number;
	height: number;
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

/** What a name may not stand on, which then has the name too, and what it had better not stand half on. */
export interface Ground {
	taken: Raster;
	grounds: Raster[];
}

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
];
/** How ill it is to stand half on one ground and half on another, and how much each further step from the mark. */
const shore = 12;
const apart = 5;

/** How often those that found no room are let in first. */
const attempts = 6;

/** Places for all names, in their order of importance; whoever finds no room is let in first the next time. */
export function placeNames(names: Name[], gap: number, { taken, grounds }: Ground): (NameBox | null)[] {
	const free = taken.cells.slice();
	let order = names.map((_, index) => index);
	let best: { boxes: (NameBox | null)[]; cells: Uint8Array; missing: number } | null = null;
	for (let attempt = 0; attempt < attempts; attempt++) {
		taken.cells.set(free);
		const boxes: (NameBox | null)[] = names.map(() => null);
		for (const index of order) boxes[index] = placeName(names[index]!, gap, { taken, grounds });
		const missing = order.filter((index) => boxes[index] === null);
		if (!best || missing.length < best.missing) best = { boxes, cells: taken.cells.slice(), missing: missing.length };
		if (missing.length === 0) break;
		order = [...missing, ...order.filter((index) => boxes[index] !== null)];
	}
	if (best) taken.cells.set(best.cells);
	return best?.boxes ?? [];
}

/** The best free place beside a mark; null where there is none. `gap` is from the mark's middle. */
export function placeName(name: Name, gap: number, { taken, grounds }: Ground): NameBox | null {
	let best: { box: NameBox; ill: number } | null = null;
	for (const [step, distance] of [gap, gap + 12, gap + 26, gap + 44].entries()) {
		for (const side of sides) {
			const box = boxBeside(name, side, distance);
			if (!isFree(taken, box)) continue;
			const mix = grounds.reduce((sum, ground) => sum + mixOf(ground, box), 0);
			const ill = side.ill + step * apart + shore * mix;
			if (!best || ill < best.ill) best = { box, ill };
		}
	}
	if (best) fillBox(taken, padded(best.box));
	return best?.box ?? null;
}

/** What a name of an area has to lie in, or to keep out of, and how far from its place it may go, in units. */
export interface Bed {
	within: Surveyed | null;
	without: Surveyed | null;
	reach: number;
}

/** How a name of an area may lie. */
export interface Ease {
	/** Air around the name, which is not to be read as a place's; in units. */
	around: number;
	/** The part of the name's box that may reach over the edge of what it names. */
	over: number;
}

/** The free place nearest to the middle of what is named, for the first of some settings of the name that has one, lying as well as it can. */
export function placeAreaName(
	settings: Name[],
	eases: Ease[],
	bed: Bed,
	taken: Raster,
): { box: NameBox; setting: number } | null {
	const surveyed = survey(taken);
	for (const ease of eases) {
		for (const [setting, name] of settings.entries()) {
			const box = nearestFree(name, ease, bed, surveyed);
			if (!box) continue;
			fillBox(taken, padded(box, ease.around));
			return { box, setting };
		}
	}
	return null;
}

function nearestFree(
	name: Name,
	{ around, over }: Ease,
	{ within, without, reach }: Bed,
	taken: Surveyed,
): NameBox | null {
	const { width, height, at } = name;
	const step = cell * 2;
	const [wide, high] = [width + 2 * around, height + 2 * around];
	const { columns, rows } = taken.raster;
	let best: { box: NameBox; away: number } | null = null;
	const room = within?.bounds ?? { x: 0, y: 0, width: columns * cell, height: rows * cell };
	const first = (from: number) => Math.max(0, Math.floor(from / step) * step);
	const [right, foot] = [room.x + room.width, room.y + room.height];
	for (let y = first(room.y - height); y < foot && y + height <= rows * cell; y += step) {
		const down = Math.abs(y + height / 2 - at[1]);
		// Whole rows are further away than the best; of what is left most is taken: that is asked first.
		if (down > reach || (best && down >= best.away)) continue;
		for (let x = first(room.x - width); x < right && x + width <= columns * cell; x += step) {
			const away = Math.hypot(x + width / 2 - at[0], down);
			if (away > reach || (best && away >= best.away)) continue;
			const [left, top] = [x - around, y - around];
			if (taken.count(left, top, wide, high) > 0) continue;
			if (without && without.count(left, top, wide, high) > 0) continue;
			const least = within && countCells(within.raster, left, top, wide, high) * (1 - over);
			if (within && within.count(left, top, wide, high) < least!) continue;
			best = { box: { x, y, width, height, align: "middle" }, away };
		}
	}
	return best?.box ?? null;
}

function boxBeside({ at, width, height }: Name, side: (typeof sides)[number], gap: number): NameBox {
	const { across, down } = side;
	const x = across === 0 ? at[0] - width / 2 : across > 0 ? at[0] + gap : at[0] - gap - width;
	const y = across === 0 ? (down < 0 ? at[1] - gap - height : at[1] + gap) : at[1] - height / 2 + down * height;
	return { x, y, width, height, align: across === 0 ? "middle" : across > 0 ? "start" : "end" };
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

function padded({ x, y, width, height }: NameBox, around = air) {
	return { x: x - around, y: y - around, width: width + 2 * around, height: height + 2 * around };
}
