/** A journey for reading, and for paper that is printed from the text: its timetable, wide and narrow, and its map at three moments. */
import { momentsOf } from "../deck/journey-moments.ts";
import { toPicture } from "../deck/map-camera.ts";
import { type Html, html } from "./html.ts";
import { frameAt } from "./journey-frame.ts";
import { keyOf } from "./journey-key.ts";
import { type JourneyMap, renderMapLegs, renderMapNames, SMALL_MAP, told } from "./journey-map.ts";
import { describeJourney, type JourneyModel, momentOf, wayTo } from "./journey-model.ts";
import { reckoningBoxes, reckoningDepth } from "./journey-reckoning.ts";
import { kilometreBoxes, renderTimetable, type TimetableLook } from "./journey-timetable.ts";
import { journeyWordsOf } from "./journey-words.ts";
import { placed } from "./map-ground.ts";
import type { SlideContext } from "./slide-parts.ts";

const looks = [
	{ name: "wide", width: 960, ground: 440, type: 19, hours: true },
	{ name: "narrow", width: 360, ground: 330, type: 13, hours: false },
] as const;

export function renderFlowPictures(context: SlideContext, model: JourneyModel, chart: JourneyMap | null): Html {
	const words = journeyWordsOf(model.language);
	const pictures = looks.map((one) => {
		const look = lookFor(model, one);
		const { signs, height } = keyOf(model, chart, one.type, one.width - 4);
		const key = html`<g class="journey-key" transform="translate(2 ${look.height})">${signs}</g>`;
		return html`<svg class="journey-flow journey-${one.name}" data-plot="${JSON.stringify(look.plot)}" viewBox="0 0 ${one.width} ${look.height + height}" role="img" aria-label="${words.timetable}: ${context.deck.routes[model.route]?.title}"><desc>${describeJourney(model)}</desc>${renderTimetable(model, look)}${key}</svg>`;
	});
	return html`${pictures}${chart && renderFrames(context, model, chart)}`;
}

function lookFor(model: JourneyModel, { name, width, ground, type, hours }: (typeof looks)[number]): TimetableLook {
	const { journey, reckoning } = model;
	const { start, end } = journey.span;
	const air = (end - start) * 0.03;
	const plot = {
		left: 2,
		right: width - 2,
		top: type * 1.6,
		bottom: ground,
		view: { start: start - air * (hours ? 2.6 : 4), end: end + air },
		km: journey.km * 1.16,
	};
	const height = ground + type * (2.2 + (reckoning ? reckoningDepth : 0));
	const reserved = [
		{ x: 0, y: 0, width: 4, height },
		{ x: width - 4, y: 0, width: 4, height },
		{ x: 0, y: 0, width, height: plot.top },
		{ x: 0, y: ground - 2, width, height: height - ground + 2 },
		...kilometreBoxes(plot, type),
		...reckoningBoxes(model, plot, type),
	];
	return { plot, width, height, type, reserved, days: true, hours, progress: 1, name };
}

/** Three stops, the last of them the end: the way so far, and when that was. */
function renderFrames(context: SlideContext, model: JourneyModel, chart: JourneyMap): Html {
	const { journey, language } = model;
	const last = journey.calls.length - 1;
	const view = chart.plan.drawing.more[0]?.[0];
	if (!view) return html``;
	const words = journeyWordsOf(language);
	const [atEnd, endsAt] = [frameAt(model.data, 1), toPicture(view, chart.end).map(round)];
	// The player moves the last of them: it holds the whole way.
	const train = html`<g class="journey-train" transform="translate(${endsAt.join(" ")})" data-known="${String(atEnd.position.known)}"><circle r="8"/></g>`;
	return html`<ol class="journey-frames">${momentsOf(journey).map((index) => {
		const until = journey.legs.findLastIndex(({ to }) => to === index);
		const { day, hour, place, km } = momentOf(model, index);
		const caption = [day, hour].filter(Boolean).join(", ");
		return html`<li><p class="map-caption"><b>${caption}</b> ${place}, ${km}</p>
			<svg${index === last && html` class="journey-live" data-view="${told(view)}"`} viewBox="0 0 ${SMALL_MAP.width} ${SMALL_MAP.height}" role="img" aria-label="${words.map}: ${caption}, ${place}"><desc>${wayTo(model, index)}</desc>
			<rect class="map-sea-ground" width="${SMALL_MAP.width}" height="${SMALL_MAP.height}"/>
			<g class="map-world" ${placed(view)}><use href="#${context.slide.id}-ground"/>${renderMapLegs(chart, until)}</g>
			<g class="map-names shown">${renderMapNames(context, chart, view, SMALL_MAP)}</g>${index === last && train}
		</svg></li>`;
	})}</ol>`;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
