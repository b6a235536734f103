/** The map of a journey: its way in pieces from stop to stop, so that each can be drawn as far as the train has come. */

import { type MapView, toPicture } from "../deck/map-camera.ts";
import type { Area, MapScene } from "../deck/map-scene.ts";
import type { Place } from "../deck/records.ts";
import { kilometresBetween, stopIndices } from "../deck/route-pass.ts";
import { trackOf } from "../deck/track.ts";
import { trainSide } from "../deck/train-side.ts";
import { type Html, html } from "./html.ts";
import { frameAt } from "./journey-frame.ts";
import type { JourneyModel } from "./journey-model.ts";
import { journeyWordsOf } from "./journey-words.ts";
import { placed, renderGround } from "./map-ground.ts";
import { drawNames, type MapPicture, renderNames } from "./map-names.ts";
import { type MapPlan, planMap } from "./map-plan.ts";
import type { SlideContext } from "./slide-parts.ts";

type Point = [number, number];

export interface JourneyMap {
	plan: MapPlan;
	frame: MapScene["frames"][number];
	/**
	 * In the order of the legs of the journey: the way of the train, and how it is drawn; empty where the train stands, or
	 * where its way is on no map. Known is the way here, not the hour.
	 */
	legs: { d: string; drawn: string; known: boolean }[];
	/** By call, where its stop is on the way, in grid units; null where it is on no map. */
	stops: (Point | null)[];
	/** Where it ends, in grid units, and whether it comes there going west. */
	end: Point;
	isWestbound: boolean;
}

export interface JourneyPicture extends MapPicture {
	inset: { top: number; right: number; bottom: number; left: number };
}

/** The left of the stage, from the upper edge to the clock. */
export const STAGE_MAP: JourneyPicture = {
	width: 470,
	height: 560,
	inset: { top: 110, right: 130, bottom: 100, left: 100 },
	type: { name: 23, local: 20, area: 20 },
	taken: [],
	mark: 6,
	edge: 16,
};

/** One of three side by side, for reading and paper. */
export const SMALL_MAP: JourneyPicture = {
	...STAGE_MAP,
	width: 300,
	height: 420,
	inset: { top: 120, right: 80, bottom: 60, left: 60 },
	type: { name: 18, local: 15, area: 16 },
	edge: 8,
	mark: 5,
};

/** Null for a route without waypoints. */
export function planJourneyMap(
	context: SlideContext,
	model: JourneyModel,
	pictures: JourneyPicture[],
): JourneyMap | null {
	const { deck, atlas } = context;
	const { route } = model;
	const waypoints = deck.routes[route]?.waypoints ?? [];
	if (waypoints.length < 2) return null;
	const places = outermostFirst(first(model.places));
	const legs = [{ route, from: 0, until: waypoints.length - 1, assumed: false }];
	const frame = { title: "", date: null, fit: places, bounds: null, places, legs };
	const world = planMap(deck, { type: "map", frames: [frame] }, model.journey.span.start, atlas, pictures);
	const plan = { ...world, areas: world.areas.filter((area) => isOnPicture(area, world, pictures[0]!)) };
	const at = stopIndices(
		waypoints,
		model.places.map((place) => place.at),
	);
	const track = trackOf(waypoints.map(plan.drawing.project));
	const pieces = model.journey.legs.map(({ from, to }) => {
		const [start, end] = [at[from] ?? null, at[to] ?? null];
		const known = !model.journey.calls[to]?.stop.unknown;
		if (start === null || end === null || end <= start) return { d: "", drawn: "", known };
		const d = track.path(start, end);
		return { d, drawn: known ? d : track.dashedPath(start, end), known };
	});
	const last = at.at(-1) ?? waypoints.length - 1;
	const [before, end] = [waypoints[last - 1]!, waypoints[last]!].map(plan.drawing.project) as [Point, Point];
	const stops = at.map((index) => (index === null ? null : plan.drawing.project(waypoints[index]!)));
	return { plan, frame, legs: pieces, stops, end, isWestbound: end[0] < before[0] };
}

/** Units from the edge within which the middle of a sea lies too far out for its name. */
const shore = 60;

/** On a narrow map the name of a sea that lies beside it would move on to another sea; countries lie on their own ground. */
function isOnPicture(area: Area, { drawing }: MapPlan, { width, height }: JourneyPicture): boolean {
	if (area.codes.length > 0) return true;
	const [x, y] = toPicture(drawing.views[0]!, drawing.project(area.at));
	return x > shore && y > shore && x < width - shore && y < height - shore;
}

/** Kilometres within which two places share a dot on any map of a journey by rail. */
const near = 8;

/** Of stations at both ends of a bridge the one that it comes to first. */
function first(places: Place[]): Place[] {
	return places.filter((place, index) =>
		places.slice(0, index).every(({ at }) => kilometresBetween(at, place.at) > near || at === place.at),
	);
}

/** Names of places at the edges have the fewest ways to go, and so choose first. */
function outermostFirst(places: Place[]): string[] {
	const middle = places.reduce((sum, { at }) => sum + at[0] / places.length, 0);
	const sorted = [...places].sort((a, b) => Math.abs(b.at[0] - middle) - Math.abs(a.at[0] - middle));
	return [...new Set(sorted.map(({ id }) => id))];
}

/** On the stage: the way so far, the train on it, and the way to come; the front of the story's drawing of what travels goes along. */
export function renderStageMap(context: SlideContext, model: JourneyModel, chart: JourneyMap): Html {
	const { deck, slide } = context;
	const view = chart.plan.drawing.views[0]!;
	const { width, height } = STAGE_MAP;
	const { drawn, boxes } = drawNames(deck, chart.plan, chart.frame, 0, view, STAGE_MAP);
	const names = boxes.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round));
	const end = toPicture(view, chart.end);
	const [x, y] = end.map(round);
	const [dx, dy] = trainSide(end, boxes, STAGE_MAP);
	return html`<svg class="journey-map" viewBox="0 0 ${width} ${height}" role="img" aria-label="${journeyWordsOf(model.language).map}" data-view="${told(view)}" data-names="${names.join(" ")}"><desc>${model.places.map(({ name }) => name).join(", ")}</desc>
		<rect class="map-sea-ground" width="${width}" height="${height}"/>
		<g class="map-world" ${placed(view)}>${renderGround(chart.plan, `${slide.id}-ground`)}${renderMapLegs(chart, model.journey.legs.length)}</g>
		<g class="map-names shown">${drawn}</g>
		<g class="journey-train" transform="translate(${x} ${y})" data-known="${String(frameAt(model.data, 1).position.known)}"><circle r="10"/></g>
	</svg>${
		// A picture may be cut off only outside of SVG.
		deck.emblem &&
		html`<img class="journey-emblem" src="${deck.emblem}" alt="" aria-hidden="true" data-heading="${chart.isWestbound ? "west" : "east"}" style="--x:${x};--y:${y};--dx:${dx};--dy:${dy}">`
	}`;
}

/** Where the camera stands, as the player reads it: scale, x and y. */
export function told({ k, x, y }: MapView): string {
	return [Number(k.toPrecision(6)), round(x), round(y)].join(" ");
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}

/** The way up to a leg, and within that leg as far as the train has come; where that is assumed it is drawn once it is over. */
export function renderMapLegs({ legs }: JourneyMap, until: number): Html {
	const shown = legs.flatMap((leg, index) => (leg.d ? [{ ...leg, index }] : []));
	return html`${shown.map(({ d }) => html`<path class="journey-way-ahead" d="${d}"/>`)}${shown.map(
		({ drawn, known, index }) => {
			const state = index <= until ? "done" : "ahead";
			return html`<path class="journey-way${known ? "" : " assumed"}" data-leg="${index}" data-state="${state}" d="${drawn}"/>`;
		},
	)}`;
}

/** @param isNamed of the places on it, those that have a mark and a name; all of them where nothing is said. */
export function renderMapNames(
	{ deck }: SlideContext,
	{ plan, frame }: JourneyMap,
	view: MapView,
	picture: MapPicture,
	isNamed: (place: string) => boolean = () => true,
): Html {
	return renderNames(deck, plan, { ...frame, places: frame.places.filter(isNamed) }, 0, view, picture);
}
