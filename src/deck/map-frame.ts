/** How a map's frames stand in its pictures: fitted to the room there is, and all that is ever seen of the world. */
import type { GeoProjection } from "d3-geo";
import { flightOf, type MapView } from "./map-camera.ts";
import type { Extent } from "./map-extent.ts";

export interface Picture {
	/** Units. */
	width: number;
	height: number;
	/** Units at each edge in which nothing stands that a frame is about. */
	inset: { top: number; right: number; bottom: number; left: number };
	/** Units at the left edge that nothing is seen of. */
	hidden?: number;
}

/** `scale` is in units to a radian; the middle of the projection stands at `x`, `y` of the picture. */
export interface Fit {
	scale: number;
	x: number;
	y: number;
}

/** From the upper left to the lower right corner. */
export type Box = [[number, number], [number, number]];

/** Kilometres. */
export const earth = 6371;

/** The largest scale at which a frame's points keep clear of the insets; `unit` projects a globe of radius 1. */
export function fitOf({ points, leastKm = 0 }: Extent, unit: GeoProjection, { width, height, inset }: Picture): Fit {
	const at = points.map((point) => unit(point) as [number, number]);
	const [xs, ys] = [at.map(([x]) => x), at.map(([, y]) => y)];
	const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const room = { width: width - inset.left - inset.right, height: height - inset.top - inset.bottom };
	const scale = Math.min(
		room.width / Math.max(x1 - x0, 1e-9),
		room.height / Math.max(y1 - y0, 1e-9),
		Math.min(room.width, room.height) / Math.max(leastKm / earth, 1e-9),
	);
	return {
		scale,
		x: inset.left + room.width / 2 - (scale * (x0 + x1)) / 2,
		y: inset.top + room.height / 2 - (scale * (y0 + y1)) / 2,
	};
}

/** What a view shows, in grid units, with some units of the picture as air. */
export function boxOf({ k, x, y }: MapView, { width, height, hidden = 0 }: Picture, air: number): Box {
	return [
		[(hidden - air - x) / k, (-air - y) / k],
		[(width + air - x) / k, (height + air - y) / k],
	];
}

/** All that is ever seen, in grid units: every view in every picture, and what the camera passes between those of the first. */
export function seenOf(shown: { picture: Picture; views: MapView[] }[]): Box {
	const passed = shown.slice(0, 1).flatMap(({ picture, views }) =>
		views.slice(1).flatMap((view, index) => {
			const flight = flightOf(views[index]!, view, picture);
			return Array.from({ length: 15 }, (_, step) => boxOf(flight.at((step + 1) / 16), picture, 12));
		}),
	);
	const boxes = [...passed, ...shown.flatMap(({ picture, views }) => views.map((view) => boxOf(view, picture, 12)))];
	return [
		[Math.min(...boxes.map(([[x]]) => x)), Math.min(...boxes.map(([[, y]]) => y))],
		[Math.max(...boxes.map(([, [x]]) => x)), Math.max(...boxes.map(([, [, y]]) => y))],
	];
}

/** Degrees from the middle of the projection to the farthest corner of what is seen. */
export function clipAngleOf([[x0, y0], [x1, y1]]: Box, radius: number): number {
	const far = Math.hypot(Math.max(Math.abs(x0), Math.abs(x1)), Math.max(Math.abs(y0), Math.abs(y1))) / radius;
	const angle = far >= 2 ? 180 : (2 * Math.asin(far / 2) * 180) / Math.PI;
	return Math.min(179.9, angle + 0.5);
}

/** By place of the grid: the step of a path that the closest view of it can show. `grain` is in units of a picture. */
export function stepOf(
	shown: { picture: Picture; views: MapView[] }[],
	grain: number,
): (x: number, y: number) => number {
	const steps = shown
		.flatMap(({ picture, views }) => views.map((view) => ({ box: boxOf(view, picture, 60), k: view.k })))
		.map(({ box, k }) => ({ box, step: Math.max(1, Math.round(grain / k)) }))
		.sort((a, b) => a.step - b.step);
	const coarsest = steps.at(-1)?.step ?? 1;
	return (x, y) =>
		steps.find(({ box: [[x0, y0], [x1, y1]] }) => x >= x0 && x <= x1 && y >= y0 && y <= y1)?.step ?? coarsest;
}
