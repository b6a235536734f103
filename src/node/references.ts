/** Keeps formatted references between builds: citation processors take milliseconds for each. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { cacheFolder } from "./project.ts";

/** Formatted HTML by a key made of all it was formatted from, so an entry never goes stale. */
export type References = Map<string, string>;

export function readReferences(): References {
	const path = referencesPath();
	if (!existsSync(path)) return new Map();
	const entries: [string, string][] = JSON.parse(readFileSync(path, "utf8"));
	return new Map(entries);
}

/** Written beside and renamed, so that two builds at once never read half a file. */
export function writeReferences(references: References): void {
	const path = referencesPath();
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(`${path}.${process.pid}`, JSON.stringify([...references]));
	renameSync(`${path}.${process.pid}`, path);
}

function referencesPath(): string {
	return cacheFolder("references.json");
}
