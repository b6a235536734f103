/** How tests export: as somebody does who asks for nothing in particular, with the browser of their worker. */
import type { ExportOptions } from "../../src/node/export-kind.ts";
import { createPrintBrowser } from "../../src/node/print-browser.ts";
import type { ExportStory } from "../../src/node/print-story.ts";
import { createProgress } from "../../src/node/progress.ts";

/** Of a worker: started by the first of its tests that prints, gone with the worker. */
const browser = createPrintBrowser();

export function exportOptions(story: ExportStory, own: Partial<ExportOptions> = {}): ExportOptions {
	const tools = { story: async () => story, browser, progress: createProgress() };
	return { out: "", paper: "a4", scale: 1, format: "png", steps: false, ...own, tools };
}
