/** The lists at the end of a handout: all events in order of time, and all works cited with the pages that cite them. */
import type { Deck, EdtfDate } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import type { Source } from "../deck/records.ts";
import { citesOf, entriesOf } from "./chronology.ts";
import { handoutWordsOf } from "./handout-words.ts";
import { type Html, html } from "./html.ts";
import type { PrintedSlide } from "./sheets.ts";
import { placeOf, renderTag } from "./slide-parts.ts";
import { citedIn, renderCitedOn, renderReference } from "./sources.ts";
import { wordsOf } from "./words.ts";

/** A row for each event of the slides that are printed. */
export function chronologyRows(deck: Deck, entries: PrintedSlide[], numbers: Map<string, number>): Html[] {
	const words = wordsOf(deck.language);
	const printed = new Map(entries.map(({ slide, number }) => [slide.id, number]));
	return entriesOf(deck)
		.filter(({ slide }) => printed.has(slide.id))
		.map(({ slide, event }) => {
			const places = event.places.map((id) => placeOf(deck, id).name).join(", ");
			const place = (id: string) => numbers.get(id) ?? 0;
			const sources = [...new Set(citesOf(slide, event).map(({ source }) => source))].sort(
				(a, b) => place(a) - place(b),
			);
			const cited = sources.map((id, at) => html`${at > 0 && ", "}<a href="#/source/${id}">${place(id)}</a>`);
			return html`<tr><th scope="row">${formatDate(event.date, deck.language, "short")}</th><td>${precisionOf(event.date, deck.language)}</td><td>${event.title}</td><td>${places}</td><td>${renderTag(event.status, event.statusOn, words, deck)}</td><td><a href="#/${slide.id}">${printed.get(slide.id)}</a></td><td>${cited}</td></tr>`;
		});
}

/** The head stands on every page of the table. */
export function renderChronology({ language }: Deck, rows: Html[]): Html {
	const words = wordsOf(language);
	const { datedTo, event, slide, sourcesAre } = handoutWordsOf(language);
	const columns = [words.date, datedTo, event, words.place, words.status, slide, sourcesAre];
	const widths = [15, 9, 32, 13, 11, 5, 15];
	return html`<table class="chronology"><colgroup>${widths.map((width) => html`<col style="width:${width}%">`)}</colgroup><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}

function precisionOf({ precision, approximate, uncertain }: EdtfDate, language: string): string {
	const words = handoutWordsOf(language);
	return [words.precision[precision], approximate && words.about, uncertain && words.uncertain]
		.filter(Boolean)
		.join(", ");
}

/** The works that the slides cite, in the order of their first use, which is that of their numbers. */
export function worksOf(deck: Deck, entries: PrintedSlide[]): Source[] {
	return citedIn(entries).flatMap((id) => deck.sources[id] ?? []);
}

/** @param pageOf the page that a slide is on, or null before that is known. */
export function sourceItem(
	{ language }: Deck,
	source: Source,
	number: number,
	citing: PrintedSlide[],
	pageOf: (slide: string) => number | null,
): Html {
	// Until pages are known each slide has one of its own, with as many digits as there may be: there will not be more.
	const pages = new Map(citing.map(({ slide }, index) => [pageOf(slide.id) ?? 888 + index, slide.id]));
	const links = [...pages].map(([page, slide]) => html`<a href="#/${slide}">${page}</a>`);
	return html`<li class="work" id="/source/${source.id}" value="${number}"><span class="work-number">${number}</span> ${renderReference(source)}${source.note && html` <span class="work-note">${source.note}</span>`} ${renderCitedOn(language, links)}</li>`;
}

/** The slides that cite each work, by its id. */
export function citingSlides(entries: PrintedSlide[]): Map<string, PrintedSlide[]> {
	const citing = new Map<string, PrintedSlide[]>();
	for (const entry of entries) for (const id of citedIn([entry])) citing.set(id, [...(citing.get(id) ?? []), entry]);
	return citing;
}
