/** A slide in the handout: its finding, where it stands in time, its picture, what it says, its notes and its sources. */
import type { Deck, Slide } from "../deck/deck.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { citesOf, labelOf } from "./cites.ts";
import { renderFacts } from "./handout-facts.ts";
import { sentences, spokenOf } from "./handout-picture.ts";
import { renderStrip } from "./handout-strip.ts";
import { handoutWordsOf } from "./handout-words.ts";
import { type Html, html, plainTextOf, raw } from "./html.ts";
import { notesOf } from "./notes.ts";
import { renderQr } from "./qr.ts";
import type { PrintedSlide } from "./sheets.ts";
import { toneOf } from "./tone.ts";
import { wordsOf } from "./words.ts";

/** The picture in the first of two columns, or over both; "bare" is the latter without the notes, which follow elsewhere. */
export type BlockLayout = "half" | "full" | "bare";

export interface Block {
	entry: PrintedSlide;
	/** Safe HTML, an element each; none where notes are withheld. */
	notes: string[];
	/** A map, a chart or a journey: its labels are not read where it is small. */
	wantsWidth: boolean;
}

/** A slide's sheet, and what it shows in words. */
export interface Picture {
	/** Safe HTML. */
	sheet: string;
	told: string;
}

export interface BlockContext {
	deck: Deck;
	data: PlayerData;
	/** The number of each work in the list of sources. */
	numbers: Map<string, number>;
	/** The slide whose judgements are on the first page. */
	judgements: string | null;
}

const wide = new Set(["map", "chart", "journey", "overview"]);

export function blockOf(deck: Deck, entry: PrintedSlide, withNotes: boolean): Block {
	const notes = withNotes ? notesOf(deck, entry.slide) : "";
	return { entry, notes: elementsOf(notes).map(whole), wantsWidth: wide.has(entry.slide.scene?.type ?? "") };
}

/** Paragraphs and lists stand beside one another in what the compiler makes of notes. */
function elementsOf(safeHtml: string): string[] {
	return safeHtml.split(/(?<=<\/(?:p|ul|ol|table|blockquote)>)\s*(?=<(?:p|ul|ol|table|blockquote)\b)/).filter(Boolean);
}

/** Of no more than three lines, of which two would leave one alone in the next column. */
function whole(element: string): string {
	return plainTextOf(element).length < 200 ? element.replace(/^<p>/, '<p class="short">') : element;
}

/** @param picture the slide's sheet; without it there is only the room for it. */
export function renderBlock(
	context: BlockContext,
	block: Block,
	layout: BlockLayout,
	picture: Picture = { sheet: "", told: "" },
): Html {
	const { deck, data } = context;
	const { slide, chapter, number } = block.entry;
	const tone = toneOf(chapter);
	const title = slide.kind === "cover" ? html`${deck.title}` : raw(slide.titleHtml);
	const said = renderSaid(context, slide, layout);
	const figure = html`<div class="picture" role="img" aria-label="${nameOf(context, block.entry, layout, picture)}">${raw(picture.sheet)}</div>`;
	return html`<section class="block" data-layout="${layout}" id="/${slide.id}"${tone !== null && html` data-tone="${tone}"`}>
<h3 class="block-title"><span class="block-number">${number}</span> ${title}</h3>
${renderStrip(deck, data, chapter, slide)}
${layout !== "half" && figure}<div class="block-text">${layout === "half" && figure}${said}${layout !== "bare" && renderNotes(deck, block.notes)}${renderOnline(context, block.entry)}${renderCited(context, slide)}</div>
</section>\n`;
}

/** What it says is said with its name where no text beside it says it. */
function nameOf(
	{ deck, judgements }: BlockContext,
	{ slide, number }: PrintedSlide,
	layout: BlockLayout,
	{ told }: Picture,
): string {
	const facts = layout === "half" || slide.id === judgements ? null : renderFacts(deck, slide);
	const name = `${handoutWordsOf(deck.language).slide} ${number}: ${slide.title}`;
	return sentences([name, facts ? spokenOf(facts.text) : "", told]);
}

/** Where the picture is as wide as the page it is read itself, and nothing is said twice. */
function renderSaid({ deck, judgements }: BlockContext, slide: Slide, layout: BlockLayout): Html | null {
	const words = handoutWordsOf(deck.language);
	const isTold = slide.id === judgements;
	if (!isTold && layout !== "half") return null;
	const facts = isTold ? html`<p>${words.judgementsOn(1)}</p>` : renderFacts(deck, slide);
	return facts && html`<div class="facts"><h4>${words.facts}</h4>${facts}</div>`;
}

export function renderNotes({ language }: Deck, notes: string[]): Html | null {
	return notes.length > 0
		? html`<div class="spoken"><h4>${wordsOf(language).notes}</h4>${raw(notes.join(""))}</div>`
		: null;
}

/** As the slide counts them, each with its number in the list at the end. */
function renderCited({ deck, numbers }: BlockContext, slide: Slide): Html | null {
	const cites = citesOf(slide);
	if (cites.length === 0) return null;
	const items = cites.map(
		({ cite, number }) =>
			html`<li><b>${number ?? "·"}</b> <a href="#/source/${cite.source}">${labelOf(deck, cite)}</a> <span class="listed">[${numbers.get(cite.source) ?? ""}]</span></li>`,
	);
	return html`<div class="cited"><h4>${wordsOf(deck.language).sources}</h4><ul>${items}</ul></div>`;
}

/** To the slide on the web, for whoever holds the paper. */
function renderOnline({ deck }: BlockContext, { slide, number }: PrintedSlide): Html | null {
	if (deck.url === null) return null;
	const label = handoutWordsOf(deck.language).online(number);
	const address = `${deck.url}/#/${slide.id}`;
	return html`<a class="online" href="${address}">${renderQr(address, label)}<span>${label}</span></a>`;
}
