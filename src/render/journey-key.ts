/** What the signs of a timetable mean: what is on record, and what is assumed. */
import { type Html, html } from "./html.ts";
import type { JourneyModel } from "./journey-model.ts";
import { journeyWordsOf } from "./journey-words.ts";
import { labelWidth } from "./label-width.ts";

/** From a sign to its text, and between one pair and the next. */
const signWidth = 52;
const between = 36;

/** Only the signs that the timetable has, in as few rows as the width allows; `height` is how high the key stands. */
export function keyOf(
	{ journey, language }: JourneyModel,
	type: number,
	width: number,
): { height: number; signs: Html[] } {
	const words = journeyWordsOf(language);
	const { calls, legs } = journey;
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
			shown: calls.some(({ ranges }) => ranges.length > 0),
			sign: html`<rect class="journey-range" y="-5" width="40" height="10" rx="5"/>`,
			text: words.range,
		},
	].filter(({ shown }) => shown);
	const line = type * 1.4;
	let [x, row] = [0, 0];
	const signs = all.map(({ sign, text }) => {
		const own = signWidth + labelWidth(text, type) * 1.04;
		if (x > 0 && x + own > width) [x, row] = [0, row + 1];
		const at = `translate(${Math.round(x)} ${Math.round((row + 0.5) * line * 10) / 10})`;
		x += own + between;
		return html`<g transform="${at}">${sign}<text class="journey-key-text" x="${signWidth}" y="${type * 0.34}">${text}</text></g>`;
	});
	return { height: (row + 1) * line, signs };
}
