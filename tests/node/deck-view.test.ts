import { expect, test } from "vitest";
import { createCompiler } from "../../src/node/compiler.ts";
import { type Change, changeBetween, type DeckView, viewOf } from "../../src/node/deck-view.ts";
import { writeSmallStory } from "./small-story.ts";

const story = writeSmallStory("deck-view");
const compile = createCompiler(story);

test("a save that changes nothing tells nothing", () => {
	expect(changeAfter("Speak slowly.", "Speak slowly.")).toBeNull();
});

test("a text tells its own slide and no other", () => {
	const { type, update } = changeAfter("A band plays.", "A choir sings.")!;
	expect(type).toBe("deck");
	expect(Object.keys(update.changed)).toEqual(["opens"]);
	expect(update.changed.opens).toContain("A choir sings.");
	expect(update).not.toHaveProperty("page");
});

test("a note alone tells notes and leaves what is seen", () => {
	const { type, update } = changeAfter("Speak slowly.", "Speak slowly and look up.")!;
	expect(type).toBe("notes");
	expect(update.changed).toEqual({ opening: "<p>Speak slowly and look up.</p>" });
	expect(update.data.slides[0]?.notes).toContain("look up");
});

test("a text and a note together tell the slide, and the note with the data", () => {
	const picture = "![The bridge from the east](assets/bridge.svg)\n\nNote: ";
	const { type, update } = changeAfter(`${picture}Pause.`, `It is ours. [@gazette]\n\n${picture}Hum.`)!;
	expect(type).toBe("deck");
	expect(update.changed.opens).toContain("It is ours.");
	expect(update.data.slides.find(({ id }) => id === "opens")?.notes).toContain("Hum.");
});

test("a new slide tells the whole page and the new order", () => {
	const change = changeAfter(
		"---\n\n# The bridge opens",
		"---\n\n# A flood comes {#flood}\n\nIt holds. [@gazette]\n\nNote: Wait.\n\n---\n\n# The bridge opens",
	)!;
	expect(change.type === "deck" && change.update.order).toEqual(["opening", "built", "flood", "opens"]);
	expect(change.type === "deck" && change.update.page).toContain('id="/flood"');
});

test("a new title of the deck is told, for the window bears it", () => {
	story.restore();
	const before = view();
	const change = changeBetween(before, viewOf({ ...before.deck, title: "The long bridge" }, { notes: true }))!;
	expect(change.type === "deck" && change.update.title).toBe("The long bridge");
});

function changeAfter(from: string, to: string): Change | null {
	story.restore();
	const before = view();
	story.edit(from, to);
	return changeBetween(before, view());
}

function view(): DeckView {
	const { deck, problems } = compile();
	expect(problems).toEqual([]);
	return viewOf(deck!, { notes: true });
}
