/** Something to be printed, set in the deck's faces and styles: a page of the browser that shows it. */

import type { Page } from "../render/page.ts";
import type { BrowserPage } from "./browser-page.ts";
import type { ExportTools } from "./export-kind.ts";
import { cutFonts } from "./fonts.ts";
import { openPrintPage } from "./print-page.ts";
import type { ExportStory } from "./print-story.ts";
import { stopAtAny } from "./problems.ts";
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
	const { name, page, sheets, rules = "", theme, classes, scale } = setting;
	const fonts = await cutFonts(page, story.deck, story.files);
	stopAtAny(fonts.problems);
	const styles = fonts.css + playerStyles(...sheets) + rules;
	const browserPage = await tools.browser.open({ width: 1600, height: 900, ...(scale && { scale }) });
	const content = { page, styles, theme, classes, assets: story.folders.assets };
	await openPrintPage(browserPage, content, name);
	return browserPage;
}
