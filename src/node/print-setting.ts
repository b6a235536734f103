/** Something to be printed, set in the deck's faces and styles: a page of the browser that shows it. */

import { type Problem, printProblem } from "../compile/problem.ts";
import type { Page } from "../render/page.ts";
import type { BrowserPage } from "./browser-page.ts";
import type { ExportTools } from "./export-kind.ts";
import { cutFonts, fontsWithinCss } from "./fonts.ts";
import { openPrintPage, type Printed, type PrintPage, printWhileRead } from "./print-page.ts";
import type { ExportStory } from "./print-story.ts";
import { StoryError, stopAtAny } from "./problems.ts";
import { playerStyles } from "./style-sheet.ts";

export interface Setting {
	/** Of the file that the browser opens. */
	name: string;
	page: Page;
	/** Style sheets of the player's folder, beside those of the stage. */
	sheets: string[];
	/** Rules that only whoever prints can know, such as the size of the paper. */
	rules?: string;
	theme: "day" | "night";
	classes: string;
	scale?: number;
}

/** Whoever asked for the page closes it. @throws StoryError for characters that no face holds: they have then been told. */
export async function openSetting(story: ExportStory, setting: Setting, tools: ExportTools): Promise<BrowserPage> {
	const content = await contentOf(story, setting);
	const browserPage = await openEmpty(setting, tools);
	await openPrintPage(browserPage, content, setting.name);
	return browserPage;
}

/** @param read what must be found in it again, while it is printed. @throws as above, and what `read` throws. */
export async function printSetting<T>(
	story: ExportStory,
	setting: Setting,
	tools: ExportTools,
	read: (page: BrowserPage) => Promise<T>,
): Promise<Printed<T>> {
	const content = await contentOf(story, setting);
	return printContent(content, setting, tools, read);
}

/** @param parts of its page, which are printed one after the other. @param read is told which part it reads, from 0. Returns what comes of each. @throws as above. */
export async function printParts<T>(
	story: ExportStory,
	setting: Setting,
	parts: Page[],
	tools: ExportTools,
	read: (page: BrowserPage, part: number) => Promise<T>,
): Promise<Promise<Printed<T>>[]> {
	const content = await contentOf(story, setting);
	let before: Promise<unknown> = Promise.resolve();
	return parts.map((page, part) => {
		const readPart = (browserPage: BrowserPage) => read(browserPage, part);
		const printed = before.then(() => printContent({ ...content, page }, setting, tools, readPart));
		before = printed;
		// Whoever waits for the parts in their order is told of the first that fails.
		printed.catch(() => undefined);
		return printed;
	});
}

async function printContent<T>(
	content: PrintPage,
	setting: Setting,
	tools: ExportTools,
	read: (page: BrowserPage) => Promise<T>,
): Promise<Printed<T>> {
	const pages = await Promise.all([openEmpty(setting, tools), openEmpty(setting, tools)]);
	return printWhileRead(pages, content, setting.name, read);
}

async function contentOf(story: ExportStory, setting: Setting): Promise<PrintPage> {
	const { page, sheets, rules = "", theme, classes } = setting;
	const fonts = await cutFonts(page, story.deck, story.files);
	stopOnce(story, fonts.problems);
	const styles = fontsWithinCss(fonts.files) + playerStyles(...sheets) + rules;
	return { page, styles, theme, classes, assets: story.folders.assets };
}

/** Of each story the characters without a face that have been told: whatever is set at the same time comes upon the same. */
const told = new WeakMap<ExportStory, Set<string>>();

function stopOnce(story: ExportStory, problems: Problem[]): void {
	const known = told.get(story) ?? new Set();
	told.set(story, known);
	const fresh = problems.filter((problem) => !known.has(printProblem(problem)));
	for (const problem of fresh) known.add(printProblem(problem));
	stopAtAny(fresh);
	if (problems.length > 0) throw new StoryError(problems);
}

function openEmpty({ scale }: Setting, { browser }: ExportTools): Promise<BrowserPage> {
	return browser.open({ width: 1600, height: 900, ...(scale && { scale }) });
}
