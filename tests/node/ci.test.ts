/** The last line of a run on the project's own machines: it is never green where the run was red. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cacheFolder, projectRoot } from "../../src/node/project.ts";

const folder = cacheFolder("tests");

test.each([
	["all is well", { numPassedTests: 8, numFailedTests: 0, success: true }, "0", "8 passed, 0 failed"],
	["tests failed", { numPassedTests: 6, numFailedTests: 2, success: false }, "1", "6 passed, 2 failed"],
	["a file could not be loaded", { numPassedTests: 8, numFailedTests: 0, success: false }, "1", "8 passed, 1 failed"],
	["another step failed", { numPassedTests: 8, numFailedTests: 0, success: true }, "1", "8 passed, 1 failed"],
	["no test was run", null, "0", "0 passed, 1 failed"],
])("where %s it says so", (_, ran, status, said) => {
	const path = join(folder, `ci-${status}-${said.replace(/\W/g, "")}.json`);
	mkdirSync(folder, { recursive: true });
	if (ran) writeFileSync(path, JSON.stringify(ran));
	const line = execFileSync("node", [join(projectRoot, ".ci/count.mjs"), path, status], { encoding: "utf8" });
	expect(line.trim()).toBe(said);
});
