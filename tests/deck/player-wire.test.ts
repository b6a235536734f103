import { expect, test } from "vitest";
import { playerDataOf } from "../../src/deck/player-data.ts";
import { packData, unpackData } from "../../src/deck/player-wire.ts";
import { createCompiler } from "../../src/node/compiler.ts";
import { ownFolders } from "../../src/node/print-story.ts";
import { sampleDeck } from "../fixtures/sample-deck.ts";

const decks = { "the sample": sampleDeck, "the story": createCompiler(ownFolders)().deck! };
const cases = Object.entries(decks).flatMap(([name, deck]) =>
	[true, false].map((notes) => [name, notes ? "with" : "without", playerDataOf(deck, { notes })] as const),
);

test.each(cases)("what %s carries %s notes is unpacked as it was packed", (_, __, data) => {
	expect(unpackData(JSON.parse(JSON.stringify(packData(data))))).toEqual(data);
});

test("packed it is less than half as long", () => {
	const data = playerDataOf(decks["the story"], { notes: false });
	expect(JSON.stringify(packData(data)).length).toBeLessThan(JSON.stringify(data).length / 2);
});

test("an event of a slide that is not carried is not made up", () => {
	const packed = packData(playerDataOf(sampleDeck, { notes: false }));
	packed.events[0]![1] = 999;
	expect(() => unpackData(packed)).toThrow(/slide or a date/);
});
