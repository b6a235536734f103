/** Sheets that are printed side by side. */
import { expect, test } from "vitest";
import { partsOf } from "../../src/node/sheet-parts.ts";

const sheet = (slide: string, links: string[], id = slide) =>
	`<div class="sheet"><section id="/${id}">${links.map((to) => `<a href="#/${to}">to</a>`).join("")}</section></div>`;
const sheets = ["a", "b", "b", "c", "d"].map((slide) => ({ slide, label: slide, isStep: false }));
const body = `<main class="deck sheets">${[
	sheet("a", ["c"]),
	sheet("b", []),
	sheet("b", [], "b-2"),
	sheet("c", ["a"]),
	sheet("d", []),
].join("")}</main>`;

test("each part has its sheets in order, and those of one slide stay together", () => {
	const parts = partsOf(body, sheets, 2).map((part) =>
		[...part.matchAll(/section id="\/([^"]+)"/g)].map(([, id]) => id),
	);
	expect(parts).toEqual([
		["a", "b", "b-2"],
		["c", "d"],
	]);
});

test("each part has what its links lead to, and a link to all that others lead to", () => {
	const [first = "", second = ""] = partsOf(body, sheets, 2);
	expect(first).toContain('<div hidden><a href="#/c"></a><a href="#/a"></a><a id="/c"></a></div>');
	expect(second).toContain('<div hidden><a href="#/c"></a><a href="#/a"></a><a id="/a"></a></div>');
});

test("a single part is the page as it is", () => {
	expect(partsOf(body, sheets, 1)).toEqual([body]);
});

test("a page with other sheets than it is said to have is told", () => {
	expect(() => partsOf(body, sheets.slice(1), 2)).toThrow("there are 5 sheets, not 4");
});
