/** The story as it is taken up for an export: compiled, or stopped with all of its mistakes. */
import { join } from "node:path";
import type { SourceFile } from "../compile/source-text.ts";
import type { Deck } from "../deck/deck.ts";
import { createCompiler, type StoryFolders } from "./compiler.ts";
import { listProblems, StoryError } from "./problems.ts";
import { projectRoot } from "./project.ts";

export interface ExportStory {
	deck: Deck;
	files: SourceFile[];
	folders: StoryFolders;
}

/** The folders that `vite.config.ts` names, for those who do not go through Vite. */
export const ownFolders: StoryFolders = { slides: join(projectRoot, "slides"), assets: join(projectRoot, "assets") };

/** @throws StoryError when the story has mistakes: they have then been printed. */
export function readExportStory(folders: StoryFolders): ExportStory {
	const { deck, files, problems } = createCompiler(folders)();
	if (deck && problems.length === 0) return { deck, files, folders };
	console.error(listProblems(problems));
	throw new StoryError(problems);
}
