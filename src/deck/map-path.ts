/** Writes paths for SVG in whole numbers of a grid: small, and as exact as the eye at each place of the map. */
import type { GeoContext } from "d3-geo";

export interface PathWriter extends GeoContext {
	/** What was drawn since the last time, as the `d` of a path. */
	take: () => string;
}

/**
 * @param stepAt how many grid units a point may be moved by at a place: it is put on a multiple of that.
 * @param least shapes that enclose less than this, in square grid units, are left out.
 */
export function createPathWriter(stepAt: (x: number, y: number) => number, least: number): PathWriter {
	let done: string[] = [];
	let points: [number, number][] = [];
	const end = (closed: boolean) => {
		const isRing = closed || (points.length > 2 && same(points[0]!, points.at(-1)!));
		if (points.length > 1 && !(isRing && Math.abs(areaOf(points)) < least)) done.push(written(points, closed));
		points = [];
	};
	const add = (x: number, y: number) => {
		const step = stepAt(x, y);
		const point: [number, number] = [Math.round(x / step) * step, Math.round(y / step) * step];
		const last = points.at(-1);
		if (!last || !same(last, point)) points.push(point);
	};
	return {
		beginPath: () => undefined,
		moveTo: (x, y) => {
			end(false);
			add(x, y);
		},
		lineTo: add,
		closePath: () => end(true),
		arc: () => {
			throw new TypeError("a map draws its dots otherwise");
		},
		take: () => {
			end(false);
			const path = done.join("");
			done = [];
			return path;
		},
	};
}

/** Absolute at its beginning, then from point to point. */
function written(points: [number, number][], closed: boolean): string {
	let text = `M${points[0]![0]}${next(points[0]![1])}l`;
	for (let index = 1; index < points.length; index++) {
		const [x0, y0] = points[index - 1]!;
		const [x1, y1] = points[index]!;
		text += `${index > 1 ? next(x1 - x0) : x1 - x0}${next(y1 - y0)}`;
	}
	return closed ? `${text}z` : text;
}

/** A number after another one: a minus parts them as well as a space does. */
function next(value: number): string {
	return value < 0 ? String(value) : ` ${value}`;
}

function areaOf(ring: [number, number][]): number {
	return ring.reduce((sum, [x, y], index) => {
		const [x0, y0] = ring[(index || ring.length) - 1]!;
		return sum + (x0 * y - x * y0) / 2;
	}, 0);
}

function same(a: [number, number], b: [number, number]): boolean {
	return a[0] === b[0] && a[1] === b[1];
}
