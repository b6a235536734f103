/** The world's outlines, thinned to what a map can show at each place of it. */

import { geoArea } from "d3-geo";
import type { MultiLineString, MultiPolygon, Position } from "geojson";
import { feature, merge, mesh, transform } from "topojson-client";
import { presimplify, sphericalTriangleArea } from "topojson-simplify";
import type { GeometryCollection, MultiPolygon as Land, Polygon, Topology } from "topojson-specification";
import type { LonLat } from "./records.ts";

/** Countries, whose `id` is their ISO 3166-1 numeric code, and the land they make up: as `world-atlas` has them. */
export type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** The same world at two scales: Natural Earth's 1:50m and 1:10m. */
export interface MapAtlas {
	coarse: World;
	fine: World;
	/** Where drawings are kept, by all that they were made from: cutting one takes a second. */
	kept?: { get: (key: string) => string | undefined; set: (key: string, drawing: string) => void };
}

/** A round part of the world, and the least triangle that is worth a corner there. */
export interface Detail {
	centre: LonLat;
	/** Radians. */
	radius: number;
	/** Steradians. */
	area: number;
}

export interface Outlines {
	land: MultiPolygon;
	/** Where the data cuts what some countries cover, or all land, at 180 degrees: no coast, though an edge of a shape. */
	seam: (codes: string[] | null) => MultiLineString;
	/** Lines between countries, but not between those that `isOne` says are one. */
	borders: (isOne: (a: string, b: string) => boolean) => MultiLineString;
	countries: (codes: string[]) => MultiPolygon;
}

/** Thins the world to what is asked for: full detail in the parts named, less and less the further away. */
export function outlinesOf(world: World, details: Detail[]): Outlines {
	const arcs = placedArcsOf(world).map((arc, index) => thin(world, arc, index, details));
	const thinned: World = { type: "Topology", objects: world.objects, arcs };
	const { countries, land } = world.objects;
	const least = Math.min(...details.map(({ area }) => area));
	const whole = land.geometries[0] as Land;
	return {
		land: withoutSpecks(feature(thinned, whole).geometry, least),
		seam: (codes) => seamOf(mesh(thinned, among(countries, codes), (a, b) => a === b)),
		borders: (isOne) => mesh(thinned, countries, (a, b) => a !== b && !isOne(String(a.id), String(b.id))),
		countries: (codes) => {
			const wanted = countries.geometries.filter(({ id }) => codes.includes(String(id)));
			return withoutSpecks(merge(thinned, wanted as (Polygon | Land)[]), least);
		},
	};
}

/** The codes of all countries that a map can fill. */
export function codesOf(world: World): Set<string> {
	return new Set(world.objects.countries.geometries.flatMap(({ id }) => (id === undefined ? [] : [String(id)])));
}

/** An arc of the world, with its points on the unit sphere, three numbers each. */
interface PlacedArc {
	points: Position[];
	vectors: Float64Array;
	/** By point: the area of the triangle it makes with its neighbours (Visvalingam). Computed where it is first needed. */
	weights: number[] | null;
}

const placed = new WeakMap<World, PlacedArc[]>();

function placedArcsOf(world: World): PlacedArc[] {
	const known = placed.get(world);
	if (known) return known;
	const arcs = world.arcs.map((arc) => {
		const unfold = world.transform ? transform(world.transform) : (point: Position) => point;
		const points = arc.map((point, index) => [...unfold(point as [number, number], index > 0)]);
		return { points, vectors: new Float64Array(points.flatMap(([lon, lat]) => vectorOf([lon!, lat!]))), weights: null };
	});
	placed.set(world, arcs);
	return arcs;
}

/** How many points are left of an arc that is nowhere near. */
const fewest = 48;

function thin(world: World, arc: PlacedArc, index: number, details: Detail[]): Position[] {
	const caps = details.map(({ centre, radius, area }) => ({ vector: vectorOf(centre), radius, area }));
	const needed = arc.points.map((_, at) => neededAt(arc.vectors, at * 3, caps));
	const last = arc.points.length - 1;
	if (Math.min(...needed) > farAway * Math.max(...details.map(({ area }) => area))) {
		const stride = Math.ceil(last / fewest) || 1;
		return arc.points.filter((_, at) => at % stride === 0 || at === last);
	}
	arc.weights ??= presimplify(
		{ ...world, objects: {}, arcs: [world.arcs[index]!] },
		sphericalTriangleArea,
	).arcs[0]!.map((point) => point[2] ?? 0);
	const { weights } = arc;
	return arc.points.filter((point, at) => weights[at]! >= needed[at]! || isOnSeam(point));
}

/** Twice as far from the middle of a map as its corners, to the power below. */
const farAway = 16;

function neededAt(
	vectors: Float64Array,
	at: number,
	caps: { vector: [number, number, number]; radius: number; area: number }[],
): number {
	let least = Number.POSITIVE_INFINITY;
	for (const { vector, radius, area } of caps) {
		const dot = vectors[at]! * vector[0] + vectors[at + 1]! * vector[1] + vectors[at + 2]! * vector[2];
		const away = Math.acos(Math.min(1, Math.max(-1, dot))) / radius;
		least = Math.min(least, away <= 1 ? area : area * away ** 4);
	}
	return least;
}

function vectorOf([lon, lat]: LonLat): [number, number, number] {
	const [a, b] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
	return [Math.cos(b) * Math.cos(a), Math.cos(b) * Math.sin(a), Math.sin(b)];
}

/** Without what has come to be no area, or has turned over, which on a sphere means everything but itself. */
function withoutSpecks({ coordinates }: MultiPolygon, least: number): MultiPolygon {
	const areaOf = (ring: Position[]) => geoArea({ type: "Polygon", coordinates: [ring] });
	const sphere = 4 * Math.PI;
	const solid = coordinates
		.filter(([outer = []]) => areaOf(outer) > least && areaOf(outer) < sphere / 2)
		.map(([outer = [], ...holes]) => [
			outer,
			...holes.filter((hole) => areaOf(hole) > sphere / 2 && areaOf(hole) < sphere - least),
		]);
	return { type: "MultiPolygon", coordinates: solid };
}

function among(countries: GeometryCollection, codes: string[] | null): GeometryCollection {
	if (codes === null) return countries;
	return { ...countries, geometries: countries.geometries.filter(({ id }) => codes.includes(String(id))) };
}

function seamOf({ coordinates }: MultiLineString): MultiLineString {
	const pieces = coordinates.flatMap((line) =>
		line.flatMap((point, index) => {
			const before = line[index - 1];
			return before && isOnSeam(before) && isOnSeam(point) ? [[before, point]] : [];
		}),
	);
	return { type: "MultiLineString", coordinates: pieces };
}

function isOnSeam([lon = 0]: Position): boolean {
	return Math.abs(lon) > 179.9999;
}

/** A world without land, for maps that are drawn without an atlas. */
export const noWorld: World = {
	type: "Topology",
	arcs: [],
	objects: {
		countries: { type: "GeometryCollection", geometries: [] },
		land: { type: "GeometryCollection", geometries: [{ type: "MultiPolygon", arcs: [] }] },
	},
};
