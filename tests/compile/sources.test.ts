/** Works cited: how they are read, named in short and printed in full. */
import { describe, expect, test } from "vitest";
import { createSource } from "../../src/compile/sources.ts";
import { parseEdtf } from "../../src/deck/edtf.ts";
import { compileStory, deckOf, opener, told } from "./small-story.ts";

/** The one source of a story that cites nothing else. */
function sourceOf(yaml: string, language = "en-GB") {
	const { smith } = deckOf({
		"sources.yaml": `- { id: times, type: book, title: T }\n- { id: smith, ${yaml} }`,
		"deck.yaml": `title: T\nlanguage: ${language}\nspan: 1900/2000\n`,
	}).sources;
	return smith;
}

test.each([
	["type: webpage, title: T, publisher: 'Reuters, via WHBL', issued: 2024-06-17", "Reuters, 17 Jun 2024"],
	["type: webpage, title: T, publisher: Wilson Center (AVPRF), issued: 1949", "Wilson Center, 1949"],
	["type: webpage, title: T, container-title: The Very Long Name of a Paper, container-title-short: TVLN", "TVLN"],
	[
		"type: report, title: T, publisher: 'U.S. Department of State, Office of the Historian', issued: 1948-09",
		"U.S. Department of State, Sep 1948",
	],
	["type: book, title: T, author: [{ family: Smith, given: A }], publisher: P, issued: 1998", "Smith, 1998"],
	["type: book, title: T, author: [{ family: A }, { literal: B and Co }], issued: 1998", "A and B and Co, 1998"],
	["type: book, title: T, author: [{ family: A }, { family: B }, { family: C }], issued: 1998", "A et al., 1998"],
	["type: treaty, title: A Long Title, title-short: 'UNTS 6045', issued: 1961", "UNTS 6045"],
	["type: book, title: 'Time: A History', title-short: Time, author: [{ family: A }], issued: 1998", "A, 1998"],
	["type: document, title: A <i>Title</i>", "A Title"],
	["type: webpage, title: T, publisher: P, issued: { date-parts: [[2024, 6, 17]] }", "P, 17 Jun 2024"],
	["type: webpage, title: T, publisher: P, issued: { date-parts: [['1950', '6']] }", "P, Jun 1950"],
	["type: webpage, title: T, publisher: P, issued: [{ year: 2024, month: 6 }]", "P, Jun 2024"],
	["type: webpage, title: T, publisher: P, issued: { raw: 2024-06-17 }", "P, 17 Jun 2024"],
	["type: webpage, title: T, publisher: P, issued: { literal: in summer }", "P"],
])("{ %s } is in short %j", (yaml, short) => {
	expect(sourceOf(yaml)?.short).toBe(short);
});

test("the full reference is set in Harvard style, with British dates and quotation marks", () => {
	const yaml =
		"type: article-newspaper, title: 'The \"highs\" & <lows>', container-title: Reuters, issued: 2024-06-17, URL: 'https://example.org/a/', accessed: 2026-11-23, note: Read twice.";
	expect(sourceOf(yaml)).toEqual({
		id: "smith",
		short: "Reuters, 17 Jun 2024",
		title: 'The "highs" & ',
		html: '<i>Reuters</i> (2024) ‘The “highs” &amp; &lt;lows&gt;’, <span class="tie">17 June</span>. Available at: https://example.org/a/ (Accessed: <span class="tie">23 November</span> 2026).',
		url: "https://example.org/a/",
		note: "Read twice.",
	});
});

test("it speaks the language of the deck", () => {
	expect(sourceOf("type: book, title: T, editor: [{ family: A, given: B }], issued: 1998", "de")?.html).toContain(
		"(Hrsg.)",
	);
	expect(sourceOf("type: book, title: T, issued: { literal: '' }", "ko")?.html).toBe("<i>T</i> (no date).");
});

describe("files of works", () => {
	const csl = { id: "smith", type: "book", title: "A book", publisher: "P", issued: "1998" };
	test.each([
		["sources.yaml", `references:\n- ${JSON.stringify(csl)}`],
		["sources.json", JSON.stringify([csl])],
		["sources.json", JSON.stringify({ items: [csl] }, null, 2)],
		["sources.bib", "@book{smith,\n  title = {A book},\n  publisher = {P},\n  year = {1998}\n}"],
	])("in %s are read, as Zotero and Pandoc write them", (name, text) => {
		const works = { "sources.yaml": "- { id: times, type: book, title: T }", ...{ [name]: text } };
		const { sources } = deckOf(works);
		expect(sources.smith).toMatchObject({ short: "P, 1998", html: "<i>A book</i> (1998). P." });
	});

	test.each([
		[
			"sources.json",
			'[\n  { "id": "smith", "type": "bok", "title": "A" }\n]',
			/^sources\.json:2:28 {2}`type`.*did you mean `book`/,
		],
		["sources.json", '[{ "id": "smith" ]', /^sources\.json:1:\d+ {2}/],
		["sources.bib", "\n@book{nobody,\n  title = {A}\n}", /^sources\.bib:2:7 {2}nothing cites the source `nobody`/],
		["sources.bib", "@book{smit,\n  title = ", /^sources\.bib:2:11 {2}this is not BibTeX: expected `{`, got EOF \(an/],
		[
			"sources.bib",
			"\n\n@book{a,\n  title = {A}\n  year = 1998\n}",
			/^sources\.bib:5:3 {2}this is not BibTeX: expected `}`, got a name \(an entry is written @book\{key, [^\n]*\)$/,
		],
		["sources.bib", "hello", /^sources\.bib:1:1 {2}no work is in this file \(an entry/],
		[
			"sources.bib",
			"@book{smit, title={A}, date={2020-13-45}}",
			/^sources\.bib:1:7 {2}the date of the source `smit` cannot be read/,
		],
		[
			"sources.bib",
			"@book{smit, title={A}, date={2023-09/2024}}",
			/^sources\.bib:1:7 {2}the date of the source `smit` cannot be read \(both ends/,
		],
		[
			"sources.bib",
			"@misc{smit, title = {A}, url = {javascript:x}}",
			/^sources\.bib:1:7 {2}the `url` of `smit` must be/,
		],
	])("in %s, %j is answered", (name, text, expected) => {
		expect(told({ [name]: text })).toContainEqual(expect.stringMatching(expected));
	});
});

/** What is told of the one work that nothing cites, without what is told of that. */
function toldOfWork(yaml: string): string[] {
	const works = "- { id: times, type: book, title: T }\n- { id: smith, type: book, title: T }\n";
	return told({ "sources.yaml": `${works}- ${yaml}` }).filter((line) => !line.includes("nothing cites"));
}

describe("of a work", () => {
	test.each([
		["issued: 2020-13-45", '3:42  `issued` must be a date such as 1990, 1990-09 or 1990-09-30, not "2020-13-45"'],
		["issued: 2023-09/2024", "both ends of a stretch are years, or months, or days"],
		["issued: { date-parts: [['2019', '4', '3'], ['2020']] }", "both ends of a stretch are years, or months, or days"],
		['issued: { date-parts: "2020" }', "3:42  `issued` must be a date"],
		["issued: { date-parts: [[2020, 13]] }", "3:42  `issued` must be a date"],
		["issued: { date-parts: [[soon]] }", "3:42  `issued` must be a date"],
		["issued: [{ month: 6 }]", "3:42  `issued` must be a date"],
		["issued: { year: 2020, day: 3 }", "3:42  `issued` must be a date"],
		["issued: { yaer: 2020 }", "3:42  `issued` must be a date"],
		["issued: in summer", "(a date in words is written { literal: in summer })"],
		["accessed: 2020-02-30", "3:44  `accessed` must be a date"],
		["author: John Smith", "3:42  `author` must be a list of names such as [{ family: Smith, given: Jane }], not"],
		["author: { family: Smith }", "3:42  `author` must be a list of names"],
		["editor: [John Smith]", "3:43  each of `editor` must be a name such as { family: Smith, given: Jane }, not"],
		["translator: [{ suffix: Jr }]", "3:47  each of `translator` must be a name"],
		["translator: [{ famly: A, given: B }]", "`name` has no field `famly` (did you mean `family`?)"],
		["publisher: [P]", "3:45  `publisher` must be a text, not a list"],
		["note: *Pravda*", "3:40  a text cannot begin with `*` (put the text in quotation marks)"],
		["note: &a [*a]", "3:44  a text cannot begin with `*`"],
		["<<: *foo", "3:38  a text cannot begin with `*`"],
	])("{ %s } is answered %j", (field, expected) => {
		const lines = toldOfWork(`{ id: a, type: book, title: T, ${field} }`);
		expect(lines).toContainEqual(expect.stringContaining(expected));
		expect(lines.every((line) => line.startsWith("sources.yaml:3:"))).toBe(true);
	});

	test.each([
		"issued: 2019/2020",
		"issued: 2019-04-03/2019-04-05",
		"issued: -0043~",
		"issued: [{ year: 2019 }, { year: 2020 }]",
		"issued: { date-parts: [[2020, 1]], circa: true, season: 1 }",
		"accessed: { literal: yesterday }",
		"author: [{ literal: A Body }, { family: Gaulle, given: C., non-dropping-particle: de }]",
		"volume: 3, number: IV, issue: 2, DOI: 10.1/a",
		"custom: { a: [b] }, categories: [c]",
		"publisher: &p P, publisher-place: *p",
	])("{ %s } nothing is told", (field) => {
		expect(toldOfWork(`{ id: a, type: book, title: T, ${field} }`)).toEqual([]);
	});

	test("Zotero's address is not its id where it has a key to be cited by", () => {
		const ids = '"id": "http://zotero.org/users/1/items/ABC", "citation-key": "smith"';
		const files = { "sources.json": `[{ ${ids}, "type": "book", "title": "A book" }]` };
		const works = "- { id: times, type: book, title: T }";
		expect(told({ ...files, "sources.yaml": works })).toEqual([]);
		expect(deckOf({ ...files, "sources.yaml": works }).sources.smith?.html).toBe("<i>A book</i> (no date).");
	});
});

test("a work that the processor cannot print is answered, and the next one printed", () => {
	const said: string[] = [];
	const setting = {
		language: "en-GB",
		references: new Map(),
		markScripts: (html: string) => html,
		dateOf: parseEdtf,
		reportWork: (id: string, message: string) => said.push(`${id}: ${message}`),
	};
	const work = { id: "a", type: "book", title: "A < B", issued: { "date-parts": [[2023, 9], [2024]] } };
	expect(createSource(work, setting).html).toBe("A &lt; B");
	expect(said).toEqual(["a: this work cannot be printed: CSL data error: element mismatch in date range input."]);
	expect(createSource({ ...work, issued: { "date-parts": [[2024]] } }, setting).html).toBe("<i>A &lt; B</i> (2024).");
});

describe("the cache of references", () => {
	test("holds all that was formatted, and what it holds is not formatted again", () => {
		const references = new Map<string, string>();
		compileStory({}, { references });
		expect(references.size).toBe(2);
		for (const key of references.keys()) references.set(key, "as kept");
		const { deck } = compileStory({}, { references });
		expect(Object.values(deck!.sources).map(({ html }) => html)).toEqual(["as kept", "as kept"]);
		expect(references.size).toBe(2);
	});

	test("knows a work by what is in it", () => {
		const references = new Map<string, string>();
		compileStory({}, { references });
		compileStory({ "10-one.md": opener.replace("Said.", "Told.") }, { references });
		expect(references.size).toBe(2);
		compileStory({ "sources.yaml": "- { id: times, type: book, title: Else }" }, { references });
		expect(references.size).toBe(3);
	});
});
