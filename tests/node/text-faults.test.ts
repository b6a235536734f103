/** The reading text read back: every word of every slide, every source named and told of once. */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { slidesOf } from "../../src/deck/deck.ts";
import { textOf } from "../../src/node/export-text.ts";
import { readExportStory } from "../../src/node/print-story.ts";
import { faultsOfText } from "../../src/node/text-faults.ts";
import { writeSmallStory } from "./small-story.ts";

const { deck } = await readExportStory(writeSmallStory("text"));
const text = textOf(deck, undefined, false);

const breaks: [string, (text: string) => string, string[]][] = [
	["nothing is done to it", (it) => it, []],
	["a sentence is gone", (it) => it.replace("A band plays.", ""), ["2 lacks 3 of its words: A band plays."]],
	["a title is gone", (it) => it.replace("Nobody wants the bridge", ""), ["0 lacks 2 of its words: Nobody wants"]],
	[
		"a source is not told of",
		(it) => it.replace(/^\[\^gazette\]:.*$/m, ""),
		["null names the source gazette, and does not tell of it"],
	],
	[
		"a source is not named",
		(it) => it.replace(/\[\^gazette\](?!:)/g, ""),
		["null tells of the source gazette, and does not name it"],
	],
	["a source is told of twice", (it) => `${it}[^gazette]: Again\n`, ["null tells of the source gazette twice"]],
];

test.each(breaks)("%s", (_, spoil, said) => {
	expect(slidesOf(deck)).toHaveLength(3);
	expect(faultsOfText(spoil(text), deck, null).map(({ page, message }) => `${page} ${message}`)).toEqual(said);
});

test("what a slide cites beside its sentences is named in the text", async () => {
	const small = writeSmallStory("text-cited");
	small.edit("short: Built\n", 'short: Built\ncite: "@ledger"\n');
	appendFileSync(
		join(small.slides, "sources.yaml"),
		"- { id: ledger, type: book, title: The ledger, issued: 1904-01-01 }\n",
	);
	const told = textOf((await readExportStory(small)).deck, undefined, false);
	expect(told).toMatch(/Sources: \[\^ledger\]\n/);
});
