/** `npm run export -- pdf`: the slides as a PDF, one page a slide, read back before it is called done. */
import { type ExportOptions, fileNameOf, notesMark } from "./export-kind.ts";
import { writePdf } from "./pdf-write.ts";
import { printSheets } from "./sheet-print.ts";

/** @throws StoryError when what was read back is not what was to be written: it has then been said, and nothing is written. */
export async function exportPdf(options: ExportOptions): Promise<string[]> {
	const story = await options.tools.story();
	const printed = await printSheets(story, options);
	const { route, notes, theme } = options;
	const name = fileNameOf(story.deck.id, route, notesMark(notes, false), theme);
	return [await writePdf(name, { ...printed, origins: printed.sheets.sheets }, story, options)];
}
