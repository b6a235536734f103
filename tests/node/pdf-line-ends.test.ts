/** Where a line of a PDF ends with a word, a space comes after it. */
import { expect, test } from "vitest";
import { spaceLineEnds } from "../../src/node/pdf-line-ends.ts";

const letters = "abcdefghijklmnopqrstuvwxyz- ";
const glyphs = new Map([...letters].map((letter, at) => [String(at).padStart(4, "0"), letter]));

/** As browsers write it. @param x of its first letter. */
function line(text: string, x: number, y: number): string {
	const set = [...text].map((letter, at) => {
		return `${at > 0 ? "10 0 Td " : ""}<${String(letters.indexOf(letter)).padStart(4, "0")}> Tj`;
	});
	return `BT\n/F1 20 Tf\n1 0 0 -1 ${x} ${y} Tm\n${set.join("\n")}\nET`;
}

const piece = (number: number, ...lines: string[]) => `/P <</MCID ${number} >>BDC\n${lines.join("\n")}\nEMC`;

const cases: [string, string, string[], boolean][] = [
	["a word goes on to the next line", piece(1, line("one", 0, 0), line("two", 0, 30)), ["one", "two"], true],
	["its capitals are drawn and not written", piece(1, line("one", 0, 0), line("two", 0, 30)), ["ONE", "two"], true],
	["the next line is set in the middle", piece(1, line("one", 0, 0), line("two", 15, 30)), ["one", "two"], true],
	[
		"the next line begins another piece",
		`${piece(1, line("one", 0, 0))}\n${piece(2, line("two", 0, 30))}`,
		["one"],
		true,
	],
	["a word is broken", piece(1, line("one-", 0, 0), line("two", 0, 30)), ["one-two"], false],
	["a dash ends a word", piece(1, line("one-", 0, 0), line("and", 0, 30)), ["one-", "and"], true],
	["a number stands above the line", piece(1, line("one", 0, 10), line("two", 30, 0)), ["one", "two"], false],
	["the space is there", piece(1, line("one ", 0, 0), line("two", 0, 30)), ["one", "two"], false],
	["another block follows", `${piece(1, line("one", 0, 0))}\n${piece(9, line("two", 0, 30))}`, ["one", "two"], false],
	["the letters are a picture's", piece(0, line("one", 0, 0), line("two", 0, 30)), ["one", "two"], false],
];

test.each(cases)("a line ends where %s", (_, content, words, isSpaced) => {
	const blocks = ["", "a paragraph", "a paragraph"];
	const spaced = spaceLineEnds(content, {
		blockOf: (number) => (number === 9 ? "another" : blocks[number]),
		meaningsOf: () => glyphs,
		words: new Set(words.map((word) => word.toLowerCase())),
	});
	const at = content.indexOf("ET");
	expect(spaced).toBe(isSpaced ? `${content.slice(0, at)}<0027> Tj\n${content.slice(at)}` : content);
});
