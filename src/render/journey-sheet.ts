/** A journey with a map on a sheet of paper, where nothing moves: the map at three moments side by side, and its timetable. */
import { momentsOf } from "../deck/journey-moments.ts";
import { toPicture } from "../deck/map-camera.ts";
import { RAIL } from "../deck/rail.ts";
import { round } from "../deck/round.ts";
import type { Plot } from "../deck/timetable.ts";
import { linesOf } from "./fit.ts";
import { boundTextOf, type Html, html } from "./html.ts";
import { frameAt, progressAt } from "./journey-frame.ts";
import { mapKeyOf, timetableKeyOf } from "./journey-key.ts";
import { boxFoot, headOf, type Rect, typeSize, under } from "./journey-layout.ts";
import { type JourneyMap, type JourneyPicture, planJourneyMap, renderMapLegs, renderMapNames } from "./journey-map.ts";
import { type JourneyModel, type Moment, momentOf, progressOf, wayTo } from "./journey-model.ts";
import { reckoningBoxes, reckoningDepth, reckoningReach } from "./journey-reckoning.ts";
import { kilometreBoxes, renderTimetable, type TimetableLook } from "./journey-timetable.ts";
import { journeyWordsOf } from "./journey-words.ts";
import { placed, renderGround } from "./map-ground.ts";
import { BOX, footHeight, type SlideContext } from "./slide-parts.ts";

/** What stands on the sheet between its headline and its foot, and the size of that headline. */
export interface JourneySheet {
	head: number;
	/** The maps, a list; the timetable and the keys, as drawn in units of the slide. */
	frames: Html;
	drawn: Html;
}

/** Units of the slide: of a map, the air to the next one, and what stands above and below it. */
const across = 264;
const gap = 16;
const keyHeight = 40;
const caption = { date: 42, text: 22, line: 28, air: 8 } as const;
/** Between the maps and the timetable; of that, between its key and its ground, and under the ground. */
const gutter = 36;
const zones = 30;
const days = 34;

/** Null for a journey that no map shows. */
export function renderJourneySheet(context: SlideContext, model: JourneyModel): JourneySheet | null {
	const { slide } = context;
	const head = headOf(boundTextOf(slide.titleHtml), BOX.width);
	const top = under(context, head, BOX.width);
	const foot = boxFoot - footHeight(context, BOX.width - 150);
	const moments = momentsOf(model.journey);
	// Over all of the sheets of a slide the maps are one size.
	const captioned = slide.printsSteps ? [...model.journey.calls.keys()] : moments;
	const above = Math.max(...captioned.map((call) => captionHeight(momentOf(model, call))));
	const picture = pictureOf(foot - keyHeight - top - above);
	const chart = planJourneyMap(context, model, [picture]);
	if (!chart) return null;
	const frames = html`<ol class="journey-frames" style="--y:${top};--across:${across};--gap:${gap};--caption:${above}">${untilStep(moments, context.step).map((call, index) => renderFrame(context, model, chart, picture, call, index === 0))}</ol>`;
	const left = RAIL.left + moments.length * (across + gap) - gap + gutter;
	const box = { x: left, y: top, width: RAIL.right - left, height: foot - top };
	const key = mapKeyOf(model, chart, typeSize, left - gutter - RAIL.left);
	const signs = html`<g class="journey-key" transform="translate(${RAIL.left} ${foot - 28})">${key.signs}</g>`;
	return { head, frames, drawn: html`${signs}${renderTimetableIn(model, box, progressOf(context, model))}` };
}

/** Of a slide that is printed step by step the last map is of the step. */
function untilStep(moments: number[], step: number | null): number[] {
	return step === null ? moments : [...moments.filter((call) => call < step), step];
}

function captionHeight({ date, hour, place, km }: Moment): number {
	const { text, line, air } = caption;
	const lines = [place, joined(hour, km)].map((told) => linesOf(told, text, across, "label"));
	return (
		linesOf(date, caption.date, across, "headline") * (caption.date - 2) +
		lines.reduce((sum, count) => sum + count, 0) * line +
		air
	);
}

function joined(...parts: string[]): string {
	return parts.filter(Boolean).join(", ");
}

function pictureOf(height: number): JourneyPicture {
	return {
		width: across,
		height,
		inset: { top: 84, right: 58, bottom: 30, left: 44 },
		type: { name: 20, local: 0, area: 20 },
		taken: [],
		mark: 5.5,
		edge: 8,
		breaks: true,
	};
}

/** The way so far, the stops on it by name, and where the train is; the first of them has the ground of all. */
function renderFrame(
	context: SlideContext,
	model: JourneyModel,
	chart: JourneyMap,
	picture: JourneyPicture,
	call: number,
	isFirst: boolean,
): Html {
	const { width, height } = picture;
	const view = chart.plan.drawing.views[0]!;
	const { date, hour, place, km } = momentOf(model, call);
	const told = joined(date, hour, place, km);
	const reached = new Set(model.places.slice(0, call + 1).map(({ id }) => id));
	const until = model.journey.legs.findLastIndex(({ to }) => to === call);
	const ground = `${context.slide.id}-ground`;
	const stop = chart.stops[call] ?? null;
	const [x, y] = stop ? toPicture(view, stop).map(round) : [];
	const { known } = frameAt(model.data, progressAt(model.data, model.journey.calls[call]!.came)).position;
	return html`<li><p class="map-caption"><b>${date}</b> <span class="journey-frame-place">${place}</span> <span class="journey-frame-hour">${joined(hour, km)}</span></p>
		<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${journeyWordsOf(model.language).map}, ${told}: ${wayTo(model, call)}">
			<rect class="map-sea-ground" width="${width}" height="${height}"/>
			<g class="map-world" ${placed(view)}>${isFirst ? renderGround(chart.plan, ground) : html`<use href="#${ground}"/>`}${renderMapLegs(chart, until)}</g>
			<g class="map-names shown">${renderMapNames(context, chart, view, picture, (id) => reached.has(id))}</g>
			${stop && html`<g class="journey-train" transform="translate(${x} ${y})" data-known="${String(known)}"><circle r="9"/></g>`}
		</svg></li>`;
}

/** Beside the maps there is no room for the stripe's scale: the ground has days of its own. */
function renderTimetableIn(model: JourneyModel, { x, y, width, height }: Rect, progress: number): Html {
	const { reckoning } = model;
	const key = timetableKeyOf([model.journey], model.language, typeSize, width);
	const plot: Plot = {
		left: x,
		right: x + width,
		top: Math.round(y + key.height + zones),
		bottom: y + height - days - (reckoning ? reckoningDepth * typeSize : 0),
		...shownOf(model, width),
	};
	const [right, foot] = [plot.right, y + height];
	const reserved = [
		{ x: 0, y: 0, width: x - 4, height: foot },
		{ x, y: 0, width, height: plot.top + 2 },
		{ x, y: plot.bottom, width, height: foot - plot.bottom },
		...kilometreBoxes(plot, typeSize),
		...reckoningBoxes(model, plot, typeSize),
	];
	const look: TimetableLook = {
		plot,
		width: right,
		height: foot,
		type: typeSize,
		reserved,
		days: true,
		hours: "short",
		progress,
		name: "sheet",
	};
	return html`<g class="journey-key" transform="translate(${x} ${y})">${key.signs}</g>${renderTimetable(model, look)}`;
}

/** All that is told of it, with the words after the bars of a reckoning, and some air before and after. */
function shownOf(model: JourneyModel, width: number): Pick<Plot, "view" | "km"> {
	const { calls, span, km } = model.journey;
	const reckoned = reckoningReach(model, typeSize);
	const ranges = calls.flatMap((call) => call.ranges);
	const start = Math.min(span.start, ...ranges.map((range) => range.start));
	const end = Math.max(span.end, ...ranges.map((range) => range.end), reckoned?.end ?? span.end);
	const air = (end - start) * 0.03;
	const from = start - 2.2 * air;
	const share = reckoned ? Math.max(0.3, 1 - reckoned.words / width) : 1;
	const until = reckoned ? from + (reckoned.end - from) / share : end;
	return { view: { start: from, end: Math.max(end + air, until) }, km: Math.max(km, reckoned?.km ?? 0) * 1.2 };
}
