/** Where the project stands on the disk: its root and the folder for what can be made again. */
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of `package.json`. */
export const projectRoot = resolve(fileURLToPath(import.meta.url), "../../..");

/** A folder for things that are slow to make and safe to delete; it may not exist yet. Outside node_modules, which a fresh install empties. */
export function cacheFolder(...parts: string[]): string {
	return join(projectRoot, ".cache", ...parts);
}
