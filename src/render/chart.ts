/** A slide with a chart: the finding, what is counted and in what unit, and the drawing right above the stripe. */
import { type ChartScene, seriesOf } from "../deck/chart-scene.ts";
import type { TimeSpan } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import { viewOf, wholeOf } from "../deck/rail.ts";
import type { ChartInput } from "./chart-canvas.ts";
import { keyOf, renderChartFigure, unitLineOf } from "./chart-figure.ts";
import { firstFit, linesOf } from "./fit.ts";
import { proseHeight } from "./fit-prose.ts";
import { boundTextOf, html } from "./html.ts";
import { labelWidth } from "./label-width.ts";
import {
	BOX,
	footHeight,
	placeOf,
	renderFoot,
	renderHeading,
	renderProse,
	type SlideContent,
	type SlideContext,
} from "./slide-parts.ts";

const settings = [
	{ head: 84, body: 30 },
	{ head: 84, body: 28 },
	{ head: 72, body: 28 },
	{ head: 72, body: 26 },
	{ head: 60, body: 26 },
] as const;

/** Units: what a drawing is given at least, the line over it, and what the foot leaves to the table's handle. */
const leastHeight = 345;
const unitLine = { height: 36, around: 30, type: 28 };
const handle = 200;
const proseWidth = 1380;

export function renderChart(context: SlideContext, scene: ChartScene): SlideContent {
	const input = inputOf(context, scene);
	const size = firstFit(settings, BOX.height - leastHeight, (setting) => textHeight(context, scene, setting));
	const height = Math.max(260, Math.floor(BOX.height - textHeight(context, scene, size)));
	const content = html`${renderHeading(context)}
		${renderProse(context)}
		${renderChartFigure(context, input, viewOfSlide(context), height)}
		${renderFoot(context, BOX.width - handle)}`;
	return { content, ...size };
}

function textHeight(context: SlideContext, scene: ChartScene, { head, body }: { head: number; body: number }): number {
	const { slide } = context;
	const title = linesOf(boundTextOf(slide.titleHtml), head, BOX.width, "headline") * head * 0.96;
	const prose = slide.body ? proseHeight(slide.body, body, proseWidth) + 14 : 0;
	return title + prose + captionHeight(context, scene) + footHeight(context, BOX.width - handle);
}

/** When and where, what is counted, and what is paler: on one line, if it has room for all. */
function captionHeight(context: SlideContext, scene: ChartScene): number {
	const { deck, slide } = context;
	const input = inputOf(context, scene);
	const event = slide.events[0];
	const when = event
		? [formatDate(event.date, deck.language), ...event.places.map((id) => placeOf(deck, id).name)].join(", ")
		: "";
	const parts = [when, unitLineOf(input), keyOf(input, viewOfSlide(context))].filter(Boolean);
	const width = parts.reduce((sum, part) => sum + labelWidth(part, unitLine.type) * 1.04 + 24, -24);
	return Math.ceil(width / BOX.width) * unitLine.height + unitLine.around;
}

function inputOf({ deck, slide, words }: SlideContext, scene: ChartScene): ChartInput {
	return { deck, scene, series: seriesOf(deck, scene), words, offset: slide.offset };
}

/** The stretch of time that the stripe shows on this slide. */
function viewOfSlide({ deck, chapter, slide }: SlideContext): TimeSpan {
	return viewOf(slide.span ?? chapter.span ?? deck.span, wholeOf(deck.span));
}
