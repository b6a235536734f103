/** What the signs of a timetable mean: what is on record, and what is assumed. */
import { type Html, html } from "./html.ts";
import type { JourneyModel } from "./journey-model.ts";
import { journeyWordsOf } from "./journey-words.ts";

/** Only the signs that the timetable has; `height` is how high the key stands. */
export function keyOf({ journey, language }: JourneyModel, type: number): { height: number; rows: Html[] } {
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
	const rows = all.map(
		({ sign, text }, index) =>
			html`<g transform="translate(0 ${Math.round((index + 0.5) * line * 10) / 10})">${sign}<text class="journey-key-text" x="52" y="${type * 0.34}">${text}</text></g>`,
	);
	return { height: all.length * line, rows };
}
