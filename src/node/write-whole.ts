/** Writes a file so that nobody ever reads half of it, whoever else is at work, and however that ends: beside its place, and renamed. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export function writeWhole(path: string, content: string | Uint8Array): void {
	mkdirSync(dirname(path), { recursive: true });
	const beside = `${path}.${process.pid}`;
	try {
		writeFileSync(beside, content);
		renameSync(beside, path);
	} catch (error) {
		rmSync(beside, { force: true });
		throw error;
	}
}
