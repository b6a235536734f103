/** Compiles a story's folders, again and again, remembering the references it has formatted. */
import { compile } from "../compile/compile.ts";
import type { Problem } from "../compile/problem.ts";
import type { SourceFile } from "../compile/source-text.ts";
import type { Deck } from "../deck/deck.ts";
import { readAssets, readStory } from "./read.ts";
import { readReferences, writeReferences } from "./references.ts";

export interface StoryFolders {
	/** Absolute, as are both: where the Markdown and the records are, and what slides name as pictures. */
	slides: string;
	assets: string;
}

export interface Compiled {
	files: SourceFile[];
	/** With problems it is fit to be looked at, not to be published; null where there is nothing to show. */
	deck: Deck | null;
	problems: Problem[];
}

/** Returns a function that reads and compiles the story as it stands. */
export function createCompiler({ slides, assets }: StoryFolders): () => Compiled {
	const references = readReferences();
	return () => {
		const files = readStory(slides);
		const known = references.size;
		const { deck, problems } = compile(files, { assets: readAssets(assets), references });
		if (references.size > known) writeReferences(references);
		return { files, deck, problems };
	};
}
