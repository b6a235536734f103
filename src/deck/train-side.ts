/** Which side of its mark the picture of a train goes on, so that it covers no name of the map that it travels over. */

/** Units of a map. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

type Point = [number, number];
type Size = { width: number; height: number };

/** Of the picture. */
export const TRAIN = { width: 114, height: 22 } as const;

/** From the mark to the picture's middle, the best first: above it, below it, beside it, off its corners. */
const sides: Point[] = [
	[0, -31],
	[0, 31],
	[75, 0],
	[-75, 0],
	[66, -28],
	[-66, -28],
	[66, 28],
	[-66, 28],
	[0, -58],
	[0, 58],
	[75, -56],
	[-75, -56],
	[75, 56],
	[-75, 56],
];
/** Units around the picture. */
const air = 3;

/** The first side that is free, else the one on which least is covered; what lies beyond the map counts as covered. */
export function trainSide(at: Point, names: Box[], map: Size): Point {
	const covered = sides.map((side) => coveredOn(side, at, names, map));
	return sides[covered.indexOf(Math.min(...covered))]!;
}

/** What one more change of sides may cost, in square units that are covered; and how much worse each further side is. */
const change = 40;
const rank = 0.01;

/** The side at each of the points that it comes by, changed as seldom as can be; at the last of them it is `trainSide`. */
export function trainSides(points: Point[], names: Box[], map: Size): Point[] {
	const costs = points.map((at) => sides.map((side, index) => coveredOn(side, at, names, map) + index * rank));
	const end = points.at(-1);
	const last = end ? sides.indexOf(trainSide(end, names, map)) : 0;
	// From the end backwards: what it costs from a point on, standing on a side there, and where it goes from that side.
	const next: number[][] = [];
	let ahead = sides.map((_, side) => (side === last ? 0 : Number.MAX_SAFE_INTEGER));
	for (let at = points.length - 2; at >= 0; at--) {
		const other = ahead.indexOf(Math.min(...ahead));
		const goes = ahead.map((stays, side) => (stays <= ahead[other]! + change ? side : other));
		next[at] = goes;
		ahead = goes.map((to, side) => costs[at]![side]! + ahead[to]! + (to === side ? 0 : change));
	}
	let side = points.length > 1 ? ahead.indexOf(Math.min(...ahead)) : last;
	return points.map((_, at) => {
		if (at > 0) side = next[at - 1]![side]!;
		return sides[side]!;
	});
}

function coveredOn(side: Point, [x, y]: Point, names: Box[], map: Size): number {
	const box = {
		x: x + side[0] - TRAIN.width / 2 - air,
		y: y + side[1] - TRAIN.height / 2 - air,
		width: TRAIN.width + 2 * air,
		height: TRAIN.height + 2 * air,
	};
	const beyond = box.width * box.height - shared(box, { x: 0, y: 0, ...map });
	return names.reduce((sum, name) => sum + shared(box, name), beyond);
}

function shared(a: Box, b: Box): number {
	const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return width > 0 && height > 0 ? width * height : 0;
}
