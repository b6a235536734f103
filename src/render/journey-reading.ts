/** A journey for reading and for paper: its timetable, wide and narrow, and its map at three moments. */
import { type Html, html } from "./html.ts";
import { clockText, dayText, frameAt, zoneText } from "./journey-frame.ts";
import { type JourneyMap, placedAt, renderMapLegs, renderMapNames, SMALL_MAP } from "./journey-map.ts";
import type { JourneyModel } from "./journey-model.ts";
import { renderTimetable, type TimetableLook } from "./journey-timetable.ts";
import { journeyWordsOf } from "./journey-words.ts";
import type { SlideContext } from "./slide-parts.ts";

const looks = [
	{ name: "wide", width: 960, height: 520, type: 19, hours: true },
	{ name: "narrow", width: 360, height: 430, type: 13, hours: false },
] as const;

export function renderFlowPictures(context: SlideContext, model: JourneyModel, chart: JourneyMap | null): Html {
	const words = journeyWordsOf(model.language);
	const pictures = looks.map((one) => {
		const look = lookFor(model, one);
		return html`<svg class="journey-flow journey-${one.name}" viewBox="0 0 ${one.width} ${one.height}" role="img" aria-label="${words.timetable}: ${context.deck.routes[model.route]?.title}">${renderTimetable(model, look)}</svg>`;
	});
	return html`${pictures}${chart && renderFrames(context, model, chart)}`;
}

function lookFor(
	{ journey }: JourneyModel,
	{ name, width, height, type, hours }: (typeof looks)[number],
): TimetableLook {
	const { start, end } = journey.span;
	const air = (end - start) * 0.03;
	const plot = {
		left: 2,
		right: width - 2,
		top: type * 1.6,
		bottom: height - type * (hours ? 4.4 : 3.4),
		view: { start: start - air * (hours ? 2.6 : 4), end: end + air },
		km: journey.km * 1.04,
	};
	const edges = [
		{ x: 0, y: 0, width: 4, height },
		{ x: width - 4, y: 0, width: 4, height },
	];
	return { plot, width, height, type, reserved: edges, days: true, hours, name };
}

/** Three stops, the last of them the end: the way so far, and when that was. */
function renderFrames(context: SlideContext, model: JourneyModel, chart: JourneyMap): Html {
	const { journey, places, language } = model;
	const last = journey.calls.length - 1;
	const shown = [...new Set([Math.round(last / 3), Math.round((last * 2) / 3), last])];
	const view = chart.plan.drawing.more[0]?.[0];
	if (!view) return html``;
	const words = journeyWordsOf(language);
	return html`<ol class="journey-frames">${shown.map((index) => {
		const call = journey.calls[index]!;
		const until = journey.legs.findLastIndex(({ to }) => to === index);
		const { km } = frameAt(model.data, (call.came - journey.span.start) / (journey.span.end - journey.span.start));
		const hour = call.cameKnown ? `, ${clockText(call.came, call.offset)} ${zoneText(call.offset)}` : "";
		const caption = `${dayText(call.came, call.offset, language)}${hour}`;
		return html`<li><p class="map-caption"><b>${caption}</b> ${places[index]!.name}, ${km}</p><svg viewBox="0 0 ${SMALL_MAP.width} ${SMALL_MAP.height}" role="img" aria-label="${words.map}: ${caption}, ${places[index]!.name}">
			<rect class="map-sea-ground" width="${SMALL_MAP.width}" height="${SMALL_MAP.height}"/>
			<g class="map-world" ${placedAt(view)}><use href="#${context.slide.id}-ground"/>${renderMapLegs(chart, until)}</g>
			<g class="map-names shown">${renderMapNames(context, chart, view, SMALL_MAP)}</g>
		</svg></li>`;
	})}</ol>`;
}
