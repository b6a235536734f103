/** How tests export: as somebody does who asks for nothing in particular, with the browser of their worker. */
import { driverOf } from "../../src/node/browser-driver.ts";
import type { ExportOptions } from "../../src/node/export-kind.ts";
import { createPrintBrowser } from "../../src/node/print-browser.ts";
import type { ExportStory } from "../../src/node/print-story.ts";
import { createProgress } from "../../src/node/progress.ts";
import { joinBrowser } from "./join-browser.ts";

export type Exporting = (story: ExportStory, own?: Partial<ExportOptions>) => ExportOptions;

/** To be called at the head of a file of tests. */
export async function startExporting(): Promise<Exporting> {
	const joined = await joinBrowser();
	const browser = createPrintBrowser(async () => driverOf(joined, "the tests' browser"));
	return (story, own = {}) => {
		const tools = { story: async () => story, browser, progress: createProgress() };
		return { out: "", paper: "a4", scale: 1, format: "png", steps: false, ...own, tools };
	};
}
