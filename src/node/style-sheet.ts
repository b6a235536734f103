/** The player's style sheets as one text, in the order in which its scripts import them: what a bundler would make of them. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectRoot } from "./project.ts";

const entry = join(projectRoot, "src/player/main.ts");

/** @param more further sheets of the player's folder, which come last. */
export function playerStyles(...more: string[]): string {
	const seen = new Set<string>();
	const files = [entry, ...more.map((name) => join(dirname(entry), name))];
	return files.map((file) => stylesOf(file, seen)).join("\n");
}

/** Of a script the styles it imports, and those of what it imports; of a style sheet itself with what it imports put in. */
function stylesOf(file: string, seen: Set<string>): string {
	if (seen.has(file)) return "";
	seen.add(file);
	const text = readFileSync(file, "utf8");
	const from = (path: string) => stylesOf(join(dirname(file), path), seen);
	if (file.endsWith(".css")) return text.replace(/^@import "(\.[^"]+)";$/gm, (_, path: string) => from(path));
	return [...text.matchAll(scriptImport)].map(([, path, later]) => from(path ?? later!)).join("\n");
}

/** At the head of a script, or when it is wanted. Types are imported from elsewhere, and bring no styles. */
const scriptImport = /^import (?!type\b)(?:[^;]*? from )?"(\.[^"]+\.(?:ts|css))";$|\bimport\("(\.[^"]+\.ts)"\)/gm;
