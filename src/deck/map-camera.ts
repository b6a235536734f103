/** The camera over a map: what it shows is a scale and a shift; from one view to another it flies as van Wijk & Nuij say. */
/// <reference path="./zoom-library.d.ts" />
import { interpolateZoom } from "d3-interpolate";

/** A point of the map's grid stands at `k * point + [x, y]` of the picture. */
export interface MapView {
	k: number;
	x: number;
	y: number;
}

export interface PictureSize {
	width: number;
	height: number;
}

export interface Flight {
	/** Milliseconds. */
	duration: number;
	/** The view at a progress of 0 to 1. */
	at: (progress: number) => MapView;
}

/** Share of d3's own duration, which is too slow before an audience, and what it is kept within. */
const pace = 0.7;
const shortest = 700;
const longest = 1800;
/** How far out the camera goes on its way: 1 is gentle (d3's own is 1.41). */
const rho = 1;

export function flightOf(from: MapView, to: MapView, size: PictureSize): Flight {
	// Always computed towards the closer look, so that the way back is the way there, to the last digit.
	if (from.k > to.k) {
		const { duration, at } = flightOf(to, from, size);
		return { duration, at: (progress) => at(1 - progress) };
	}
	const curve = interpolateZoom.rho(rho)(lookOf(from, size), lookOf(to, size));
	return {
		duration: Math.min(longest, Math.max(shortest, pace * curve.duration)),
		at: (progress) => {
			if (progress <= 0) return from;
			if (progress >= 1) return to;
			const [x, y, width] = curve(progress);
			const k = size.width / width;
			return { k, x: size.width / 2 - k * x, y: size.height / 2 - k * y };
		},
	};
}

/** Where a point of the grid stands in the picture. */
export function toPicture({ k, x, y }: MapView, [px, py]: [number, number]): [number, number] {
	return [k * px + x, k * py + y];
}

/** The middle of what is shown, and its width, in grid units. */
function lookOf({ k, x, y }: MapView, { width, height }: PictureSize): [number, number, number] {
	return [(width / 2 - x) / k, (height / 2 - y) / k, width / k];
}
