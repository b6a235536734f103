import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { afterEach, expect, test, vi } from "vitest";
import { story as storyPlugin } from "../../src/node/plugin.ts";
import { projectRoot } from "../../src/node/project.ts";
import { writeSmallStory } from "./small-story.ts";

const story = writeSmallStory("build");
const site = join(story.folder, "site");
const said: string[] = [];

for (const method of ["log", "error"] as const) vi.spyOn(console, method).mockImplementation((text) => said.push(text));
afterEach(() => {
	story.restore();
	said.length = 0;
});

test("the public site withholds the notes, and says so", async () => {
	await buildSmallStory("production");
	expect(page()).toContain("A band plays.");
	expect(page()).not.toMatch(/Speak slowly|Point at the piers|Pause\./);
	expect(said.join("\n")).toContain("3 slides, notes of 3 slides withheld");
});

test("a link to the site has a picture where deck.yaml says where that is, and is said to have none where it does not", async () => {
	await buildSmallStory("production");
	expect(page()).not.toMatch(/og:image|rel="canonical"/);
	expect(said.join("\n")).toMatch(/without a picture until deck\.yaml has the `url`/);
	said.length = 0;
	const settings = join(story.slides, "deck.yaml");
	const without = readFileSync(settings, "utf8");
	writeFileSync(settings, `${without}url: https://example.org/bridge\n`);
	await buildSmallStory("production").finally(() => writeFileSync(settings, without));
	expect(page()).toMatch(/<meta property="og:image" content="https:\/\/example\.org\/bridge\/[^"]+\.png"/);
	expect(page()).toContain('<link rel="canonical" href="https://example.org/bridge/"');
	expect(said.join("\n")).not.toContain("without a picture");
});

test("the site for one's own machine holds the notes", async () => {
	await buildSmallStory("notes");
	expect(page()).toContain("Point at the piers.");
});

test("every file the page names is part of the site, and none is from elsewhere", async () => {
	await buildSmallStory("production");
	const named = [...page().matchAll(/\s(?:src|href)="(?!data:)([^"#]+)"/g)].map(([, url]) => url!);
	expect(named.length).toBeGreaterThan(3);
	expect(named.filter((url) => !existsSync(join(site, url)))).toEqual([]);
});

test("pictures that slides name are in the site, others are not", async () => {
	await buildSmallStory("production");
	const files = readdirSync(join(site, "assets"));
	expect(files).toContain("bridge.svg");
	expect(files).not.toContain("unused.svg");
});

test("an address with a sign that encodes nothing is an address like any other", async () => {
	story.edit("A band plays.", "A [band](https://example.org/50%off) plays.");
	await buildSmallStory("production");
	expect(page()).toContain("https://example.org/50%off");
});

test("all mistakes of a story are told at once, and it is not built", async () => {
	story.edit("status: confirmed\nshort: Built", "status: certain\nshort: Built\nplcae: here");
	await expect(buildSmallStory("production")).rejects.toThrow("2 mistakes in the story");
	expect(said.join("\n").replaceAll(".cache/tests/build/", "")).toMatch(
		/slides\/10-building\.md:19:9 {2}`status`.*\n.*slides\/10-building\.md:21:1 {2}.*`plcae`/,
	);
});

test("a character that no font holds fails the build at the place where it stands first", async () => {
	story.edit("A band plays.", "A band plays 中.");
	await expect(buildSmallStory("production")).rejects.toThrow("1 mistake in the story");
	expect(said.join("\n")).toMatch(
		/slides\/10-building\.md:40:14 {2}no font of the page has a glyph for "中" \(U\+4E2D\)/,
	);
});

function buildSmallStory(mode: string): Promise<unknown> {
	return build({
		configFile: false,
		logLevel: "silent",
		mode,
		root: join(projectRoot, "src"),
		base: "./",
		plugins: [storyPlugin(story)],
		build: { outDir: site, emptyOutDir: true, minify: false },
	});
}

function page(): string {
	return readFileSync(join(site, "index.html"), "utf8");
}
