/** The fold-out printed by a browser: on one sheet, and on two that are joined. */

import { chronologyCsv } from "../render/chronology.ts";
import { type Foldout, renderFoldout } from "../render/foldout.ts";
import type { FoldoutEvent } from "../render/foldout-events.ts";
import { renderFoldoutPages } from "../render/foldout-pages.ts";
import { wordsOf } from "../render/words.ts";
import type { BrowserPage } from "./browser-page.ts";
import { drawnFaults } from "./drawn-faults.ts";
import type { ExportOptions } from "./export-kind.ts";
import { doubled, type Paper, paperOf, pointsOf } from "./paper.ts";
import { finishPdf } from "./pdf-finish.ts";
import { openPdf } from "./pdf-open.ts";
import type { PrintedPdf } from "./pdf-write.ts";
import { printSetting } from "./print-setting.ts";
import type { ExportStory } from "./print-story.ts";
import { expectedOn, readShown, readTargets } from "./print-words.ts";

export interface PrintedFoldout extends PrintedPdf {
	/** Of the file, after the deck's. */
	name: "foldout" | "foldout-sheets";
	events: FoldoutEvent[];
}

/** Millimetres of what is drawn: see `FOLDOUT`. */
const drawn = { width: 384, height: 262 };

export async function printFoldout(story: ExportStory, options: ExportOptions): Promise<PrintedFoldout[]> {
	const foldout = renderFoldout(story.deck, options.route ?? null);
	const sheet = paperOf(options.paper);
	return [
		await print(story, foldout, { name: "foldout", sheets: 1, paper: doubled(sheet) }, options),
		await print(story, foldout, { name: "foldout-sheets", sheets: 2, paper: sheet }, options),
	];
}

interface Form {
	name: PrintedFoldout["name"];
	sheets: 1 | 2;
	paper: Paper;
}

async function print(
	story: ExportStory,
	{ drawing, events }: Foldout,
	{ name, sheets, paper }: Form,
	{ tools, theme = "day" }: ExportOptions,
): Promise<PrintedFoldout> {
	const { deck } = story;
	tools.progress.tell(`${name}: printing`);
	const page = renderFoldoutPages(deck, drawing, sheets);
	const setting = { name, page, sheets: ["foldout.css"], rules: rulesFor(paper), theme, classes: "foldout-paper" };
	const { raw, found } = await printSetting(story, setting, tools, async (browserPage) => {
		if (sheets === 1) await checkDrawn(browserPage);
		const shown = await readShown(browserPage, ".foldout-window", ".foldout", ".foldout-page");
		return { shown, names: await readTargets(browserPage) };
	});
	const { shown, names } = found;
	const labels = shown.map((_, index) => String(index + 1));
	const size = pointsOf(paper);
	const csv = { name: "chronology.csv", mimeType: "text/csv", description: deck.title, content: chronologyCsv(deck) };
	const { description: subject, lang: language } = page;
	const title = `${page.title} – ${wordsOf(language).foldout}`;
	const pdf = await finishPdf(await openPdf(raw), {
		title,
		subject,
		language,
		size,
		labels,
		outline: [],
		names,
		words: shown.map(({ words }) => words),
		attachments: [csv],
	});
	const pages = shown.map((it, index) => expectedOn(labels[index]!, it));
	const origins = labels.map((label) => ({ label, slide: events[0]?.slide ?? "" }));
	return { name, events, pdf, origins, expected: { title, language, size, pages, outline: [] } };
}

/** @throws for names that cannot be read: that is the programmer's mistake, not the author's. */
async function checkDrawn(page: BrowserPage): Promise<void> {
	const faults = await drawnFaults(page, ".foldout", ".foldout .overview-window");
	if (faults.length > 0) throw new Error(`In the fold-out ${faults.slice(0, 8).join("; ")}.`);
}

/** The drawing stands in the middle of its paper. */
function rulesFor({ width, height }: Paper): string {
	return `@page{size:${width}mm ${height}mm;margin:0}
:root.foldout-paper{--leaf-width:${width}mm;--leaf-height:${height}mm;--drawn-height:${drawn.height}mm}`;
}
