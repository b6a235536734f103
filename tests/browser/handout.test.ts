/** The handout: what a reader of the printed file finds on its pages, and that faults of it are found. */
import { spawnSync } from "node:child_process";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import jsqr from "jsqr";
import { beforeAll, expect, test } from "vitest";
import { printProblem } from "../../src/compile/problem.ts";
import { slidesOf } from "../../src/deck/deck.ts";
import { printedFaults } from "../../src/node/drawn-faults.ts";
import { type PrintedHandout, printHandout } from "../../src/node/handout-print.ts";
import { checkPdf, problemsOf } from "../../src/node/pdf-check.ts";
import { loadReader, type ReadPdf, readPdf } from "../../src/node/pdf-read.ts";
import { type ExportStory, readExportStory } from "../../src/node/print-story.ts";
import { ownFolders } from "../../src/node/project.ts";
import { exportOptions } from "./exporting.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();

/** The package says that its function is its default, and is one that has it. */
const readCode = typeof jsqr === "function" ? jsqr : (jsqr as { default: typeof jsqr }).default;
let story: ExportStory;
let whole: PrintedHandout;
let read: ReadPdf;
/** A short route on other paper, without notes, under a line on handling. */
let short: PrintedHandout;
/** Has all that a handout can have, and is printed in half the time of the whole story. */
const long = () => story.deck.briefings[1]!;
const told = () => slidesOf(story.deck).filter(({ slide }) => long().stops!.some((stop) => stop.slide === slide.id));
const handling = "For the tests alone";

beforeAll(async () => {
	story = await readExportStory(ownFolders);
	const options = exportOptions(story);
	whole = await printHandout(story, { ...options, route: long().id });
	const handled = { ...story, deck: { ...story.deck, handling, url: "https://example.org/deck" } };
	const route = story.deck.briefings[0]!.id;
	short = await printHandout(handled, { ...options, route, notes: false, paper: "letter" });
	read = await readPdf(whole.pdf);
}, 120_000);

test("a long route is read back without a fault", async () => {
	expect(await checkPdf(whole.pdf, whole.expected)).toEqual([]);
});

test("the first page has the title, the judgements, and every chapter with its page", () => {
	const text = read.pages[0]!.text.replace(/\s+/g, " ");
	expect(text).toContain(story.deck.title);
	expect(read.title).toBe(`${story.deck.title} – handout`);
	const scenes = told().map(({ slide }) => slide.scene);
	const judgements = scenes.find((scene) => scene?.type === "judgements");
	expect(judgements?.type === "judgements" && judgements.rows.length).toBeGreaterThan(1);
	for (const row of judgements?.type === "judgements" ? judgements.rows : [])
		expect(text).toContain(row.confidence.replace(/^./, (letter) => letter.toUpperCase()));
	const tops = read.outline.filter(({ level }) => level === 0).slice(1);
	expect(tops.length).toBe(new Set(told().map(({ chapter }) => chapter.id)).size + 2);
	for (const { title, page } of tops) {
		const name = title.replace(/^\d+ /, "").split(",")[0]!;
		expect(text).toMatch(new RegExp(`${name}[^a-z]*[A-Za-z0-9 –]*?\\b${page! + 1}\\b`));
	}
});

test("every slide is told once, in order, with its picture, its notes and its sources", async () => {
	const slides = told().filter(({ slide }) => slide.kind !== "sources");
	expect(whole.handout.leaves.flatMap((leaf) => leaf.slides).filter((id) => id !== "sources")).toEqual(
		slides.map(({ slide }) => slide.id),
	);
	const alternatives = (await alternativesIn(whole.pdf)).join("\n");
	for (const { slide } of slides) {
		expect(alternatives).toContain(slide.title);
		const page = whole.handout.leaves.findIndex((leaf) => leaf.slides.includes(slide.id));
		const said = slide.notes.replace(/<[^>]*>/g, "").slice(0, 40);
		expect(squashed(read.pages[page]!.text)).toContain(squashed(said));
		const links = read.pages[page]!.links.map(({ to }) => to);
		for (const { source } of slide.cites) expect(links).toContain(`/source/${source}`);
	}
});

test("all events are in the chronology, with its head on each of its pages, and all works in the list", () => {
	const first = whole.handout.outline.at(-2)!.page;
	const pages = read.pages.slice(first, whole.handout.outline.at(-1)!.page);
	const text = squashed(pages.map((page) => page.text).join(""));
	const events = told().flatMap(({ slide }) => slide.events);
	for (const { title } of events) expect(text).toContain(squashed(title));
	for (const page of pages) expect(page.text).toContain("Dated to the");
	const sources = read.pages.slice(whole.handout.outline.at(-1)!.page);
	const back = sources.flatMap(({ links }) => links.map(({ to }) => to)).filter((to) => !to.startsWith("http"));
	for (const { slide } of told()) if (slide.cites.length > 0) expect(back).toContain(`/${slide.id}`);
});

test("each page says which it is of how many, and no two in a row are half empty", () => {
	const total = read.pages.length;
	for (const [index, { text }] of read.pages.entries()) expect(text).toContain(`Page ${index + 1} of ${total}`);
	const blank = whole.fills.map((fill) => fill < 0.5);
	expect(blank.filter((isBlank, index) => isBlank && blank[index + 1])).toEqual([]);
	expect(Math.min(...whole.fills)).toBeGreaterThan(0.1);
});

test("a route alone, on other paper, is handled as the deck says and keeps the notes to the speaker", async () => {
	expect(await checkPdf(short.pdf, short.expected)).toEqual([]);
	const { pages } = await readPdf(short.pdf);
	const stops = story.deck.briefings[0]!.stops!.map(({ slide }) => slide);
	expect(short.handout.leaves.flatMap((leaf) => leaf.slides).filter((id) => id !== "sources")).toEqual(stops);
	expect([pages[0]!.width, pages[0]!.height]).toEqual([612, 792]);
	const text = squashed(pages.map((page) => page.text).join(""));
	for (const page of pages) expect(page.text).toContain(handling);
	for (const { slide } of slidesOf(story.deck)) {
		const said = squashed(slide.notes.replace(/<[^>]*>/g, "").slice(0, 60));
		if (said) expect(text).not.toContain(said);
	}
});

test("text on text, and what stands beyond a page, are found on that page", async () => {
	const page = await browser.newPage();
	const line = (style: string, text: string) =>
		`<p style="position:absolute;margin:0;font:16px/16px serif;${style}">${text}</p>`;
	await page.setContent(`<div class="leaf" style="position:relative;width:400px;height:300px">${line("top:20px", "apart")}</div>
<div class="leaf" style="position:relative;width:400px;height:300px">${line("top:20px;left:10px;white-space:nowrap", "a word that is long")}${line("top:24px;left:60px", "32")}
${line("top:80px;left:380px", "a margin")}<div class="picture">${line("top:20px", "small")}</div></div>`);
	expect(await printedFaults(page, ".leaf", ".picture")).toEqual([
		[],
		['"a margin" stands beyond the edge', '"a word that is long" stands on "32"'],
	]);
	await page.close();
});

test.skipIf(spawnSync("pdftoppm", ["-v"]).error)(
	"a telephone reads off its paper where a slide is online",
	async () => {
		const { pages } = await readPdf(short.pdf);
		const isOnline = (to: string) => to.startsWith("https://example.org/deck/#/");
		const at = pages.findIndex(({ links }) => links.some(({ to }) => isOnline(to)));
		const drawn = spawnSync("pdftoppm", ["-gray", "-r", "200", "-f", `${at + 1}`, "-l", `${at + 1}`, "-"], {
			...{ input: short.pdf, maxBuffer: 1e8 },
		}).stdout;
		const [head = "", width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(drawn.toString("latin1", 0, 40)) ?? [];
		const dots = new Uint8ClampedArray(Number(width) * Number(height) * 4);
		for (const [index, grey] of drawn.subarray(head.length).entries()) dots.fill(grey, index * 4, index * 4 + 4);
		// Of two codes in sight at once a telephone reads none: the upper half of the page has one.
		const rows = Math.floor(Number(height) / 2);
		const read = readCode(dots.slice(0, Number(width) * rows * 4), Number(width), rows)?.data;
		expect(pages[at]!.links.map(({ to }) => to).filter(isOnline)).toContain(read);
	},
);

const breaks: [string, (document: PDFDocument) => void, RegExp][] = [
	["a page that is gone", (it) => it.removePage(1), /^it has \d+ pages/m],
	["a page of another size", (it) => it.getPage(1).setMediaBox(0, 0, 612, 800), /^measures 612 x 800 points/m],
	["pages without tags", (it) => it.catalog.delete(PDFName.of("StructTreeRoot")), /^has no tags/m],
	["an outline that is gone", (it) => it.catalog.delete(PDFName.of("Outlines")), /^stands in the outline as nothing/m],
];

test.each(breaks)("%s is found, and told at a slide of the page", async (_, spoil, message) => {
	const document = await PDFDocument.load(short.pdf, { updateMetadata: false });
	spoil(document);
	const faults = await checkPdf(await document.save(), short.expected);
	expect(faults.map((fault) => fault.message).join("\n")).toMatch(message);
	const told = problemsOf(faults, short.origins, story.deck).map(printProblem);
	expect(told[0]).toMatch(/^slides\/.*\.md:\d+:1 {2}(the PDF:|page \d+ of the PDF) /);
});

function squashed(text: string): string {
	return text.normalize("NFC").replace(/\s+/g, "");
}

/** Of the figures in the tags of a file. */
async function alternativesIn(pdf: Uint8Array): Promise<string[]> {
	const { getDocument } = await loadReader();
	const task = getDocument({ data: pdf.slice() });
	const document = await task.promise;
	const found: string[] = [];
	const collect = (node: unknown) => {
		const { alt, role, children = [] } = (node ?? {}) as { alt?: string; role?: string; children?: unknown[] };
		if (role === "Figure" && alt) found.push(alt);
		for (const child of children) collect(child);
	};
	for (let number = 1; number <= document.numPages; number++)
		collect(await (await document.getPage(number)).getStructTree());
	await task.destroy();
	return found;
}
