/** Reads a story from the disk: the only place that does. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import type { SourceFile } from "../compile/source-text.ts";
import { projectRoot } from "./project.ts";

/** Chapters, records and sources; a README tells how to write them and is none. */
const storyFile = /(?<!^readme)\.(?:md|ya?ml|json|bib)$/i;

/** Paths are as shown to the author (`slides/10-first.md`), texts without a byte order mark and with `\n` line ends. */
export function readStory(folder: string): SourceFile[] {
	return readdirSync(folder)
		.filter((name) => storyFile.test(name))
		.sort()
		.map((name) => ({ path: shownPath(join(folder, name)), text: readText(join(folder, name)) }));
}

/** What slides may name, as they name it: `assets/train.jpg`. A story need not have any. */
export function readAssets(folder: string): Set<string> {
	if (!existsSync(folder)) return new Set();
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return new Set(
		files.map((file) => `${basename(folder)}/${toSlashes(relative(folder, join(file.parentPath, file.name)))}`),
	);
}

/** From the project's root, so that a terminal makes a link of it. */
export function shownPath(path: string): string {
	return toSlashes(relative(projectRoot, path));
}

function readText(path: string): string {
	return readFileSync(path, "utf8")
		.replace(/^\uFEFF/, "")
		.replace(/\r\n?/g, "\n");
}

function toSlashes(path: string): string {
	return path.split(sep).join("/");
}
