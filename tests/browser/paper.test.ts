/** The slides as a PDF: what a reader who did not make it finds in it, and that every fault of one is found. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { beforeAll, expect, test } from "vitest";
import { printProblem } from "../../src/compile/problem.ts";
import { slidesOf } from "../../src/deck/deck.ts";
import type { ExportOptions } from "../../src/node/export-kind.ts";
import { textOf } from "../../src/node/export-text.ts";
import { checkFile, checkPdf, problemsOf } from "../../src/node/pdf-check.ts";
import { createPageReader } from "../../src/node/pdf-drawn.ts";
import { glyphsOf, type PdfGlyphs } from "../../src/node/pdf-fonts.ts";
import { readObjects } from "../../src/node/pdf-objects.ts";
import { openPdf } from "../../src/node/pdf-open.ts";
import { type ReadPdf, readPdf } from "../../src/node/pdf-read.ts";
import { deflated, savePdf } from "../../src/node/pdf-save.ts";
import { textIn } from "../../src/node/pdf-strings.ts";
import { walkTags } from "../../src/node/pdf-tag-tree.ts";
import { contentIn } from "../../src/node/pdf-text.ts";
import { dictOf, type PdfDict, type PdfFile, PdfRef, PdfString } from "../../src/node/pdf-values.ts";
import { type ExportStory, readExportStory } from "../../src/node/print-story.ts";
import { ownFolders } from "../../src/node/project.ts";
import { openSheets, type PrintedSheets, printSheets } from "../../src/node/sheet-print.ts";
import { plainTextOf } from "../../src/render/html.ts";
import { type SmallStory, writeSmallStory } from "../node/small-story.ts";
import { exportOptions } from "./exporting.ts";

let story: ExportStory;
let options: ExportOptions;
let whole: PrintedSheets;
let read: ReadPdf;
let byObjects: ReadPdf;
let glyphs: PdfGlyphs;
/** A short route, which is read back sooner. */
let short: PrintedSheets;

beforeAll(async () => {
	story = await readExportStory(ownFolders);
	options = exportOptions(story);
	whole = await printSheets(story, options);
	short = await printSheets(story, { ...options, route: story.deck.briefings[0]!.id, theme: "night" });
	read = await readPdf(whole.pdf);
	({ read: byObjects, glyphs } = readObjects(await openPdf(whole.pdf)));
}, 120_000);

test("the whole story is read back without a fault", async () => {
	expect(await checkPdf(whole.pdf, whole.expected)).toEqual([]);
});

test("what the export reads in it by its objects is what pdf.js reads", () => {
	const words = ({ pages, ...rest }: ReadPdf) => ({
		...rest,
		pages: pages.map((it) => ({ ...it, text: it.text.normalize("NFC").replace(/[\s\u00ad\u200b]+/g, "") })),
	});
	expect(words(byObjects)).toEqual(words(read));
});

test("every slide has a page, in order, and is in the outline under its chapter, where it stands", () => {
	const slides = slidesOf(story.deck);
	expect(
		read.labels.map((label) => label.split(".")[0]).filter((label, at, all) => all.indexOf(label) === at),
	).toHaveLength(slides.length);
	expect(read.outline.filter(({ level }) => level === 0)).toHaveLength(story.deck.chapters.length);
	const titles = read.outline.filter(({ level }) => level === 1);
	expect(titles).toHaveLength(slides.length);
	for (const [index, { slide }] of slides.entries()) {
		if (slide.kind !== "cover") expect(titles[index]?.title.endsWith(slide.title)).toBe(true);
	}
});

test("its fonts are in it, cut, as outlines, and none of them is another than the deck's", () => {
	expect(glyphs.fonts.length).toBeGreaterThan(6);
	for (const { name, type, embedded, subset } of glyphs.fonts) {
		expect([name, type, embedded, subset]).toEqual([name, "Type0", true, true]);
		expect(name).toMatch(/\+(SofiaSans|IBMPlexSans|SourceSerif4)/);
	}
});

test("it is small, exact in its boxes, and can be searched in three scripts", () => {
	expect(whole.pdf.byteLength).toBeLessThan(3_000_000);
	const sizes = new Set(read.pages.map(({ width, height }) => `${width} x ${height}`));
	expect([...sizes]).toEqual(["1200 x 675"]);
	const text = read.pages.map((page) => page.text).join("\n");
	expect(text).toMatch(/[A-Za-z]{8}/);
	expect(text).toMatch(/\p{Script=Cyrillic}{6}/u);
	expect(text).toMatch(/\p{Script=Hangul}{2}/u);
});

test("a number leads to its source, and the source back to the pages that cite it", () => {
	const cited = read.pages.flatMap(({ links }) => links).filter(({ to }) => to.startsWith("/source/"));
	expect(cited.length).toBeGreaterThan(100);
	const slide = story.deck.chapters[1]!.slides[1]!;
	const at = whole.sheets.sheets.findIndex((sheet) => sheet.slide === slide.id);
	const source = `/source/${slide.cites[0]!.source}`;
	expect(read.pages[at]!.links.map(({ to }) => to)).toContain(source);
	const lists = read.pages.slice(whole.sheets.sheets.findIndex((sheet) => sheet.label.includes(".")));
	expect(lists.some(({ links }) => links.some(({ to }) => to === `/${slide.id}`))).toBe(true);
});

test("no two words are read as one, wherever lines end", () => {
	const told = byObjects.pages.map(({ text }) => parted(text.replaceAll("\n", ""))).join("\n");
	// Numbers of sources are set after the text that they stand in; how a series was counted is not shown.
	const texts = [
		...whole.sheets.body
			.replace(/<p class="chart-method">[\s\S]*?<\/p>/g, "")
			.matchAll(/<p(?: [^>]*)?>([\s\S]*?)<(?:\/p|sup)\b/g),
	]
		.map(([, html = ""]) => parted(plainTextOf(html)).replace(/^“|”$/g, ""))
		.filter(({ length }) => length > 60);
	expect(texts.length).toBeGreaterThan(80);
	expect(texts.filter((text) => !told.includes(text))).toEqual([]);
});

test("the reading text is attached to it, and the speaker's notes are not", async () => {
	expect(read.attachments).toEqual([`${story.deck.id}.md`]);
	const text = textOf(story.deck, undefined, false);
	const titles = slidesOf(story.deck).filter(({ slide }) => !["cover", "chapter", "sources"].includes(slide.kind));
	for (const { slide } of titles) expect(text.replaceAll("\\", "")).toContain(`# ${slide.title}`);
	const notes = textOf(story.deck, undefined, true);
	const said = slidesOf(story.deck)[1]!
		.slide.notes.replace(/<[^>]*>/g, "")
		.slice(0, 60);
	expect(notes).toContain(said);
	expect(text).not.toContain(said);
});

test("a route is printed alone, with the sources it cites, and leads nowhere else", async () => {
	expect(await checkPdf(short.pdf, short.expected)).toEqual([]);
	const slides = [...new Set(short.sheets.sheets.map(({ slide }) => slide))];
	const stops = story.deck.briefings[0]!.stops!.map(({ slide }) => slide);
	expect(slides.slice(0, stops.length)).toEqual(stops);
	expect(slides).toHaveLength(stops.length + 1);
	const { pages } = await readPdf(short.pdf);
	expect(pages.length).toBeLessThan(read.pages.length / 2);
});

test("rails whose parts were printed once are as those that the browser prints on each page", async () => {
	const { page } = await openSheets(story, { ...options, route: story.deck.briefings[0]!.id, theme: "night" });
	const raw = await openPdf(await page.pdf());
	await page.close();
	const own = drawnIn(await openPdf(short.pdf));
	expect(own.every(({ lines }) => lines.length > 20)).toBe(true);
	expect(own).toEqual(drawnIn(raw));
});

test("of a browser that writes their parts in a way that is not known each page has its rail all the same", async () => {
	let prints = 0;
	const { browser } = options.tools;
	const open: typeof browser.open = async (view) => {
		const page = await browser.open(view);
		const pdf = async () => {
			prints += 1;
			const raw = await openPdf(await page.pdf());
			for (const { dict } of raw.pages) rewrite(raw, (text) => text.replace(/^(3\.25 3\.5) /gm, "$1000 "), dict);
			return Buffer.from(await savePdf(raw));
		};
		return { ...page, pdf };
	};
	const route = story.deck.briefings[0]!.id;
	const tools = { ...options.tools, browser: { ...browser, open } };
	const { pdf, expected } = await printSheets(story, { ...options, route, theme: "night", tools });
	expect(prints).toBe(2);
	expect(await checkPdf(pdf, expected)).toEqual([]);
	expect(drawnIn(await openPdf(pdf))).toEqual(drawnIn(await openPdf(short.pdf)));
});

test("printed in parts it is the same document, and links lead from one part to another", async () => {
	const route = story.deck.briefings[0]!.id;
	const { pdf, expected } = await printSheets(story, { ...options, route, theme: "night" }, 9);
	const joined = await openPdf(pdf);
	expect(checkFile(joined, expected)).toEqual([]);
	const one = await openPdf(short.pdf);
	const fonts = (file: PdfFile) => glyphsOf(file).fonts.length;
	expect(fonts(joined)).toBeGreaterThan(fonts(one));
	expect(readObjects(joined).read).toEqual(readObjects(one).read);
	expect(tagsIn(joined)).toEqual(tagsIn(one));
});

test("a link is one link on each line that it stands in, and what links say is in the file once", async () => {
	const file = await openPdf(short.pdf);
	const texts = new Set<string>();
	for (const { dict } of file.pages) {
		const links = file.list(dict, "Annots").map((ref) => file.get(ref) as PdfDict);
		const edges = links.map((link) => {
			const [left, foot, right] = file.list(link, "Rect").map((it) => Number(it).toFixed(1));
			const to = JSON.stringify(file.get(link.get("Dest")) ?? file.text(file.dict(link, "A")!, "URI"));
			return { begins: `${left} ${foot} ${to}`, ends: `${right} ${foot} ${to}` };
		});
		const ends = new Set(edges.map((it) => it.ends));
		expect(edges.filter((it) => ends.has(it.begins))).toEqual([]);
		for (const link of links) texts.add(String((link.get("Contents") as PdfRef).number));
	}
	const said = new Set([...texts].map((number) => textIn(file.get(new PdfRef(Number(number))))));
	expect(said.size).toBe(texts.size);
	expect(said.size).toBeGreaterThan(20);
});

/** Roles of all elements, in order, each behind as many strokes as there are elements around it. */
function tagsIn(file: PdfFile): string[] {
	const found: string[] = [];
	walkTags(file, (element, around) => {
		found.push("|".repeat(around.length) + element.get("S"));
	});
	// Each part has its own main element.
	return found.filter((tag) => tag !== "|/NonStruct");
}

/** Of each page its lines, in no order, with where they begin, and how much is painted. */
function drawnIn(file: PdfFile) {
	const draw = createPageReader(file);
	return file.pages.map(({ dict }) => {
		const { text, starts, paths } = draw(dict, contentIn(file, dict.get("Contents") ?? null));
		const lines = text.split("\n").map((line) => line.replace(/\s/g, ""));
		const places = starts.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
		return { lines: lines.filter(Boolean).sort(), places: places.sort(), paths };
	});
}

/** What is done to the sixth page, and what is said of it. */
const breaks: [string, (file: PdfFile) => void, RegExp][] = [
	["a page that is gone", losePage, /^(it has \d+ pages|is labelled)/],
	[
		"another title",
		(it) => it.dict(it.trailer, "Info")!.set("Title", new PdfString("(Untitled)")),
		/^its title is "Untitled"/,
	],
	["another language", (it) => it.catalog.set("Lang", new PdfString("(xx)")), /^its language is "xx"/],
	["a page of another size", (it) => sixth(it).set("MediaBox", [0, 0, 1200, 676]), /^measures 1200 x 676 points/],
	[
		"text that is not there",
		(it) => rewrite(it, (text) => text.replace(/(<[0-9A-Fa-f]+>|\[[^\]]*\]) T[jJ]/g, "")),
		/^lacks \d+ of its words/,
	],
	[
		"lines that run off the page",
		(it) => rewrite(it, (text) => text.replace(/(?<=<[0-9A-Fa-f]{8})(?=[0-9A-Fa-f]{8,}>\S* TJ$)/gm, ">-90000<")),
		/^lacks \d+ of its words/,
	],
	[
		"a letter no font has",
		(it) => rewrite(it, (text) => text.replace(/<[0-9A-Fa-f]{4}/, "<0000")),
		/^shows 1 letters that/,
	],
	["pages without tags", (it) => it.catalog.delete("StructTreeRoot"), /^has no tags/],
	["a link to nowhere", (it) => linkWith(it, "Dest").set("Dest", "/nowhere"), /^leads to "nowhere", which is not/],
	["a link to this machine", (it) => leadTo(it, "http://localhost:4173/#/x"), /^leads to http:\/\/localhost:4173/],
	["a link to the disk", (it) => leadTo(it, "file:///tmp/sheets.html"), /^leads to file:\/\/\/tmp/],
	["a font that is not in the file", (it) => dictWith(it, "FontFile2").delete("FontFile2"), /is not in the file$/],
	["a table that is only text", (it) => untag(it, "Table"), /^has 0 of 1 tables of its tables/],
	["a table without headers", (it) => untag(it, "TH"), /^has \d of \d headers of its tables/],
	["a passage in another language that does not say so", loseLanguage, /^does not say of 1 passages that they are in /],
	["a font of Type 3", (it) => dictWith(it, "ToUnicode").set("Subtype", "/Type3"), /is of Type 3$/],
	["an outline without an entry", loseEntry, /^stands in the outline as /],
	["a label of another page", relabel, /^is labelled "99", not "6"/],
	[
		"all that is drawn far beside the page",
		(it) => rewrite(it, (text) => `1 0 0 1 5000 0 cm\n${text}`),
		/^lacks \d+ of its/,
	],
	[
		"a page in a tenth of its size",
		(it) => rewrite(it, (text) => `.1 0 0 .1 0 0 cm\n${text}`),
		/texts in another place$/,
	],
	[
		"a page that is drawn a little too low",
		(it) => rewrite(it, (text) => `1 0 0 1 0 -40 cm\n${text}`),
		/in another place$/,
	],
	[
		"text in the colour of its ground",
		(it) => rewrite(it, (text) => text.replace(/^[\d. ]+ rg$/gm, "").replace(/^BT$/gm, "0.05 0.08 0.06 rg\nBT")),
		/^lacks \d+ of its words/,
	],
	[
		"text that is set and not painted",
		(it) => rewrite(it, (text) => text.replace(/^BT$/gm, "BT 3 Tr")),
		/^lacks \d+ of its/,
	],
	[
		"a page that is cut",
		(it) => sixth(it).set("CropBox", [0, 0, 100, 100]),
		/^has a CropBox that is not the whole page/,
	],
	["a rail that is gone", (it) => objectsOf(sixth(it), it).delete("Rail"), /^lacks \d+ of its words/],
	["a page that is turned", (it) => sixth(it).set("Rotate", 90), /^is turned/],
	["pages that are all turned", (it) => it.dict(sixth(it), "Parent")!.set("Rotate", 180), /^is turned/],
	["a page in other units", (it) => sixth(it).set("UserUnit", 2), /^has units other than points/],
];

test.each(["day", "night"] as const)(
	"the address of a slide online is as its number is, and the line on handling is on each sheet, by %s",
	async (theme) => {
		const published = {
			...story,
			deck: { ...story.deck, url: "https://example.org/deck", handling: "For the tests alone" },
		};
		const { page, sheets } = await openSheets(published, { ...options, route: story.deck.briefings[0]!.id, theme });
		const colours = await page.evaluate(() =>
			[".sheet-address", ".sheet-number"].map((it) => getComputedStyle(document.querySelector(it)!).color),
		);
		const lines = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>(".sheet")].map((it) => it.innerText.split("\n")),
		);
		await page.close();
		expect(lines.filter((it) => it.includes("For the tests alone"))).toHaveLength(sheets.sheets.length);
		expect(colours[0]).toBe(colours[1]);
	},
);

test("passages, pictures and tables are tagged as what they are", () => {
	const tags = read.pages.map((it) => it.tags);
	expect(new Set(tags.flatMap(({ languages }) => languages))).toEqual(new Set(["ko", "ru", "en"]));
	expect(tags.flatMap(({ figures }) => figures).every((alt) => alt.length > 10)).toBe(true);
	expect(tags.flatMap(({ figures }) => figures).length).toBeGreaterThan(10);
	expect(tags.filter(({ tables }) => tables.tables > 0 && tables.headers > 1).length).toBeGreaterThan(3);
});

/** The short route shows no pictures. */
const pictureBreaks: typeof breaks = [
	["a picture that says nothing", (it) => tagOf(it, "Figure").delete("Alt"), /^shows 1 pictures that say nothing/],
	["a picture that is not in the tags", (it) => untag(it, "Figure"), /^has \d of its \d pictures in its tags/],
	["a drawing that is gone", loseDrawing, /^draws \d+ of its \d+ shapes/],
];

test.each(pictureBreaks)("%s is found in the whole story", async (_, spoil, message) => {
	expect(await faultsOfSpoilt(whole, spoil)).toMatch(new RegExp(message.source, "m"));
});

test.each(breaks)("%s is found", async (_, spoil, message) => {
	expect(await faultsOfSpoilt(short, spoil)).toMatch(new RegExp(message.source, "m"));
});

const opened = new Map<PrintedSheets, PdfFile>();

async function faultsOfSpoilt(printed: PrintedSheets, spoil: (file: PdfFile) => void): Promise<string> {
	const file = opened.get(printed) ?? (await openPdf(printed.pdf));
	opened.set(printed, file);
	const spoilt = file.copy();
	spoil(spoilt);
	const faults = checkFile(spoilt, printed.expected);
	return faults.map((fault) => fault.message).join("\n");
}

test("a file that another library has written is read as well", async () => {
	const document = await PDFDocument.load(short.pdf, { updateMetadata: false });
	document.setTitle("Untitled");
	const [fault, ...others] = await checkPdf(await document.save(), short.expected);
	expect([fault?.message, others]).toEqual(['its title is "Untitled"', []]);
});

test("a picture that is not drawn is found, and told at the place of its slide", async () => {
	const pictured = await readExportStory(writePictured());
	const { pdf, expected, sheets } = await printSheets(pictured, exportOptions(pictured));
	const file = await openPdf(pdf);
	expect(checkFile(file, expected)).toEqual([]);
	const objects = objectsOf(file.pages[2]!.dict, file);
	for (const name of objects.keys()) if (name !== "Rail") objects.delete(name);
	const problems = problemsOf(checkFile(file, expected), sheets.sheets, pictured.deck).map(printProblem);
	expect(problems).toEqual([".cache/tests/pictured/slides/10-building.md:32:1  page 3 of the PDF lacks a picture"]);
});

/** With the white space that parts words, and none that is only there or not seen. */
function parted(text: string): string {
	return text
		.normalize("NFC")
		.replace(/[\u00ad\u200b-\u200d\u2060]/g, "")
		.replace(/[\s\u00a0]+/g, " ")
		.trim();
}

/** A story with a photograph, however small. */
function writePictured(): SmallStory {
	const small = writeSmallStory("pictured");
	small.edit("assets/bridge.svg", "assets/bridge.png");
	const red = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
	writeFileSync(join(small.assets, "bridge.png"), Buffer.from(red, "base64"));
	return small;
}

const sixth = (file: PdfFile) => file.pages[5]!.dict;

function objectsOf(page: PdfDict, file: PdfFile): PdfDict {
	return file.dict(file.dict(page, "Resources")!, "XObject")!;
}

function losePage(file: PdfFile): void {
	const { ref, dict } = file.pages[5]!;
	const around = file.dict(dict, "Parent")!;
	const kept = file.list(around, "Kids").filter((kid) => !(kid instanceof PdfRef && kid.number === ref.number));
	around.set("Kids", kept);
}

function linkWith(file: PdfFile, has: string): PdfDict {
	const links = file.list(sixth(file), "Annots").map((ref) => file.get(ref));
	return links.find((it): it is PdfDict => it instanceof Map && it.has(has))!;
}

function leadTo(file: PdfFile, address: string): void {
	const link = linkWith(file, "Dest");
	link.delete("Dest");
	link.set("A", dictOf({ S: "/URI", URI: new PdfString(`(${address})`) }));
}

function dictWith(file: PdfFile, key: string): PdfDict {
	return [...file.objects.values()].find((it): it is PdfDict => it instanceof Map && it.has(key))!;
}

/** The first element of the tags that has an entry, or the role of that name. */
function tagOf(file: PdfFile, entry: string): PdfDict {
	const found: PdfDict[] = [];
	walkTags(file, (element) => {
		if (element.has(entry) || element.get("S") === `/${entry}`) found.push(element);
	});
	return found[0]!;
}

function untag(file: PdfFile, role: string): void {
	tagOf(file, role).set("S", "/Div");
}

/** The document's own language is in the first of them. */
function loseLanguage(file: PdfFile): void {
	tagOf(file, "Document").delete("Lang");
	tagOf(file, "Lang").delete("Lang");
}

/** Every path of the overview, but for what they are filled and drawn with. */
function loseDrawing(file: PdfFile): void {
	const at = whole.sheets.sheets.findIndex(({ slide }) => kindOf(slide) === "overview");
	rewrite(file, (text) => text.replace(/^(?:f\*?|S|B\*?)$/gm, "n"), file.pages[at]!.dict);
}

function kindOf(id: string): string {
	return slidesOf(story.deck).find(({ slide }) => slide.id === id)!.slide.kind;
}

function rewrite(file: PdfFile, change: (content: string) => string, page = sixth(file)): void {
	const content = contentIn(file, page.get("Contents") ?? null);
	page.set("Contents", file.add(deflated(new Map(), Buffer.from(change(content), "latin1"))));
}

function loseEntry(file: PdfFile): void {
	const first = file.dict(file.dict(file.catalog, "Outlines")!, "First")!;
	first.set("First", file.dict(first, "First")!.get("Next")!);
}

function relabel(file: PdfFile): void {
	file.list(file.dict(file.catalog, "PageLabels")!, "Nums")[11] = dictOf({ P: new PdfString("(99)") });
}
