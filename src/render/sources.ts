/** All works cited, in the order of their first use, on pages that fit a slide. */
import { type Deck, type Source, slidesOf } from "../deck/deck.ts";
import { linesOf } from "./fit.ts";
import { type Html, html, plainTextOf, raw } from "./html.ts";
import { renderHeading, renderProse, type SlideContent, type SlideContext } from "./slide-parts.ts";

export interface SourcesPage {
	/** The number of its first source in the whole list, from 1. */
	first: number;
	sources: Source[];
}

const columnWidth = 640;
const linesInColumn = 17;

/** The first page is there at once; each further one is a step of the slide. */
export function renderSources(context: SlideContext): SlideContent {
	const pages = sourcePagesOf(context.deck).map(
		({ first, sources }, index) =>
			html`<ol class="sources-page${index > 0 && " fragment"}" start="${first}" style="counter-reset: source ${first - 1}">${sources.map(renderSource)}</ol>`,
	);
	const content = html`${renderHeading(context)}${renderProse(context.slide)}<div class="sources-pages">${pages}</div>`;
	return { content, head: 84, body: 24 };
}

function renderSource(source: Source): Html {
	return html`<li id="/source/${source.id}" class="source">${raw(source.html)}${source.url && html` <a href="${source.url}">${hostOf(source.url)}</a>`}${source.note && html` <span class="source-note">${source.note}</span>`}</li>`;
}

/** What tells a reader where a link goes, without the length of an address. */
function hostOf(url: string): string {
	return /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? url;
}

/** At least one page, so that a deck without sources has its slide too. */
export function sourcePagesOf(deck: Deck): SourcesPage[] {
	const pages: SourcesPage[] = [];
	let page: SourcesPage = { first: 1, sources: [] };
	let column = 0;
	let lines = 0;
	for (const source of inOrderOfUse(deck)) {
		const height = linesOfSource(source);
		if (lines > 0 && lines + height > linesInColumn) {
			column += 1;
			lines = 0;
		}
		if (column > 1) {
			pages.push(page);
			page = { first: page.first + page.sources.length, sources: [] };
			column = 0;
		}
		page.sources.push(source);
		lines += height;
	}
	return [...pages, page];
}

/** The height of a source in lines of its list, with the air beneath it. */
function linesOfSource({ html, note }: Source): number {
	return linesOf(plainTextOf(`${html} ${note}`), 24, columnWidth, "label") + 0.5;
}

/** As the slides cite them, first those of the text and then those of events; works never cited come last. */
function inOrderOfUse(deck: Deck): Source[] {
	const used = slidesOf(deck).flatMap(({ slide }) => [...slide.cites, ...slide.events.flatMap((event) => event.cites)]);
	const ids = new Set([...used.map((cite) => cite.source), ...Object.keys(deck.sources)]);
	return [...ids].flatMap((id) => deck.sources[id] ?? []);
}
