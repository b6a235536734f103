/** The reading text of the story as Markdown: what a reader of Markdown finds in it. */
import { marked, type Token } from "marked";
import { expect, test } from "vitest";
import { slidesOf } from "../../src/deck/deck.ts";
import { textOf } from "../../src/node/export-text.ts";
import { readExportStory } from "../../src/node/print-story.ts";
import { ownFolders } from "../../src/node/project.ts";
import { citedIn } from "../../src/render/sources.ts";
import { deckOf, opener, slideWith } from "../compile/small-story.ts";

const { deck } = await readExportStory(ownFolders);
const text = textOf(deck, undefined, false);
const tokens = marked.lexer(text);

function plain(markdown: string): string {
	return markdown.replace(/\\(.)/g, "$1");
}

test("its headings are those of the story, in order, below the deck's title", () => {
	const headings = tokens.flatMap((it) => (it.type === "heading" ? [plain(it.text)] : []));
	expect(headings[0]).toBe(deck.title);
	const titles = slidesOf(deck)
		.filter(({ slide }) => !["cover", "chapter", "sources"].includes(slide.kind))
		.map(({ slide }) => slide.title);
	expect(headings.filter((heading) => titles.includes(heading))).toEqual(titles);
});

test("every source that is cited has a footnote, and every footnote is asked for", () => {
	const notes = [...text.matchAll(/^\[\^([^\]]+)\]: \S/gm)].map(([, id]) => id);
	const asked = new Set([...text.matchAll(/\[\^([^\]]+)\](?!:)/g)].map(([, id]) => id));
	expect(new Set(notes).size).toBe(notes.length);
	for (const id of citedIn(slidesOf(deck))) expect(notes).toContain(id);
	for (const id of asked) expect(notes).toContain(id);
});

test("no HTML is left over", () => {
	const found: string[] = [];
	marked.walkTokens(tokens, (token: Token) => {
		if (token.type === "html") found.push(token.raw);
	});
	expect(found).toEqual([]);
});

test("tables are tables, with as many cells in each row as their heads", () => {
	const tables = tokens.filter((it) => it.type === "table");
	expect(tables.length).toBeGreaterThan(3);
	for (const { header, rows } of tables as { header: unknown[]; rows: unknown[][] }[]) {
		for (const row of rows) expect(row).toHaveLength(header.length);
	}
});

test.each([
	["inline code", "Write `<b>`. [@times]", "Write `<b>`."],
	["a fence of HTML", "Said. [@times]\n\n```html\n<b>a</b>\n```", "```html\n<b>a</b>\n```"],
	["what only looks like HTML", "So \\<x and y> is. [@times]", "So \\<x and y\\> is."],
	["a name of a sign that is not meant", "Write \\&mdash; here. [@times]", "Write \\&mdash; here."],
])("a text may hold %s", (_, written, shown) => {
	const small = deckOf({ "10-one.md": `${opener}\n---\n\n${slideWith(written)}` });
	expect(textOf(small, undefined, false)).toContain(shown);
});
