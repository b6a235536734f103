/** The table behind a picture: every value in its row and column, and open to whoever reads the page. */
import { expect, test } from "vitest";
import { renderDataTable, renderDataTables } from "../../src/render/data-table.ts";
import { html } from "../../src/render/html.ts";
import { wordsOf } from "../../src/render/words.ts";

const table = renderDataTable({
	caption: "Trade < all",
	columns: ["Year", "Value", "Source"],
	rows: [["1990", 2.5, html`<a href="#/source/unts">1</a>`]],
	words: wordsOf("en"),
}).text;

test("a table is open in the page: it is the player that shuts it", () => {
	expect(table).toContain('<details class="scene-data" open>');
	expect(table).toContain("<summary>As a table</summary>");
});

test("the first cell of a row names it, and columns say what the others hold", () => {
	expect(table).toContain('<th scope="col">Year</th><th scope="col">Value</th><th scope="col">Source</th>');
	expect(table).toContain(
		'<th scope="row">1990</th><td data-label="Value">2.5</td><td data-label="Source"><a href="#/source/unts">1</a></td>',
	);
});

test("texts are escaped", () => {
	expect(table).toContain("<caption>Trade &#60; all</caption>");
});

test("several tables stand behind one handle", () => {
	const trade = { caption: "Trade", columns: ["Year"], rows: [["1990"]], words: wordsOf("en") };
	const { text } = renderDataTables([trade, { ...trade, caption: "Price" }], wordsOf("en"));
	expect(text.match(/<summary>/g)).toHaveLength(1);
	expect([...text.matchAll(/<caption>(\w+)/g)].map(([, caption]) => caption)).toEqual(["Trade", "Price"]);
});
