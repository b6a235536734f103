/** Sheets in parts: as even as they can be, each with the other end of every link that leads into or out of it. */
import { expect, test } from "vitest";
import { partsOfSheets } from "../../src/render/sheet-parts.ts";
import { bodyOf, type Sheets } from "../../src/render/sheets.ts";

const papers = [
	`<div class="sheet"><section id="/a"><a href="#/c">on</a></section></div>`,
	`<div class="sheet"><section id="/b"><a href="#/a">back</a></section></div>`,
	`<div class="sheet"><section id="/c"><a href="#/d">on</a></section></div>`,
	`<div class="sheet"><section id="/d"><a href="https://example.org/#x">away</a></section></div>`,
	`<div class="sheet"><section id="/e"></section></div>`,
];
const page = { lang: "en", title: "A story", description: "", body: bodyOf(papers) };
const sheets: Sheets = { ...page, papers, sheets: [], entries: [], railParts: [] };

test("what fits into one part is one page, as it is", () => {
	expect(partsOfSheets(sheets, 5)).toEqual([sheets]);
});

test("parts are as even as they can be, in order, and say what they are of", () => {
	const parts = partsOfSheets(sheets, 4);
	expect(parts.map(({ body }) => body.match(/class="sheet"/g))).toMatchObject([{ length: 3 }, { length: 2 }]);
	expect(parts.every(({ lang, title }) => lang === "en" && title === "A story")).toBe(true);
	expect(parts.map(({ body }) => body.replace(/<div hidden>.*?<\/div>/, "")).join("")).toBe(
		bodyOf(papers.slice(0, 3)) + bodyOf(papers.slice(3)),
	);
});

test("in each part are the targets that its links have elsewhere, and links to those of its targets that others lead to", () => {
	const ends = partsOfSheets(sheets, 2).map(({ body }) => /<div hidden>(.*?)<\/div>/.exec(body)?.[1]);
	expect(ends).toEqual([`<i id="/c"></i>`, `<a href="#/c"></a>`, ""]);
});
