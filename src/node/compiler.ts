/** Compiles a story's folders, again and again, remembering the references it has formatted. */
import type { ChapterMemory } from "../compile/chapter-memory.ts";
import { compile } from "../compile/compile.ts";
import type { Problem } from "../compile/problem.ts";
import type { SourceFile } from "../compile/source-text.ts";
import { codesOf } from "../deck/atlas.ts";
import type { Deck } from "../deck/deck.ts";
import { readAtlas } from "./atlas.ts";
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

/** The codes of the atlas, read when a story first names one. */
function isCountry(code: string): boolean {
	return codesOf(readAtlas().coarse).has(code);
}

/** Returns a function that reads and compiles the story as it stands; while nothing changes, so does not its result. */
export function createCompiler({ slides, assets }: StoryFolders): () => Compiled {
	const references = readReferences();
	const chapters: ChapterMemory = new Map();
	let last: { input: string; compiled: Compiled } | null = null;
	return () => {
		const files = readStory(slides);
		const names = readAssets(assets);
		const input = JSON.stringify([files, [...names]]);
		if (last?.input === input) return last.compiled;
		const known = references.size;
		const compiled = { files, ...compile(files, { assets: names, references, chapters, isCountry }) };
		if (references.size > known) writeReferences(references);
		last = { input, compiled };
		return compiled;
	};
}
