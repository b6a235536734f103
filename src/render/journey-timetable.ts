/** The timetable of a journey as SVG: time across, kilometres up; what is on record solid, what is assumed dashed. */
import type { Call } from "../deck/journey.ts";
import { clockSpansOf, midnightsOf, nightsOf, type Plot, xIn, yIn } from "../deck/timetable.ts";
import { type Html, html } from "./html.ts";
import { frameAt, numeral, zoneText } from "./journey-frame.ts";
import { placeStationNames, type StationName } from "./journey-labels.ts";
import type { JourneyModel } from "./journey-model.ts";
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
	/** Whether stations have their hours beside their names. */
	hours: boolean;
	/** Distinguishes the ids of pictures of the same journey. */
	name: string;
}

export function renderTimetable(model: JourneyModel, look: TimetableLook): Html {
	const { plot } = look;
	const clip = `${model.id}-${look.name}-done`;
	const x1 = xIn(plot, frameAt(model.data, 1).instant);
	return html`<g class="journey-ground">${renderNights(model, plot)}${renderClocks(model, look)}${renderScale(model, look)}</g>
<g class="journey-lines">${renderFans(model, plot)}${renderRanges(model, plot)}${renderAssumption(model, look)}
<g class="journey-ahead">${renderLegs(model, plot)}</g>
<clipPath id="${clip}"><rect class="journey-clip" x="0" y="0" width="${round(x1)}" height="${look.height}"/></clipPath>
<g class="journey-done" clip-path="url(#${clip})">${renderLegs(model, plot)}</g>
${model.journey.calls.map((call) => renderStops(call, plot))}</g>
<g class="journey-names">${placeStationNames(model, look).map((name) => renderName(name, look))}</g>
${renderNow(model, plot)}`;
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

/** Thousands of kilometres at the left edge; under the ground the days, where nothing else names them. */
function renderScale({ language, data }: JourneyModel, { plot, type, days }: TimetableLook): Html {
	const words = journeyWordsOf(language);
	const step = stepFor(plot.km);
	const count = Math.floor(plot.km / step);
	const ticks = Array.from({ length: count }, (_, index) => (index + 1) * step).map((km) => {
		const y = yIn(plot, km);
		return html`<path class="journey-tick" d="M${plot.left} ${round(y)}h8"/><text class="journey-km" x="${plot.left + 13}" y="${round(y + type * 0.34)}">${words.kilometres(numeral(km, language))}</text>`;
	});
	return html`${ticks}${days && renderDays(data.clocks, plot, type, language)}`;
}

function renderDays(clocks: JourneyModel["data"]["clocks"], plot: Plot, type: number, language: string): Html {
	const format = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" });
	const midnights = midnightsOf(clocks, plot.view);
	const room = labelWidth("30 Sep", type) + 12;
	const each = Math.max(1, Math.ceil(room / ((plot.right - plot.left) / Math.max(1, midnights.length))));
	return html`${midnights.map((midnight, index) => {
		const x = xIn(plot, midnight);
		const label = index % each === 0 && x + room < plot.right + 8 ? format.format(midnight + 12 * 3_600_000) : "";
		return html`<path class="journey-tick" d="M${round(x)} ${plot.bottom}v${label ? 7 : 4}"/>${label && html`<text class="journey-day" x="${round(x + 3)}" y="${round(plot.bottom + type * 1.35)}">${label}</text>`}`;
	})}`;
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

/** All the lines there can be between what is told of two stops, as far as hours are told in stretches only. */
function renderFans({ journey: { calls } }: JourneyModel, plot: Plot): Html {
	const fans = calls.flatMap((to, index) => {
		const from = calls[index - 1];
		if (!from) return [];
		const [leaves, comes] = [from.leftKnown ? null : from.ranges.at(-1), to.cameKnown ? null : to.ranges[0]];
		if (!leaves && !comes) return [];
		const [a, b] = [leaves ?? { start: from.left, end: from.left }, comes ?? { start: to.came, end: to.came }];
		const y = [yIn(plot, from.km), yIn(plot, to.km)].map(round);
		const x = [a.start, a.end, b.end, b.start].map((at) => round(xIn(plot, at)));
		return html`<path class="journey-fan" d="M${x[0]} ${y[0]}H${x[1]}L${x[2]} ${y[1]}H${x[3]}Z"/>`;
	});
	return html`${fans}`;
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

function renderAssumption({ assume, journey, language }: JourneyModel, { plot, type }: TimetableLook): Html | null {
	const first = journey.calls[0];
	if (!assume || !first) return null;
	const words = journeyWordsOf(language);
	const hours = assume.distance / assume.speed;
	const [x0, y0] = [xIn(plot, first.left), yIn(plot, first.km)];
	const [x1, y1] = [xIn(plot, first.left + hours * 3_600_000), yIn(plot, first.km + assume.distance)];
	const lines = [
		assume.label,
		words.reckoned(words.kilometres(numeral(assume.distance, language)), numeral(assume.speed, language)),
		words.hours(numeral(Math.round(hours * 10) / 10, language)),
	].filter(Boolean);
	const texts = lines.map(
		(line, index) =>
			html`<text class="journey-reckoned-name" x="${round(x0)}" y="${round(y1 - 12 - (lines.length - 1 - index) * type * 1.15)}">${line}</text>`,
	);
	return html`<path class="journey-reckoned" d="M${round(x0)} ${round(y0)}L${round(x1)} ${round(y1)}"/><circle class="journey-reckoned-end" cx="${round(x1)}" cy="${round(y1)}" r="4"/>${texts}`;
}

function renderName({ box, name, local, detail, at }: StationName, { type }: TimetableLook): Html {
	const x = box.align === "end" ? box.x + box.width : box.align === "middle" ? box.x + box.width / 2 : box.x;
	const second =
		detail &&
		html`<text class="journey-detail" x="${round(x)}" y="${round(box.y + type * 2.1)}" text-anchor="${box.align}">${detail}</text>`;
	return html`<g class="journey-name" data-call="${at}"><text class="journey-station" x="${round(x)}" y="${round(box.y + type * 0.92)}" text-anchor="${box.align}">${name}${
		local && html` <tspan class="journey-local" lang="${local.language}">${local.text}</tspan>`
	}</text>${second}</g>`;
}

/** Where the train is: at the end of its journey, until the player says otherwise. */
function renderNow({ data }: JourneyModel, plot: Plot): Html {
	const { instant, position } = frameAt(data, 1);
	const [x, y] = [round(xIn(plot, instant)), round(yIn(plot, position.km))];
	return html`<g class="journey-now" data-known="${String(position.known)}"><path class="journey-now-line" d="M${x} ${y}V${plot.bottom}"/><circle class="journey-now-mark" cx="${x}" cy="${y}" r="10"/></g>`;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
