/** What the signs of a journey mean: of its timetable what is on record and what is assumed, of its map which way is. */
import type { Journey } from "../deck/journey.ts";
import { type Html, html } from "./html.ts";
import type { JourneyMap } from "./journey-map.ts";
import type { JourneyModel } from "./journey-model.ts";
import { journeyWordsOf } from "./journey-words.ts";
import { labelWidth } from "./label-width.ts";

/** `height` is how high the key stands. */
export interface JourneyKey {
	height: number;
	signs: Html[];
}

/** From a sign to its text, and between one pair and the next. */
const signWidth = 52;
const between = 36;
/** Between what a row is of, and its first sign. */
const afterName = 14;

interface Entry {
	sign: Html;
	text: string;
}

/** Only the signs that are drawn, in as few rows as the width allows; those of the map in rows of their own. */
export function keyOf(model: JourneyModel, chart: JourneyMap | null, type: number, width: number): JourneyKey {
	const timetable = timetableKeyOf([model.journey], model.language, type, width);
	const map = chart && mapKeyOf(model, chart, type, width);
	if (!map) return timetable;
	const below = html`<g transform="translate(0 ${tenth(timetable.height)})">${map.signs}</g>`;
	return { height: timetable.height + map.height, signs: [...timetable.signs, below] };
}

/** Of one journey or several; `hasRanges` says whether stretches of time are drawn too. */
export function timetableKeyOf(
	journeys: Journey[],
	language: string,
	type: number,
	width: number,
	hasRanges = true,
): JourneyKey {
	const words = journeyWordsOf(language);
	const calls = journeys.flatMap((journey) => journey.calls);
	const legs = journeys.flatMap((journey) => journey.legs);
	const all = [
		{
			shown: calls.some(({ cameKnown, leftKnown }) => cameKnown || leftKnown),
			sign: html`<circle class="journey-stop" cx="20" r="6"/>`,
			text: words.knownHour,
		},
		{
			shown: legs.some(({ known, from, to }) => known && from !== to),
			sign: html`<path class="journey-leg" d="M0 0h40"/>`,
			text: words.knownLeg,
		},
		{
			shown: legs.some(({ known }) => !known),
			sign: html`<path class="journey-leg assumed" d="M0 0h40"/>`,
			text: words.assumedLeg,
		},
		{
			shown: hasRanges && calls.some(({ ranges }) => ranges.length > 0),
			sign: html`<rect class="journey-range" y="-5" width="40" height="10" rx="5"/>`,
			text: words.range,
		},
	].filter(({ shown }) => shown);
	return inRows("", all, type, width);
}

/** On the map a line says which way the train went, and nothing of its hours. */
export function mapKeyOf({ language }: JourneyModel, { legs }: JourneyMap, type: number, width: number): JourneyKey {
	const words = journeyWordsOf(language);
	const drawn = legs.filter(({ d }) => d);
	const all = [
		{
			shown: drawn.some(({ known }) => known),
			sign: html`<path class="journey-way" style="--k:1" d="M0 0h40"/>`,
			text: words.railway,
		},
		{
			shown: drawn.some(({ known }) => !known),
			sign: html`<path class="journey-way assumed" style="--k:1" d="M0 0h40"/>`,
			text: words.assumedWay,
		},
	].filter(({ shown }) => shown);
	return inRows(words.onMap, all, type, width);
}

/** @param name what its signs are of; where nothing has to be said of that, none. */
function inRows(name: string, entries: Entry[], type: number, width: number): JourneyKey {
	if (entries.length === 0) return { height: 0, signs: [] };
	const line = type * 1.4;
	const first = name && labelWidth(name, type) * 1.04 + afterName;
	const text = (x: number, text: string) =>
		html`<text class="journey-key-text" x="${x}" y="${type * 0.34}">${text}</text>`;
	const at = (x: number, row: number, content: Html) =>
		html`<g transform="translate(${Math.round(x)} ${tenth((row + 0.5) * line)})">${content}</g>`;
	let [x, row] = [first || 0, 0];
	const signs = entries.map((entry) => {
		const own = signWidth + labelWidth(entry.text, type) * 1.04;
		if (x > 0 && x + own > width) [x, row] = [0, row + 1];
		const sign = at(x, row, html`${entry.sign}${text(signWidth, entry.text)}`);
		x += own + between;
		return sign;
	});
	return { height: (row + 1) * line, signs: [...(name ? [at(0, 0, text(0, name))] : []), ...signs] };
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
