/** Where the project stands on the disk: its root, its story and the folder for what can be made again. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { StoryFolders } from "./compiler.ts";

/** The folder of `package.json`. */
export const projectRoot = resolve(fileURLToPath(import.meta.url), "../../..");

/** A folder for things that are slow to make and safe to delete; it may not exist yet. Outside node_modules, which a fresh install empties. */
export function cacheFolder(...parts: string[]): string {
	return join(projectRoot, ".cache", ...parts);
}

/** The folders of the story that is told here: `package.json` names them, under `story`, and nothing else does. */
export const ownFolders: StoryFolders = readOwnFolders();

function readOwnFolders(): StoryFolders {
	const { story } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as { story: StoryFolders };
	return { slides: resolve(projectRoot, story.slides), assets: resolve(projectRoot, story.assets) };
}
