/** A slide with a journey: its map, its timetable and its clock, moved as one; or the lines of several at one scale. */
import type { Journey } from "../deck/journey.ts";
import type { JourneyScene } from "../deck/journey-scene.ts";
import { type Html, html } from "./html.ts";
import { renderBoard, renderControls } from "./journey-board.ts";
import { frameAt, progressAt } from "./journey-frame.ts";
import { type JourneyLayout, layoutOf, typeSize } from "./journey-layout.ts";
import { type JourneyMap, planJourneyMap, renderStageMap, SMALL_MAP, STAGE_MAP } from "./journey-map.ts";
import { describeJourney, type JourneyModel, modelOf, progressOf } from "./journey-model.ts";
import { renderFlowPictures } from "./journey-reading.ts";
import { reckoningBoxes } from "./journey-reckoning.ts";
import { renderSeveral } from "./journey-several.ts";
import { type JourneySheet, renderJourneySheet } from "./journey-sheet.ts";
import { renderStopsTable } from "./journey-table.ts";
import { kilometreBoxes, renderTimetable, type TimetableLook } from "./journey-timetable.ts";
import { journeyWordsOf } from "./journey-words.ts";
import {
	BOX,
	headingId,
	renderFoot,
	renderHeading,
	renderProse,
	renderWhenLine,
	type SlideContent,
	type SlideContext,
} from "./slide-parts.ts";

/** Units of the picture that stands above the rail. */
const stage = { width: 1600, height: 770 } as const;

export function renderJourney(context: SlideContext, scene: JourneyScene): SlideContent {
	if (scene.routes.length > 1) return renderSeveral(context, scene);
	const model = modelOf(context, scene);
	const sheet = context.paper ? renderJourneySheet(context, model) : null;
	if (sheet) return renderOnSheet(context, scene, model, sheet);
	const chart = planJourneyMap(context, model, [STAGE_MAP, SMALL_MAP]);
	const layout = layoutOf(context, scene, model, chart);
	const content = html`${renderHeading(context)}
		${renderWhenLine(context)}
		${renderProse(context)}
		${renderFigure(context, scene, model, chart, layout)}
		${renderFoot(context, layout.width - 150)}`;
	return { content, head: layout.head, body: 28, layout: chart ? "beside-map" : "wide" };
}

/** What moves it, and what the reading flow needs, is left out. */
function renderOnSheet(
	context: SlideContext,
	scene: JourneyScene,
	model: JourneyModel,
	{ head, frames, drawn }: JourneySheet,
): SlideContent {
	const content = html`${renderHeading(context)}
		${renderWhenLine(context)}
		${renderProse(context)}
		<figure class="scene scene-journey" data-scene="journey" role="group" aria-labelledby="${headingId(context.slide)}">
			${frames}
			<svg class="journey-stage" viewBox="0 0 ${stage.width} ${stage.height}" ${renderNamed(context, model)}${drawn}</svg>
			${renderSteps(model)}
			${renderStopsTable(context, scene.routes)}
		</figure>
		${renderFoot(context, BOX.width - 150)}`;
	return { content, head, body: 28, layout: "frames" };
}

/** The rest of the tag of a timetable's picture, and what is said of it to those who do not see it. */
function renderNamed({ deck, slide }: SlideContext, model: JourneyModel): Html {
	const id = `${slide.id}-journey`;
	return html`role="img" aria-labelledby="${id} ${id}-text">
			<title id="${id}">${journeyWordsOf(deck.language).timetable}: ${deck.routes[model.route]?.title}</title>
			<desc id="${id}-text">${describeJourney(model)}</desc>`;
}

function renderFigure(
	context: SlideContext,
	scene: JourneyScene,
	model: JourneyModel,
	chart: JourneyMap | null,
	layout: JourneyLayout,
): Html {
	const { deck, slide } = context;
	const words = journeyWordsOf(deck.language);
	const progress = progressOf(context, model);
	const frame = frameAt(model.data, progress);
	const look = lookOnStage(layout, model, progress);
	const id = `${slide.id}-journey`;
	return html`<figure class="scene scene-journey" data-scene="journey" role="group" aria-labelledby="${headingId(slide)}" data-keeps-swipes data-journey="${JSON.stringify(model.data)}">
		${chart && renderStageMap(context, model, chart)}
		<svg class="journey-stage" data-plot="${JSON.stringify(look.plot)}" viewBox="0 0 ${stage.width} ${stage.height}" ${renderNamed(context, model)}
			<clipPath id="${id}-curtain"><rect class="journey-curtain" width="${stage.width}" height="${stage.height}"/></clipPath>
			<g clip-path="url(#${id}-curtain)">${renderTimetable(model, look)}</g>
			<g class="journey-key" transform="translate(${layout.key.x} ${layout.key.y})">${layout.key.signs}</g>
		</svg>
		${renderBoard(frame, words, layout)}
		${
			!context.paper &&
			html`${renderControls(frame, words, layout, model)}
		${renderFlowPictures(context, model, chart)}`
		}
		${renderSteps(model)}
		${renderStopsTable(context, scene.routes)}
	</figure>`;
}

function renderSteps({ data, journey }: JourneyModel): Html {
	return html`${stepsOf(journey).map((instant) => html`<i class="unseen fragment" aria-hidden="true">${frameAt(data, progressAt(data, instant)).spoken}</i>`)}`;
}

/** A step takes the train to the next stop: the first instant at which it is there. */
function stepsOf({ calls, span }: Journey): number[] {
	return calls.slice(1).map(({ came }, index) => (index === calls.length - 2 ? span.end : came));
}

function lookOnStage({ plot, left }: JourneyLayout, model: JourneyModel, progress: number): TimetableLook {
	const { width, height } = stage;
	const reserved = [
		{ x: 0, y: 0, width: left - 4, height },
		{ x: left, y: 0, width: width - left, height: plot.top + 2 },
		{ x: left, y: plot.bottom, width: width - left, height: height - plot.bottom },
		{ x: plot.right, y: 0, width: width - plot.right, height },
		...kilometreBoxes(plot, typeSize),
		...reckoningBoxes(model, plot, typeSize),
	];
	return { plot, width, height, type: typeSize, reserved, days: false, hours: true, progress, name: "stage" };
}
