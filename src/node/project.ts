/** Where the project stands on the disk: its root, its name and the folder for what can be made again. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of `package.json`. */
export const projectRoot = resolve(fileURLToPath(import.meta.url), "../../..");

/** The package's own name, as `package.json` has it. */
export function projectName(): string {
	const manifest: { name: string } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
	return manifest.name;
}

/** A folder for things that are slow to make and safe to delete; it may not exist yet. */
export function cacheFolder(...parts: string[]): string {
	return join(projectRoot, "node_modules/.cache", projectName(), ...parts);
}
