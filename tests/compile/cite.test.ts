/** Citations: what is written, what is shown, how they are numbered. */
import { describe, expect, test } from "vitest";
import { slideOf, slideWith, toldOfSlide } from "./small-story.ts";

const mark = (key: string, number: number) => `<a href="#/source/${key}">${number}</a>`;
const cites = (content: string) => slideOf(slideWith(content)).cites;

test("a citation becomes a small number at the word before it", () => {
	expect(slideOf(slideWith("Said. [@times]")).body).toBe(`<p>Said.<sup class="cite">${mark("times", 1)}</sup></p>`);
});

test("several in one bracket are one mark", () => {
	const { body } = slideOf(slideWith("Said. [@times, p. 12; @smith]"));
	expect(body).toBe(`<p>Said.<sup class="cite">${mark("times", 1)},${mark("smith", 2)}</sup></p>`);
});

test.each([
	["by their first mention", "A. [@smith]\n\nB. [@times]", ["smith ", "times "]],
	[
		"once for a source and its place in it",
		"A. [@smith, p. 1] B. [@smith, p.\n1] C. [@smith]",
		["smith p. 1", "smith "],
	],
	["in lists, tables and emphasis as in paragraphs", "- *A [@smith]*\n\n|a|\n|-|\n|b [@times]|", ["smith ", "times "]],
	[
		"in a scene where it stands among the prose",
		'A. [@smith]\n\n```quote\ntext: "B [@smith, p. 2]"\nby: Ada\ndate: 1955\ncite: "@times"\n```\n\nC. [@smith, p. 3]',
		["smith ", "smith p. 2", "times ", "smith p. 3"],
	],
	[
		"in a chart's text before those of the chart, wherever it is written",
		"```chart\nkind: bars\nseries: trade\nspan: 1950/1960\n```\n\nA. [@smith]",
		["smith ", "times "],
	],
	[
		"of an event after all others",
		'```event\ndate: 1955\nstatus: open\ncite: "@times, p. 9"\n```\n\nA. [@smith]',
		["smith ", "times p. 9"],
	],
	["but not in notes", "A. [@smith]\n\nNote: B [@times]", ["smith "]],
	["nor in code", "`[@times]` [@smith]", ["smith "]],
])("sources are numbered %s", (_, content, expected) => {
	expect(cites(content).map(({ source, locator }) => `${source} ${locator}`)).toEqual(expected);
});

test("an event keeps the sources of its own", () => {
	const { events } = slideOf(
		slideWith('```event\ndate: 1955\nstatus: open\ncite: "@times; @smith, p. 2"\n```\n\nA. [@times]'),
	);
	expect(events[0]?.cites).toEqual([
		{ source: "times", locator: "" },
		{ source: "smith", locator: "p. 2" },
	]);
});

test("a row has the numbers of its `cite`, in their order, and its text those written in it", () => {
	const row = '{ text: "A [@smith].", confidence: low, basis: B., cite: "@times; @smith" }';
	const { scene } = slideOf(slideWith(`\`\`\`judgements\nrows:\n- ${row}\n\`\`\``));
	expect(scene).toEqual({
		type: "judgements",
		rows: [{ text: `A<sup class="cite">${mark("smith", 1)}</sup>.`, confidence: "low", basis: "B.", cites: [1, 2] }],
	});
});

test("notes name their sources in brackets", () => {
	const { notes } = slideOf("# It goes on\n\nSaid. [@times]\n\nNote: So it was said [@times, p. 3; @smith].\n");
	expect(notes).toBe('<p>So it was said (The Times, <span class="tie">25 Jun</span> 1950, p. 3; A book).</p>');
});

describe("mistakes", () => {
	test.each([
		["an unknown source", "Said. [@tims]", ["3:8  there is no source `tims` (did you mean `times`?)"]],
		["one of two", "Said. [@times;\n@smiht, p. 2]", ["4:1  there is no source `smiht` (did you mean `smith`?)"]],
		[
			"a key without its @",
			"Said. [@times; smith]",
			['3:16  a citation must be @key or @key, p. 12, not "smith" (several are parted by semicolons)'],
		],
		[
			"a word before the @",
			"Said. [see @times]",
			['3:8  a citation must be @key or @key, p. 12, not "see @times" (several are parted by semicolons)'],
		],
		[
			"a stray semicolon",
			"Said. [@times;]",
			['3:15  a citation must be @key or @key, p. 12, not "" (several are parted by semicolons)'],
		],
		[
			"in a nested item",
			"- Said. [@times]\n  - More. [@tims]",
			["4:12  there is no source `tims` (did you mean `times`?)"],
		],
		["in a quotation", "> Said,\n> and said. [@tims]", ["4:14  there is no source `tims` (did you mean `times`?)"]],
		["in a table", "|a|b|\n|-|-|\n|c|d [@tims]|", ["5:7  there is no source `tims` (did you mean `times`?)"]],
		[
			"in a block's `cite`",
			'```event\ndate: 1955\nstatus: open\ncite: "@times; @tims"\n```',
			["6:16  there is no source `tims` (did you mean `times`?)"],
		],
		[
			"in a block's text",
			'```quote\ntext: "Said. [@tims]"\nby: Ada\ndate: 1955\ncite: "@times"\n```',
			["4:15  there is no source `tims` (did you mean `times`?)"],
		],
		[
			"in a folded text",
			'```quote\ntext: >\n  Said,\n  and said. [@tims]\nby: Ada\ndate: 1955\ncite: "@times"\n```',
			["6:14  there is no source `tims` (did you mean `times`?)"],
		],
	])("%s is answered at its place", (_, content, expected) => {
		expect(toldOfSlide(slideWith(content))).toEqual(expected);
	});

	test("a title does not cite", () => {
		expect(toldOfSlide("# It goes on [@times]\n\nNote: Hello.")).toEqual([
			"1:3  a title does not cite (cite in the text below it)",
		]);
	});
});

test.each([
	["Said [-@times]. [@times]", "3:6  `[-@times]` is no citation (write [@times])"],
	["- Said, as @times has it. [@times]", "3:12  `@times` is no citation (write [@times])"],
	["Said. @times [@times]", "3:7  `@times` is no citation (write [@times])"],
	["Said. [^1] [@times]", "3:7  there are no footnotes (cite with [@key], or say it in the text)"],
])("%j is told of what only Pandoc takes for a citation", (text, expected) => {
	expect(toldOfSlide(slideWith(text))).toEqual([expected]);
});

test("other words with an @ are words", () => {
	expect(toldOfSlide(slideWith("Write to a@times.org or @mfa, not `@times`. [@times]"))).toEqual([]);
});
