/** A script of the player's zone as one text, for pages that no bundler has made. */
import { join } from "node:path";
import { projectRoot } from "./project.ts";

/** @param name what its exports are called in the page: a variable with that name holds them. */
export async function pageScript(path: string, name: string): Promise<string> {
	const { build } = await import("vite");
	const built = await build({
		configFile: false,
		logLevel: "error",
		build: { write: false, minify: false, lib: { entry: join(projectRoot, path), formats: ["iife"], name } },
	});
	const [first] = Array.isArray(built) ? built : [built];
	if (!first || !("output" in first)) throw new TypeError("a build that is not watched has an output");
	return first.output[0].code;
}
