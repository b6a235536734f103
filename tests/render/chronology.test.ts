import { describe, expect, it } from "vitest";
import { chronologyIcs } from "../../src/render/calendar-file.ts";
import { chronologyCsv, chronologyJson, chronologyOf } from "../../src/render/chronology.ts";
import { renderHead, renderLinkedData } from "../../src/render/page-head.ts";
import { date, event, sampleDeck, slide } from "../fixtures/sample-deck.ts";

const awkward = event({
	id: "awkward",
	date: date("1999-12"),
	title: '=A "quoted", title; with\nlines </script>',
	places: ["pyongyang"],
	people: ["kim"],
	themes: ["trade"],
	cites: [{ source: "unts", locator: "art. 1" }],
});
const ancient = event({ id: "ancient", date: date("-0043-03-15") });
const open = event({ id: "open", date: date("2019-04-24/.."), status: "denied", statusOn: date("2023-01-20") });
const deck = {
	...sampleDeck,
	url: "https://example.org/deck",
	chapters: [
		{
			...sampleDeck.chapters[0]!,
			slides: [
				slide({
					id: "b",
					kind: "event",
					title: "B",
					events: [awkward, open],
					cites: [{ source: "gibler", locator: "" }],
				}),
				slide({ id: "a", kind: "event", title: "A", events: [ancient] }),
			],
		},
	],
};

/** As a reader of RFC 4180 has it. */
function readCsv(text: string): string[][] {
	const cells = [...text.replace(/^\uFEFF/, "").matchAll(/("(?:[^"]|"")*"|[^,\r]*)(,|\r\n)/g)];
	const rows: string[][] = [[]];
	for (const [, cell = "", end] of cells) {
		rows.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
		if (end === "\r\n") rows.push([]);
	}
	return rows.slice(0, -1);
}

describe("the chronology", () => {
	it("says on which day a status held, in every form", () => {
		expect(
			chronologyOf(deck)
				.map(({ status, statusOn }) => [status, statusOn])
				.at(-1),
		).toEqual(["denied", "2023-01-20"]);
		const [head, , , last] = readCsv(chronologyCsv(deck));
		expect(last?.[head!.indexOf("status on")]).toBe("2023-01-20");
		expect(chronologyIcs(deck).replaceAll("\r\n ", "")).toContain("Denied\\, 20 January 2023.");
	});

	it("stands in the order of time, each event with its sources: an own one with the slide's too", () => {
		expect(chronologyOf(deck).map(({ id }) => id)).toEqual(["ancient", "awkward", "open"]);
		expect(chronologyOf(deck)[1]).toMatchObject({
			start: "1999-12-01T00:00:00.000Z",
			end: "2000-01-01T00:00:00.000Z",
			slide: "https://example.org/deck/#/b",
			places: [{ name: "Pyongyang", latitude: 0, longitude: 0 }],
			sources: [{ short: "UNTS 6045", locator: "art. 1" }, { short: "Gibler" }],
		});
		expect(JSON.parse(chronologyJson(deck)).events).toEqual(chronologyOf(deck));
	});

	it("as CSV keeps quotes, commas and lines in their cells, and no cell is a formula", () => {
		const rows = readCsv(chronologyCsv(deck));
		expect(rows).toHaveLength(4);
		expect(new Set(rows.map((row) => row.length))).toEqual(new Set([13]));
		expect(rows[2]![5]).toBe(`'${awkward.title}`);
		expect(rows[3]!.slice(3, 5)).toEqual(["2019-04-24T00:00:00.000Z", ""]);
	});

	it("as a calendar has days that end before the next, escapes its texts and folds its lines", () => {
		const text = chronologyIcs(deck);
		expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
		const lines = text.replaceAll("\r\n ", "").split("\r\n");
		expect(lines).toContain("DTSTART;VALUE=DATE:19991201");
		expect(lines).toContain("DTEND;VALUE=DATE:20000101");
		expect(lines).toContain('SUMMARY:=A "quoted"\\, title\\; with\\nlines </script>');
		expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(2);
		expect(lines.filter((line) => line.startsWith("DTEND"))).toHaveLength(1);
	});
});

describe("an event in the calendar", () => {
	it.each([
		["-0043-03-15", []],
		["0000", []],
		["0001-01-01", ["DTSTART;VALUE=DATE:00010101", "DTEND;VALUE=DATE:00010102"]],
		["9999-12-31", ["DTSTART;VALUE=DATE:99991231"]],
		["Y11000", []],
		["9000/Y11000", ["DTSTART;VALUE=DATE:90000101"]],
		["2019-04-24/..", ["DTSTART;VALUE=DATE:20190424"]],
		["2023-09-13T12:00+10:00", ["DTSTART:20230913T020000Z", "DTEND:20230913T020100Z"]],
	])("of %s has the dates %j", (text, lines) => {
		const [chapter] = deck.chapters;
		const events = [event({ id: "a", date: date(text) })];
		const slides = [slide({ id: "a", kind: "event", title: "A", events })];
		const file = chronologyIcs({ ...deck, asOf: date("Y11000"), chapters: [{ ...chapter!, slides }] });
		expect(file.match(/DT(?:START|END)[^\r]*/g) ?? []).toEqual(lines);
		expect(file).not.toMatch(/DT[^\r]*:[+-]/);
	});
});

describe("the page's head", () => {
	it("names the page, its picture and its files", () => {
		const head = renderHead(deck, "card.png").text;
		expect(head).toContain('<link rel="canonical" href="https://example.org/deck/" />');
		expect(head).toContain('<meta property="og:image" content="https://example.org/deck/card.png" />');
		expect(head.match(/rel="alternate"/g)).toHaveLength(3);
		expect(head).toContain('content="summary_large_image"');
	});

	it("of a deck without an address says nothing that an address is needed for", () => {
		expect(renderHead(sampleDeck, "card.png").text).not.toMatch(/canonical|og:url|og:image|summary_large_image/);
	});

	it("tells machines of an article with citations and a list of events, and ends no script", () => {
		const { text } = renderLinkedData(deck);
		expect(text.match(/<\/script>/g)).toHaveLength(1);
		const graph = JSON.parse(text.replace(/^<script[^>]*>|<\/script>$/g, ""))["@graph"];
		expect(graph[0]).toMatchObject({ "@type": "Article", citation: [{ "@type": "CreativeWork" }] });
		const [{ citation }] = graph;
		const cited = Object.values(deck.sources).map(({ url, title }) => url ?? title);
		for (const work of citation) expect(cited).toContain(work["@id"] ?? work.name);
		expect(graph[1].itemListElement.map(({ item }: { item: { name: string } }) => item.name)).toContain(awkward.title);
		expect(graph[1].itemListElement[1].item).toMatchObject({ "@type": "Event", startDate: "1999-12" });
	});

	it.each([
		["2001-07-26/2001-08-18", 600, { startDate: "2001-07-26", endDate: "2001-08-18" }],
		["2023-09-12T06:00+10:00", 600, { startDate: "2023-09-12T06:00+10:00" }],
		[
			"2023-09-10T12:00+09:00/2023-09-10T18:00+09:00",
			540,
			{ startDate: "2023-09-10T12:00+09:00", endDate: "2023-09-10T18:00+09:00" },
		],
		["2019-04-24/..", 0, { startDate: "2019-04-24" }],
		["../1953", 0, { endDate: "1953" }],
		["1961-07", 0, { startDate: "1961-07" }],
		["1961-07~", 0, { startDate: "1961-06-01", endDate: "1961-08-31", description: "about July 1961" }],
		["199X", 600, { startDate: "1990-01-01", endDate: "1999-12-31", description: "1990s" }],
		["1990-24", 0, { startDate: "1990-12-01", endDate: "1991-02-28", description: "winter 1990–1991" }],
		[
			"1990-21/1990-23",
			0,
			{ startDate: "1990-03-01", endDate: "1990-11-30", description: "spring 1990 – autumn 1990" },
		],
		["1950-11/1953?", 0, { startDate: "1950-11-01", endDate: "1953-12-31" }],
		["-0043-03-15", 0, {}],
	])("tells machines of %s, %i minutes ahead, by both of its ends", (text, offset, wanted) => {
		const events = [event({ id: "one", date: date(text, offset) })];
		const slides = [slide({ id: "one", kind: "event", title: "One", events })];
		const one = { ...deck, chapters: [{ ...sampleDeck.chapters[0]!, slides }] };
		const graph = JSON.parse(renderLinkedData(one).text.replace(/^<script[^>]*>|<\/script>$/g, ""))["@graph"];
		const { startDate, endDate, description } = graph[1].itemListElement[0].item;
		expect({ startDate, endDate, description }).toMatchObject(wanted);
		for (const name of ["startDate", "endDate"])
			expect({ startDate, endDate }[name] === undefined).toBe(!(name in wanted));
	});

	it("lists of a thousand events the five hundred that matter most, in order of time, and says how many there are", () => {
		const events = Array.from({ length: 1000 }, (_, i) =>
			event({ id: `e${i}`, date: date(String(1000 + i)), priority: i % 2 ? 4 : 1 }),
		);
		const [chapter] = sampleDeck.chapters;
		const crowded = {
			...deck,
			chapters: [{ ...chapter!, slides: [slide({ id: "all", kind: "event", title: "All", events })] }],
		};
		const graph = JSON.parse(renderLinkedData(crowded).text.replace(/^<script[^>]*>|<\/script>$/g, ""))["@graph"];
		const { numberOfItems, itemListElement } = graph[1];
		expect(numberOfItems).toBe(1000);
		expect(itemListElement.map(({ item }: { item: { startDate: string } }) => item.startDate)).toEqual(
			Array.from({ length: 500 }, (_, i) => String(1000 + 2 * i)),
		);
	});
});
