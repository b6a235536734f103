/** What something that is kept between runs was made with: the code, the packages, and Node, whose dates are in words. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project.ts";

/** @param zones folders of the source. */
export function editionOf(...zones: string[]): string {
	const folders = zones.map((name) => join(projectRoot, "src", name));
	const code = folders.flatMap((folder) =>
		readdirSync(folder)
			.sort()
			.map((name) => join(folder, name)),
	);
	const files = [join(projectRoot, "package-lock.json"), ...code.filter((name) => name.endsWith(".ts"))];
	return digest(process.version, ...files.map((name) => readFileSync(name, "utf8")));
}

export function digest(...texts: string[]): string {
	const hash = createHash("sha256");
	for (const text of texts) hash.update(text).update("\0");
	return hash.digest("hex");
}
