/** Slides printed by a browser: the PDF as it comes, and what a reader must find in it. */

import { slidesOf } from "../deck/deck.ts";
import { flatOutline, outlineOf, type SheetOutline } from "../render/sheet-outline.ts";
import { renderSheets, type Sheets } from "../render/sheets.ts";
import { readAtlas } from "./atlas.ts";
import type { BrowserPage } from "./browser-page.ts";
import type { ExportOptions } from "./export-kind.ts";
import { attachedText } from "./export-text.ts";
import type { ExpectedPdf } from "./pdf-faults.ts";
import type { Attachment } from "./pdf-finish.ts";
import { printPage } from "./print-page.ts";
import { openSetting } from "./print-setting.ts";
import type { ExportStory } from "./print-story.ts";
import { expectedOn, readShown, readTargets, type Shown, wordsIn } from "./print-words.ts";

/** Of a sheet: units of a slide are pixels of CSS, of which 96 are an inch. */
export const sheetSize = { width: 1200, height: 675 };

export interface OpenSheets {
	page: BrowserPage;
	sheets: Sheets;
	outline: SheetOutline[];
	expected: ExpectedPdf;
	/** What the targets of links are called. */
	names: Map<string, string>;
}

/** Slides as a finished PDF, and what must be found in it. */
export interface PrintedSheets {
	pdf: Uint8Array;
	sheets: Sheets;
	expected: ExpectedPdf;
}

export async function printSheets(story: ExportStory, options: ExportOptions): Promise<PrintedSheets> {
	const { progress, browser } = options.tools;
	progress.tell("pdf: setting the slides");
	const opened = await openSheets(story, options);
	const { page, sheets, expected } = opened;
	progress.tell(`pdf: printing ${sheets.sheets.length} pages with ${browser.name()}`);
	const printing = printPage(page);
	// The browser is at work, and this is not: what the PDF is taken apart with is loaded meanwhile.
	const attachment = attachedText(story.deck, options);
	await Promise.all([import("./pdf-finish.ts"), import("./pdf-check.ts")]);
	const raw = await printing;
	await page.close();
	return { pdf: await finishSheets(raw, opened, attachment), sheets, expected };
}

/** What a browser has printed, with all that it leaves out. */
export async function finishSheets(
	raw: Uint8Array,
	{ sheets, outline, names, expected }: Omit<OpenSheets, "page">,
	attachment: Attachment,
): Promise<Uint8Array> {
	const { finishPdf } = await import("./pdf-finish.ts");
	return finishPdf(raw, {
		title: sheets.title,
		subject: sheets.description,
		language: sheets.lang,
		size: sheetSize,
		labels: sheets.sheets.map(({ label }) => label),
		outline,
		names,
		words: expected.pages.map(({ words }) => words),
		attachments: [attachment],
	});
}

/** Opens the slides as sheets in a page, which whoever asked for it closes. */
export async function openSheets(story: ExportStory, options: ExportOptions): Promise<OpenSheets> {
	const sheets = renderSheets(story.deck, options.route ?? null, { atlas: readAtlas() });
	const { theme = "day", scale, tools } = options;
	const setting = { name: "sheets", page: sheets, sheets: ["sheets.css"], theme, classes: "stage paper", scale };
	const page = await openSetting(story, setting, tools);
	const outline = outlineOf(story.deck, sheets);
	const shown = await readShown(page, ".sheet", ".slide");
	const expected = expectedOf(story, sheets, outline, shown);
	return { page, sheets, outline, expected, names: await readTargets(page) };
}

/** @param shown what the page shows on each sheet; to that comes the title of the slide, whatever the page shows. */
function expectedOf(
	{ deck }: ExportStory,
	{ title, lang, sheets }: Sheets,
	outline: SheetOutline[],
	shown: Shown[],
): ExpectedPdf {
	const titles = new Map(
		slidesOf(deck).map(({ slide }) => [slide.id, slide.kind === "cover" ? deck.title : slide.title]),
	);
	const pages = sheets.map(({ slide, label, isStep }, index) => {
		const found = shown[index];
		if (!found) throw new RangeError(`the page shows no sheet ${label}`);
		const words = [...new Set([...wordsIn(titles.get(slide) ?? ""), ...found.words])];
		return expectedOn(label, { ...found, words }, !isStep);
	});
	return { title, language: lang, size: sheetSize, pages, outline: flatOutline(outline) };
}
