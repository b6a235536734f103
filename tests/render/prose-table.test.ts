/** Tables of prose: what their cells stand under is said to those who do not see where they stand. */
import { expect, test } from "vitest";
import { layTables } from "../../src/render/prose-table.ts";

const table = (heads: string[], cells: string[]) =>
	`<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join("")}</tr></thead><tbody><tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr></tbody></table>`;

test("each cell bears the name of its column, and two columns are not too many for a phone", () => {
	const laid = layTables(`<p>Before.</p>${table(["Name", "Post &amp; rank"], ["A", "<em>B</em>"])}`);
	expect(laid).toContain('<th role="columnheader" scope="col">Name</th>');
	expect(laid).toContain('<td role="cell" data-label="Post &#38; rank"><em>B</em></td>');
	expect(laid).toMatch(/^<p>Before.<\/p><div class="scroll"><table role="table"><thead role="rowgroup">/);
});

test("more columns make a list of a phone's table", () => {
	expect(layTables(table(["a", "b", "c"], ["1", "2", "3"]))).toContain('<table role="table" class="wide">');
});

test("a corner that names nothing is no heading, and what stands below it is one of its row", () => {
	const laid = layTables(table(["", "b"], ["1", "2"]));
	expect(laid).toContain('<td role="cell"></td>');
	expect(laid).toContain('<th role="rowheader" scope="row">1</th>');
	expect(laid).toContain('<td role="cell" data-label="b">2</td>');
});
