/** The slides as sheets of paper: one of each slide in its end state, and of each step where the slide asks for that. */
import { numberOn, type PlayerRoute, routeOf } from "../deck/briefing-route.ts";
import { type Deck, type Slide, slidesOf } from "../deck/deck.ts";
import { type PlayerData, playerDataOf } from "../deck/player-data.ts";
import { type Html, html, plainTextOf } from "./html.ts";
import type { Page } from "./page.ts";
import { partsOf, type RailParts, renderRailParts } from "./rail-parts.ts";
import { facesOf } from "./sheet-faces.ts";
import { linkAmong } from "./sheet-links.ts";
import type { RenderOptions } from "./slide-parts.ts";
import type { SlideEntry } from "./slides.ts";
import { renderStillRail, type StillRail, stillRailOf } from "./still-rail.ts";
import { wordsOf } from "./words.ts";

/** A page of the printed deck. */
export interface Sheet {
	/** The slide's id. */
	slide: string;
	/** As it is counted: "7", "B1"; of several sheets of one slide "7.2". */
	label: string;
	/** An earlier step: all that it says, the slide's last sheet says too. */
	isStep: boolean;
	rail: StillRail;
}

/** How sheets are made, beside how slides are. */
export interface SheetOptions extends Omit<RenderOptions, "notes"> {
	/** Whether no sheet has its rail: after the sheets come others, with the parts of all rails. */
	railsApart?: boolean;
}

export interface Sheets extends Page {
	sheets: Sheet[];
	/** HTML of each sheet, and of those with the parts of the rails. */
	papers: string[];
	/** What they are of, in order; the list of sources may be one that the deck does not have. */
	entries: PrintedSlide[];
	/** What the rails have among them, for each frame a sheet; none where every sheet has its own rail. */
	railParts: RailParts[];
}

export interface PrintedSlide extends SlideEntry {
	index: number;
	/** As it is counted. */
	number: string;
}

/** What is printed, and what the rail on it is drawn from. */
export interface PrintedDeck {
	data: PlayerData;
	route: PlayerRoute;
	entries: PrintedSlide[];
}

/** @param routeId the way whose slides are printed; null for all of them, those held in reserve too. */
export function printedDeck(deck: Deck, routeId: string | null): PrintedDeck {
	const data = playerDataOf(deck, { notes: false });
	const route = routeOf(data, routeId);
	return { data, route, entries: withSources(deck, entriesOn(deck, data, route, routeId === null)) };
}

/** @param routeId as of `printedDeck`. */
export function renderSheets(deck: Deck, routeId: string | null, options: SheetOptions): Sheets {
	const { railsApart = false } = options;
	const { data, route, entries } = printedDeck(deck, routeId);
	const sheets: Sheet[] = [];
	const printed = entries.map((entry) => {
		const faces = facesOf(deck, entry, entries, options);
		const rail = stillRailOf(data, route, entry, deck);
		return faces.map(({ content, isStep, step }, part) => {
			const along = step === null ? rail : stillRailOf(data, route, entry, deck, step);
			const label = faces.length > 1 ? `${entry.number}.${part + 1}` : entry.number;
			sheets.push({ slide: entry.slide.id, label, isStep, rail: along });
			return renderSheet(content, railsApart ? null : renderStillRail(along), {
				label,
				isStep,
				handling: deck.handling,
				address: addressOf(deck, entry.slide),
			});
		});
	});
	const railParts = railsApart ? partsOf(sheets.map(({ rail }) => rail)) : [];
	const papers = linkAmong(
		[...printed.flat(), ...railParts.map(renderRailParts)].map(({ text }) => text),
		deck.url,
	);
	return {
		lang: deck.language,
		title: deck.title,
		description: plainTextOf(deck.subtitle),
		body: bodyOf(papers),
		sheets,
		papers,
		entries,
		railParts,
	};
}

/** HTML of a page that shows nothing but these. */
export function bodyOf(papers: string[]): string {
	return `<main class="deck sheets">${papers.join("")}</main>`;
}

function entriesOn(deck: Deck, data: PlayerData, route: PlayerRoute, all: boolean): PrintedSlide[] {
	return slidesOf(deck)
		.filter(({ index }) => all || route.stops.some(({ slide }) => slide === index))
		.map((entry) => ({ ...entry, number: numberOn(data, route, entry.index) }));
}

/** Every number leads to a source: where no slide lists them, one does that nobody has written. */
function withSources(deck: Deck, entries: PrintedSlide[]): PrintedSlide[] {
	const last = entries.at(-1);
	if (!last || entries.some(({ slide }) => slide.kind === "sources")) return entries;
	const own = slidesOf(deck).find(({ slide }) => slide.kind === "sources");
	const number = String(entries.filter(({ chapter }) => !chapter.backup).length + 1);
	const added = own ?? { ...last, slide: sourcesSlide(deck, last.slide) };
	return [...entries, { ...added, number }];
}

function sourcesSlide(deck: Deck, like: Slide): Slide {
	const title = wordsOf(deck.language).sources;
	const bare = { body: "", scene: null, cites: [], events: [], steps: 0, notes: "", printsSteps: false };
	return { ...like, ...bare, id: "sources", kind: "sources", title, titleHtml: title };
}

function addressOf({ url }: Deck, { id }: Slide): string | null {
	return url === null ? null : `${url}/#/${id}`;
}

interface Furniture {
	label: string;
	isStep: boolean;
	handling: string;
	/** Of the slide on the web, if it is there. */
	address: string | null;
}

/** The rail, the number and the line on handling are furniture: seen, and not read out. */
function renderSheet(content: Html, rail: Html | null, { label, isStep, handling, address }: Furniture): Html {
	const link = address && html`<a class="sheet-address" href="${address}">${address.replace(/^https?:\/\//, "")}</a>`;
	return html`<div class="sheet"${isStep && html` inert aria-hidden="true"`}>${content}${rail}${handling && html`<p class="sheet-handling" aria-hidden="true">${handling}</p>`}<p class="sheet-number">${link}<span aria-hidden="true">${label}</span></p></div>\n`;
}
