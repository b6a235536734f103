/** A map's scene worked out: what is drawn of the world, and the ways that its frames add, in parts that are drawn alike. */
import { type MapAtlas, noWorld } from "../deck/atlas.ts";
import type { Deck } from "../deck/deck.ts";
import { drawMap, type MapDrawing } from "../deck/map.ts";
import { type Extent, extentOf } from "../deck/map-extent.ts";
import type { Picture } from "../deck/map-frame.ts";
import { type Area, areasAt, type MapFrame, type MapScene } from "../deck/map-scene.ts";
import type { LonLat, Route } from "../deck/records.ts";
import { stopIndices } from "../deck/route-pass.ts";
import { type Track, trackOf } from "../deck/track.ts";
import { placeOf } from "./slide-parts.ts";

export interface MapPlan {
	drawing: MapDrawing;
	/** The areas that bore their names then. */
	areas: Area[];
	ways: Way[];
}

/** A part of a route that a frame adds. */
export interface Way {
	/** The frame that it is drawn in. */
	frame: number;
	/** False where nobody knows which way it went. */
	known: boolean;
	/** As the route says: "road" for what is not by rail, "line" for what nobody travels; anything else is a railway. */
	kind: string;
	d: string;
	/** Points along it in grid units, for what must keep clear of it, and where it ends. */
	along: (step: number) => [number, number][];
	end: [number, number];
}

/** @param instant when the scene plays, for the names that areas had then. */
export function planMap(
	deck: Deck,
	scene: MapScene,
	instant: number | null,
	atlas: MapAtlas | null,
	pictures: Picture[],
): MapPlan {
	const areas = areasAt(deck.areas, instant);
	const [main, ...more] = pictures;
	if (!main) throw new RangeError("a map needs a picture to stand in");
	const drawing = drawMap(atlas ?? { coarse: noWorld, fine: noWorld }, {
		...main,
		more,
		frames: scene.frames.map((frame) => extentOfFrame(deck, frame)),
		tones: areas.flatMap(({ tone, codes }) => (tone === null ? [] : [{ tone, codes }])),
		unions: areas.map(({ codes }) => codes).filter(({ length }) => length > 1),
		areas: areas.map(({ codes }) => codes),
		graticule: true,
	});
	return { drawing, areas, ways: waysOf(deck, scene, drawing) };
}

function extentOfFrame(deck: Deck, { fit, bounds }: MapFrame): Extent {
	return bounds ? extentOf(bounds) : { points: fit.map((id) => placeOf(deck, id).at) };
}

function waysOf(deck: Deck, { frames }: MapScene, { project }: MapDrawing): Way[] {
	const tracks = new Map<string, Track>();
	return frames.flatMap(({ legs }, frame) =>
		legs.flatMap(({ route: id, from, until, assumed }) => {
			const route = deck.routes[id];
			if (!route) throw new RangeError(`the deck has no route "${id}"`);
			const track = tracks.get(id) ?? trackOf(route.waypoints.map(project));
			tracks.set(id, track);
			const parts = assumed ? [{ start: from, end: until, known: false }] : partsOf(deck, route, from, until);
			return parts.map(({ start, end, known }) => ({
				frame,
				known,
				kind: route.kind,
				d: known ? track.path(start, end) : track.dashedPath(start, end),
				along: (step: number) => track.along(start, end, step),
				end: project(route.waypoints[end] as LonLat),
			}));
		}),
	);
}

/** Parted where what is documented of the way ends or begins. */
function partsOf(deck: Deck, route: Route, from: number, until: number) {
	const indices = stopIndices(
		route.waypoints,
		route.stops.map(({ place }) => placeOf(deck, place).at),
	);
	const parts: { start: number; end: number; known: boolean }[] = [];
	let start = from;
	for (const [stop, index] of indices.entries()) {
		if (index === null || index <= start) continue;
		const end = Math.min(index, until);
		const known = !route.stops[stop]?.unknown;
		const last = parts.at(-1);
		if (last && last.known === known) last.end = end;
		else parts.push({ start, end, known });
		start = end;
		if (end === until) return parts;
	}
	return [...parts, { start, end: until, known: true }];
}
