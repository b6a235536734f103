/**
 * A map drawn for one frame or several: an equal-area projection turned to what they show, paths in whole units of a grid
 * fine enough for the closest of them, and for each frame the view of it.
 *
 *     const map = drawMap(atlas, { width: 1600, height: 770, inset, frames: [{ points }], tones, isOne });
 *     map.paths.land                        // `d` of a path, in grid units
 *     map.views[0]                          // the grid stands at `translate(x y) scale(k)` of the picture
 *     map.project([longitude, latitude])    // in grid units; `toPicture(view, …)` in the picture's own
 *
 * `trackOf` (track.ts) makes smooth tracks of projected waypoints, `placeLabels` (map-labels.ts) finds room for names,
 * `flightOf` (map-camera.ts) moves the camera, `renderMap` (render/map.ts) is a whole figure made of these.
 */
import { type GeoPermissibleObjects, type GeoProjection, geoAzimuthalEqualArea, geoGraticule, geoPath } from "d3-geo";
import { type Detail, type MapAtlas, outlinesOf } from "./atlas.ts";
import type { LonLat } from "./deck.ts";
import { flightOf, type MapView } from "./map-camera.ts";
import { type Extent, middleOf } from "./map-extent.ts";
import { createPathWriter } from "./map-path.ts";

export interface MapRequest {
	/** Of the picture, in units. */
	width: number;
	height: number;
	/** Units at each edge in which nothing stands that a frame is about. */
	inset: { top: number; right: number; bottom: number; left: number };
	frames: Extent[];
	/** Countries that are filled in a tone, by their codes. */
	tones: { tone: number; codes: string[] }[];
	/** Whether there is no border between two countries; null draws no borders at all. */
	isOne: ((a: string, b: string) => boolean) | null;
	/** Great circles from point to point. */
	lines?: LonLat[][];
	/** Whether the net of meridians and parallels is drawn. */
	graticule?: boolean;
	/** Units: what a corner must stand out by to be drawn, and the finest step of a path. */
	tolerance?: number;
	grain?: number;
}

export interface MapDrawing {
	width: number;
	height: number;
	/** The `d` of paths, in grid units; empty where there is nothing of the kind. */
	paths: {
		land: string;
		tones: { tone: number; d: string }[];
		borders: string;
		coast: string;
		graticule: string;
		lines: string[];
	};
	views: MapView[];
	/** In grid units. */
	project: (at: LonLat) => [number, number];
}

const earth = 6371;
/** Kilometres to a unit below which the finer atlas has more to show. */
const fineBelow = 1.6;

export function drawMap(atlas: MapAtlas, request: MapRequest): MapDrawing {
	const { width, height, grain = 0.2, tolerance = 0.9 } = request;
	const middle = middleOf(request.frames.flatMap(({ points }) => points));
	const turned = geoAzimuthalEqualArea().rotate([-middle[0], -middle[1]]).translate([0, 0]);
	const fits = request.frames.map((frame) => fitOf(frame, turned.scale(1), request));
	const closest = Math.max(...fits.map(({ scale }) => scale));
	const radius = closest / grain;
	const views = fits.map(({ scale, x, y }) => ({ k: scale / radius, x, y }));
	const projection = turned.scale(radius);
	const seen = seenOf(views, request);
	projection
		.clipAngle(clipAngleOf(seen, radius))
		.clipExtent(seen)
		.precision(1 / Math.min(...views.map(({ k }) => k)));
	const details = fits.map(({ scale }, index) => detailOf(projection, views[index]!, scale, tolerance, request));
	const world = earth / closest < fineBelow ? atlas.fine : atlas.coarse;
	const writer = createPathWriter(stepOf(views, grain, request), (2 * tolerance) / grain ** 2);
	const toPath = geoPath(projection, writer);
	const draw = (shape: GeoPermissibleObjects) => {
		toPath(shape);
		return writer.take();
	};
	const outlines = outlinesOf(world, details);
	const { tones, isOne, lines = [], graticule = false } = request;
	return {
		width,
		height,
		paths: {
			land: draw(outlines.land),
			tones: tones.map(({ tone, codes }) => ({ tone, d: draw(outlines.countries(codes)) })).filter(({ d }) => d !== ""),
			borders: isOne ? draw(outlines.borders(isOne)) : "",
			coast: draw(outlines.coast),
			graticule: graticule ? draw(netOf(Math.min(...fits.map(({ scale }) => scale)))) : "",
			lines: lines.map((coordinates) => draw({ type: "LineString", coordinates })),
		},
		views,
		project: pointProjection(middle, radius),
	};
}

interface Fit {
	/** Units to a radian. */
	scale: number;
	/** Where the middle of the world stands in the picture. */
	x: number;
	y: number;
}

/** The largest scale at which a frame's points keep clear of the insets; `unit` projects on a globe of radius 1. */
function fitOf({ points, leastKm = 0 }: Extent, unit: GeoProjection, { width, height, inset }: MapRequest): Fit {
	const at = points.map((point) => unit(point) as [number, number]);
	const [xs, ys] = [at.map(([x]) => x), at.map(([, y]) => y)];
	const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const room = { width: width - inset.left - inset.right, height: height - inset.top - inset.bottom };
	const least = leastKm / earth;
	const scale = Math.min(
		room.width / Math.max(x1 - x0, 1e-9),
		room.height / Math.max(y1 - y0, 1e-9),
		Math.min(room.width, room.height) / Math.max(least, 1e-9),
	);
	return {
		scale,
		x: inset.left + room.width / 2 - (scale * (x0 + x1)) / 2,
		y: inset.top + room.height / 2 - (scale * (y0 + y1)) / 2,
	};
}

type Box = [[number, number], [number, number]];

/** All that is ever seen, in grid units, with some air: the frames, and what the camera passes between them. */
function seenOf(views: MapView[], size: MapRequest): Box {
	const passed = views.slice(1).flatMap((view, index) => {
		const flight = flightOf(views[index]!, view, size);
		return Array.from({ length: 15 }, (_, step) => flight.at((step + 1) / 16));
	});
	const boxes = [...views, ...passed].map((view) => boxOf(view, size, 12));
	return [
		[Math.min(...boxes.map(([[x]]) => x)), Math.min(...boxes.map(([[, y]]) => y))],
		[Math.max(...boxes.map(([, [x]]) => x)), Math.max(...boxes.map(([, [, y]]) => y))],
	];
}

function boxOf({ k, x, y }: MapView, { width, height }: MapRequest, air: number): Box {
	return [
		[(-air - x) / k, (-air - y) / k],
		[(width + air - x) / k, (height + air - y) / k],
	];
}

/** Degrees from the middle of the world to the farthest corner of what is seen. */
function clipAngleOf([[x0, y0], [x1, y1]]: Box, radius: number): number {
	const far = Math.hypot(Math.max(Math.abs(x0), Math.abs(x1)), Math.max(Math.abs(y0), Math.abs(y1))) / radius;
	const angle = far >= 2 ? 180 : (2 * Math.asin(far / 2) * 180) / Math.PI;
	return Math.min(179.9, angle + 0.5);
}

function detailOf(
	projection: GeoProjection,
	view: MapView,
	scale: number,
	tolerance: number,
	size: MapRequest,
): Detail {
	const { width, height } = size;
	const centre = projection.invert?.([(width / 2 - view.x) / view.k, (height / 2 - view.y) / view.k]);
	return {
		centre: centre && Number.isFinite(centre[0]) ? centre : [0, 90],
		radius: Math.min(Math.PI, Math.hypot(width, height) / 2 / scale),
		area: tolerance / scale ** 2,
	};
}

/** By place: the step of a path that the closest view of it can show. */
function stepOf(views: MapView[], grain: number, size: MapRequest): (x: number, y: number) => number {
	const steps = views
		.map((view) => ({ box: boxOf(view, size, 60), step: Math.max(1, Math.round(grain / view.k)) }))
		.sort((a, b) => a.step - b.step);
	const coarsest = steps.at(-1)?.step ?? 1;
	return (x, y) =>
		steps.find(({ box: [[x0, y0], [x1, y1]] }) => x >= x0 && x <= x1 && y >= y0 && y <= y1)?.step ?? coarsest;
}

/** Meridians and parallels some 200 units apart, at degrees that divide well. */
function netOf(scale: number): GeoPermissibleObjects {
	const wanted = (200 / scale) * (180 / Math.PI);
	const step = [1, 2, 5, 10, 15, 20].find((degrees) => degrees >= wanted) ?? 30;
	return geoGraticule().step([step, step]).precision(1)();
}

/** The same projection for single points, without what clips shapes. */
function pointProjection([lon, lat]: LonLat, radius: number): (at: LonLat) => [number, number] {
	const project = geoAzimuthalEqualArea().rotate([-lon, -lat]).translate([0, 0]).scale(radius);
	return (at) => project(at) as [number, number];
}
