/** References to sources: small numbers in the text, and a quiet line at the foot of a slide. */
import type { Cite, Deck, Slide } from "../deck/deck.ts";
import { linesOf } from "./fit.ts";
import { type Html, html } from "./html.ts";

/** The small numbers after a text; a number is its cite's place on the slide, from 1. */
export function renderCiteNumbers(slide: Slide, numbers: number[]): Html | null {
	if (numbers.length === 0) return null;
	const links = numbers.map((number, index) => {
		const cite = slide.cites[number - 1];
		if (!cite) throw new RangeError(`slide "${slide.id}" has no cite ${number}`);
		return html`${index > 0 && ","}<a href="#/source/${cite.source}">${number}</a>`;
	});
	return html`<sup class="cite">${links}</sup>`;
}

/** The sources of a slide by their short names, each a link to its full reference; null where there are none. */
export function renderSourceLine(deck: Deck, slide: Slide): Html | null {
	const items = citesOf(slide).map(
		({ cite, number }) =>
			html`<li><a href="#/source/${cite.source}">${number !== null && html`<b>${number}</b> `}${labelOf(deck, cite)}</a></li>`,
	);
	return items.length > 0 ? html`<ol class="source-line">${items}</ol>` : null;
}

/** How many lines the source line takes at its size on a slide, in a width in units. */
export function sourceLinesOf(deck: Deck, slide: Slide, width: number): number {
	const text = citesOf(slide)
		.map(({ cite, number }) => `${number ?? ""} ${labelOf(deck, cite)}`)
		.join(" · ");
	return text === "" ? 0 : linesOf(text, 22, width, "label");
}

/** The numbered cites of the text, then those of its events that the text does not cite. */
function citesOf(slide: Slide): { cite: Cite; number: number | null }[] {
	const numbered = slide.cites.map((cite, index) => ({ cite, number: index + 1 }));
	const known = new Set(slide.cites.map(({ source }) => source));
	const others = slide.events
		.flatMap((event) => event.cites)
		.filter(({ source }) => !known.has(source) && known.add(source));
	return [...numbered, ...others.map((cite) => ({ cite, number: null }))];
}

function labelOf(deck: Deck, cite: Cite): string {
	const short = deck.sources[cite.source]?.short ?? cite.source;
	return cite.locator ? `${short}, ${cite.locator}` : short;
}
