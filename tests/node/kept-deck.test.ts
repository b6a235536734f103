/** A deck that is kept: the same as one compiled anew, and only while its story is as it was. */
import { expect, test } from "vitest";
import { createCompiler } from "../../src/node/compiler.ts";
import { keptDeck } from "../../src/node/kept-deck.ts";
import { readExportStory } from "../../src/node/print-story.ts";
import { readAssets, readStory } from "../../src/node/read.ts";
import { writeSmallStory } from "./small-story.ts";

test("a story is compiled once, and again when it has changed", async () => {
	const story = writeSmallStory("kept-deck");
	story.edit("A band plays.", `A band plays until ${Date.now()}.`);
	const kept = () => keptDeck(story, readStory(story.slides), readAssets(story.assets)).deck;
	expect(kept()).toBeNull();
	const { deck } = await readExportStory(story);
	expect(deck).toStrictEqual(createCompiler(story)().deck);
	expect(kept()).toStrictEqual(deck);
	expect((await readExportStory(story)).deck).toStrictEqual(deck);
	story.edit("A band plays.", "A choir sings.");
	expect(kept()).toBeNull();
	expect(JSON.stringify((await readExportStory(story)).deck)).toContain("A choir sings.");
});
