/** Where an event happened, as a small map in the column of its date: no names, since the places stand above it. */

import { geoDistance, geoInterpolate } from "d3-geo";
import type { MapAtlas } from "../deck/atlas.ts";
import type { Deck, TimelineEvent } from "../deck/deck.ts";
import { drawMap, type MapDrawing } from "../deck/map.ts";
import { type Bounds, type Extent, extentOf, isWithin, middleOf } from "../deck/map-extent.ts";
import { areasAt } from "../deck/map-scene.ts";
import { instantOf } from "../deck/rail.ts";
import type { LonLat } from "../deck/records.ts";
import { round } from "../deck/round.ts";
import { trackOf } from "../deck/track.ts";
import { type Html, html } from "./html.ts";
import { placeOf, type SlideContext } from "./slide-parts.ts";

/** Units. */
const width = 328;
const tallest = 184;
/** Less than this is no map. */
export const locatorLeast = 104;
/** Above the map, and at least below it. */
export const locatorAir = 24;
/** Of a dot, to the edge of the map. */
const margin = 26;
/** Kilometres across the shorter side of a map that is not of home: enough of the coasts to know them by. */
const leastKm = 1900;
const dot = 6;
/** By which part of the distance to its farthest place the middle of a map goes towards the equator. */
const bow = 0.9;
/** Degrees. */
const farthest = 35;
/** Of an arc, between two places. */
const pieces = 12;

/** `room` is what the column has for it, in units; null where the event has no place, the build no atlas, or the column no room. */
export function renderLocator({ atlas, deck }: SlideContext, event: TimelineEvent, room: number): Html | null {
	const height = Math.min(tallest, Math.floor(room / 8) * 8);
	if (!atlas || event.places.length === 0 || height < locatorLeast) return null;
	const points = event.places.map((id) => placeOf(deck, id).at);
	const home = mapOfHome(atlas, deck, event, points, height);
	const map = home ?? mapOfPoints(atlas, deck, event, points, height);
	const [view] = map.views;
	if (!view) throw new RangeError("a map has a view for each of its frames");
	const at = points.map((point) => {
		const [x, y] = map.project(point);
		return [view.k * x + view.x, view.k * y + view.y] as const;
	});
	const top = topFor(
		at.map(([, y]) => y),
		map.height,
		height,
	);
	const { land, tones } = map.paths;
	const arc = home || points.length < 2 ? null : trackOf(arcOf(points).map(map.project));
	const dots = at.map(([x, y]) => html`<circle class="locator-dot" cx="${round(x)}" cy="${round(y)}" r="${dot}"/>`);
	return html`<svg class="locator" viewBox="0 ${top} ${width} ${height}" aria-hidden="true" focusable="false"><rect class="map-sea-ground" width="${width}" height="${map.height}"/><g transform="translate(${round(view.x)} ${round(view.y)}) scale(${view.k.toPrecision(5)})"><path class="locator-land" d="${land}"/>${tones.map(({ tone, d }) => html`<path class="map-tone-${tone}" d="${d}"/>`)}${arc && html`<path class="locator-way" d="${arc.path(0, (points.length - 1) * pieces)}"/>`}</g>${dots}</svg>`;
}

/** The same map for all that lies at home, of which a low column shows a strip; null where a place does not, or the strip would miss one. */
function mapOfHome(
	atlas: MapAtlas,
	deck: Deck,
	event: TimelineEvent,
	points: LonLat[],
	height: number,
): MapDrawing | null {
	const { home } = deck;
	if (!home || !points.every((point) => isWithin(point, home))) return null;
	const map = draw(atlas, deck, event, { frame: extentOf(home as Bounds), height: tallest, inset: 0 });
	const ys = points.map((point) => map.views[0]!.k * map.project(point)[1] + map.views[0]!.y);
	return Math.max(...ys) - Math.min(...ys) + 2 * margin <= height ? map : null;
}

function mapOfPoints(atlas: MapAtlas, deck: Deck, event: TimelineEvent, points: LonLat[], height: number): MapDrawing {
	return draw(atlas, deck, event, { frame: frameOf(points), height, inset: margin });
}

/** What a map that is not of home shows: the places with the arcs between them, and around them enough to know them by. */
export function frameOf(points: LonLat[]): Extent {
	return { points: arcOf(points), middle: besideArc(points), leastKm };
}

/** Along great circles, in pieces too short to be seen as such. */
function arcOf(points: LonLat[]): LonLat[] {
	return points.flatMap((to, index) => {
		const from = points[index - 1];
		if (!from) return [to];
		const at = geoInterpolate(from, to);
		return Array.from({ length: pieces }, (_, piece) => at((piece + 1) / pieces) as LonLat);
	});
}

/**
 * A great circle through the middle of the projection is straight, and so would be the way between two places far apart: with
 * the middle nearer to the equator it is seen to be the arc that it is.
 */
function besideArc(points: LonLat[]): LonLat {
	const [lon, lat] = middleOf(points);
	const reach = Math.max(...points.map((point) => geoDistance(point, [lon, lat])));
	return [lon, lat - Math.sign(lat) * Math.min(farthest, (reach * bow * 180) / Math.PI)];
}

interface Sketch {
	frame: Extent;
	height: number;
	inset: number;
}

function draw(atlas: MapAtlas, deck: Deck, { date }: TimelineEvent, { frame, height, inset }: Sketch): MapDrawing {
	const areas = areasAt(deck.areas, instantOf(date));
	return drawMap(atlas, {
		width,
		height,
		inset: { top: inset, right: inset, bottom: inset, left: inset },
		frames: [frame],
		tones: areas.flatMap(({ tone, codes }) => (tone === null ? [] : [{ tone, codes }])),
		unions: null,
		tolerance: 5,
		grain: 1,
	});
}

/** Where a strip begins in a map: its dots in the middle, as far as the map goes. */
function topFor(ys: number[], whole: number, height: number): number {
	const middle = (Math.min(...ys) + Math.max(...ys)) / 2;
	return Math.round(Math.min(whole - height, Math.max(0, middle - height / 2)));
}
