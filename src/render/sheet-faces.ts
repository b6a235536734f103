/** What stands on the sheets of one slide: its end state, each of its steps, or the pages of the list of sources. */
import type { Deck } from "../deck/deck.ts";
import type { Source } from "../deck/records.ts";
import { type Html, html, plainTextOf, raw } from "./html.ts";
import { sectionOf } from "./section.ts";
import type { PrintedSlide } from "./sheets.ts";
import type { RenderOptions } from "./slide-parts.ts";
import { renderSlide } from "./slides.ts";
import { citedIn, pagesFor, renderCitedOn, renderSourcesPage } from "./sources.ts";

export interface Face {
	content: Html;
	/** An earlier step of the slide. */
	isStep: boolean;
	/** Which one, where the rail goes along with them. */
	step: number | null;
}

export function facesOf(
	deck: Deck,
	entry: PrintedSlide,
	printed: PrintedSlide[],
	options: Omit<RenderOptions, "notes">,
): Face[] {
	const section = sectionOf(deck, entry, options.atlas);
	if (entry.slide.kind === "sources") return sourcesFaces(deck, section, printed);
	if (!entry.slide.printsSteps) return [{ content: raw(section), isStep: false, step: null }];
	const steps = section.split(fragment).length - 1;
	return Array.from({ length: steps + 1 }, (_, step) => {
		const isStep = step < steps;
		const own = isStep && entry.slide.scene?.type === "journey" ? drawnAt(deck, entry, step, options) : section;
		return { content: raw(named(atStep(own, step), step)), isStep, step };
	});
}

/** A journey is drawn as far as it has come; of other slides parts are hidden. */
function drawnAt(deck: Deck, entry: PrintedSlide, step: number, options: Omit<RenderOptions, "notes">): string {
	return renderSlide(deck, entry, { ...options, notes: false, paper: true, step }).text;
}

const fragment = /(?<=class="[^"]*\bfragment\b)/;

/** Steps are taken in the order in which they stand; what is still to come keeps its place. */
function atStep(section: string, step: number): string {
	return section
		.split(fragment)
		.map((part, index) => (index > step ? ` pending${part}` : part))
		.join("");
}

/** No two elements of the page may have one name: links lead to the first sheet of a slide. */
function named(section: string, step: number): string {
	if (step === 0) return section;
	const own = section.replace(/ id="\/[^"]*"/g, "");
	return own
		.replace(/ (id|aria-labelledby)="([^"]*)"/g, (_, name: string, ids: string) => {
			const renamed = ids.split(" ").map((id) => `${id}-${step}`);
			return ` ${name}="${renamed.join(" ")}"`;
		})
		.replace(/(<use href="#|url\(#)([^")]*)/g, `$1$2-${step}`);
}

/** The works that what is printed cites, each with the pages that cite it. */
function sourcesFaces(deck: Deck, section: string, printed: PrintedSlide[]): Face[] {
	const citing = citingSlides(printed);
	const after = ({ id }: Source) => renderCiting(deck, citing.get(id) ?? []);
	const pages = pagesFor(
		[...citing.keys()].flatMap((id) => deck.sources[id] ?? []),
		{ columns: 3, width: 408, size: 16, lines: 28.4, air: 0.37, after: (source) => plainTextOf(after(source).text) },
	);
	const [start = "", end = ""] = section.split(/<div class="sources-pages">[\s\S]*<\/ol><\/div>/);
	return pages.map((page, index) => {
		const list = html`<div class="sources-pages">${renderSourcesPage(page, pages, "sources-page", after)}</div>`;
		return { content: raw(named(start, index) + list.text + end), isStep: false, step: null };
	});
}

/** By the id of a source, in the order of first use. */
function citingSlides(printed: PrintedSlide[]): Map<string, PrintedSlide[]> {
	const citing = new Map<string, PrintedSlide[]>();
	for (const entry of printed) {
		for (const id of citedIn([entry])) citing.set(id, [...(citing.get(id) ?? []), entry]);
	}
	return citing;
}

/** Back from a source to the pages that it was cited on. */
function renderCiting({ language }: Deck, citing: PrintedSlide[]): Html {
	const links = citing.map(({ slide, number }) => html`<a href="#/${slide.id}">${number}</a>`);
	return html` ${renderCitedOn(language, links)}`;
}
