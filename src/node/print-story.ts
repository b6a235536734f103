/** The story as it is taken up for an export: compiled, or stopped with all of its mistakes. */
import type { SourceFile } from "../compile/source-text.ts";
import type { Deck } from "../deck/deck.ts";
import { recallSections } from "../render/section.ts";
import type { StoryFolders } from "./compiler.ts";
import { keptDeck } from "./kept-deck.ts";
import { keptSections } from "./kept-sections.ts";
import { stopWith } from "./problems.ts";
import { readAssets, readStory } from "./read.ts";

export interface ExportStory {
	deck: Deck;
	files: SourceFile[];
	folders: StoryFolders;
	/** Remembers for the next run which sections this one has rendered. */
	keepSections: () => void;
}

/** @throws StoryError when the story has mistakes: they have then been printed. */
export async function readExportStory(folders: StoryFolders): Promise<ExportStory> {
	const files = readStory(folders.slides);
	const deck = await readDeck(folders, files);
	const sections = keptSections(folders);
	recallSections(deck, sections.memory);
	return { deck, files, folders, keepSections: sections.keep };
}

async function readDeck(folders: StoryFolders, files: SourceFile[]): Promise<Deck> {
	const kept = keptDeck(folders, files, readAssets(folders.assets));
	if (kept.deck) return kept.deck;
	const { createCompiler } = await import("./compiler.ts");
	const { deck, problems } = createCompiler(folders)();
	if (!deck || problems.length > 0) stopWith(problems);
	kept.keep(deck);
	return deck;
}
