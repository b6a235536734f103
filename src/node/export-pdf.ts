/** `npm run export -- pdf`: the slides as a PDF, one page a slide, read back before it is called done. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ExportOptions } from "./export-kind.ts";
import { checkPdf, problemsOf } from "./pdf-check.ts";
import { loadReader } from "./pdf-read.ts";
import { listProblems, StoryError } from "./problems.ts";
import { printSheets } from "./sheet-print.ts";

/** @throws StoryError when what was read back is not what was to be written: it has then been said, and nothing is written. */
export async function exportPdf(options: ExportOptions): Promise<string[]> {
	const { browser, progress } = options.tools;
	browser.warm();
	const story = await options.tools.story();
	const [{ pdf, sheets, expected }] = await Promise.all([printSheets(story, options), loadReader()]);
	progress.tell("pdf: reading it back");
	const problems = problemsOf(await checkPdf(pdf, expected), sheets, story.deck);
	progress.clear();
	if (problems.length > 0) {
		console.error(listProblems(problems));
		throw new StoryError(problems);
	}
	const file = join(options.out, `${[story.deck.id, options.route, options.theme].filter(Boolean).join("-")}.pdf`);
	mkdirSync(options.out, { recursive: true });
	writeFileSync(file, pdf);
	return [`${file} (${expected.pages.length} pages, ${(pdf.byteLength / 1e6).toFixed(2)} MB, ${browser.name()})`];
}
