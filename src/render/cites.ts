/** References to sources: small numbers in the text, and a quiet line at the foot of a slide. */
import type { Cite, Deck, Slide } from "../deck/deck.ts";
import { type Html, html } from "./html.ts";
import { widthOf } from "./letter-width.ts";
import { wordsOf } from "./words.ts";

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

/**
 * The sources of a slide by their short names, each a link to its full reference; null where there are none. `width` is
 * what the stage has for a line, in units: it shows those that the text cites, as far as three lines go, and counts the rest.
 */
export function renderSourceLine(deck: Deck, slide: Slide, width: number): Html | null {
	const { items, further } = sourceItemsOf(deck, slide, width);
	if (items.length === 0) return null;
	const list = items.map(
		({ source, label, number, isFurther }) =>
			html`<li${isFurther && html` class="further"`}><a href="#/source/${source}">${number !== null && html`<b>${number}</b> `}${label}</a></li>`,
	);
	return html`<ol class="source-line">${list}${further > 0 && html`<li class="more">${wordsOf(deck.language).furtherSources(further)}</li>`}</ol>`;
}

/** How many lines the source line takes on the stage. */
export function sourceLinesOf(deck: Deck, slide: Slide, width: number): number {
	return sourceItemsOf(deck, slide, width).lines;
}

interface SourceItem {
	source: string;
	label: string;
	/** Null for a source of the slide's events that the slide itself does not cite. */
	number: number | null;
	isFurther: boolean;
}

const size = 22;
const between = 20;

/** A journey's timetable is drawn down to where two lines begin; beside a map a line is half as long. */
function mostLinesOf({ scene }: Slide): number {
	if (scene?.type === "journey") return 2;
	return scene?.type === "map" ? 5 : 3;
}

function sourceItemsOf(
	deck: Deck,
	slide: Slide,
	width: number,
): { items: SourceItem[]; lines: number; further: number } {
	const inText = numbersInText(slide);
	let lines = 0;
	let x = width;
	let isFull = false;
	const items = citesOf(slide).map(({ cite, number }) => {
		const label = labelOf(deck, cite);
		const needed = widthOf(`${number ?? ""} ${label}`, size, "label");
		const isWanted = inText.size === 0 || (number !== null && inText.has(number));
		const startsLine = isWanted && x + between + needed > width;
		// What does not fit ends the line: the numbers on it have no gaps.
		isFull ||= startsLine && lines === mostLinesOf(slide);
		const isFurther = !isWanted || isFull;
		if (isFurther) return { source: cite.source, label, number, isFurther };
		if (startsLine) lines += 1;
		x = startsLine ? needed : x + between + needed;
		return { source: cite.source, label, number, isFurther };
	});
	return { items, lines, further: items.filter(({ isFurther }) => isFurther).length };
}

/** The numbered cites of the slide, then those of its events that it does not cite. */
export function citesOf(slide: Slide): { cite: Cite; number: number | null }[] {
	const numbered = slide.cites.map((cite, index) => ({ cite, number: index + 1 }));
	const known = new Set(slide.cites.map(({ source }) => source));
	const others = slide.events
		.flatMap((event) => event.cites)
		.filter(({ source }) => !known.has(source) && known.add(source));
	return [...numbered, ...others.map((cite) => ({ cite, number: null }))];
}

/** The numbers a reader meets: in the prose, and in the texts and cells of the scene. */
function numbersInText({ body, scene }: Slide): Set<number> {
	const texts = body + JSON.stringify(scene);
	const linked = [...texts.matchAll(/#\/source\/[^>]*>(\d+)</g)].map(([, number]) => Number(number));
	return new Set([...linked, ...citesOfScene(scene)]);
}

function citesOfScene(scene: Slide["scene"]): number[] {
	switch (scene?.type) {
		case "quote":
			return scene.cites;
		case "compare":
			return scene.columns.flatMap(({ cites }) => cites);
		case "claims":
		case "judgements":
			return scene.rows.flatMap(({ cites }) => cites);
		case "chart":
			return scene.cites.flat().filter((number) => number !== null);
		case "journey":
			return [
				...(scene.reckoning?.cites ?? []),
				...scene.routes.flatMap(({ cites }) => cites.filter((one) => one !== null)),
			];
		default:
			return [];
	}
}

/** "Reuters, 17 Jun 2024, p. 2". */
export function labelOf(deck: Deck, cite: Cite): string {
	const short = deck.sources[cite.source]?.short ?? cite.source;
	return cite.locator ? `${short}, ${cite.locator}` : short;
}
