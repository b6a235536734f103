/** The deck of a story that was taken up without a mistake, kept until story or code changes: to compile it takes longer than to read it. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "../compile/source-text.ts";
import type { Deck } from "../deck/deck.ts";
import type { StoryFolders } from "./compiler.ts";
import { cacheFolder, projectRoot } from "./project.ts";
import { writeWhole } from "./write-whole.ts";

export interface KeptDeck {
	/** Null where the story or the code is another than the last time. */
	deck: Deck | null;
	keep: (deck: Deck) => void;
}

/** @param assets the names of what slides may show. */
export function keptDeck(folders: StoryFolders, files: SourceFile[], assets: Set<string>): KeptDeck {
	const path = cacheFolder("decks", `${digest(folders.slides).slice(0, 16)}.json`);
	const key = digest(edition(), JSON.stringify([files, [...assets]]));
	return { deck: read(path, key), keep: (deck) => writeWhole(path, `${key}\n${JSON.stringify(deck)}`) };
}

/** In the first line is what it was made of. */
function read(path: string, key: string): Deck | null {
	if (!existsSync(path)) return null;
	const text = readFileSync(path, "utf8");
	return text.startsWith(`${key}\n`) ? JSON.parse(text.slice(key.length + 1)) : null;
}

/** All that decks are made with: the code, and the packages it uses. */
function edition(): string {
	const folders = ["compile", "deck"].map((name) => join(projectRoot, "src", name));
	const code = folders.flatMap((folder) =>
		readdirSync(folder)
			.sort()
			.map((name) => join(folder, name)),
	);
	const files = [join(projectRoot, "package-lock.json"), ...code.filter((name) => name.endsWith(".ts"))];
	return digest(...files.map((name) => readFileSync(name, "utf8")));
}

function digest(...texts: string[]): string {
	const hash = createHash("sha256");
	for (const text of texts) hash.update(text).update("\0");
	return hash.digest("hex");
}
