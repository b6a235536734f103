import { describe, expect, test } from "vitest";
import { balancedIn, firstFit, linesIn, linesOf } from "../../src/render/fit.ts";
import { proseHeight } from "../../src/render/fit-prose.ts";
import { widthOf } from "../../src/render/letter-width.ts";

describe("widths", () => {
	test("grow with the size", () => {
		expect(widthOf("treaty", 80, "headline")).toBeCloseTo(2 * widthOf("treaty", 40, "headline"));
	});

	test.each([
		["ten digits of Plex Sans are six ems", "0123456789", "text", 6],
		["a Hangul syllable is nearly an em", "평양", "text", 1.9],
		["typographic quotes are as wide as plain ones", "“x”", "serif", widthOf('"x"', 1, "serif")],
	] as const)("%s", (_, text, face, ems) => {
		expect(widthOf(text, 1, face)).toBeCloseTo(ems, 5);
	});

	test("a Cyrillic text is wider than a Latin one of as many letters", () => {
		expect(widthOf("нннн", 10, "text")).toBeGreaterThan(widthOf("nnnn", 10, "text"));
	});
});

describe("lines", () => {
	test.each([
		["a word", 1000, 1],
		["a word", 100, 2],
		["the armoured train crosses the river", 400, 2],
		["aaa bb cc ddd", 130, 2],
		["aaa bb\u00a0cc ddd", 130, 3],
		["Donaudampfschifffahrtsgesellschaft", 200, 4],
	])("%j in %i units takes %i", (text, width, wanted) => {
		expect(linesOf(text, 40, width, "text")).toBe(wanted);
	});
});

describe("the height of prose", () => {
	test("of one line is one line", () => {
		expect(proseHeight("<p>Short.</p>", 30, 1000)).toBeCloseTo(30 * 1.42);
	});

	test("counts the air between paragraphs", () => {
		expect(proseHeight("<p>One.</p><p>Two.</p>", 30, 1000)).toBeCloseTo(30 * (2 * 1.42 + 0.65));
	});

	test("leaves out tags and the numbers' addresses", () => {
		const cited = '<p>One.<sup class="cite"><a href="#/source/a-very-long-key-indeed">1</a></sup></p>';
		expect(proseHeight(cited, 30, 200)).toBeCloseTo(30 * 1.42);
	});

	test("of a table grows with the lines of its longest cell", () => {
		const table = (cell: string) =>
			`<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>${cell}</td></tr></tbody></table>`;
		const short = proseHeight(table("x"), 30, 300);
		expect(proseHeight(table("many words that need more lines than one"), 30, 300)).toBeGreaterThan(short + 30);
	});
});

test("lines that are balanced are as many as they must be, and leave no word alone below", () => {
	const [text, width] = ["The journey of the summer, 26 July to 18 August 2001", 300];
	expect(linesIn(text, 20, width, "label")).toHaveLength(2);
	const [first = "", second = "", ...more] = balancedIn(text, 20, width, "label");
	expect([`${first} ${second}`, ...more]).toEqual([text]);
	expect(Math.abs(first.length - second.length)).toBeLessThan(10);
});

test("the first setting that fits is chosen, and the last where none does", () => {
	expect(firstFit([40, 30, 20], 30, (size) => size)).toBe(30);
	expect(firstFit([40, 30, 20], 10, (size) => size)).toBe(20);
});
