/** How tests export: with the browser they have, and as somebody does who asks for nothing in particular. */
import type { Browser } from "playwright-core";
import type { ExportOptions } from "../../src/node/export-kind.ts";
import { createPrintBrowser } from "../../src/node/print-browser.ts";
import type { ExportStory } from "../../src/node/print-story.ts";
import { createProgress } from "../../src/node/progress.ts";

export function exportOptions(browser: Browser, story: ExportStory, own: Partial<ExportOptions> = {}): ExportOptions {
	const tools = {
		story: async () => story,
		browser: createPrintBrowser(async () => ({ browser, name: "the tests' browser" })),
		progress: createProgress(),
	};
	return { out: "", paper: "a4", scale: 1, format: "png", steps: false, ...own, tools };
}
