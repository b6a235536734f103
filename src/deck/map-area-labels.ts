/** Finds room for the names of countries, seas and regions on a map: within what they name, over nothing that is there. */
import { type Name, type NameBox, padded } from "./map-labels.ts";
import { cell, countCells, fillBox, type Raster, type Surveyed, survey } from "./map-raster.ts";

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
