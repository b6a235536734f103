/** Finds the nearest free room for a name beside a stop of a timetable, the same each time. */
import { cell, isClear, type Raster } from "../deck/map-raster.ts";

export interface Room {
	box: { x: number; y: number; width: number; height: number };
	align: "start" | "end";
	/** Units from the stop to the nearest point of the box. */
	away: number;
	/** From the stop to the box, where that stands too far off to be seen to belong to it. */
	leader: Line | null;
}

export type Line = [[number, number], [number, number]];

/** What a name keeps clear of, and what a line to it does: names and other such lines. */
export interface Ground {
	taken: Raster;
	names: Raster;
}

/** Units around a name, between a name and its stop, and how far off it may stand. */
const air = 4;
const gap = 8;
const reach = { across: 136, along: 152 };
/** In reading order a name stands right of its stop; how many units that is worth. */
const bias = 6;
const step = 2 * cell;
/** Up to how far off a name is seen to belong to its stop. */
const near = 34;

/** @param stop from where to where it stands, and at which height. Null where nothing near is free. */
export function placeBeside(
	stop: { x0: number; x1: number; y: number },
	{ width, height }: { width: number; height: number },
	{ taken, names }: Ground,
): Room | null {
	let best: Room | null = null;
	for (let up = -reach.along; up <= reach.along; up += cell) {
		// The whole row is further off than the best.
		if (best && Math.abs(up) - height / 2 >= best.away) continue;
		for (let across = 0; across <= reach.across; across += step) {
			for (const align of ["start", "end"] as const) {
				// From the middle of the stop outwards, to either side.
				const edge = align === "start" ? stop.x0 - reach.across / 3 + across : stop.x1 + reach.across / 3 - across;
				const from = Math.min(stop.x1, Math.max(stop.x0, edge));
				const box = { x: align === "start" ? edge : edge - width, y: stop.y + up - height / 2, width, height };
				const away = distanceTo(box, from, stop.y) + (align === "end" ? bias : 0);
				if (away < gap || (best && away >= best.away) || !isFree(taken, box)) continue;
				const leader = away > near ? leaderTo(box, align, [from, stop.y]) : null;
				if (leader && pointsOn(leader).some((point) => !isClear(names, point))) continue;
				best = { box, align, away, leader };
			}
		}
	}
	return best;
}

function leaderTo(box: Room["box"], align: Room["align"], stop: [number, number]): Line {
	const x = align === "start" ? box.x : box.x + box.width;
	return [stop, [x, box.y + box.height / 2 > stop[1] ? box.y : box.y + box.height]];
}

/** Small boxes along a line, close enough to leave nothing out. */
export function pointsOn([[x0, y0], [x1, y1]]: Line, radius = 2): Room["box"][] {
	const count = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 3));
	return Array.from({ length: count + 1 }, (_, index) => {
		const [x, y] = [x0 + (index / count) * (x1 - x0), y0 + (index / count) * (y1 - y0)];
		return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
	});
}

function distanceTo(box: Room["box"], x: number, y: number): number {
	const across = Math.max(box.x - x, 0, x - box.x - box.width);
	const along = Math.max(box.y - y, 0, y - box.y - box.height);
	return Math.hypot(across, along);
}

function isFree(taken: Raster, { x, y, width, height }: Room["box"]): boolean {
	const isInside = x >= 0 && y >= 0 && x + width <= taken.columns * cell && y + height <= taken.rows * cell;
	return isInside && isClear(taken, { x: x - air, y: y - air, width: width + 2 * air, height: height + 2 * air });
}
