/** Where a slide begins and ends, and where its notes begin. */
import { expect, test } from "vitest";
import { createReport, type Problem, printProblem } from "../../src/compile/problem.ts";
import { createSourceText } from "../../src/compile/source-text.ts";
import { splitSlides } from "../../src/compile/split.ts";

function split(text: string) {
	const problems: Problem[] = [];
	const parts = splitSlides(createSourceText({ path: "a.md", text }), createReport(problems));
	const rawOf = (tokens: { token: { raw: string } }[]) => tokens.map(({ token }) => token.raw.trim());
	const slides = parts.map((part) => ({ content: rawOf(part.content), notes: rawOf(part.notes) }));
	return { slides, told: problems.map(printProblem) };
}

test.each([
	["a ruler of dashes parts two slides", "a\n\n---\n\nb", [["a"], ["b"]]],
	["longer rulers part them too", "a\n\n------\n\nb", [["a"], ["b"]]],
	["a ruler of stars stays on its slide", "a\n\n***\n\nb", [["a", "***", "b"]]],
	["a ruler in code does not start a slide", "```yaml\na\n\n---\n\nb\n```", [["```yaml\na\n\n---\n\nb\n```"]]],
	["a ruler in a list does not start a slide", "- a\n\n  ---\n\n  b", [["- a\n\n  ---\n\n  b"]]],
	["a ruler may follow a list at once", "- a\n---\nb", [["- a"], ["b"]]],
	["a ruler at the end starts no slide", "a\n\n---\n", [["a"]]],
	["nor does one at the beginning", "---\n\na", [["a"]]],
	["between two rulers there is a slide, if an empty one", "a\n\n---\n\n---\n\nb", [["a"], [], ["b"]]],
	["a file without a word has no slides", "\n\n", []],
])("%s", (_, text, expected) => {
	expect(split(text)).toEqual({ slides: expected.map((content) => ({ content, notes: [] })), told: [] });
});

test.each([
	["a paragraph", "a\n\nNote: b\n\nc", [{ content: ["a"], notes: ["b", "c"] }]],
	["a line right below a paragraph", "a\nNote: b", [{ content: ["a"], notes: ["b"] }]],
	["a line right below a list", "* a\nNote: b", [{ content: ["* a"], notes: ["b"] }]],
	["a line right below a table", "|a|\n|-|\n|b|\nNote: c", [{ content: ["|a|\n|-|\n|b|"], notes: ["c"] }]],
	["nothing but the word", "a\n\nNote:\n\n- b", [{ content: ["a"], notes: ["- b"] }]],
	[
		"each slide for itself",
		"Note: a\n\n---\n\nb",
		[
			{ content: [], notes: ["a"] },
			{ content: ["b"], notes: [] },
		],
	],
	["not within code", "```\nNote: a\n```", [{ content: ["```\nNote: a\n```"], notes: [] }]],
	["not within a line", "a Note: b", [{ content: ["a Note: b"], notes: [] }]],
])("notes begin at `Note:` in %s", (_, text, slides) => {
	expect(split(text)).toEqual({ slides, told: [] });
});

test("a line of dashes below a text is answered, and parts the slides all the same", () => {
	expect(split("a\n---\n\nb")).toEqual({
		slides: [
			{ content: ["a"], notes: [] },
			{ content: ["b"], notes: [] },
		],
		told: ["a.md:2:1  a line of dashes right below a text makes a heading of it (put an empty line before the ruler)"],
	});
});

test("a block that is never closed is answered where it is opened", () => {
	expect(split("a\n\n```event\ndate: 1990\n\n---\n\nb").told).toEqual([
		"a.md:3:1  this block is opened and never closed (end it with a line of ```)",
	]);
	expect(split("~~~~\na\n~~~~\n\n    indented\n\n```\nb\n```").told).toEqual([]);
});

test("a second `Note:` on a slide is answered", () => {
	expect(split("a\n\nNote: b\n\nNote: c").told).toEqual([
		"a.md:5:1  a slide has one `Note:` (its notes run to the end of the slide)",
	]);
});

test("a link by reference finds its address from notes as from prose", () => {
	const links = "See [it].\nNote: See [it].\n\n[it]: https://example.org\n";
	const parts = splitSlides(createSourceText({ path: "a.md", text: links }), createReport([]));
	const types = [...parts[0]!.content, ...parts[0]!.notes].map(({ token }) =>
		"tokens" in token ? token.tokens?.map(({ type }) => type) : [],
	);
	expect(types).toEqual([
		["text", "link", "text"],
		["text", "link", "text"],
	]);
});
