/** Sections that are kept between runs: what is printed with them is what would be printed without. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type Deck, slidesOf } from "../../src/deck/deck.ts";
import { readAtlas } from "../../src/node/atlas.ts";
import { digest } from "../../src/node/edition.ts";
import { keptSections } from "../../src/node/kept-sections.ts";
import { readExportStory } from "../../src/node/print-story.ts";
import { cacheFolder, ownFolders } from "../../src/node/project.ts";
import { recallSections } from "../../src/render/section.ts";
import { renderSheets } from "../../src/render/sheets.ts";
import { writeSmallStory } from "./small-story.ts";

const story = writeSmallStory("kept-sections");
const folder = cacheFolder("sections");
const file = join(folder, `${digest(story.slides).slice(0, 16)}.json`);

function bodyOf(deck: Deck): string {
	return renderSheets(deck, null, { atlas: readAtlas() }).body;
}

beforeAll(() => rmSync(file, { force: true }));

test("they are there in the next run, and the same", async () => {
	const first = await readExportStory(story);
	const body = bodyOf(first.deck);
	first.keepSections();
	const { memory } = keptSections(story);
	expect(memory.sections.size).toBe(3);
	// What is kept is taken: a section that says something else is printed as it is.
	const [known] = memory.sections.values();
	const text = JSON.stringify(known?.section.text);
	writeFileSync(
		file,
		readFileSync(file, "utf8").replace(text, () => JSON.stringify("<p>Kept</p>")),
	);
	expect(bodyOf((await readExportStory(story)).deck)).toContain("<p>Kept</p>");
	first.keepSections();
	expect(bodyOf((await readExportStory(story)).deck)).toBe(body);
});

test("those that other code has made are not taken", async () => {
	const { deck, keepSections } = await readExportStory(story);
	bodyOf(deck);
	keepSections();
	writeFileSync(
		file,
		readFileSync(file, "utf8").replace(/^./, (sign) => (sign === "0" ? "1" : "0")),
	);
	expect(keptSections(story).memory.sections.size).toBe(0);
	expect(readdirSync(folder).some((name) => name.endsWith(".json"))).toBe(true);
});

test("a slide that has changed is rendered anew, and so is all when a record has", async () => {
	const { deck, keepSections } = await readExportStory(story);
	bodyOf(deck);
	keepSections();
	story.edit("A band plays.", "A choir sings.");
	const next = (await readExportStory(story)).deck;
	expect(bodyOf(next)).toContain("A choir sings.");
	expect(bodyOf(next)).toBe(bodyOf(structuredClone(next)));
});

test("of the project's own story, with any of its slides changed", async () => {
	const { deck } = await readExportStory(ownFolders);
	const { memory } = keptSections(ownFolders);
	recallSections(deck, memory);
	bodyOf(deck);
	const next = structuredClone(deck);
	for (const [place, { slide }] of slidesOf(next).entries()) if (place % 3 === 0) slide.titleHtml += " again";
	for (const { slide } of slidesOf(next)) for (const event of slide.events) event.short += "!";
	const anew = bodyOf(structuredClone(next));
	recallSections(next, memory);
	expect(bodyOf(next) === anew).toBe(true);
}, 60_000);
