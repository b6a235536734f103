/** A smooth track through projected points, in pieces: one from each point to the next, so that a part of it can be drawn. */

import { curveCatmullRom } from "d3-shape";
import { round } from "./round.ts";

export interface Track {
	/** The `d` of the path from one point to another, by their indices. */
	path: (from: number, until: number) => string;
	/** The same line for dashes: track that is gone over again, either way, is begun where it was begun first, so that they meet. */
	dashedPath: (from: number, until: number) => string;
	/** Points along that part, some `step` apart, for what must keep clear of it. */
	along: (from: number, until: number, step: number) => [number, number][];
}

type Point = [number, number];
/** A cubic Bézier curve: where it begins, its two handles, where it ends. */
type Piece = [Point, Point, Point, Point];

/** Degrees of a turn at which the track has a corner: trains turn round at the end of a branch, they do not swing past it. */
const corner = 75;

/** @param points at least two, in the units of the drawing; the track passes through each of them. */
export function trackOf(points: Point[]): Track {
	const track = withRetracing(smoothPartsOf(points).flatMap(piecesOf));
	const pieces = track.map(({ piece }) => piece);
	return {
		path: (from, until) =>
			until > from ? written(pieces.slice(from, until)) : `M${points[from]?.map(round).join(" ")}`,
		dashedPath: (from, until) => runsOf(track.slice(from, until)).map(written).join(""),
		along: (from, until, step) => pieces.slice(from, until).flatMap((piece) => pointsOn(piece, step)),
	};
}

function written(pieces: Piece[]): string {
	const [x, y] = pieces[0]?.[0] ?? [0, 0];
	const curves = pieces.map(([, ...handles]) => `C${handles.flat().map(round).join(" ")}`);
	return `M${round(x)} ${round(y)}${curves.join("")}`;
}

/** A piece of the way, and which piece it was when the way first came there, gone the other way then or not. */
interface Passed {
	piece: Piece;
	first: number;
	isBack: boolean;
}

/** Where the way goes over the same points again, in either direction, it is the same line. */
function withRetracing(pieces: Piece[]): Passed[] {
	const known = new Map<string, Passed>();
	return pieces.map((piece, first) => {
		const [p0, , , p3] = piece;
		const passed = known.get(`${p0} ${p3}`) ?? { piece, first, isBack: false };
		if (passed.first === first) {
			known.set(`${p0} ${p3}`, passed);
			known.set(`${p3} ${p0}`, { piece: piece.toReversed() as Piece, first, isBack: true });
		}
		return passed;
	});
}

/** Parted where it leaves the order in which it was gone first; each part in that order. */
function runsOf(track: Passed[]): Piece[][] {
	const runs: Passed[][] = [];
	for (const passed of track) {
		const last = runs.at(-1)?.at(-1);
		const follows = last && passed.isBack === last.isBack && passed.first - last.first === (passed.isBack ? -1 : 1);
		if (follows) runs.at(-1)?.push(passed);
		else runs.push([passed]);
	}
	return runs.map((run) =>
		run[0]?.isBack ? run.map(({ piece }) => piece.toReversed() as Piece).reverse() : run.map(({ piece }) => piece),
	);
}

/** Parted at sharp turns; each part begins with the point that the one before it ends with. */
function smoothPartsOf(points: Point[]): Point[][] {
	const parts: Point[][] = [[]];
	for (const [index, point] of points.entries()) {
		parts.at(-1)?.push(point);
		const [before, after] = [points[index - 1], points[index + 1]];
		if (before && after && turnAt(before, point, after) > corner) parts.push([point]);
	}
	return parts;
}

function turnAt([x0, y0]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
	const turn = Math.abs(Math.atan2(y2 - y1, x2 - x1) - Math.atan2(y1 - y0, x1 - x0));
	return ((turn > Math.PI ? 2 * Math.PI - turn : turn) * 180) / Math.PI;
}

/** The curve of d3, taken down piece by piece. Centripetal: it makes neither loops nor cusps within a piece. */
function piecesOf(points: Point[]): Piece[] {
	const pieces: Piece[] = [];
	let at = points[0] as Point;
	const go = (a: Point, b: Point, to: Point) => {
		pieces.push([at, a, b, to]);
		at = to;
	};
	const context = {
		moveTo: (x: number, y: number) => {
			at = [x, y];
		},
		lineTo: (x: number, y: number) => go(at, [x, y], [x, y]),
		closePath: () => undefined,
		bezierCurveTo: (x1: number, y1: number, x2: number, y2: number, x: number, y: number) =>
			go([x1, y1], [x2, y2], [x, y]),
	};
	// d3 asks for a whole canvas and uses these four of it.
	const curve = curveCatmullRom.alpha(0.5)(context as unknown as Parameters<typeof curveCatmullRom>[0]);
	curve.lineStart();
	for (const [x, y] of points) curve.point(x, y);
	curve.lineEnd();
	return pieces;
}

function pointsOn([p0, p1, p2, p3]: Piece, step: number): Point[] {
	const count = Math.max(1, Math.ceil(Math.hypot(p3[0] - p0[0], p3[1] - p0[1]) / step));
	return Array.from({ length: count + 1 }, (_, index) => {
		const t = index / count;
		const s = 1 - t;
		const on = (axis: 0 | 1) =>
			s ** 3 * p0[axis] + 3 * s * s * t * p1[axis] + 3 * s * t * t * p2[axis] + t ** 3 * p3[axis];
		return [on(0), on(1)];
	});
}
