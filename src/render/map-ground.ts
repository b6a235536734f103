/** What is drawn of the world on a map, and the ways on it: the parts that every picture of it shares. */

import type { MapView } from "../deck/map-camera.ts";
import { round } from "../deck/round.ts";
import { type Html, html } from "./html.ts";
import type { MapPlan, Way } from "./map-plan.ts";

/** Land, borders, coasts and the net, in a group with this id, which further pictures of the map may use. */
export function renderGround({ drawing }: MapPlan, id: string): Html {
	const { land, seam, tones, borders, graticule } = drawing.paths;
	const path = (name: string, d: string) => d && html`<path class="${name}" d="${d}"/>`;
	// The land's edge is the coast: drawn again, over the tones.
	const edge = html`<use class="map-coast" href="#${id}-land"/>`;
	const seams = html`${path("map-seam", seam)}${tones.map(({ tone, seam }) => path(`map-seam map-seam-${tone}`, seam))}`;
	return html`<g id="${id}"><path class="map-land" id="${id}-land" d="${land}"/>${tones.map(({ tone, d }) => path(`map-tone-${tone}`, d))}${path("map-net", graticule)}${path("map-borders", borders)}${edge}${seams}</g>`;
}

/** What was drawn in an earlier frame is quieter. */
export function renderWay({ frame, known, kind, d }: Way, shown: number): Html {
	const state = frame < shown ? "past" : frame === shown ? "present" : "ahead";
	const way = !known ? "unknown" : kind === "road" || kind === "line" ? kind : "rail";
	return html`<path class="map-way" data-frame="${frame}" data-way="${way}" data-state="${state}"${way === "rail" && html` pathLength="1"`} d="${d}"/>`;
}

/** The attributes of a group that stands as a view says; `--k` keeps its lines as wide as they are wanted. */
export function placed({ k, x, y }: MapView): Html {
	const scale = Number(k.toPrecision(6));
	return html`transform="translate(${round(x)} ${round(y)}) scale(${scale})" style="--k:${scale}"`;
}
