/** The picture of the deck, for where its link is shown, and its sign, for where it is installed: the stripe and its windows. */
import type { Deck } from "../deck/deck.ts";
import { playerDataOf } from "../deck/player-data.ts";
import { instantOf, wholeOf } from "../deck/rail.ts";
import { type Html, html, plainTextOf } from "./html.ts";
import { widthOf } from "./letter-width.ts";
import { cardSize } from "./page-head.ts";

/** Of the night, as `theme.css` has them: the picture is drawn where there is no style sheet. */
const night = { ground: "#14211a", ink: "#f1f3ea", ink2: "#a9b8a6", stripe: "#f2c230", now: "#ff5a3c" };

const margin = 72;
const stripeY = 500;

/** SVG of 1200 x 630. */
export function renderCard(deck: Deck): Html {
	const { width, height } = cardSize;
	const whole = wholeOf(deck.span);
	const xOf = (instant: number) =>
		margin + ((instant - whole.start) / (whole.end - whole.start)) * (width - 2 * margin);
	const { events } = playerDataOf(deck, { notes: false });
	const windows = apart(
		events.map(({ date }) => instantOf(date)).flatMap((instant) => (instant === null ? [] : [xOf(instant)])),
	);
	const now = deck.asOf ? instantOf(deck.asOf) : null;
	const lines = linesOf(plainTextOf(deck.subtitle), 40, width - 2 * margin);
	const size = Math.min(190, (190 * (width - 2 * margin)) / widthOf(deck.title, 190, "headline"));
	// The end is the first moment after the span.
	const years = [whole.start, whole.end - 1].map((instant) => new Date(instant).getUTCFullYear());
	return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${night.ground}"/>
<text x="${margin}" y="230" font-family="Sofia Sans Extra Condensed" font-weight="800" font-size="${size.toFixed(1)}" fill="${night.ink}">${deck.title}</text>
${lines.map((line, at) => html`<text x="${margin}" y="${312 + at * 52}" font-family="IBM Plex Sans" font-size="40" fill="${night.ink2}">${line}</text>`)}
<path d="M0 ${stripeY}H${width}" stroke="${night.stripe}" stroke-width="10"/>
${windows.map((x) => html`<rect x="${(x - 7).toFixed(1)}" y="${stripeY - 15}" width="14" height="30" rx="4" fill="${night.ground}" stroke="${night.stripe}" stroke-width="3"/>`)}
${now !== null && html`<rect x="${(xOf(now) - 9).toFixed(1)}" y="${stripeY - 26}" width="18" height="52" rx="3" fill="${night.now}"/>`}
${years.map((year, end) => html`<text x="${end === 0 ? margin : width - margin}" y="${stripeY + 62}" text-anchor="${end === 0 ? "start" : "end"}" font-family="IBM Plex Sans" font-size="32" fill="${night.ink2}">${year}</text>`)}
</svg>`;
}

/** Without those that would stand over another. */
function apart(xs: number[]): number[] {
	const kept: number[] = [];
	for (const x of xs.toSorted((a, b) => a - b)) if (x - (kept.at(-1) ?? -99) >= 20) kept.push(x);
	return kept;
}

/** SVG, square: the stripe with its now-block. Safe to be cut to a circle. */
export function renderSign(): Html {
	return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512"><rect width="512" height="512" fill="${night.ground}"/><path d="M0 256H512" stroke="${night.stripe}" stroke-width="56"/><rect x="204" y="136" width="104" height="240" rx="16" fill="${night.now}"/></svg>`;
}

/** The text in lines no wider than that. */
function linesOf(text: string, size: number, width: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(" ")) {
		const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
		if (lines.length > 0 && widthOf(longer, size, "text") <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
