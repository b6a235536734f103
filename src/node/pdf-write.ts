/** A printed document on its way to the disk: read back, and written only where it is what it was to be. */
import { join } from "node:path";
import type { ExportOptions } from "./export-kind.ts";
import type { PageOrigin } from "./pdf-check.ts";
import type { ExpectedPdf } from "./pdf-faults.ts";
import type { ExportStory } from "./print-story.ts";
import { stopAtAny } from "./problems.ts";
import { writeWhole } from "./write-whole.ts";

export interface PrintedPdf {
	pdf: Uint8Array;
	expected: ExpectedPdf;
	/** What each page is about. */
	origins: PageOrigin[];
}

/** The file's name, with what is worth saying of it. @throws as `readBack`. */
export async function writePdf(name: string, printed: PrintedPdf, story: ExportStory, options: ExportOptions) {
	return (await readBack(name, printed, story, options))();
}

/**
 * Writes it when it is called, and says what `writePdf` says: of several files that belong together none is written before all are read.
 * @throws StoryError when what was read back is not what was to be written: it has then been said.
 */
export async function readBack(
	name: string,
	{ pdf, expected, origins }: PrintedPdf,
	{ deck }: ExportStory,
	{ out, tools }: ExportOptions,
): Promise<() => string> {
	tools.progress.tell(`${name}: reading it back`);
	const { checkPdf, problemsOf } = await import("./pdf-check.ts");
	const problems = problemsOf(await checkPdf(pdf, expected), origins, deck);
	tools.progress.clear();
	stopAtAny(problems);
	const file = join(out, `${name}.pdf`);
	const pages = expected.pages.length === 1 ? "1 page" : `${expected.pages.length} pages`;
	return () => {
		writeWhole(file, pdf);
		return `${file} (${pages}, ${(pdf.byteLength / 1e6).toFixed(2)} MB, ${tools.browser.name()})`;
	};
}
