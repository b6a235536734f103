/** The deck of a story that was taken up without a mistake, kept until story or code changes: to compile it takes longer than to read it. */
import { existsSync, readFileSync } from "node:fs";
import type { SourceFile } from "../compile/source-text.ts";
import type { Deck } from "../deck/deck.ts";
import type { StoryFolders } from "./compiler.ts";
import { digest, editionOf } from "./edition.ts";
import { cacheFolder } from "./project.ts";
import { writeWhole } from "./write-whole.ts";

export interface KeptDeck {
	/** Null where the story or the code is another than the last time. */
	deck: Deck | null;
	keep: (deck: Deck) => void;
}

/** @param assets the names of what slides may show. */
export function keptDeck(folders: StoryFolders, files: SourceFile[], assets: Set<string>): KeptDeck {
	const path = cacheFolder("decks", `${digest(folders.slides).slice(0, 16)}.json`);
	const key = digest(editionOf("compile", "deck"), JSON.stringify([files, [...assets]]));
	return { deck: read(path, key), keep: (deck) => writeWhole(path, `${key}\n${JSON.stringify(deck)}`) };
}

/** In the first line is what it was made of. */
function read(path: string, key: string): Deck | null {
	if (!existsSync(path)) return null;
	const text = readFileSync(path, "utf8");
	return text.startsWith(`${key}\n`) ? JSON.parse(text.slice(key.length + 1)) : null;
}
