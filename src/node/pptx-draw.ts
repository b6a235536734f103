/** Slides as drawings: laid out by a browser, read from its page, photographed where they are pictures. */

import type { Deck, Slide } from "../deck/deck.ts";
import type { Drawing } from "../render/drawing.ts";
import { plainTextOf } from "../render/html.ts";
import { noteParagraphsOf } from "../render/notes.ts";
import { fitDrawing } from "../render/office-fit.ts";
import type { PrintedSlide, Sheet } from "../render/sheets.ts";
import { wordsOf } from "../render/words.ts";
import type { BrowserPage } from "./browser-page.ts";
import type { ExportOptions } from "./export-kind.ts";
import { pageScript } from "./page-script.ts";
import type { ExpectedPptxSlide } from "./pptx-faults.ts";
import type { Palette } from "./pptx-mend.ts";
import type { PptxDeck, PptxSlide } from "./pptx-write.ts";
import type { ExportStory } from "./print-story.ts";
import { createCamera, showSheet } from "./sheet-pictures.ts";
import { openSheets, readShownSheets } from "./sheet-print.ts";
import { titleOf, wordsOfSlide } from "./slide-words.ts";

export interface DrawnSlides {
	deck: PptxDeck;
	palette: Palette;
	/** The sheet of each slide. */
	sheets: Sheet[];
	expected: ExpectedPptxSlide[];
}

/** What is set as text is left out of the pictures. */
const picturesOnly =
	"[data-native] { visibility: hidden !important } [data-picture] { visibility: visible !important }";

export async function drawSlides(story: ExportStory, options: ExportOptions): Promise<DrawnSlides> {
	const { deck } = story;
	const opened = await openSheets(story, options);
	const { page } = opened;
	const { drawings, palette } = await readPage(page);
	const shown = await readShownSheets(page);
	// An earlier step says nothing that the last one does not.
	const all = opened.sheets.sheets.map((sheet, index) => ({ sheet, index, drawing: drawings[index]! }));
	const kept = all.filter(({ sheet }) => !sheet.isStep);
	const entries = new Map(opened.sheets.entries.map((entry) => [entry.slide.id, entry]));
	const slides: PptxSlide[] = [];
	await page.addStyle(picturesOnly);
	const camera = createCamera(page);
	for (const [number, { sheet, index, drawing }] of kept.entries()) {
		options.tools.progress.tell(`pptx: slide ${number + 1} of ${kept.length}`);
		const entry = entries.get(sheet.slide)!;
		const pictures: PptxSlide["pictures"] = [];
		await showSheet(page, index);
		for (const picture of drawing.pictures) {
			const png = await camera.take(picture);
			pictures.push({ png, alt: altOf(deck, entry.slide, picture) });
		}
		const notes = options.notes === false ? [] : noteParagraphsOf(deck, entry.slide);
		slides.push({ drawing: fitDrawing(drawing), pictures, notes, section: sectionOf(entry) });
	}
	await page.close();
	return {
		deck: { ...about(deck), slides, targets: targetsOf(kept) },
		palette,
		sheets: kept.map(({ sheet }) => sheet),
		expected: kept.map(({ sheet, index }, at) => ({
			...expectedOf(deck, entries.get(sheet.slide)!, slides[at]!),
			addresses: new Set(shown[index]!.links),
		})),
	};
}

async function readPage(page: BrowserPage): Promise<{ drawings: Drawing[]; palette: Palette }> {
	await page.addScript(await pageScript("src/player/drawing-reader.ts", "reader"));
	return page.evaluate(() => {
		const { reader } = globalThis as unknown as {
			reader: { readDrawings: () => Drawing[]; readPalette: () => Palette };
		};
		return { palette: reader.readPalette(), drawings: reader.readDrawings() };
	});
}

function about({ title, subtitle, language }: Deck) {
	return { title, subject: plainTextOf(subtitle), language };
}

/** A picture that the page gives no words is of what its slide is about; a decoration has none. */
function altOf(deck: Deck, slide: Slide, { alt, kind }: Drawing["pictures"][number]): string {
	const words = wordsOf(deck.language);
	const told = alt || titleOf(deck, slide);
	switch (kind) {
		case "decoration":
			return "";
		case "locator":
			return `${words.map}: ${placesOf(deck, slide).join(", ") || told}`;
		case "rail":
		case "overview":
			return `${words.timeline}: ${told}`;
		case "scene":
			return told;
	}
}

function placesOf(deck: Deck, { events }: Slide): string[] {
	const ids = new Set(events.flatMap(({ places }) => places));
	return [...ids].map((id) => deck.places[id]?.name ?? id);
}

function sectionOf({ chapter }: PrintedSlide): string {
	return chapter.number === null ? chapter.title : `${chapter.number} ${chapter.title}`;
}

/** The first slide that a name stands on. */
function targetsOf(kept: { sheet: Sheet; drawing: Drawing }[]): Map<string, number> {
	const targets = new Map<string, number>();
	for (const [index, { sheet, drawing }] of kept.entries()) {
		for (const name of [`/${sheet.slide}`, ...drawing.names]) if (!targets.has(name)) targets.set(name, index + 1);
	}
	return targets;
}

/** What must be on a slide, by the story and not by the page. */
function expectedOf(deck: Deck, { slide, chapter }: PrintedSlide, { notes, pictures }: PptxSlide) {
	const title = slide.kind === "chapter" ? chapter.title : titleOf(deck, slide);
	return {
		title,
		isPart: slide.kind === "sources",
		words: wordsOfSlide(deck, slide),
		notes,
		pictures: pictures.length,
	};
}
