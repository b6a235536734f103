/** Slides printed by a browser: the PDF as it comes, and what a reader must find in it. */

import { availableParallelism } from "node:os";
import { slidesOf } from "../deck/deck.ts";
import type { Page } from "../render/page.ts";
import { flatOutline, outlineOf, type SheetOutline } from "../render/sheet-outline.ts";
import { renderSheets, type Sheets } from "../render/sheets.ts";
import { readAtlas } from "./atlas.ts";
import type { BrowserPage } from "./browser-page.ts";
import type { ExportOptions } from "./export-kind.ts";
import { attachedText } from "./export-text.ts";
import type { ExpectedPdf } from "./pdf-faults.ts";
import { type Attachment, finishPdf } from "./pdf-finish.ts";
import { printPage } from "./print-page.ts";
import { openSetting } from "./print-setting.ts";
import type { ExportStory } from "./print-story.ts";
import { expectedOn, readShown, readTargets, type Shown, wordsIn } from "./print-words.ts";
import { partsOf } from "./sheet-parts.ts";

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
	const sheets = sheetsOf(story, options);
	const count = sheets.sheets.length < worthParting ? 1 : Math.min(2, availableParallelism());
	const parts = partsOf(sheets.body, sheets.sheets, count).map(async (body, part) => {
		const page = await openPart(story, { ...sheets, body }, sheets, options, `sheets-${part}`);
		const shown = await readShown(page, ".sheet", ".slide");
		const names = await readTargets(page);
		progress.tell(`pdf: printing ${sheets.sheets.length} pages with ${browser.name()}`);
		const raw = await printPage(page);
		await page.close();
		return { raw, shown, names };
	});
	const printing = Promise.all(parts);
	// The browser is at work, and this is not.
	const attachment = attachedText(story.deck, options);
	const printed = await printing;
	const outline = outlineOf(story.deck, sheets);
	const shown = printed.flatMap((it) => it.shown);
	const names = new Map(printed.flatMap((it) => [...it.names]));
	const raws = printed.map(({ raw }) => raw);
	const expected = expectedOf(story, sheets, outline, shown);
	return { pdf: await finishSheets(raws, { sheets, outline, names }, attachment), sheets, expected };
}

/** From how many sheets on a second page of the browser is worth its start. */
const worthParting = 24;

/** What a browser has printed, with all that it leaves out. */
export function finishSheets(
	raws: Uint8Array[],
	{ sheets, outline, names }: Pick<OpenSheets, "sheets" | "outline" | "names">,
	attachment: Attachment,
): Promise<Uint8Array> {
	return finishPdf(raws, {
		title: sheets.title,
		subject: sheets.description,
		language: sheets.lang,
		size: sheetSize,
		labels: sheets.sheets.map(({ label }) => label),
		outline,
		names,
		attachments: [attachment],
	});
}

/** Opens the slides as sheets in a page, which whoever asked for it closes. */
export async function openSheets(story: ExportStory, options: ExportOptions): Promise<OpenSheets> {
	const sheets = sheetsOf(story, options);
	const page = await openPart(story, sheets, sheets, options, "sheets");
	const outline = outlineOf(story.deck, sheets);
	const shown = await readShown(page, ".sheet", ".slide");
	const expected = expectedOf(story, sheets, outline, shown);
	return { page, sheets, outline, expected, names: await readTargets(page) };
}

function sheetsOf({ deck }: ExportStory, { route }: ExportOptions): Sheets {
	return renderSheets(deck, route ?? null, { atlas: readAtlas() });
}

function openPart(
	story: ExportStory,
	page: Page,
	whole: Page,
	{ theme = "day", scale, tools }: ExportOptions,
	name: string,
): Promise<BrowserPage> {
	return openSetting(story, { name, page, whole, sheets: ["sheets.css"], theme, classes: "stage paper", scale }, tools);
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
