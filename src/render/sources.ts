/** All works cited, in the order of their first use, on pages that fit a slide. */
import { type Deck, type Slide, slidesOf } from "../deck/deck.ts";
import type { Source } from "../deck/records.ts";
import { linesOfRuns, type Run } from "./fit.ts";
import { type Html, html, plainTextOf, raw } from "./html.ts";
import { renderHeading, renderProse, type SlideContent, type SlideContext } from "./slide-parts.ts";
import { wordsOf } from "./words.ts";

export interface SourcesPage {
	/** The number of its first source in the whole list, from 1. */
	first: number;
	sources: Source[];
}

/** The first page is there at once; each further one is a step of the slide. */
export function renderSources(context: SlideContext): SlideContent {
	const all = sourcePagesOf(context.deck);
	const pages = all.map((page, index) =>
		renderSourcesPage(page, all, index > 0 ? "sources-page fragment" : "sources-page", (source) =>
			renderUses(source, context),
		),
	);
	const content = html`${renderHeading(context)}${renderProse(context)}<div class="sources-pages">${pages}</div>`;
	return { content, head: 60, body: 21 };
}

/** One of several says which of all works are on it. @param after what follows a source, beside its note. */
export function renderSourcesPage(
	{ first, sources }: SourcesPage,
	all: SourcesPage[],
	name: string,
	after: (source: Source) => Html | null = () => null,
): Html {
	const total = all.reduce((sum, page) => sum + page.sources.length, 0);
	const range = all.length > 1 && html` data-range="${first}–${first + sources.length - 1} / ${total}"`;
	return html`<ol class="${name}" start="${first}"${range} style="counter-reset: source ${first - 1}">${sources.map((source) => renderSource(source, after(source)))}</ol>`;
}

function renderSource(source: Source, after: Html | null): Html {
	return html`<li id="/source/${source.id}" class="source">${renderReference(source)}${source.note && html` <span class="source-note">${source.note}</span>`}${after}</li>`;
}

function renderUses({ id }: Source, { deck, words }: SlideContext): Html | null {
	const uses = usesOf(deck).get(id) ?? [];
	const links = uses.map((slide, index) => html`${index > 0 && " "}<a href="#/${slide.id}">${slide.title}</a>`);
	return uses.length > 0 ? html`<p class="source-uses">${words.supports}: ${links}</p>` : null;
}

const usesIn = new WeakMap<Deck, Map<string, Slide[]>>();

/** The slides that cite each source, in their order. The stage has no room for them; a reader and paper have. */
function usesOf(deck: Deck): Map<string, Slide[]> {
	const known = usesIn.get(deck);
	if (known) return known;
	const uses = new Map<string, Slide[]>();
	for (const { slide } of slidesOf(deck)) {
		const cited = [...slide.cites, ...slide.events.flatMap((event) => event.cites)].map(({ source }) => source);
		for (const id of new Set(cited)) uses.set(id, [...(uses.get(id) ?? []), slide]);
	}
	usesIn.set(deck, uses);
	return uses;
}

/** The pages that cite a work, each a link; the first is not parted from the word before it. */
export function renderCitedOn(language: string, links: Html[]): Html {
	const [first, ...rest] = links;
	return html`<span class="cited-on"><span class="tie">${wordsOf(language).onPages(links.length)} ${first}</span>${rest.map((link) => html`, ${link}`)}</span>`;
}

/** The address within a reference becomes the link; where the style names none, the link follows the reference. */
export function renderReference({ html: reference, url }: Source): Html {
	if (!url || reference.includes("<a ")) return raw(reference);
	const written = [url, encodeURI(url)].flatMap((address) => [address, address.replaceAll("&", "&amp;")]);
	const found = written.find((address) => reference.includes(address));
	return found ? raw(reference.replace(found, () => renderLink(url).text)) : html`${raw(reference)} ${renderLink(url)}`;
}

/** The host tells a reader where the link goes; the rest of the address is for paper. */
function renderLink(url: string): Html {
	const [, host = url, path = ""] = /^https?:\/\/(?:www\.)?([^/?#]+)(.*)$/.exec(url) ?? [];
	return html`<a href="${url}">${host}${path.length > 1 && html`<span class="path">${path}</span>`}</a>`;
}

const pagesOf = new WeakMap<Deck, SourcesPage[]>();

/** At least one page, so that a deck without sources has its slide too. Worked out once: a deck is never changed. */
export function sourcePagesOf(deck: Deck): SourcesPage[] {
	const known = pagesOf.get(deck) ?? pagesFor(sourcesInOrder(deck, slidesOf(deck)));
	pagesOf.set(deck, known);
	return known;
}

/** How a list of sources is set, as in the style sheet. */
export interface SourcesSetting {
	columns: number;
	/** Of the text of a column, in units. */
	width: number;
	/** Of its type, in units. */
	size: number;
	/** Of a column. */
	lines: number;
	/** Beneath a source, in lines. */
	air: number;
	/** What follows a source, as plain text. */
	after: (source: Source) => string;
}

const onStage: SourcesSetting = { columns: 2, width: 636, size: 21, lines: 19, air: 0.46, after: () => "" };

/** As few pages as there can be, and about as full as one another. */
export function pagesFor(all: Source[], setting = onStage): SourcesPage[] {
	const heights = all.map((source) => linesOfSource(source, setting));
	const fewest = startsOf(heights, setting.columns, setting.lines).length;
	let [low, high] = [0, setting.lines];
	for (let round = 0; round < 8; round++) {
		const lines = (low + high) / 2;
		if (startsOf(heights, setting.columns, lines).length > fewest) low = lines;
		else high = lines;
	}
	const starts = startsOf(heights, setting.columns, high);
	return starts.map((start, page) => ({ first: start + 1, sources: all.slice(start, starts[page + 1]) }));
}

/** The first source on each page, from 0, where a column takes so many lines. */
function startsOf(heights: number[], columns: number, most: number): number[] {
	const starts = [0];
	let column = 0;
	let lines = 0;
	for (const [index, height] of heights.entries()) {
		if (lines > 0 && lines + height > most) {
			column += 1;
			lines = 0;
		}
		if (column >= columns) {
			starts.push(index);
			column = 0;
		}
		lines += height;
	}
	return starts;
}

/** The height of a source in lines of its list, with the air beneath it. */
function linesOfSource(source: Source, { width, size, air, after }: SourcesSetting): number {
	const shown = renderReference(source).text.replace(/<span class="path">.*?<\/span>/g, "");
	const runs: Run[] = [
		{ text: `${plainTextOf(shown)} ${source.note}`.trim(), face: "text" },
		{ text: after(source), face: "label" },
	];
	return (
		linesOfRuns(
			runs.filter(({ text }) => text),
			size,
			width,
		) + air
	);
}

/** As the deck's slides cite them; works never cited come last. */
function sourcesInOrder(deck: Deck, slides: { slide: Slide }[]): Source[] {
	const ids = new Set([...citedIn(slides), ...Object.keys(deck.sources)]);
	return [...ids].flatMap((id) => deck.sources[id] ?? []);
}

/** The sources of slides in the order of their first use: of a slide those of its text, then those of its events. */
export function citedIn(slides: { slide: Slide }[]): string[] {
	const used = slides.flatMap(({ slide }) => [...slide.cites, ...slide.events.flatMap((event) => event.cites)]);
	return [...new Set(used.map((cite) => cite.source))];
}
