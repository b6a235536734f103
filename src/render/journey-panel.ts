/** One of several journeys at a scale that they share: its name, how far it went, and its line from its first day on. */

import { parseEdtf } from "../deck/edtf.ts";
import { formatDate } from "../deck/format-date.ts";
import { datesOf, type Journey, journeyOf } from "../deck/journey.ts";
import type { Route } from "../deck/records.ts";
import { balancedIn } from "./fit.ts";
import { type Html, html } from "./html.ts";
import { dayText, numeral } from "./journey-frame.ts";
import type { JourneyWords } from "./journey-words.ts";
import { labelWidth } from "./label-width.ts";
import { placeOf, type SlideContext } from "./slide-parts.ts";

export interface Scale {
	/** Units to a day, and of the narrowest panel. */
	perDay: number;
	least: number;
	/** Of a panel with its name, and the kilometres that its ground has room for. */
	height: number;
	km: number;
	/** Units of its letters. */
	type: number;
	/** Lines of the longest of the names; where panels stand alone each has its own. */
	headLines: number | null;
	/** Whether a panel is only as high as its own journey is long. */
	cropped: boolean;
}

export interface Panel {
	route: Route;
	journey: Journey;
	language: string;
	/** By call. */
	names: string[];
	title: string[];
	/** Lines that the name has room for. */
	headLines: number;
	width: number;
	height: number;
	/** Of the ground: its foot, units to a kilometre, units to a millisecond, and the instant at its left edge. */
	foot: number;
	perKm: number;
	perInstant: number;
	start: number;
	days: number;
	type: number;
}

const day = 86_400_000;

export function panelOf({ deck }: SlideContext, route: Route, scale: Scale): Panel {
	const { type } = scale;
	const journey = journeyOf(route);
	if (!journey) throw new TypeError(`the route "${route.id}" has no line`);
	const dates = datesOf(route) ?? journey.span;
	const days = (dates.end - dates.start) / day;
	const width = Math.max(scale.least, (days + 1) * scale.perDay);
	const title = titleLines(route.title, type * 1.1, width);
	const names = journey.calls.map(({ stop }) => placeOf(deck, stop.place).name);
	// Above the ground: the name, and the number.
	const headLines = scale.headLines ?? title.length;
	const above = type * (headLines * 1.15 + 3.1);
	const room = scale.height - above - type * 1.6;
	const perKm = room / scale.km;
	const own = scale.cropped
		? type * (title.length * 1.15 + 3.1) + Math.max(type * 2, journey.km * perKm)
		: above + room;
	return {
		route,
		journey,
		language: deck.language,
		names,
		title,
		headLines,
		width,
		height: own + type * 1.6,
		foot: own,
		perKm,
		perInstant: scale.perDay / day,
		start: dates.start,
		days,
		type,
	};
}

/** A day is not parted from its month. */
function titleLines(title: string, size: number, width: number): string[] {
	const tied = title.replace(/(?<!\d)(\d{1,2}) (?=\p{L})/gu, "$1\u00a0");
	return balancedIn(tied, size, width, "label").map((line) => line.replaceAll("\u00a0", " "));
}

export function renderPanel(panel: Panel, words: JourneyWords): Html {
	const { title, type, journey, language, headLines } = panel;
	// Beside longer names a short one stands at its number, not above a gap.
	const first = headLines - title.length;
	const lines = title.map(
		(line, index) =>
			html`<text class="journey-panel-name" x="0" y="${round(type * (0.95 + (first + index) * 1.15))}">${line}</text>`,
	);
	const y = round(type * (headLines * 1.15 + 2.3));
	const number = words.around(words.kilometres(numeral(Number(journey.km.toPrecision(2)), language)));
	return html`${lines}<text class="journey-panel-km" x="0" y="${y}">${number}</text>
		${renderAxis(panel)}${renderLine(panel, journey)}`;
}

/** A line as long as the panel, with a tick for every fifth day. */
function renderAxis({ width, foot, days, perInstant, type, start, route, language }: Panel): Html {
	const perDay = perInstant * day;
	const ticks = Array.from({ length: Math.floor(days / 5) + 1 }, (_, index) => round(index * 5 * perDay));
	const [from, to] = [route.stops[0]?.date.offset ?? 0, route.stops.at(-1)?.date.offset ?? 0];
	const first = dayText(start, from, language, "short");
	const last = dayText(start + days * day - 60_000, to, language, "short");
	const room = labelWidth(`${first}  ${last}`, type) < Math.max(0, (days - 1) * perDay) - 10;
	const text = room ? first : `${first} – ${last}`;
	return html`<path class="journey-base" d="M0 ${round(foot)}H${round(width)}"/>${ticks.map((x) => html`<path class="journey-tick" d="M${x} ${round(foot)}v6"/>`)}
		<text class="journey-day" x="0" y="${round(foot + type * 1.45)}">${text}</text>${room && html`<text class="journey-day" x="${round(days * perDay)}" y="${round(foot + type * 1.45)}" text-anchor="end">${last}</text>`}`;
}

function renderLine(panel: Panel, journey: Journey): Html {
	const { foot, perKm, perInstant, start } = panel;
	const at = (instant: number, km: number): [number, number] => [
		round(Math.max(0, instant - start) * perInstant),
		round(foot - (km - journey.calls[0]!.km) * perKm),
	];
	const legs = journey.legs.map((leg) => {
		const [[x0, y0], [x1, y1]] = [at(leg.start, leg.kmStart), at(leg.end, leg.kmEnd)];
		return html`<path class="journey-leg${leg.known ? "" : " assumed"}" d="M${x0} ${y0}L${x1} ${y1}"/>`;
	});
	const marks = journey.calls.map((call) => {
		const [x, y] = at(call.came, call.km);
		return html`<circle class="journey-stop${call.cameKnown || call.leftKnown ? "" : " assumed"}" cx="${x}" cy="${y}" r="4.5"/>`;
	});
	return html`${legs}${marks}${renderFarthest(panel, journey, at)}`;
}

/** Of the stops one is named, where there is room: the one in the middle of the way, where it turned. */
function renderFarthest(
	panel: Panel,
	{ calls, km }: Journey,
	at: (instant: number, km: number) => [number, number],
): Html | null {
	const { type, names, perKm, perInstant, days } = panel;
	if (km * perKm < type * 5) return null;
	const middle = calls.reduce(
		(best, call, index) => (Math.abs(call.km - km / 2) < Math.abs(calls[best]!.km - km / 2) ? index : best),
		0,
	);
	const name = names[middle] ?? "";
	const [x, y] = at(calls[middle]!.came, calls[middle]!.km);
	if (labelWidth(name, type) + 14 > days * day * perInstant - x) return null;
	return html`<text class="journey-detail" x="${x + 12}" y="${round(y + type * 1.05)}">${name}</text>`;
}

/** Of a journey without a line: its name, and from when to when, as exactly as that is told. */
export function bareWords(
	{ title, stops }: Route,
	language: string,
	words: JourneyWords,
): { title: string; dates: string } {
	const [from = ".."] = stops[0]?.date.text.split("/") ?? [];
	const until = stops.at(-1)?.date.text.split("/").at(-1) ?? "..";
	const whole = parseEdtf(`${from}/${until}`, stops[0]?.date.offset ?? 0);
	const dates = "date" in whole ? formatDate(whole.date, language, "short") : "";
	return { title, dates: `${dates}, ${words.datesOnly}` };
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
