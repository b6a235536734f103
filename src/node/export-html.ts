/** `npm run export -- html`: the deck as one file that opens from the disk. */
import { join } from "node:path";
import { type ExportOptions, fileNameOf, notesMark } from "./export-kind.ts";
import { faultsOfHtml } from "./html-faults.ts";
import { buildOneFile } from "./one-file.ts";
import { problemsOf, slidesAsPages } from "./pdf-check.ts";
import { stopAtAny } from "./problems.ts";
import { writeWhole } from "./write-whole.ts";

/** It is the briefer's own copy: with the notes, unless they are refused. @throws StoryError when it does not open as it is to: that has then been said, and nothing is written. */
export async function exportHtml({ out, notes = true, tools }: ExportOptions): Promise<string[]> {
	const [{ id, html }, { deck }] = await Promise.all([buildOneFile({ notes }), tools.story()]);
	tools.progress.tell("html: opening it");
	stopAtAny(problemsOf(await faultsOfHtml(html, deck, tools), slidesAsPages(deck), deck, "the file"));
	tools.progress.clear();
	const file = join(out, `${fileNameOf(id, notesMark(notes, true))}.html`);
	writeWhole(file, html);
	return [`${file} (${(Buffer.byteLength(html) / 1e6).toFixed(2)} MB)`];
}
