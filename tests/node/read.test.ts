import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readAssets, readStory } from "../../src/node/read.ts";
import { writeSmallStory } from "./small-story.ts";

const story = writeSmallStory("read");

test("a byte order mark and the line ends of other systems are gone after reading", () => {
	writeFileSync(join(story.slides, "20-windows.md"), "\uFEFF# One\r\n\rTwo\r\n");
	expect(readStory(story.slides).find(({ path }) => path.endsWith("20-windows.md"))?.text).toBe("# One\n\nTwo\n");
});

test("a story is its chapters and records in order, and not its README", () => {
	for (const name of ["README.md", "notes.txt", "05-before.md"]) writeFileSync(join(story.slides, name), "");
	expect(readStory(story.slides).map(({ path }) => path.split("/").at(-1))).toEqual([
		"05-before.md",
		"10-building.md",
		"20-windows.md",
		"deck.yaml",
		"sources.yaml",
	]);
});

test("paths are told from the root of the project, with slashes", () => {
	expect(readStory(story.slides)[0]?.path).toBe(".cache/tests/read/slides/05-before.md");
});

test("assets are named as slides name them", () => {
	expect(readAssets(story.assets)).toEqual(new Set(["assets/bridge.svg", "assets/unused.svg"]));
});

test("a story need not have assets", () => {
	expect(readAssets(join(story.folder, "nothing"))).toEqual(new Set());
});
