/** `npm run export -- foldout`: the whole story on one large sheet, and the same on two small ones to be joined. */
import { type ExportOptions, fileNameOf, paperMark } from "./export-kind.ts";
import { printFoldout } from "./foldout-print.ts";
import { loadReader } from "./pdf-read.ts";
import { readBack } from "./pdf-write.ts";

/** @throws StoryError when what was read back is not what was to be written: it has then been said, and nothing is written. */
export async function exportFoldout(options: ExportOptions): Promise<string[]> {
	const story = await options.tools.story();
	const [printed] = await Promise.all([printFoldout(story, options), loadReader()]);
	const clean: (() => string)[] = [];
	for (const one of printed) {
		const name = fileNameOf(story.deck.id, options.route, one.name, paperMark(options.paper), options.theme);
		clean.push(await readBack(name, one, story, options));
	}
	return clean.map((write) => write());
}
