/** The timetable of a journey as SVG: time across, kilometres up; what is on record solid, what is assumed dashed. */
import type { Call } from "../deck/journey.ts";
import { fansOf } from "../deck/journey-fans.ts";
import { clockSpansOf, midnightsOf, nightsOf, type Plot, xIn, yIn } from "../deck/timetable.ts";
import { type Html, html } from "./html.ts";
import { dayText, frameAt, type JourneyFrame, numeral, zoneText } from "./journey-frame.ts";
import { lineHeight, placeStationNames, type StationName } from "./journey-labels.ts";
import type { JourneyModel } from "./journey-model.ts";
import { reckoningDepth, renderReckoning } from "./journey-reckoning.ts";
import { journeyWordsOf } from "./journey-words.ts";
import { labelWidth } from "./label-width.ts";

export interface TimetableLook {
	plot: Plot;
	/** Of the whole picture. */
	width: number;
	height: number;
	/** Units of its letters. */
	type: number;
	/** Boxes that names must keep out of. */
	reserved: { x: number; y: number; width: number; height: number }[];
	/** Whether the days are named under it; where it stands on the stripe that names them. */
	days: boolean;
	/** Whether stations have their kilometres, days and hours beside their names, or hours on record alone. */
	hours: boolean | "short";
	/** How much of the journey is over: 0 to 1. */
	progress: number;
	/** Distinguishes the ids of pictures of the same journey. */
	name: string;
}

export function renderTimetable(model: JourneyModel, look: TimetableLook): Html {
	const { plot } = look;
	const clip = `${model.id}-${look.name}-done`;
	const frame = frameAt(model.data, look.progress);
	const x1 = xIn(plot, frame.instant);
	return html`<g class="journey-ground">${renderNights(model, plot)}${renderClocks(model, look)}${renderScale(model, look)}</g>
<g class="journey-lines">${renderFans(model, plot)}${renderRanges(model, plot)}${renderReckoning(model, look)}
<g class="journey-ahead">${renderLegs(model, plot)}</g>
<clipPath id="${clip}"><rect class="journey-clip" x="0" y="0" width="${round(x1)}" height="${look.height}"/></clipPath>
<g class="journey-done" clip-path="url(#${clip})">${renderLegs(model, plot)}</g>
${model.journey.calls.map((call) => renderStops(call, plot))}</g>
<g class="journey-names">${placeStationNames(model, look).map((name) => renderName(name, look))}</g>
${renderNow(frame, plot)}`;
}

function renderNights({ data }: JourneyModel, plot: Plot): Html {
	const { view, top, bottom } = plot;
	const nights = nightsOf(data.clocks, view).map(({ start, end }) => {
		const [x0, x1] = [xIn(plot, start), xIn(plot, end)];
		return html`<rect class="journey-night" x="${round(x0)}" y="${top}" width="${round(x1 - x0)}" height="${bottom - top}"/>`;
	});
	return html`${nights}<path class="journey-base" d="M${plot.left} ${bottom}H${plot.right}"/>`;
}

/** Above the ground: whose clock is looked at, and where it changes. */
function renderClocks({ data }: JourneyModel, { plot, type }: TimetableLook): Html {
	const spans = clockSpansOf(data.clocks, plot.view).map((span) => ({
		...span,
		x0: xIn(plot, span.start),
		x1: xIn(plot, span.end),
	}));
	return html`${spans.map(({ x0, x1, offset }, index) => {
		const text = zoneText(offset);
		const fits = labelWidth(text, type) + 10 < x1 - x0;
		return html`${index > 0 && html`<path class="journey-change" d="M${round(x0)} ${plot.top - type * 1.15}V${plot.top}"/>`}${
			fits &&
			html`<text class="journey-zone" x="${round(index > 0 ? x0 + 6 : x0)}" y="${round(plot.top - type * 0.35)}">${text}</text>`
		}`;
	})}`;
}

/** Kilometres on lines across the ground, above which they stand at its left edge; under the ground the days, where nothing else names them. */
function renderScale(model: JourneyModel, look: TimetableLook): Html {
	const { language } = model;
	const { plot, type, days } = look;
	const words = journeyWordsOf(language);
	const ticks = kilometresOn(plot).map((km) => {
		const y = yIn(plot, km);
		// Above the ground stand the clocks.
		const fits = y - type * 1.25 > plot.top;
		return html`<path class="journey-grid" d="M${plot.left} ${round(y)}H${plot.right}"/>${fits && html`<text class="journey-km" x="${plot.left + 2}" y="${round(y - type * 0.28)}">${words.kilometres(numeral(km, language))}</text>`}`;
	});
	return html`${ticks}${days && renderDays(model, look)}`;
}

/** Below the ground, and below what is reckoned there. */
function renderDays({ language, data, reckoning }: JourneyModel, { plot, type }: TimetableLook): Html {
	const midnights = midnightsOf(data.clocks, plot.view);
	const room = labelWidth("30 Sep", type) + 12;
	const each = Math.max(1, Math.ceil(room / ((plot.right - plot.left) / Math.max(1, midnights.length))));
	const y = round(plot.bottom + type * (1.35 + (reckoning ? reckoningDepth : 0)));
	return html`${midnights.map((midnight, index) => {
		const x = xIn(plot, midnight);
		const isNamed = index % each === 0 && x + room < plot.right + 8;
		const name = isNamed && dayText(midnight + 12 * 3_600_000, 0, language, "short");
		return html`<path class="journey-tick" d="M${round(x)} ${plot.bottom}v${isNamed ? 7 : 4}"/>${name && html`<text class="journey-day" x="${round(x + 3)}" y="${y}">${name}</text>`}`;
	})}`;
}

/** Where the kilometres stand at the left edge, for names to keep clear of. */
export function kilometreBoxes(plot: Plot, type: number): { x: number; y: number; width: number; height: number }[] {
	const width = 8 + labelWidth("10,000 km", type);
	return kilometresOn(plot).map((km) => ({ x: plot.left, y: yIn(plot, km) - type * 1.25, width, height: type * 1.25 }));
}

function kilometresOn({ km }: Plot): number[] {
	const step = stepFor(km);
	return Array.from({ length: Math.floor(km / step) }, (_, index) => (index + 1) * step);
}

function stepFor(km: number): number {
	return [100, 200, 500, 1000, 2000, 5000].find((step) => km / step <= 6) ?? 10_000;
}

function renderLegs({ journey }: JourneyModel, plot: Plot): Html {
	return html`${journey.legs.map(({ start, end, kmStart, kmEnd, known }) => {
		const d = `M${round(xIn(plot, start))} ${round(yIn(plot, kmStart))}L${round(xIn(plot, end))} ${round(yIn(plot, kmEnd))}`;
		const stands = kmStart === kmEnd;
		return html`<path class="${stands ? "journey-stay" : "journey-leg"}${known ? "" : " assumed"}" d="${d}"/>`;
	})}`;
}

function renderFans({ journey }: JourneyModel, plot: Plot): Html {
	return html`${fansOf(journey).map((fan) => {
		const points = fan.map(([instant, km]) => `${round(xIn(plot, instant))} ${round(yIn(plot, km))}`);
		return html`<path class="journey-fan" d="M${points.join("L")}Z"/>`;
	})}`;
}

function renderRanges({ journey }: JourneyModel, plot: Plot): Html {
	return html`${journey.calls.flatMap(({ ranges, km }) =>
		ranges.map(({ start, end }) => {
			const [x0, x1] = [xIn(plot, start), xIn(plot, end)];
			return html`<rect class="journey-range" x="${round(x0)}" y="${round(yIn(plot, km) - 5)}" width="${round(x1 - x0)}" height="10" rx="5"/>`;
		}),
	)}`;
}

/** Hours on record are filled, all else is open. */
function renderStops(call: Call, plot: Plot): Html {
	const y = round(yIn(plot, call.km));
	const at = [{ instant: call.came, known: call.cameKnown }];
	if (call.left > call.came) at.push({ instant: call.left, known: call.leftKnown || call.stop.depart?.end === null });
	return html`${at.map(({ instant, known }) => html`<circle class="journey-stop${known ? "" : " assumed"}" cx="${round(xIn(plot, instant))}" cy="${y}" r="6"/>`)}`;
}

function renderName({ x, y, align, lines, leader, at }: StationName, { type }: TimetableLook): Html {
	const texts = lines.map((line, index) => {
		const foot = round(y + type * lineHeight * (index + 0.8));
		return html`<text class="${index === 0 ? "journey-station" : "journey-detail"}" x="${round(x)}" y="${foot}" text-anchor="${align}">${line}</text>`;
	});
	return html`<g class="journey-name" data-call="${at}">${leader && html`<path class="journey-leader" d="${leader}"/>`}${texts}</g>`;
}

/** Where the train is, until the player says otherwise. */
function renderNow({ instant, position }: JourneyFrame, plot: Plot): Html {
	const [x, y] = [round(xIn(plot, instant)), round(yIn(plot, position.km))];
	return html`<g class="journey-now" data-known="${String(position.known)}"><path class="journey-now-line" d="M${x} ${plot.bottom - 8}v16"/><circle class="journey-now-mark" cx="${x}" cy="${y}" r="10"/></g>`;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
