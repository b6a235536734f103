import { expect, test } from "vitest";
import { parseEdtf } from "../../src/deck/edtf.ts";
import { formatDate, monthOf } from "../../src/deck/format-date.ts";
import { playerDataOf } from "../../src/deck/player-data.ts";
import { packData, unpackData } from "../../src/deck/player-wire.ts";
import { createCompiler } from "../../src/node/compiler.ts";
import { ownFolders } from "../../src/node/project.ts";
import { sampleDeck } from "../fixtures/sample-deck.ts";

const decks = { "the sample": sampleDeck, "the story": createCompiler(ownFolders)().deck! };
const cases = Object.entries(decks).flatMap(([name, deck]) =>
	[true, false].map((notes) => [name, notes ? "with" : "without", playerDataOf(deck, { notes })] as const),
);

test.each(cases)("what %s carries %s notes is unpacked as it was packed", (_, __, data) => {
	expect(unpackData(JSON.parse(JSON.stringify(packData(data))))).toEqual(data);
});

test("the dates of slides are carried in words, and the months in which chapters begin, those before the era too", () => {
	const data = playerDataOf(decks["the story"], { notes: false });
	const { worded } = packData(data);
	for (const { now } of data.slides)
		if (now) expect(worded[now.text]).toEqual([formatDate(now, "en-GB", "short"), formatDate(now, "en-GB")]);
	expect(worded["2023-07"]).toEqual(["Jul 2023", "July 2023"]);
	expect(monthOf(Date.UTC(-44, 2))).toEqual({ text: "-0044-03", interval: false });
});

test("packed it is less than half as long", () => {
	const data = playerDataOf(decks["the story"], { notes: false });
	expect(JSON.stringify(packData(data)).length).toBeLessThan(JSON.stringify(data).length / 2);
});

test.each([
	["1961", true],
	["1961-07", true],
	["1961-12", true],
	["1961-12-31", true],
	["2000-02-29", true],
	["0099", false],
	["1961-07~", false],
	["1961-07-06?", false],
	["196X", false],
	["1961-21", false],
	["-0044-03-15", false],
	["Y-10000", false],
	["1961/1962", false],
	["2023-09-12T06:30:00+10:00", false],
])("of %s the text alone is carried: %s", (text, isPlain) => {
	const read = parseEdtf(text);
	if ("error" in read) throw new Error(read.error);
	const deck = playerDataOf(sampleDeck, { notes: false });
	const packed = packData({
		...deck,
		span: read.date,
		asOf: null,
		events: [],
		slides: [{ ...deck.slides[0]!, now: read.date, span: null }],
	});
	expect(packed.dates).toHaveLength(1);
	expect(typeof packed.dates[0] === "string").toBe(isPlain);
	expect(unpackData(JSON.parse(JSON.stringify(packed))).slides[0]!.now).toEqual(read.date);
});

test("of days elsewhere the text does not say all", () => {
	const read = parseEdtf("1961-07-06", 540);
	if ("error" in read) throw new Error(read.error);
	const deck = playerDataOf(sampleDeck, { notes: false });
	const packed = packData({ ...deck, events: [], slides: [{ ...deck.slides[0]!, now: read.date, span: null }] });
	expect(unpackData(packed).slides[0]!.now).toEqual(read.date);
});

test("an event of a slide that is not carried is not made up", () => {
	const packed = packData(playerDataOf(sampleDeck, { notes: false }));
	packed.events[0]![1] = 999;
	expect(() => unpackData(packed)).toThrow(/slide or a date/);
});
