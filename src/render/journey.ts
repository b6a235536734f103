/** A slide with a journey: its map, its timetable and its clock, moved as one; or the lines of several at one scale. */

import type { JourneyScene } from "../deck/journey-scene.ts";
import { toPicture } from "../deck/map-camera.ts";
import { RAIL, viewOf, wholeOf } from "../deck/rail.ts";
import { xIn } from "../deck/timetable.ts";
import { firstFit, linesOf } from "./fit.ts";
import { type Html, html } from "./html.ts";
import { frameAt, type JourneyFrame } from "./journey-frame.ts";
import {
	type JourneyMap,
	placedAt,
	planJourneyMap,
	renderMapGround,
	renderMapLegs,
	renderMapNames,
	SMALL_MAP,
	STAGE_MAP,
} from "./journey-map.ts";
import { type JourneyModel, modelOf } from "./journey-model.ts";
import { renderFlowPictures } from "./journey-reading.ts";
import { renderSeveral } from "./journey-several.ts";
import { renderStopsTable } from "./journey-table.ts";
import { renderTimetable, type TimetableLook } from "./journey-timetable.ts";
import { type JourneyWords, journeyWordsOf } from "./journey-words.ts";
import {
	headingId,
	renderFoot,
	renderHeading,
	renderProse,
	renderWhenLine,
	type SlideContent,
	type SlideContext,
} from "./slide-parts.ts";

/** Of the column right of the map, in units of the slide. */
export const COLUMN = { left: 490, right: 1528, width: 1038 } as const;

/** The timetable's ground, and where the slider runs below it. */
const ground = { top: 268, bottom: 660, slider: 728 } as const;

export function renderJourney(context: SlideContext, scene: JourneyScene): SlideContent {
	if (scene.routes.length > 1) return renderSeveral(context, scene);
	const model = modelOf(context, scene);
	const content = html`${renderHeading(context)}
		${renderWhenLine(context)}
		${renderProse(context.slide)}
		${renderFigure(context, scene, model)}
		${renderFoot(context, COLUMN.width)}`;
	const head = firstFit([84, 72, 64, 56], 2, (size) => linesOf(context.slide.title, size, COLUMN.width, "headline"));
	return { content, head, body: 28, layout: "journey" };
}

function renderFigure(context: SlideContext, scene: JourneyScene, model: JourneyModel): Html {
	const { deck, slide } = context;
	const words = journeyWordsOf(deck.language);
	const route = scene.routes[0]!.route;
	const chart = planJourneyMap(context, model, route, [STAGE_MAP, SMALL_MAP]);
	const frame = frameAt(model.data, 1);
	const look = lookOnStage(context, model);
	const steps = model.journey.calls.slice(1);
	return html`<figure class="scene scene-journey" data-scene="journey" role="group" aria-labelledby="${headingId(slide)}" data-keeps-swipes data-journey="${JSON.stringify(model.data)}" data-plot="${JSON.stringify(look.plot)}">
		<svg class="journey-stage" viewBox="0 0 1600 770" role="img" aria-labelledby="${slide.id}-journey ${slide.id}-journey-text">
			<title id="${slide.id}-journey">${words.timetable}: ${deck.routes[route]?.title}</title>
			<desc id="${slide.id}-journey-text">${describe(model)}</desc>
			${chart && renderStageMap(context, model, chart)}
			<clipPath id="${slide.id}-curtain"><rect class="journey-curtain" width="1600" height="770"/></clipPath>
			<g clip-path="url(#${slide.id}-curtain)">${renderTimetable(model, look)}</g>
			${renderKey(words, look)}
		</svg>
		${renderBoard(frame, words)}
		${renderControls(frame, words, look, model)}
		${renderFlowPictures(context, model, chart)}
		${steps.map((_, index) => html`<i class="unseen fragment" aria-hidden="true">${frameAt(model.data, progressAtStep(model, index + 1)).spoken}</i>`)}
		${renderStopsTable(context, scene.routes)}
	</figure>`;
}

/** A step takes the train to the next stop: the first instant at which it is there. */
function progressAtStep({ journey: { calls, span } }: JourneyModel, step: number): number {
	return step >= calls.length - 1 ? 1 : (calls[step]!.came - span.start) / (span.end - span.start);
}

function lookOnStage({ deck, slide }: SlideContext, { journey }: JourneyModel): TimetableLook {
	const stripe = slide.span ? viewOf(slide.span, wholeOf(deck.span)) : journey.span;
	const scale = (stripe.end - stripe.start) / (RAIL.right - RAIL.left);
	// The ground is a part of the stripe's width, at the stripe's scale.
	const view = {
		start: stripe.start + (COLUMN.left - RAIL.left) * scale,
		end: stripe.end + (COLUMN.right - RAIL.right) * scale,
	};
	const plot = {
		left: COLUMN.left,
		right: COLUMN.right,
		top: ground.top,
		bottom: ground.bottom,
		view,
		km: journey.km * 1.04,
	};
	const reserved = [
		{ x: 0, y: 0, width: COLUMN.left - 4, height: 770 },
		{ x: COLUMN.left, y: 0, width: 1110, height: ground.top + 6 },
		{ x: 560, y: ground.top, width: 350, height: 160 },
		{ x: COLUMN.left, y: ground.bottom + 48, width: 1110, height: 100 },
		{ x: COLUMN.right, y: 0, width: 80, height: 770 },
		KEY,
	];
	return { plot, width: 1600, height: 770, type: 20, reserved, days: false, hours: true, name: "stage" };
}

const KEY = { x: 1040, y: 548, width: 488, height: 108 } as const;

function renderStageMap(context: SlideContext, model: JourneyModel, chart: JourneyMap): Html {
	const view = chart.plan.drawing.views[0]!;
	const id = `${context.slide.id}-ground`;
	const [x, y] = toPicture(view, chart.end);
	const placed = [Number(view.k.toPrecision(6)), round(view.x), round(view.y)].join(" ");
	return html`<svg class="journey-map" width="${STAGE_MAP.width}" height="${STAGE_MAP.height}" viewBox="0 0 ${STAGE_MAP.width} ${STAGE_MAP.height}" data-view="${placed}">
		<rect class="map-sea-ground" width="${STAGE_MAP.width}" height="${STAGE_MAP.height}"/>
		<g class="map-world" ${placedAt(view)}>${renderMapGround(chart, id)}${renderMapLegs(chart, model.journey.legs.length)}</g>
		<g class="map-names shown">${renderMapNames(context, chart, view, STAGE_MAP)}</g>
		<g class="journey-train" transform="translate(${round(x)} ${round(y)})" data-known="${String(frameAt(model.data, 1).position.known)}"><circle r="11"/></g>
	</svg>`;
}

/** The clock and the counter. */
function renderBoard(frame: JourneyFrame, words: JourneyWords): Html {
	return html`<p class="journey-board" aria-hidden="true"><span class="journey-clock">${frame.clock}</span><span class="journey-date"><span class="journey-zone-now">${frame.zone}</span> <span class="journey-day-now">${frame.day}</span></span><span class="journey-counter">${frame.km}</span><span class="journey-where"><span class="journey-where-now">${frame.where}</span> <span class="journey-assumed"${frame.position.known && html` hidden`}>${words.assumed}</span></span></p>`;
}

function renderControls(
	frame: JourneyFrame,
	words: JourneyWords,
	{ plot }: TimetableLook,
	{ journey }: JourneyModel,
): Html {
	const [x0, x1] = [xIn(plot, journey.span.start), xIn(plot, journey.span.end)];
	return html`<div class="journey-controls" style="--x0:${Math.round(x0 * 10) / 10};--x1:${Math.round(x1 * 10) / 10};--y:${ground.slider}">
		<button type="button" class="journey-play" aria-label="${words.play}" data-pause="${words.pause}"><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path class="journey-play-sign" d="M7 4v16l13-8z"/><path class="journey-pause-sign" d="M6 4h4v16H6zM14 4h4v16h-4z"/></svg></button>
		<input type="range" class="journey-slider" min="0" max="1" step="any" value="1" aria-label="${words.moment}" aria-valuetext="${frame.spoken}">
	</div>`;
}

function renderKey(words: JourneyWords, { type }: TimetableLook): Html {
	const rows = [
		{ sign: html`<path class="journey-leg" d="M0 0h40"/>`, text: words.knownLeg },
		{ sign: html`<path class="journey-leg assumed" d="M0 0h40"/>`, text: words.assumedLeg },
		{ sign: html`<rect class="journey-range" x="0" y="-5" width="40" height="10" rx="5"/>`, text: words.range },
		{ sign: html`<rect class="journey-night" x="0" y="-9" width="40" height="18"/>`, text: words.night },
	];
	return html`<g class="journey-key">${rows.map(
		({ sign, text }, index) =>
			html`<g transform="translate(${KEY.x + 16} ${KEY.y + 16 + index * 27})">${sign}<text class="journey-key-text" x="52" y="${type * 0.34}">${text}</text></g>`,
	)}</g>`;
}

/** The journey in sentences, for those who do not see it. */
function describe({ journey, data, places }: JourneyModel): string {
	return journey.calls
		.map(
			(call, index) =>
				`${places[index]!.name}: ${frameAt(data, (call.came - journey.span.start) / (journey.span.end - journey.span.start)).spoken}`,
		)
		.join("; ");
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
