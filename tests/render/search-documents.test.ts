import { expect, test } from "vitest";
import { searchDocumentsOf } from "../../src/render/search-documents.ts";
import { deckOf, opener, slideWith } from "../compile/small-story.ts";

const files = {
	"deck.yaml": "title: A story\nsubtitle: Told quickly\nlanguage: en-GB\nspan: 1900/2000\n",
	"places.yaml": `
- { id: harbour, name: Harbour, lat: 50, lon: 8 }
- { id: mill, name: Mill, lat: 51, lon: 8, names: { ko: 방앗간 } }
`,
	"routes.yaml": `
- id: way
  title: A way
  stops:
  - { place: harbour, depart: '1950-05-01T06:00+00:00', km: 0, source: times }
  - { place: mill, arrive: '1950-05-02T06:00+00:00', km: 120, source: smith, basis: Counted sleepers, note: Bread is bought }
`,
	"series.yaml": `
- { id: trade, title: Trade, unit: tonnes, method: By weighbridge, points: [{ date: 1950, value: 1, source: times, compiler: Exchange, note: Without wool }] }
- { id: visits, title: Visits, kind: events, unit: visits, groups: [{ name: Ours }], points: [{ date: 1950, label: Ada, group: Ours, place: mill, note: By cart, source: smith }] }
`,
};

const block = (kind: string, fields: string) => slideWith(`\`\`\`${kind}\n${fields}\n\`\`\``);

/** What can be found of a slide behind the first one, in lines. */
function foundOf(text: string): string[] {
	const deck = deckOf({ ...files, "10-one.md": `${opener}\n---\n\n${text}` });
	return Object.values(searchDocumentsOf(deck)[1]!).flatMap((field) => String(field).split("\n"));
}

test.each<[string, string, string[]]>([
	["a sign by what it is, and not by its name", slideWith("Said &mdash; at last. [@times]"), ["Said — at last."]],
	["a cover's subtitle", block("cover", ""), ["Told quickly"]],
	[
		"what is said of a chart's figures",
		block("chart", "kind: bars\nseries: trade\nspan: 1950/1951"),
		["Trade", "By weighbridge", "Exchange, Without wool"],
	],
	[
		"a chart's events, with the names of their places",
		block("chart", "kind: dots\nseries: visits\nspan: 1950/1951"),
		["Ada, Ours, By cart", "Mill · 방앗간"],
	],
	[
		"a journey's stops, with what is said of them",
		block("journey", "route: way\nspan: 1950"),
		["Harbour", "Mill · 방앗간", "Counted sleepers, Bread is bought"],
	],
])("%s can be found", (_, text, lines) => {
	const found = foundOf(text);
	for (const line of lines) expect(found).toContain(line);
});
