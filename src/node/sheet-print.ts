/** Slides printed by a browser: the PDF as it comes, and what a reader must find in it. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { slidesOf } from "../deck/deck.ts";
import { outlineOf, type SheetOutline } from "../render/sheet-outline.ts";
import { renderSheets, type Sheets } from "../render/sheets.ts";
import { readAtlas } from "./atlas.ts";
import type { ExportOptions } from "./export-kind.ts";
import { textOf } from "./export-text.ts";
import { cutFonts } from "./fonts.ts";
import type { ExpectedPage, ExpectedPdf } from "./pdf-faults.ts";
import { finishPdf } from "./pdf-finish.ts";
import { openPrintPage } from "./print-page.ts";
import type { ExportStory } from "./print-story.ts";
import { listProblems, StoryError } from "./problems.ts";
import { cacheFolder } from "./project.ts";
import { playerStyles } from "./style-sheet.ts";

/** Of a sheet: units of a slide are pixels of CSS, of which 96 are an inch. */
export const sheetSize = { width: 1200, height: 675 };

export interface OpenSheets {
	page: Page;
	sheets: Sheets;
	outline: SheetOutline[];
	expected: ExpectedPdf;
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
	const { page, sheets, outline, expected } = await openSheets(story, options);
	progress.tell(`pdf: printing ${sheets.sheets.length} pages with ${browser.name()}`);
	const raw = await page.pdf({ printBackground: true, tagged: true, preferCSSPageSize: true });
	await page.close();
	const pdf = await finishPdf(raw, {
		title: sheets.title,
		subject: sheets.description,
		language: sheets.lang,
		size: sheetSize,
		labels: sheets.sheets.map(({ label }) => label),
		outline,
		attachments: [attachmentOf(story, options)],
	});
	return { pdf, sheets, expected };
}

/** The story's Markdown, without what only the speaker is to know. */
function attachmentOf({ deck }: ExportStory, { route, notes = false }: ExportOptions) {
	const content = textOf(deck, route, notes);
	return { name: `${deck.id}.md`, mimeType: "text/markdown", description: deck.title, content };
}

/** Opens the slides as sheets in a page, which whoever asked for it closes. */
export async function openSheets(
	story: ExportStory,
	{ route, theme = "day", scale, tools }: ExportOptions,
): Promise<OpenSheets> {
	const { deck, files, folders } = story;
	const sheets = renderSheets(deck, route ?? null, { atlas: readAtlas() });
	const fonts = await cutFonts(sheets, deck, files);
	if (fonts.problems.length > 0) {
		console.error(listProblems(fonts.problems));
		throw new StoryError(fonts.problems);
	}
	const styles = fonts.css + playerStyles("sheets.css");
	const content = { page: sheets, styles, theme, classes: "stage paper", assets: folders.assets };
	const page = await tools.browser.open({ width: 1600, height: 900, scale });
	await openPrintPage(page, content, join(cacheFolder("print"), `sheets-${process.pid}.html`));
	const outline = outlineOf(deck, sheets);
	const expected = {
		...pick(sheets),
		size: sheetSize,
		pages: await readSheets(page, story, sheets),
		outline: flat(outline),
	};
	return { page, sheets, outline, expected };
}

function pick({ title, lang }: Sheets) {
	return { title, language: lang };
}

function flat(outline: SheetOutline[]): ExpectedPdf["outline"] {
	return outline.flatMap(({ title, page, children }) => [{ title, page }, ...flat(children)]);
}

/** What the page shows on each sheet, and the title of the slide whatever the page shows. */
async function readSheets(page: Page, { deck }: ExportStory, { sheets }: Sheets): Promise<ExpectedPage[]> {
	const shown = await page.evaluate(readShown);
	const titles = new Map(
		slidesOf(deck).map(({ slide }) => [slide.id, slide.kind === "cover" ? deck.title : slide.title]),
	);
	return sheets.map(({ slide, label, isStep }, index) => {
		const { text, links, pictures } = shown[index] ?? { text: "", links: [], pictures: 0 };
		const words = `${titles.get(slide) ?? ""} ${text}`.split(/\s+/).filter(Boolean);
		return { label, words: [...new Set(words)], tagged: !isStep, pictures, addresses: new Set(links) };
	});
}

/** Runs in the page, so nothing in it may have a name. What is clipped away is for screen readers, and not on paper. */
function readShown(): { text: string; links: string[]; pictures: number }[] {
	const { document } = globalThis as unknown as { document: PageDocument };
	return [...document.querySelectorAll(".sheet")].map((sheet) => {
		const texts: string[] = [];
		const walker = document.createTreeWalker(sheet.querySelector(".slide") ?? sheet, 4); // NodeFilter.SHOW_TEXT
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const { parentElement: parent, data } = node;
			if (parent.checkVisibility({ visibilityProperty: true }) && !parent.closest(".unseen, title, desc"))
				texts.push(data);
		}
		return {
			text: texts.join(" "),
			links: [...sheet.querySelectorAll("a[href^=http]")].map(({ href }) => href),
			pictures: [...sheet.querySelectorAll("img")].filter(({ src }) => !/\.svg$/i.test(src)).length,
		};
	});
}

/** What this asks of the browser: the zone has no types of one. */
interface PageDocument {
	querySelectorAll: PageElement["querySelectorAll"];
	createTreeWalker: (root: PageElement, what: number) => { nextNode: () => PageText | null };
}

interface PageText {
	data: string;
	parentElement: PageElement;
}

interface PageElement {
	href: string;
	src: string;
	querySelector: (selector: string) => PageElement | null;
	querySelectorAll: (selector: string) => Iterable<PageElement>;
	closest: (selector: string) => PageElement | null;
	checkVisibility: (options: { visibilityProperty: boolean }) => boolean;
}
