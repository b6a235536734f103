/** Writes a file so that nobody ever reads half of it, whoever else is at work: beside its place, and renamed. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export function writeWhole(path: string, content: string | Uint8Array): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(`${path}.${process.pid}`, content);
	renameSync(`${path}.${process.pid}`, path);
}
