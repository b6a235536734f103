/** What a handout is made of, before it is known what stands on which page. */
import type { Chapter, Deck } from "../deck/deck.ts";
import type { Source } from "../deck/records.ts";
import { periodOf } from "./chapter.ts";
import { type Block, type BlockContext, blockOf, type Picture, renderNotes } from "./handout-block.ts";
import { type Judgements, judgementsOf } from "./handout-front.ts";
import { chronologyRows, citingSlides, worksOf } from "./handout-lists.ts";
import { describePicture } from "./handout-picture.ts";
import { type Html, html } from "./html.ts";
import { facesOf } from "./sheet-faces.ts";
import { type PrintedSlide, printedDeck } from "./sheets.ts";
import type { RenderOptions } from "./slide-parts.ts";
import { renderStillRail, stillRailOf } from "./still-rail.ts";
import { toneOf } from "./tone.ts";

export interface HandoutPlan extends BlockContext {
	entries: PrintedSlide[];
	chapters: HandoutChapter[];
	front: Judgements | null;
	/** Of the chronology, a row for each event. */
	rows: Html[];
	works: Source[];
	citing: Map<string, PrintedSlide[]>;
	/** The notes of the slide that lists the sources. */
	sourcesNotes: Html | null;
	/** Of each slide, by its id. */
	pictures: Map<string, Picture>;
}

export interface HandoutChapter {
	chapter: Chapter;
	blocks: Block[];
}

/** @param routeId the way whose slides are in it; null for all of them, those held in reserve too. */
export function planHandout(deck: Deck, routeId: string | null, options: RenderOptions): HandoutPlan {
	const { data, route, entries } = printedDeck(deck, routeId);
	const works = worksOf(deck, entries);
	const numbers = new Map(works.map(({ id }, index) => [id, index + 1]));
	const front = judgementsOf(entries);
	// The list of sources at the end is what that slide shows.
	const shown = entries.filter(({ slide }) => slide.kind !== "sources");
	const sources = entries.find(({ slide }) => slide.kind === "sources");
	const pictures = shown.map((entry): [string, Picture] => {
		const face = facesOf(deck, entry, entries, options).at(-1);
		if (!face) throw new RangeError("a slide has one sheet at least");
		const rail = renderStillRail(stillRailOf(data, route, entry, deck));
		const sheet = withoutLinks(html`<div class="sheet" aria-hidden="true">${face.content}${rail}</div>`.text);
		return [entry.slide.id, { sheet, told: describePicture(deck, entry.slide, face.content.text) }];
	});
	return {
		deck,
		data,
		numbers,
		judgements: front?.slide.slide.id ?? null,
		front,
		entries,
		chapters: inChapters(shown.map((entry) => blockOf(deck, entry, options.notes))),
		rows: chronologyRows(deck, entries, numbers),
		works,
		citing: citingSlides(entries),
		sourcesNotes: sources ? renderNotes(deck, blockOf(deck, sources, options.notes).notes) : null,
		pictures: new Map(pictures),
	};
}

/** A picture leads nowhere and is led to nowhere: the text beside it does. */
function withoutLinks(sheet: string): string {
	return sheet.replace(/ id="\/[^"]*"/g, "").replace(/(<a\b[^>]*?) href="[^"]*"/g, "$1");
}

function inChapters(blocks: Block[]): HandoutChapter[] {
	const chapters: HandoutChapter[] = [];
	for (const block of blocks) {
		const last = chapters.at(-1);
		if (last?.chapter === block.entry.chapter) last.blocks.push(block);
		else chapters.push({ chapter: block.entry.chapter, blocks: [block] });
	}
	return chapters;
}

export function renderChapterHead(deck: Deck, chapter: Chapter): Html {
	const tone = toneOf(chapter);
	const period = periodOf(deck, chapter);
	return html`<header class="chapter-head" id="chapter-${chapter.id}"${tone !== null && html` data-tone="${tone}"`}><h2>${chapter.number !== null && html`<span class="chapter-number">${chapter.number}</span> `}${chapter.title}</h2>${period && html`<p>${period}</p>`}</header>`;
}

/** Of a list at the end: its name, and the notes to it. */
export function renderListHead(id: string, title: string, notes: Html | null = null): Html {
	return html`<header class="chapter-head" id="${id}"><h2>${title}</h2></header>${notes && html`<div class="list-notes">${notes}</div>`}`;
}
