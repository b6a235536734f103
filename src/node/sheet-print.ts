/** Slides printed by a browser: the PDF as it comes, and what a reader must find in it. */

import { slidesOf } from "../deck/deck.ts";
import { plainTextOf } from "../render/html.ts";
import { UnknownRails } from "../render/rail-parts.ts";
import { flatOutline, outlineOf, type SheetOutline } from "../render/sheet-outline.ts";
import { partsOfSheets } from "../render/sheet-parts.ts";
import { renderSheets, type Sheets } from "../render/sheets.ts";
import type { StillRail } from "../render/still-rail.ts";
import { readAtlas } from "./atlas.ts";
import type { BrowserPage } from "./browser-page.ts";
import type { ExportOptions } from "./export-kind.ts";
import { attachedText } from "./export-text.ts";
import type { ExpectedPdf } from "./pdf-faults.ts";
import { openSetting, printParts, type Setting } from "./print-setting.ts";
import type { ExportStory } from "./print-story.ts";
import { expectedOn, readShown, readTargets, type Shown, wordsIn } from "./print-words.ts";

/** Of a sheet: units of a slide are pixels of CSS, of which 96 are an inch. */
export const sheetSize = { width: 1200, height: 675 };

/** How many sheets are printed at a time. Fewer cost more than they save: the styles and faces of each part are read anew. */
const mostSheets = 256;

/** Slides as sheets, shown in a page of the browser. */
export interface OpenSheets {
	page: BrowserPage;
	sheets: Sheets;
}

/** Slides as a finished PDF, and what must be found in it. */
export interface PrintedSheets {
	pdf: Uint8Array;
	sheets: Sheets;
	expected: ExpectedPdf;
}

/** @param most how many sheets are printed at a time. */
export async function printSheets(
	story: ExportStory,
	options: ExportOptions,
	most = mostSheets,
): Promise<PrintedSheets> {
	try {
		return await printWith(story, options, { railsApart: true, most });
	} catch (error) {
		if (!(error instanceof UnknownRails)) throw error;
		return printWith(story, options, { railsApart: false, most });
	}
}

interface Printing {
	/** Whether the browser prints each part of the rails once, which takes less time and looks the same. */
	railsApart: boolean;
	most: number;
}

async function printWith(
	story: ExportStory,
	options: ExportOptions,
	{ railsApart, most }: Printing,
): Promise<PrintedSheets> {
	const { progress, browser } = options.tools;
	progress.tell("pdf: setting the slides");
	const sheets = setSheets(story, options, railsApart);
	const parts = partsOfSheets(sheets, most);
	const printing = await printParts(story, settingOf(sheets, options), parts, options.tools, async (page, part) => {
		const which = parts.length > 1 ? `, part ${part + 1} of ${parts.length}` : "";
		progress.tell(`pdf: printing ${sheets.sheets.length} pages with ${browser.name()}${which}`);
		const [shown, names] = await Promise.all([readShownSheets(page), readTargets(page)]);
		// The browser still prints, with one of its processes and no longer with two.
		const attachments = part === 0 ? [attachedText(story.deck, options)] : [];
		return { shown, names: [...names], attachments };
	});
	const loading = Promise.all([import("./pdf-finish.ts"), import("./pdf-join.ts"), import("./pdf-check.ts")]);
	const [{ finishPdf }, { createJoin }] = await loading;
	const outline = outlineOf(story.deck, sheets);
	const documents = createJoin();
	const found = [];
	for (const part of printing) {
		const printed = await part;
		found.push(printed.found);
		await documents.take(printed.raw);
	}
	const shown = found.flatMap((part) => part.shown);
	const expected = expectedOf(story, sheets, outline, shown);
	const pdf = await finishPdf(documents.join(), {
		title: sheets.title,
		subject: sheets.description,
		language: sheets.lang,
		size: sheetSize,
		labels: sheets.sheets.map(({ label }) => label),
		outline,
		names: new Map(found.flatMap(({ names }) => names)),
		words: shown.map(({ words }) => words),
		attachments: found.flatMap(({ attachments }) => attachments),
		...(railsApart && { rails: { rails: sheets.sheets.map(({ rail }) => rail), parts: sheets.railParts } }),
	});
	return { pdf, sheets, expected };
}

/** What a page shows on each of its sheets. */
export function readShownSheets(page: BrowserPage): Promise<Shown[]> {
	return readShown(page, ".sheet:not(.rail-parts)", ".slide");
}

/** Opens the slides as sheets in a page, which whoever asked for it closes. */
export async function openSheets(story: ExportStory, options: ExportOptions): Promise<OpenSheets> {
	const sheets = setSheets(story, options);
	return { page: await openSetting(story, settingOf(sheets, options), options.tools), sheets };
}

function setSheets(story: ExportStory, { route }: ExportOptions, railsApart = false): Sheets {
	return renderSheets(story.deck, route ?? null, { atlas: readAtlas(), railsApart });
}

/** What a rail says; as a picture it is silent. */
function wordsOn({ parts, isGrown }: StillRail): string[] {
	return isGrown ? [] : wordsIn(plainTextOf(parts.join(" ")));
}

function settingOf(page: Sheets, { theme = "day", scale }: ExportOptions): Setting {
	return { name: "sheets", page, sheets: ["sheets.css"], theme, classes: "stage paper", scale };
}

/** @param shown what the page shows on each sheet; to that comes the title of the slide, whatever the page shows, and its rail. */
function expectedOf(
	{ deck }: ExportStory,
	{ title, lang, sheets }: Sheets,
	outline: SheetOutline[],
	shown: Shown[],
): ExpectedPdf {
	const titles = new Map(
		slidesOf(deck).map(({ slide }) => [slide.id, slide.kind === "cover" ? deck.title : slide.title]),
	);
	const pages = sheets.map(({ slide, label, isStep, rail }, index) => {
		const found = shown[index];
		if (!found) throw new RangeError(`the page shows no sheet ${label}`);
		const words = [...new Set([...wordsIn(titles.get(slide) ?? ""), ...found.words, ...wordsOn(rail)])];
		return expectedOn(label, { ...found, words }, !isStep);
	});
	return { title, language: lang, size: sheetSize, pages, outline: flatOutline(outline) };
}
