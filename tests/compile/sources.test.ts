/** Works cited: how they are read, named in short and printed in full. */
import { describe, expect, test } from "vitest";
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
		html: "<i>Reuters</i> (2024) ‘The “highs” &amp; &lt;lows&gt;’, 17 June. Available at: https://example.org/a/ (Accessed: 23 November 2026).",
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
		["sources.bib", "@book{smit,\n  title = ", /^sources\.bib:1:1 {2}this is not BibTeX/],
		[
			"sources.bib",
			"@misc{smit, title = {A}, url = {javascript:x}}",
			/^sources\.bib:1:7 {2}the `url` of `smit` must be/,
		],
	])("in %s, %j is answered", (name, text, expected) => {
		expect(told({ [name]: text })).toContainEqual(expect.stringMatching(expected));
	});
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
