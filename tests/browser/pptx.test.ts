/** Slides for office programs: what is in the file, and that every fault of one is found and told at its slide. */
import JSZip from "jszip";
import { beforeAll, expect, test } from "vitest";
import { printProblem } from "../../src/compile/problem.ts";
import { slidesOf } from "../../src/deck/deck.ts";
import { problemsOf } from "../../src/node/pdf-check.ts";
import { pictureSizeOf } from "../../src/node/picture-size.ts";
import { type DrawnSlides, drawSlides } from "../../src/node/pptx-draw.ts";
import { faultsOfPptx } from "../../src/node/pptx-faults.ts";
import { mendPptx } from "../../src/node/pptx-mend.ts";
import { type ReadPptx, readPptx, textOfPart } from "../../src/node/pptx-read.ts";
import { writePptx } from "../../src/node/pptx-write.ts";
import { type ExportStory, readExportStory } from "../../src/node/print-story.ts";
import { ownFolders } from "../../src/node/project.ts";
import { linesOf } from "../../src/render/office-lines.ts";
import { exportOptions } from "./exporting.ts";

let story: ExportStory;
let drawn: DrawnSlides;
let file: Buffer;
let read: ReadPptx;

beforeAll(async () => {
	story = await readExportStory(ownFolders);
	const route = story.deck.briefings[0]!.id;
	drawn = await drawSlides(story, exportOptions(story, { scale: 2, route }));
	file = await mendPptx(await writePptx(drawn.deck), drawn.deck, drawn.palette);
	read = await readPptx(file);
}, 120_000);

test("it is read back without a fault", () => {
	expect(faultsOfPptx(read, drawn.expected)).toEqual([]);
});

test("it has the slides of its route and their sources, each in the section of its chapter", () => {
	const stops = story.deck.briefings[0]!.stops!.map(({ slide }) => slide);
	const slides = [...new Set(drawn.sheets.map(({ slide }) => slide))];
	expect(slides.slice(0, stops.length)).toEqual(stops);
	const sections = textOfPart(read.parts, "ppt/presentation.xml").match(/<p14:section /g);
	expect(sections).toHaveLength(new Set(drawn.deck.slides.map(({ section }) => section)).size);
});

test("texts are texts, and what they stand beside are pictures with words of their own", () => {
	const rails = read.slides.map(({ alts }) => alts.filter((alt) => alt?.startsWith("Timeline: ")).length);
	expect(rails).toEqual(rails.map(() => 1));
	for (const { text } of read.slides) expect(text.length).toBeGreaterThan(20);
	expect([...new Set(read.slides.flatMap(({ fonts }) => [...fonts]))]).toContain("Arial Narrow");
});

test("pictures have as many pixels as were asked for", () => {
	for (const { drawing, pictures } of drawn.deck.slides) {
		const sizes = drawing.pictures.map(({ width, height }) => ({ width: 2 * width, height: 2 * height }));
		expect(pictures.map(({ png }) => pictureSizeOf(png))).toEqual(sizes);
	}
});

test("nothing stands beyond the edges of its slide but the air above large letters", () => {
	for (const { drawing } of drawn.deck.slides) {
		for (const { x, y, width, height } of [...drawing.texts, ...drawing.tables, ...drawing.pictures]) {
			expect(x).toBeGreaterThanOrEqual(-1);
			expect(y).toBeGreaterThanOrEqual(-40);
			expect(x + width).toBeLessThanOrEqual(1601);
			expect(y + height).toBeLessThanOrEqual(901);
		}
	}
});

test("a number leads to the slide with its source, and the source to its address", () => {
	const cited = read.slides[1]!;
	const last = drawn.sheets.findIndex(({ slide }) => slide === "sources");
	expect(cited.links.map(({ to }) => to)).toContain(`ppt/slides/slide${last + 1}.xml`);
	expect(read.slides.at(-1)!.links.some(({ to }) => to.startsWith("https://"))).toBe(true);
});

test("a source begins with its number on whatever line it stands, and no number stands on another line than what it is of", () => {
	for (const { drawing } of drawn.deck.slides) {
		for (const { isLine, paragraphs, width } of drawing.texts) {
			for (const { runs } of paragraphs.filter(() => isLine)) {
				for (const { text } of runs.filter((it) => it.isBroken)) expect(text).toMatch(/^\d+( |$)/);
			}
			const parted = paragraphs.filter((it) => !isLine && linesOf(it, width - it.indent, 1).parted > 0);
			expect(parted.map(({ runs }) => runs.map(({ text }) => text).join(""))).toEqual([]);
		}
	}
});

test("no two slides are called alike", () => {
	const titles = read.slides.map(({ title }) => title);
	expect(new Set(titles).size).toBe(titles.length);
});

test("the speaker's notes are with their slides", () => {
	const { notes } = slidesOf(story.deck).find(({ slide }) => slide.id === drawn.sheets[1]!.slide)!.slide;
	const begin = notes.replace(/<[^>]*>/g, "").slice(0, 30);
	expect(read.slides[1]!.notes).toContain(begin);
});

/** What is done to the fifth slide, or to the whole, and what is said of it. */
const slide = "ppt/slides/slide5.xml";
const relations = "ppt/slides/_rels/slide5.xml.rels";
const breaks: [string, string, (xml: string) => string, RegExp][] = [
	[
		"a slide that is not listed",
		"ppt/presentation.xml",
		(xml) => xml.replace(/<p:sldId id="260"[^>]*>/, ""),
		/^it has \d+ slides, not/,
	],
	[
		"a type for a part that is not there",
		"[Content_Types].xml",
		(xml) => xml.replace("/ppt/slides/slide5.xml", "/ppt/slides/slide500.xml"),
		/^it names a part that it has not: ppt\/slides\/slide500/,
	],
	["XML that is none", slide, (xml) => xml.replace("</p:spTree>", ""), /^is not well-formed XML: ppt\/slides\/slide5/],
	[
		"a relation to what is not there",
		relations,
		(xml) => xml.replace(/media\/image-5-1/, "media/image-99"),
		/^refers to ppt\/media\/image-99/,
	],
	["a picture without its relation", relations, (xml) => xml.replace('"rId1"', '"rId99"'), /^asks for rId1, which/],
	[
		"one number for two things",
		slide,
		(xml) => xml.replace(/(<p:cNvPr id=")3"/, '$12"'),
		/^gives one number to two things/,
	],
	[
		"another title",
		slide,
		(xml) => xml.replace(/(type="title"[\s\S]*?<a:t>)[^<]*/, "$1Untitled"),
		/^is titled "Untitled"/,
	],
	["a title that is only a text", slide, (xml) => xml.replace('<p:ph type="title"/>', ""), /^is titled ""/],
	[
		"text that is not there",
		slide,
		(xml) => xml.replace(/<a:t>[^<]{40,}<\/a:t>/g, "<a:t></a:t>"),
		/^lacks \d+ of its words/,
	],
	["a picture without words", slide, (xml) => xml.replace(/descr="[^"]*"/, 'descr=""'), /^says nothing of a picture/],
	["a picture that is gone", slide, (xml) => xml.replace(/<p:pic>[\s\S]*?<\/p:pic>/, ""), /^lacks a picture/],
	[
		"notes that are gone",
		"ppt/notesSlides/notesSlide5.xml",
		(xml) => xml.replace(/<a:t>[^<]{20,}<\/a:t>/, "<a:t></a:t>"),
		/^has other notes/,
	],
	["a link to this machine", relations, (xml) => linked(xml, "http://localhost:4173/"), /^leads to http:\/\/localhost/],
	["a link to the disk", relations, (xml) => linked(xml, "file:///tmp/sheets.html"), /^leads to file:\/\//],
	[
		"another typeface",
		slide,
		(xml) => xml.replace('latin typeface="Arial"', 'latin typeface="Papyrus"'),
		/^is set in Papyrus/,
	],
	[
		"properties in the midst of a paragraph",
		slide,
		(xml) => xml.replace("<a:endParaRPr", '<a:pPr algn="l"/><a:endParaRPr'),
		/^repeats the properties/,
	],
];

test.each(breaks)("%s is found", async (_, path, spoil, message) => {
	const zip = await JSZip.loadAsync(file);
	const whole = await zip.file(path)!.async("string");
	expect(spoil(whole)).not.toBe(whole);
	zip.file(path, spoil(whole));
	const faults = faultsOfPptx(await readPptx(await zip.generateAsync({ type: "uint8array" })), drawn.expected);
	expect(faults.map((fault) => fault.message).join("\n")).toMatch(new RegExp(message.source, "m"));
});

test("a fault is told at the place of its slide", () => {
	const expected = drawn.expected.map((it, index) => (index === 4 ? { ...it, title: "Another" } : it));
	const [problem] = problemsOf(faultsOfPptx(read, expected), drawn.sheets, story.deck, "the presentation");
	const { origin } = slidesOf(story.deck).find((it) => it.slide.id === drawn.sheets[4]!.slide)!.slide;
	expect(printProblem(problem!)).toMatch(
		new RegExp(`^${origin.file}:${origin.line}:1 +page \\S+ of the presentation is titled`),
	);
});

function linked(xml: string, address: string): string {
	const relation = `<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${address}" TargetMode="External"/>`;
	return xml.replace("</Relationships>", `${relation}</Relationships>`);
}
