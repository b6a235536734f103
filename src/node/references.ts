/** Keeps formatted references between builds: citation processors take milliseconds for each. */
import { existsSync, readFileSync } from "node:fs";
import { cacheFolder } from "./project.ts";
import { writeWhole } from "./write-whole.ts";

/** Formatted HTML by a key made of all it was formatted from, so an entry never goes stale. */
export type References = Map<string, string>;

export function readReferences(): References {
	const path = referencesPath();
	if (!existsSync(path)) return new Map();
	const entries: [string, string][] = JSON.parse(readFileSync(path, "utf8"));
	return new Map(entries);
}

export function writeReferences(references: References): void {
	writeWhole(referencesPath(), JSON.stringify([...references]));
}

function referencesPath(): string {
	return cacheFolder("references.json");
}
