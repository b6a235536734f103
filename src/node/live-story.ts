/** The story while it is being written: what is on the disk, and the last of it that was fit to be shown. */
import type { Problem } from "../compile/problem.ts";
import type { SourceFile } from "../compile/source-text.ts";
import { createSectionMemory } from "../render/section-memory.ts";
import { readAtlas } from "./atlas.ts";
import { type Compiled, createCompiler, type StoryFolders } from "./compiler.ts";
import { type DeckView, viewOf } from "./deck-view.ts";

export interface LiveStory {
	/** The last deck without mistakes; until there is one, what could be made of the story; null for nothing at all. */
	view: DeckView | null;
	/** Of the story as it is on the disk. */
	problems: Problem[];
	files: SourceFile[];
	/** Reads the story and compiles it anew if it has changed; returns whether it has. */
	refresh: () => boolean;
}

export function createLiveStory(folders: StoryFolders, options: { notes: boolean }): LiveStory {
	const compile = createCompiler(folders);
	const sections = createSectionMemory();
	let wasGood = false;
	let last: Compiled | null = null;
	const story: LiveStory = { view: null, problems: [], files: [], refresh };
	refresh();
	return story;

	function refresh(): boolean {
		const compiled = compile();
		if (compiled === last) return false;
		last = compiled;
		const { deck, problems, files } = compiled;
		const isGood = problems.length === 0;
		if (deck && (isGood || !wasGood)) story.view = viewOf(deck, { ...options, atlas: readAtlas() }, sections);
		wasGood ||= isGood;
		Object.assign(story, { problems, files });
		return true;
	}
}
