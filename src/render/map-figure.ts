/** A map as a figure: the picture on the stage in its last state, each frame for reading and paper, and the table behind. */

import type { Deck, EdtfDate, Slide } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import type { MapFrame, MapScene } from "../deck/map-scene.ts";
import { instantOf } from "../deck/rail.ts";
import { type Shown, stretchOf } from "../deck/rail-scene.ts";
import { round } from "../deck/round.ts";
import { stopIndices } from "../deck/route-pass.ts";
import { type DataTable, renderDataTable } from "./data-table.ts";
import { type Html, html } from "./html.ts";
import { placed, renderGround, renderWay } from "./map-ground.ts";
import { renderNames } from "./map-names.ts";
import { type MapPlan, planMap } from "./map-plan.ts";
import { headingId, placeOf, type SlideContext } from "./slide-parts.ts";
import { renderDate } from "./time.ts";

/** Units at the left edge that the text stands on, and where the ground of the text begins to give way to the map. */
const panel = 664;
const panelSolid = 612;
const panelEnd = 716;

/** Above the rail. */
const stage = {
	width: 1600,
	height: 770,
	inset: { top: 64, right: 120, bottom: 70, left: panel + 60 },
	type: { name: 27, local: 22, area: 24 },
	taken: [
		{ x: 0, y: 0, width: panelEnd, height: 770 },
		{ x: 1380, y: 700, width: 220, height: 70 },
	],
	hidden: panelSolid,
	mark: 6.5,
	edge: 20,
};

/** A frame by itself, for reading. */
const small = {
	width: 480,
	height: 460,
	inset: { top: 84, right: 72, bottom: 56, left: 72 },
	type: { name: 24, local: 20, area: 20 },
	taken: [],
	mark: 6,
	edge: 8,
};

/** On paper two frames stand high beside the text, three side by side below it. */
const tall = { ...small, height: 600, inset: { top: 100, right: 80, bottom: 80, left: 80 } };
const wide = { ...small, height: 310, inset: { top: 70, right: 96, bottom: 40, left: 108 } };

type Frame = typeof small;

export function renderMapFigure(context: SlideContext, scene: MapScene): Html {
	const { deck, slide, atlas, paper } = context;
	const picture = !paper ? small : scene.frames.length > 2 ? wide : tall;
	const plan = planMap(deck, scene, instantOfSlide(deck, slide), atlas, [stage, picture]);
	const id = `map-${slide.id}`;
	return html`<figure class="scene scene-map" data-scene="map" role="group" aria-labelledby="${headingId(slide)}">
		${renderStage(context, scene, plan, id)}
		<ol class="map-frames" data-count="${scene.frames.length}">${scene.frames.map((_, index) => renderFrame(context, scene, index, plan, id, picture))}</ol>
		${scene.frames.slice(1).map(({ title, date }) => html`<i class="unseen fragment" aria-hidden="true">${captionOf(deck, title, date)}</i>`)}
		${renderDataTable(tableOf(context, scene))}
	</figure>`;
}

/** For the rail, which goes along. */
function timeOf(date: EdtfDate | null): Shown | null {
	const instant = date && instantOf(date);
	return instant === null ? null : { instant, stretch: stretchOf(date) };
}

/** The picture on the stage, in the state of its last frame, with the names of all of them. */
function renderStage({ deck, slide, paper }: SlideContext, { frames }: MapScene, plan: MapPlan, id: string): Html {
	const last = frames.length - 1;
	const told = frames.map((frame) => describe(deck, frame)).filter(Boolean);
	const views = plan.drawing.views.map(({ k, x, y }) => [round(x), round(y), Number(k.toPrecision(6))].join(" "));
	const times = frames.some(({ date }) => date) && JSON.stringify(frames.map(({ date }) => timeOf(date)));
	return html`<svg class="map-stage" viewBox="0 0 ${stage.width} ${stage.height}" role="img" aria-labelledby="${id}-title ${id}-desc" data-views="${views.join(",")}"${times && html` data-times="${times}"`}>
			<title id="${id}-title">${slide.title}</title>
			<desc id="${id}-desc">${told.join(". ")}</desc>
			<rect class="map-sea-ground" width="${stage.width}" height="${stage.height}"/>
			<g class="map-world" ${placed(plan.drawing.views[last]!)}>${renderGround(plan, `${id}-ground`)}${plan.ways.map((way) => renderWay(way, last))}</g>
			${!(paper && frames.length > 1) && frames.map((frame, index) => html`<g class="map-names${index === last && " shown"}">${renderNames(deck, plan, frame, index, plan.drawing.views[index]!, stage)}</g>`)}
			<linearGradient id="${id}-edge"><stop class="map-edge" offset="${panelSolid / panelEnd}"/><stop class="map-edge" offset="1" stop-opacity="0"/></linearGradient>
			<rect class="map-panel" width="${panelEnd}" height="${stage.height}" fill="url(#${id}-edge)"/>
		</svg>`;
}

/** A frame as a picture of its own; the ground is that of the stage. */
function renderFrame(
	{ deck, slide, paper }: SlideContext,
	{ frames }: MapScene,
	index: number,
	plan: MapPlan,
	id: string,
	picture: Frame,
): Html {
	const frame = frames[index];
	const view = plan.drawing.more[0]?.[index];
	if (!frame || !view) throw new RangeError("every frame has a view in every picture");
	const ways = plan.ways.filter((way) => way.frame <= index);
	const printed = [0, Math.round((frames.length - 1) / 2), frames.length - 1].includes(index);
	const isDrawn = !paper || (printed && frames.length > 1);
	const caption = captionOf(deck, frame.title, frame.date) || slide.title;
	return html`<li class="map-frame"${!printed && html` data-print="no"`}>
			<p class="map-caption">${frame.date && html`<b>${renderDate(frame.date, deck.language, "short")}</b> `}${frame.title}</p>
			${
				isDrawn &&
				html`<svg viewBox="0 0 ${picture.width} ${picture.height}" role="img" aria-label="${caption}"><desc>${namesOf(deck, frame)}</desc>
				<rect class="map-sea-ground" width="${picture.width}" height="${picture.height}"/>
				<g class="map-world" ${placed(view)}><use href="#${id}-ground"/>${ways.map((way) => renderWay(way, index))}</g>
				<g class="map-names shown">${renderNames(deck, plan, frame, index, view, picture)}</g>
			</svg>`
			}
		</li>`;
}

/** The stops of the ways that are drawn, or, where there are none, the places. */
function tableOf({ deck, slide, words }: SlideContext, { frames }: MapScene): DataTable {
	const stops = frames.flatMap(({ legs }) =>
		legs.flatMap(({ route: id, from, until }) => {
			const route = deck.routes[id];
			if (!route) return [];
			const at = stopIndices(
				route.waypoints,
				route.stops.map(({ place }) => placeOf(deck, place).at),
			);
			return route.stops.filter((_, index) => at[index] !== null && at[index]! >= from && at[index]! <= until);
		}),
	);
	const rows = [...new Set(stops)].map((stop) => [
		placeOf(deck, stop.place).name,
		renderDate(stop.date, deck.language, "short"),
		[stop.time, stop.note, stop.unknown ? words.unknownWay : ""].filter(Boolean).join("; "),
	]);
	const listed = new Set(stops.map(({ place }) => place));
	const rest = [...new Set(frames.flatMap(({ places }) => places))].filter((id) => !listed.has(id));
	// A frame's date is not that of every place on it: those that no stop tells of have the days of the slide's events there.
	const named = rest.map((id) => {
		const dates = slide.events.filter(({ places }) => places.includes(id)).map(({ date }) => date);
		const told = dates.map((date, index) => html`${index > 0 && "; "}${renderDate(date, deck.language, "short")}`);
		return [placeOf(deck, id).name, html`${told}`, dates.length > 0 ? "" : words.onMap];
	});
	return {
		caption: slide.title,
		columns: [words.place, words.date, words.note],
		rows: [...rows, ...named],
		words,
	};
}

/** For those who do not see it: when and what a frame is of, and what is marked on it. */
function describe(deck: Deck, frame: MapFrame): string {
	return [captionOf(deck, frame.title, frame.date), namesOf(deck, frame)].filter(Boolean).join(": ");
}

function namesOf(deck: Deck, { places }: MapFrame): string {
	return places.map((id) => placeOf(deck, id).name).join(", ");
}

function captionOf(deck: Deck, title: string, date: MapFrame["date"]): string {
	return [date ? formatDate(date, deck.language) : "", title].filter(Boolean).join(": ");
}

function instantOfSlide({ asOf }: Deck, { events, now }: Slide): number | null {
	const date = events[0]?.date ?? now ?? asOf;
	return date ? instantOf(date) : null;
}
