/** `npm run export -- handout`: the slides with their notes and sources as a document for paper, read back before it is called done. */
import { type ExportOptions, fileNameOf, notesMark, paperMark } from "./export-kind.ts";
import { printHandout } from "./handout-print.ts";
import { writePdf } from "./pdf-write.ts";

/** @throws StoryError when what was read back is not what was to be written: it has then been said, and nothing is written. */
export async function exportHandout(options: ExportOptions): Promise<string[]> {
	const story = await options.tools.story();
	const printed = await printHandout(story, options);
	const { route, paper, notes, theme } = options;
	const name = fileNameOf(story.deck.id, route, "handout", paperMark(paper), notesMark(notes, true), theme);
	return [await writePdf(name, printed, story, options)];
}
