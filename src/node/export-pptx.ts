/** `npm run export -- pptx`: the slides for office programs, read back before it is called done. */
import { join } from "node:path";
import { type ExportOptions, fileNameOf, notesMark } from "./export-kind.ts";
import { problemsOf } from "./pdf-check.ts";
import { drawSlides } from "./pptx-draw.ts";
import { faultsOfPptx } from "./pptx-faults.ts";
import { mendPptx } from "./pptx-mend.ts";
import { readPptx } from "./pptx-read.ts";
import { writePptx } from "./pptx-write.ts";
import { stopAtAny } from "./problems.ts";
import { writeWhole } from "./write-whole.ts";

/** @throws StoryError when what was read back is not what was to be written: it has then been said, and nothing is written. */
export async function exportPptx(options: ExportOptions): Promise<string[]> {
	const { browser, progress } = options.tools;
	const story = await options.tools.story();
	const { deck, palette, sheets, expected } = await drawSlides(story, options);
	progress.tell("pptx: writing and reading it back");
	const file = await mendPptx(await writePptx(deck), deck, palette);
	const problems = problemsOf(faultsOfPptx(await readPptx(file), expected), sheets, story.deck, "the presentation");
	progress.clear();
	stopAtAny(problems);
	const { route, notes, theme } = options;
	const path = join(options.out, `${fileNameOf(story.deck.id, route, notesMark(notes, true), theme)}.pptx`);
	writeWhole(path, file);
	return [`${path} (${expected.length} slides, ${(file.byteLength / 1e6).toFixed(2)} MB, ${browser.name()})`];
}
