/** The picture of the whole story: what it says of years, chapters and figures, and lines that never cross. */
import { expect, test } from "vitest";
import { columnsOf } from "../../src/deck/columns.ts";
import type { OverviewScene } from "../../src/deck/deck.ts";
import { tracksOf } from "../../src/render/name-columns.ts";
import { renderOverview } from "../../src/render/overview.ts";
import { deckOf, opener, slideWith } from "../compile/small-story.ts";

const event = (date: string, short: string) =>
	slideWith(`\`\`\`event\ndate: ${date}\nstatus: confirmed\nshort: ${short}\n\`\`\`\n\nSaid. [@times]`);
const chapter = (title: string, fields: string, ...slides: string[]) =>
	slides
		.map((slide, index) =>
			(index === 0
				? slide.replace("# It goes on\n", `# ${title} begins\n\n\`\`\`chapter\ntitle: ${title}\n${fields}\`\`\`\n`)
				: slide
			).replace("# It goes on", `# ${title} goes on ${index}`),
		)
		.join("\n---\n\n");

const points = [
	"{ date: 1950, value: 12.5, compiler: Office, note: Rounded., source: times }",
	"{ date: 1951, value: 1234, range: [1000, 2000], compiler: Ministry, source: smith }",
];

const deck = deckOf({
	"series.yaml": `- { id: trade, title: Trade, unit: tonnes, points: [${points.join(", ")}], breaks: [{ after: 1950, reason: New }] }\n`,
	"10-one.md": `${opener}\n---\n\n\`\`\`overview\nseries: trade\n\`\`\``.replace("---\n\n", "---\n\n# All of it\n\n"),
	"20-two.md": chapter(
		"Two",
		"number: 2\nspan: 1951/1953\n",
		...Array.from({ length: 40 }, (_, at) =>
			event(`195${1 + Math.floor(at / 20)}-0${1 + (at % 9)}`, `What happened then, ${at}`),
		),
	),
	"30-after.md": chapter("After", "", event("1970", "Dan"), event("1975", "Eve")),
});
const scene: OverviewScene = { type: "overview", series: "trade" };
const { text } = renderOverview(deck, scene);

test("a year is told once for all that fall into it one below the other", () => {
	const columns = [...text.matchAll(/<g class="overview-column".*?<\/g>/gs)].map(([column]) => ({
		years: [...column.matchAll(/class="overview-year"[^>]*>(\d+)</g)].map(([, year]) => year),
		names: [...column.matchAll(/<tspan x="([\d.]+)">[^<]+</g)].map(([, x]) => x),
	}));
	expect(columns.flatMap(({ names }) => names)).toHaveLength(42);
	expect(Math.max(...columns.map(({ names }) => names.length))).toBeGreaterThan(3);
	for (const { years, names } of columns) {
		expect(years.length).toBeGreaterThan(0);
		expect(new Set(years).size).toBe(years.length);
		expect(new Set(names).size).toBe(1);
	}
});

test("every chapter with a span or with events has its band and its title, numbered or not", () => {
	const titles = [...text.matchAll(/<text class="overview-chapter"[^>]*>([^<]+)</g)].map(([, title]) => title);
	expect(titles).toEqual(["One", "Two", "After"]);
	expect(text.match(/<rect class="overview-band"/g)).toHaveLength(3);
});

test("the figures behind the line's thickness stand in a table, each with its date, its spread and who counts", () => {
	const rows = [...text.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
		[...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => cell.replace(/<[^>]*>/g, "")),
	);
	expect(rows).toEqual([
		["Date", "Value", "Range", "Compiler", "Note", "Source"],
		["1950", "12.5 tonnes", "", "Office", "Rounded.", expect.any(String)],
		["1951", "1,234 tonnes", "1,000–2,000", "Ministry", "", expect.any(String)],
	]);
});

test("a cut ends before the brackets of the names", () => {
	const cut = /<path class="overview-cut" d="M[\d.]+ ([\d.]+)L[\d.]+ ([\d.]+)"/.exec(text);
	const leaders = [...text.matchAll(/<path class="overview-leader" d="[^"]*V([\d.]+)M/g)].map(([, y]) => Number(y));
	const [foot, top] = [Number(cut?.[1]), Number(cut?.[2])];
	expect(leaders.length).toBeGreaterThan(1);
	for (const y of leaders) expect(y < top - 3 || y > foot + 3, String(y)).toBe(true);
});

/** Down from a column's left edge to its track, along to where it stands on the line, and down again. */
function partsOf(left: number, middle: number, track: number): [number, number, number, number][] {
	return [
		[left, track, left, 100],
		[Math.min(left, middle), track, Math.max(left, middle), track],
		[middle, -1, middle, track],
	];
}

test.each([
	["crowded at the end", [10, 20, 700, 900, 940, 950, 960, 965, 970, 975, 980, 985, 990]],
	["crowded at the beginning", [10, 15, 20, 25, 30, 35, 40, 45, 60, 100, 300, 980]],
	["crowded in the middle", [480, 485, 490, 495, 500, 505, 510, 515, 520, 525, 530]],
])("no line to a column crosses another's: %s", (_, xs) => {
	const items = xs.map((x) => ({ x, width: 90, kind: "one" }));
	const columns = columnsOf(items, { rows: 1, left: 0, right: 1000, gap: 8 });
	const tracks = tracksOf(columns);
	expect(columns.length).toBeGreaterThan(8);
	for (const side of [1, -1]) {
		const parts = columns
			.filter((column) => column.side === side)
			.map((column) => partsOf(column.left, column.items[0]!.x, tracks.get(column)!));
		for (const [index, own] of parts.entries()) {
			for (const others of parts.slice(index + 1)) {
				for (const [x0, y0, x1, y1] of own) {
					for (const [a0, b0, a1, b1] of others)
						expect(x0 <= a1 && a0 <= x1 && y0 <= b1 && b0 <= y1, `${[x0, y0, x1, y1]} ${[a0, b0, a1, b1]}`).toBe(false);
				}
			}
		}
	}
});
