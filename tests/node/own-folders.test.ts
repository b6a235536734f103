/** Whoever takes up the engine for another story names its folders once. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cacheFolder, projectRoot } from "../../src/node/project.ts";
import { writeSmallStory } from "./small-story.ts";

test("an export is of the story in the folders that package.json names", () => {
	const project = cacheFolder("tests/renamed");
	const story = writeSmallStory("renamed-story");
	rmSync(project, { recursive: true, force: true });
	mkdirSync(project);
	for (const name of ["src", "package-lock.json"])
		cpSync(join(projectRoot, name), join(project, name), { recursive: true });
	symlinkSync(join(projectRoot, "node_modules"), join(project, "node_modules"));
	cpSync(story.slides, join(project, "telling/chapters"), { recursive: true });
	cpSync(story.assets, join(project, "assets"), { recursive: true });
	const settings = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
	settings.story.slides = "telling/chapters";
	writeFileSync(join(project, "package.json"), JSON.stringify(settings));

	const run = spawnSync(process.execPath, ["src/node/run.mjs", "export", "text"], { encoding: "utf8", cwd: project });
	expect(run.stderr).toBe("");
	expect(readFileSync(join(project, "export/bridge.md"), "utf8")).toContain("A band plays.");
}, 60_000);
