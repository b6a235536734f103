/** What is on the disk only while something is done with it: gone when that is done, has failed, or is interrupted. */
import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";

const there = new Set<string>();

/** @param path of a file or a folder, which `work` makes. */
export async function whileThere<T>(path: string, work: () => Promise<T>): Promise<T> {
	// Whoever interrupts a run ends it by leaving, which is when promises are no longer kept.
	if (there.size === 0) process.once("exit", removeAll);
	there.add(path);
	try {
		mkdirSync(dirname(path), { recursive: true });
		return await work();
	} finally {
		remove(path);
		there.delete(path);
		if (there.size === 0) process.off("exit", removeAll);
	}
}

function removeAll(): void {
	for (const path of there) remove(path);
}

/** On Windows, what somebody had open just now may take a moment. */
function remove(path: string): void {
	rmSync(path, { recursive: true, force: true, maxRetries: 10 });
}
