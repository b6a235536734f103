/** The handout printed by a browser: measured, set page by page, and what a reader must find in it. */

import { type Handout, renderHandout } from "../render/handout.ts";
import { type Measured, renderMeasures } from "../render/handout-measures.ts";
import { planHandout } from "../render/handout-plan.ts";
import type { Page } from "../render/page.ts";
import { flatOutline } from "../render/sheet-outline.ts";
import { wordsOf } from "../render/words.ts";
import { readAtlas } from "./atlas.ts";
import type { BrowserPage } from "./browser-page.ts";
import { printedFaults } from "./drawn-faults.ts";
import type { ExportOptions } from "./export-kind.ts";
import { attachedText } from "./export-text.ts";
import { type PaperName, paperOf, pixelsOf, pointsOf } from "./paper.ts";
import type { ExpectedPdf } from "./pdf-faults.ts";
import { finishPdf } from "./pdf-finish.ts";
import { openPdf } from "./pdf-open.ts";
import type { PrintedPdf } from "./pdf-write.ts";
import { openSetting, printSetting, type Setting } from "./print-setting.ts";
import type { ExportStory } from "./print-story.ts";
import { expectedOn, readShown, readTargets } from "./print-words.ts";

export interface PrintedHandout extends PrintedPdf {
	handout: Handout;
	/** How much of each page is filled, 1 for all of it. */
	fills: number[];
}

/** Millimetres left and right of the text, and between its columns: as in the style sheet. */
const side = 17;
const between = 6;

/** With the speaker's notes unless they are refused: it is what a briefer hands to whoever was there. */
export async function printHandout(story: ExportStory, options: ExportOptions): Promise<PrintedHandout> {
	const { tools, route, notes = true, paper } = options;
	tools.progress.tell("handout: measuring");
	const plan = planHandout(story.deck, route ?? null, { notes, atlas: readAtlas() });
	const handout = renderHandout(plan, await measure(story, renderMeasures(plan), options));
	tools.progress.tell(`handout: setting ${handout.leaves.length} pages`);
	const { raw, found } = await printSetting(story, settingOf(handout, options), tools, async (page) => {
		tools.progress.tell(`handout: printing with ${tools.browser.name()}`);
		const fills = await page.evaluate(readFills);
		await checkSet(page, fills);
		return { fills, expected: await expectedOf(page, handout, paper), names: await readTargets(page) };
	});
	const { fills, expected, names } = found;
	const pdf = await finishPdf(await openPdf(raw), {
		title: titleOf(handout),
		subject: handout.description,
		language: handout.lang,
		size: pointsOf(paperOf(paper)),
		labels: handout.leaves.map(({ label }) => label),
		outline: handout.outline,
		names,
		words: expected.pages.map(({ words }) => words),
		attachments: [attachedText(story.deck, { route, notes })],
	});
	const origins = handout.leaves.map(({ label, slides }) => ({ label, slide: slides[0] ?? "" }));
	return { pdf, expected, origins, handout, fills };
}

async function measure(story: ExportStory, page: Page, options: ExportOptions): Promise<Measured> {
	const browserPage = await openSetting(story, settingOf(page, options), options.tools);
	const measured = await browserPage.evaluate(readHeights);
	await browserPage.close();
	return measured;
}

function settingOf(page: Page, { paper, theme = "day" }: ExportOptions): Setting {
	const sheets = ["sheets.css", "handout.css"];
	return { name: "handout", page, sheets, rules: rulesFor(paper), theme, classes: "stage paper handout" };
}

/** What only the size of the paper tells: how small a sheet of 1600 pixels is made to fill a column, or both. */
function rulesFor(name: PaperName): string {
	const { width, height } = paperOf(name);
	const inner = width - 2 * side;
	const scale = (millimetres: number) => (pixelsOf(millimetres) / 1600).toFixed(6);
	return `@page{size:${width}mm ${height}mm;margin:0}
:root.handout{--leaf-width:${width}mm;--leaf-height:${height}mm;--leaf-side:${side}mm;--full-scale:${scale(inner)};--half-scale:${scale((inner - between) / 2)}}`;
}

/** @throws for a page on which something stands beyond its edge, or text on text: that is the programmer's mistake, not the author's. */
async function checkSet(page: BrowserPage, fills: number[]): Promise<void> {
	const over = fills.flatMap((fill, index) => (fill > 1 ? [index + 1] : []));
	if (over.length > 0) throw new Error(`Pages ${over.join(", ")} of the handout hold more than there is room for.`);
	const faults = (await printedFaults(page, ".leaf", ".picture, .unseen, sup")).flatMap((found, index) =>
		found.map((fault) => `on page ${index + 1} ${fault}`),
	);
	if (faults.length > 0) throw new Error(`In the handout ${faults.slice(0, 8).join("; ")}.`);
}

async function expectedOf(page: BrowserPage, handout: Handout, paper: PaperName): Promise<ExpectedPdf> {
	const { lang, leaves, outline } = handout;
	const shown = await readShown(page, ".leaf", ".leaf-body");
	return {
		title: titleOf(handout),
		language: lang,
		size: pointsOf(paperOf(paper)),
		pages: leaves.map(({ label }, index) => expectedOn(label, shown[index]!)),
		outline: flatOutline(outline),
	};
}

/** Another than that of the slides, which may be open beside it. */
function titleOf({ title, lang }: Handout): string {
	return `${title} – ${wordsOf(lang).handout}`;
}

/** Runs in the page. */
function readHeights(): Record<string, number[]> {
	const { document } = globalThis as unknown as { document: MeasuredDocument };
	const heights: Record<string, number[]> = {};
	for (const element of document.querySelectorAll("[data-measure]")) {
		const name = element.dataset.measure;
		heights[name] ??= [];
		heights[name].push(element.getBoundingClientRect().height);
	}
	return heights;
}

/** Runs in the page: how much of each page is filled, 1 for all of it. Lines to write on fill nothing, as long as they stand on it. */
function readFills(): number[] {
	const { document } = globalThis as unknown as { document: MeasuredDocument };
	return [...document.querySelectorAll(".leaf-body")].map((body) => {
		const { top, height } = body.getBoundingClientRect();
		const feet = [...body.children].map((part) => ({
			isRuled: part.matches(".ruled"),
			foot: (part.getBoundingClientRect().bottom - top - 1) / height,
		}));
		return Math.max(...feet.filter(({ isRuled, foot }) => !isRuled || foot > 1).map(({ foot }) => foot));
	});
}

/** What these ask of the browser's document: the zone has no types of a browser. */
interface MeasuredDocument {
	querySelectorAll: (selector: string) => Iterable<{
		dataset: { measure: string };
		children: Iterable<{ getBoundingClientRect: () => { bottom: number }; matches: (selector: string) => boolean }>;
		getBoundingClientRect: () => { top: number; height: number };
	}>;
}
