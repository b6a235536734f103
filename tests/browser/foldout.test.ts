/** The fold-out: every event named once, no name on another, nothing beyond the sheet, and the same on two sheets. */
import { decodePDFRawStream, PDFDocument, PDFName, type PDFRawStream } from "@cantoo/pdf-lib";
import { beforeAll, expect, test } from "vitest";
import { slidesOf } from "../../src/deck/deck.ts";
import { drawnFaults } from "../../src/node/drawn-faults.ts";
import type { ExportOptions } from "../../src/node/export-kind.ts";
import { type PrintedFoldout, printFoldout } from "../../src/node/foldout-print.ts";
import { checkPdf } from "../../src/node/pdf-check.ts";
import { type ReadPdf, readPdf } from "../../src/node/pdf-read.ts";
import { type ExportStory, readExportStory } from "../../src/node/print-story.ts";
import { ownFolders } from "../../src/node/project.ts";
import { renderFoldout } from "../../src/render/foldout.ts";
import { exportOptions } from "./exporting.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let story: ExportStory;
let whole: PrintedFoldout;
let joined: PrintedFoldout;
let read: [ReadPdf, ReadPdf];

beforeAll(async () => {
	story = await readExportStory(ownFolders);
	[whole, joined] = await print(story);
	read = [await readPdf(whole.pdf), await readPdf(joined.pdf)];
}, 120_000);

async function print(of: ExportStory, own: Partial<ExportOptions> = {}): Promise<[PrintedFoldout, PrintedFoldout]> {
	const [one, two] = await printFoldout(of, exportOptions(of, own));
	return [one!, two!];
}

test("one sheet of A3 and two of A4 are read back without a fault", async () => {
	expect(await checkPdf(whole.pdf, whole.expected)).toEqual([]);
	expect(await checkPdf(joined.pdf, joined.expected)).toEqual([]);
	expect(read[0].title).toBe(`${story.deck.title} – fold-out`);
	expect(read[0].pages.map(({ width, height }) => [width, height])).toEqual([[1190.55, 841.89]]);
	expect(read[1].pages.map(({ width, height }) => [width, height])).toEqual(Array(2).fill([595.28, 841.89]));
});

test("every event is named on it, with the number of its slide", () => {
	const text = squashed(read[0].pages[0]!.text);
	const entries = slidesOf(story.deck).flatMap(({ slide, index, chapter }) =>
		slide.events.map(({ short }) => ({ short, number: chapter.backup ? "" : String(index + 1) })),
	);
	expect(entries.length).toBeGreaterThan(50);
	for (const { short, number } of entries) expect(text).toContain(squashed(short + number));
});

test("in a cut-out whose hours they are is said where that changes", () => {
	const dates = renderFoldout(story.deck, null).drawing.text.matchAll(
		/<g class="foldout-panel".*?(?=<g class="foldout-panel"|$)/gs,
	);
	const zones = [...dates].map(([panel]) => [...panel.matchAll(/\d\d:\d\d \((UTC[^)]*)\)/g)].map(([, zone]) => zone));
	expect(zones.flat().length).toBeGreaterThan(1);
	for (const panel of zones) expect(panel.filter((zone, index) => zone === panel[index - 1])).toEqual([]);
});

test("where nothing is cut out the line has the sheet, and its names are large", () => {
	const sizesOf = (route: string | null) =>
		[...renderFoldout(story.deck, route).drawing.text.matchAll(/foldout-name" style="font-size:(\d+)px/g)].map(
			([, size]) => Number(size),
		);
	expect(Math.min(...sizesOf(story.deck.briefings[1]!.id))).toBeGreaterThan(1.5 * Math.max(...sizesOf(null)));
});

test("what the two sheets show is together what the one shows", () => {
	const [left = "", right = ""] = read[1].pages.map(({ text }) => squashed(text));
	// A name across the seam begins on the one and ends on the other, and no letter of it is on neither.
	const isThere = (name: string) =>
		[...name, ""].some((_, at) => left.includes(name.slice(0, at)) && right.includes(name.slice(at)));
	const names = whole.events.map(({ event }) => squashed(event.short));
	expect(names.filter((name) => !left.includes(name) && !right.includes(name) && !isThere(name))).toEqual([]);
	expect(left).toContain("Sheet1of2");
	expect(right).toContain("Sheet2of2");
});

test("of a route only what it tells is named, under the line on handling; at night its paper is dark, and by day it is paper", async () => {
	const { id, stops } = story.deck.briefings[1]!;
	const handled = { ...story, deck: { ...story.deck, handling: "For the tests alone" } };
	const [one, joined] = await print(handled, { route: id, theme: "night" });
	expect((await readPdf(one.pdf)).pages[0]!.text).toContain("For the tests alone");
	for (const { pdf } of [one, joined]) expect((await groundOf(pdf)).reduce((sum, it) => sum + it)).toBeLessThan(0.3);
	expect(await groundOf(whole.pdf)).toEqual([1, 1, 1]);
	const told = slidesOf(story.deck).filter(({ slide }) => stops!.some((stop) => stop.slide === slide.id));
	expect(one.events).toHaveLength(told.flatMap(({ slide }) => slide.events).length);
});

test("names on one another, on marks or beyond the edge are found", async () => {
	const page = await browser.newPage();
	await page.setContent(`<svg class="drawing" width="400" height="300"><text x="10" y="50">one name</text>
<text x="30" y="56">another</text><text x="10" y="150">a third</text><rect class="mark" x="20" y="140" width="10" height="10"/>
<text x="380" y="250">a fourth</text><text x="200" y="50">apart</text></svg>`);
	expect(await drawnFaults(page, ".drawing", ".mark")).toEqual([
		'"a fourth" stands beyond the edge',
		'"one name" stands on "another"',
		'"a third" stands on a mark',
	]);
	await page.close();
});

test("a page of another size, or without what it shows, is found", async () => {
	const document = await PDFDocument.load(whole.pdf, { updateMetadata: false });
	document.getPage(0).setMediaBox(0, 0, 1000, 841.89);
	const expected = { ...whole.expected, pages: whole.expected.pages.map((page) => ({ ...page, words: ["Unsaid"] })) };
	const faults = await checkPdf(await document.save(), expected);
	expect(faults.map(({ message }) => message).join()).toMatch(
		/measures 1000 x 841.89 points,lacks 1 of its words: Unsaid/,
	);
});

function squashed(text: string): string {
	return text.normalize("NFC").replace(/\s+/g, "");
}

/** Red, green and blue of what the first page is filled with first: a whole sheet. */
async function groundOf(pdf: Uint8Array): Promise<number[]> {
	const document = await PDFDocument.load(pdf, { updateMetadata: false });
	const content = document.getPage(0).node.lookup(PDFName.of("Contents")) as PDFRawStream;
	const drawn = Buffer.from(decodePDFRawStream(content).decode()).toString("latin1");
	const [, ...colour] = /([\d.]+) ([\d.]+) ([\d.]+) rg/.exec(drawn)!;
	return colour.map(Number);
}
