/** The list of a site's files for the worker that keeps them: each with what tells two builds of it apart. */
import { createHash } from "node:crypto";
import type { SiteFile } from "./sizes.ts";

/** Where the worker's script stands, and what in it stands for the list. */
export const workerName = "worker.js";
const listName = "self.__WB_MANIFEST";

/** Pictures for other places than the page; and a file's map, which only developers ask for. */
const leftOut = /^(?:card\.png|worker\.js|.*\.map)$/;

/** @throws when the script has no place for the list: it would keep nothing, and nobody would see. */
export function withFileList(script: string, files: SiteFile[]): string {
	if (!script.includes(listName)) throw new Error(`The worker's script does not say "${listName}".`);
	const list = files
		.filter(({ name }) => !leftOut.test(name))
		.map(({ name, content }) => ({ url: name, revision: hasHash(name) ? null : hashOf(content) }));
	return script.replace(listName, () => JSON.stringify(list));
}

/** What Vite names by its content is another file when it changes. */
function hasHash(name: string): boolean {
	return /^assets\/.+-[\w-]{8}\.\w+$/.test(name);
}

function hashOf(content: string | Uint8Array): string {
	return createHash("sha256").update(content).digest("hex").slice(0, 16);
}
