/**
 * Whole stories: each folder of tests/fixtures/compile is one. What comes of it stands beside it, as `expected.json`
 * where it has no mistakes, and as `expected.problems.txt` where it has. Drop in a folder and run: that file is written.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile } from "../../src/compile/compile.ts";
import { printProblem } from "../../src/compile/problem.ts";

const root = join(import.meta.dirname, "../fixtures/compile");

test.each(readdirSync(root))("%s compiles to what stands beside it", async (name) => {
	const folder = join(root, name);
	const files = readdirSync(folder)
		.filter((file) => !file.startsWith("expected."))
		.map((file) => ({ path: `slides/${file}`, text: readFileSync(join(folder, file), "utf8") }));
	const { deck, problems } = compile(files, { assets: new Set(["assets/train.svg"]), references: new Map() });
	const isClean = problems.length === 0;
	const outcome = isClean ? JSON.stringify(deck, null, "\t") : problems.map(printProblem).join("\n");
	await expect(`${outcome}\n`).toMatchFileSnapshot(join(folder, isClean ? "expected.json" : "expected.problems.txt"));
});
