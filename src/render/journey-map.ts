/** The map of a journey: its way in pieces from stop to stop, so that each can be drawn as far as the train has come. */
import type { MapView } from "../deck/map-camera.ts";
import type { MapScene } from "../deck/map-scene.ts";
import { stopIndices } from "../deck/route-pass.ts";
import { trackOf } from "../deck/track.ts";
import { type Html, html } from "./html.ts";
import type { JourneyModel } from "./journey-model.ts";
import { type MapPicture, renderNames } from "./map-names.ts";
import { type MapPlan, planMap } from "./map-plan.ts";
import type { SlideContext } from "./slide-parts.ts";

export interface JourneyMap {
	plan: MapPlan;
	frame: MapScene["frames"][number];
	/** In the order of the legs of the journey; empty where the train stands, or where its way is on no map. */
	legs: { d: string; known: boolean }[];
	/** Where it ends, in grid units. */
	end: [number, number];
}

export interface JourneyPicture extends MapPicture {
	inset: { top: number; right: number; bottom: number; left: number };
}

/** The left of the stage, from edge to edge above the rail. */
export const STAGE_MAP: JourneyPicture = {
	width: 440,
	height: 770,
	inset: { top: 84, right: 70, bottom: 70, left: 60 },
	type: { name: 23, local: 20, area: 20 },
	taken: [],
	mark: 6,
};

/** One of three side by side, for reading and paper. */
export const SMALL_MAP: JourneyPicture = {
	...STAGE_MAP,
	width: 300,
	height: 400,
	inset: { top: 40, right: 44, bottom: 36, left: 40 },
	mark: 5,
};

/** Null for a route without waypoints. */
export function planJourneyMap(
	context: SlideContext,
	model: JourneyModel,
	route: string,
	pictures: JourneyPicture[],
): JourneyMap | null {
	const { deck, atlas } = context;
	const waypoints = deck.routes[route]?.waypoints ?? [];
	if (waypoints.length < 2) return null;
	const places = [...new Set(model.places.map(({ id }) => id))];
	const legs = [{ route, from: 0, until: waypoints.length - 1 }];
	const frame = { title: "", date: null, fit: places, bounds: null, places, legs };
	const plan = planMap(deck, { type: "map", frames: [frame] }, model.journey.span.start, atlas, pictures);
	const at = stopIndices(
		waypoints,
		model.places.map((place) => place.at),
	);
	const track = trackOf(waypoints.map(plan.drawing.project));
	const pieces = model.journey.legs.map(({ from, to, known }) => {
		const [start, end] = [at[from] ?? null, at[to] ?? null];
		const isOnMap = start !== null && end !== null && end > start;
		return { d: isOnMap ? track.path(start, end) : "", known };
	});
	return { plan, frame, legs: pieces, end: plan.drawing.project(waypoints[at.at(-1) ?? waypoints.length - 1]!) };
}

/** What the stage and the small pictures share: land, borders, coast. */
export function renderMapGround({ plan }: JourneyMap, id: string): Html {
	const { land, tones, borders, coast, graticule } = plan.drawing.paths;
	const path = (name: string, d: string) => d && html`<path class="${name}" d="${d}"/>`;
	return html`<g id="${id}">${path("map-land", land)}${tones.map(({ tone, d }) => path(`map-tone-${tone}`, d))}${path("map-net", graticule)}${path("map-borders", borders)}${path("map-coast", coast)}</g>`;
}

/** The way up to a leg, and within that leg as far as the train has come; where that is assumed it is drawn once it is over. */
export function renderMapLegs({ legs }: JourneyMap, until: number): Html {
	return html`${legs.map(({ d, known }, index) => {
		if (!d) return null;
		const state = index <= until ? "done" : "ahead";
		return html`<path class="journey-way-ahead" d="${d}"/><path class="journey-way${known ? "" : " assumed"}" data-leg="${index}" data-state="${state}" d="${d}"/>`;
	})}`;
}

export function renderMapNames(
	{ deck }: SlideContext,
	{ plan, frame }: JourneyMap,
	view: MapView,
	picture: MapPicture,
): Html {
	return renderNames(deck, plan, frame, 0, view, picture);
}

/** Attributes of the group in which the grid of a map stands; `--k` keeps strokes at their width. */
export function placedAt({ k, x, y }: MapView): Html {
	const scale = Number(k.toPrecision(6));
	return html`transform="translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}) scale(${scale})" style="--k:${scale}"`;
}
