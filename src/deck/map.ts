/**
 * A map drawn for one frame or several: an equal-area projection turned to what they show, paths in whole units of a grid
 * fine enough for the closest of them, and for each frame the view of it.
 *
 *     const map = drawMap(atlas, { width: 1600, height: 770, inset, frames: [{ points }], tones, unions });
 *     map.paths.land                        // `d` of a path, in grid units
 *     map.views[0]                          // the grid stands at `translate(x y) scale(k)` of the picture
 *     map.project([longitude, latitude])    // in grid units; `toPicture(view, …)` in the picture's own
 *
 * `trackOf` (track.ts) makes smooth tracks of projected waypoints, `placeNames` (map-labels.ts) finds room for names,
 * `flightOf` (map-camera.ts) moves the camera, `renderMap` (render/map.ts) is a whole figure made of these.
 */
import { type GeoPermissibleObjects, type GeoProjection, geoAzimuthalEqualArea, geoGraticule, geoPath } from "d3-geo";
import { type Detail, type MapAtlas, outlinesOf } from "./atlas.ts";
import type { MapView } from "./map-camera.ts";
import { type Extent, middleOf } from "./map-extent.ts";
import { clipAngleOf, earth, type Fit, fitOf, type Picture, seenOf, stepOf } from "./map-frame.ts";
import { createPathWriter } from "./map-path.ts";
import type { LonLat } from "./records.ts";

export interface MapRequest extends Picture {
	frames: Extent[];
	/** Countries that are filled in a tone, by their codes. */
	tones: { tone: number; codes: string[] }[];
	/** Countries between which there was no border, by their codes, group by group; null draws no borders at all. */
	unions: string[][] | null;
	/** Whether the net of meridians and parallels is drawn. */
	graticule?: boolean;
	/** Units: what a corner must stand out by to be drawn, and the finest step of a path. */
	tolerance?: number;
	grain?: number;
	/** Further pictures of the same frames, which share the paths. */
	more?: Picture[];
	/** Groups of countries of which it has to be known what they cover, by their codes. */
	areas?: string[][];
}

/** Plain JSON, so that it can be kept. */
interface Sheet {
	/** The `d` of paths, in grid units; empty where there is nothing of the kind. The edge of the land is the coast, but for its seam. */
	paths: {
		land: string;
		seam: string;
		tones: { tone: number; d: string; seam: string }[];
		borders: string;
		graticule: string;
		/** As asked for. */
		areas: string[];
	};
	/** By frame; of the further pictures by picture and frame. */
	views: MapView[];
	more: MapView[][];
	/** Where the projection has its middle, and the radius of its globe in grid units. */
	middle: LonLat;
	radius: number;
}

export interface MapDrawing extends Sheet {
	width: number;
	height: number;
	/** In grid units. */
	project: (at: LonLat) => [number, number];
}

/** Kilometres to a unit below which the finer atlas has more to show. */
const fineBelow = 1.6;

export function drawMap(atlas: MapAtlas, request: MapRequest): MapDrawing {
	const key = JSON.stringify(request);
	const known = atlas.kept?.get(key);
	const sheet: Sheet = known ? JSON.parse(known) : drawSheet(atlas, request);
	if (!known) atlas.kept?.set(key, JSON.stringify(sheet));
	const { width, height } = request;
	return { ...sheet, width, height, project: pointProjection(sheet.middle, sheet.radius) };
}

function drawSheet(atlas: MapAtlas, request: MapRequest): Sheet {
	const { grain = 0.8, tolerance = 4, more = [], tones, unions, areas = [] } = request;
	const [only, ...others] = request.frames;
	const reckoned = others.length > 0 ? undefined : only?.middle;
	const middle = reckoned ?? middleOf(request.frames.flatMap(({ points }) => points));
	const projection = geoAzimuthalEqualArea().rotate([-middle[0], -middle[1]]).translate([0, 0]).scale(1);
	const fits = [request, ...more].map((picture) => request.frames.map((frame) => fitOf(frame, projection, picture)));
	const closest = Math.max(...fits.flat().map(({ scale }) => scale));
	const radius = closest / grain;
	const shown = [request, ...more].map((picture, index) => ({
		picture,
		views: fits[index]!.map(({ scale, x, y }) => ({ k: scale / radius, x, y })),
	}));
	const widest = Math.min(...fits.flat().map(({ scale }) => scale));
	const seen = seenOf(shown);
	projection
		.scale(radius)
		.clipAngle(clipAngleOf(seen, radius))
		.clipExtent(seen)
		.precision(closest / widest / grain);
	const world = earth / closest < fineBelow ? atlas.fine : atlas.coarse;
	const outlines = outlinesOf(world, detailsOf(projection, fits, [request, ...more], tolerance));
	const writer = createPathWriter(stepOf(shown, grain), (2 * tolerance) / grain ** 2);
	const toPath = geoPath(projection, writer);
	const draw = (shape: GeoPermissibleObjects) => {
		toPath(shape);
		return writer.take();
	};
	const filled = tones.map(({ tone, codes }) => ({
		tone,
		d: draw(outlines.countries(codes)),
		seam: draw(outlines.seam(codes)),
	}));
	const isOne = (a: string, b: string) => unions?.some((codes) => codes.includes(a) && codes.includes(b)) ?? false;
	return {
		paths: {
			land: draw(outlines.land),
			seam: draw(outlines.seam(null)),
			tones: filled.filter(({ d }) => d !== ""),
			borders: unions ? draw(outlines.borders(isOne)) : "",
			graticule: request.graticule ? draw(netOf(widest)) : "",
			areas: areas.map((codes) => draw(outlines.countries(codes))),
		},
		views: shown[0]?.views ?? [],
		more: shown.slice(1).map(({ views }) => views),
		middle,
		radius,
	};
}

/** The parts of the world that the pictures show, each with what its scale makes worth drawing. */
function detailsOf(projection: GeoProjection, fits: Fit[][], pictures: Picture[], tolerance: number): Detail[] {
	const radius = projection.scale();
	return pictures.flatMap(({ width, height, hidden = 0 }, picture) =>
		fits[picture]!.map(({ scale, x, y }) => {
			const k = scale / radius;
			const centre = projection.invert?.([((width + hidden) / 2 - x) / k, (height / 2 - y) / k]);
			return {
				centre: centre?.every(Number.isFinite) ? centre : ([0, 90] as LonLat),
				radius: Math.min(Math.PI, Math.hypot(width - hidden, height) / 2 / scale),
				area: tolerance / scale ** 2,
			};
		}),
	);
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
