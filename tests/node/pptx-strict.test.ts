/** What PowerPoint would have to repair is found in a presentation that is otherwise right. */
import JSZip from "jszip";
import { expect, test } from "vitest";
import { mendPptx } from "../../src/node/pptx-mend.ts";
import { readPptx, textOfPart } from "../../src/node/pptx-read.ts";
import { faultsOfKinds, strictFaultsOf } from "../../src/node/pptx-strict.ts";
import { type PptxDeck, writePptx } from "../../src/node/pptx-write.ts";
import type { Cell, Drawing, Paragraph, Run } from "../../src/render/drawing.ts";

const palette = {
	...{ ink: "000000", ground: "ffffff", stripe: "111111", ground2: "eeeeee", now: "cc0000", ink2: "333333" },
	tones: ["222222", "444444", "666666", "888888"] as [string, string, string, string],
};

const run: Run = {
	...{ text: "", face: "text", size: 40, bold: false, italic: false, raised: false, color: "000000" },
	...{ ground: null, link: null, underlined: false, language: "en-GB" },
};

function paragraph(...runs: Partial<Run>[]): Paragraph {
	const own = runs.map((it) => ({ ...run, ...it }));
	return { runs: own, align: "left", lineHeight: 44, before: 0, marker: null, indent: 0 };
}

const box = { x: 72, y: 72, width: 1456, height: 96 };
const png = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);

function cell(text: string, span = 1, isHead = false): Cell {
	const padding = { top: 0, right: 0, bottom: 0, left: 0 };
	return { paragraphs: [paragraph({ text })], padding, rule: null, isHead, span };
}

function deck(): PptxDeck {
	const text = { ...box, baseline: 104, isTag: false, isLine: false, shape: null };
	const cited = [
		{ text: "Cited." },
		{ text: "1", raised: true, link: "#/two" },
		{ text: "2", link: "https://example.org" },
	];
	const drawing: Drawing = {
		ground: "ffffff",
		names: [],
		pictures: [
			{ ...box, y: 600, order: 3, alt: "A map", kind: "scene" },
			{ ...box, y: 700, order: 4, alt: "", kind: "decoration" },
		],
		shapes: [
			{ ...box, y: 300, fill: "eeeeee", line: null, radius: 0, link: null, label: "" },
			{ ...box, y: 400, fill: "eeeeee", line: null, radius: 8, link: "#/two", label: "The second & last" },
		],
		tables: [
			{
				...{ ...box, y: 200, order: 2, columns: [700, 756] },
				rows: [
					{ height: 40, cells: [cell("One", 1, true), cell("Two", 1, true)] },
					{ height: 40, cells: [cell("Both", 2)] },
				],
			},
		],
		texts: [
			{
				...text,
				order: 1,
				isTitle: false,
				paragraphs: [paragraph(...cited), paragraph({ text: "More", isBroken: true })],
			},
			{ ...text, order: 0, isTitle: true, paragraphs: [paragraph({ text: "A title" })] },
		],
	};
	const slide = { drawing, notes: ["Say it."], section: "One" };
	const pictures = [
		{ png, alt: "A map" },
		{ png, alt: "" },
	];
	const slides = [
		{ ...slide, pictures },
		{ ...slide, section: "Two", pictures },
	];
	return { title: "A deck", subject: "", language: "en-GB", slides, targets: new Map([["/two", 2]]) };
}

const file = await mendPptx(await writePptx(deck()), deck(), palette);
const read = await readPptx(file);

test("a presentation as it is written has nothing that is to be repaired", () => {
	expect([...strictFaultsOf(read), ...faultsOfKinds(read)]).toEqual([]);
});

test("titles are read first, then what stands on the slide in its order; what says nothing is marked as that", () => {
	const xml = textOfPart(read.parts, "ppt/slides/slide1.xml");
	const names = [...xml.matchAll(/<p:cNvPr id="\d+" name="([^"]*)"/g)].map(([, name]) => name);
	expect(names).toEqual([
		...["", "Decoration 2", "Link: The second &amp; last"],
		...["Title", "Text 2", "Table with headings 3", "Picture 1", "Decoration 8"],
	]);
	expect(xml.match(/<adec:decorative /g)).toHaveLength(2);
	expect(xml).toContain('descr="The second &amp; last"');
	expect(xml).toContain('<a:tblPr firstRow="1"/>');
	expect(read.slides[0]!.alts).toEqual(["A map", null]);
});

const slide = "ppt/slides/slide1.xml";
const breaks: [string, string, (xml: string) => string, RegExp][] = [
	[
		"masters behind slides",
		"ppt/presentation.xml",
		(xml) => xml.replace(/(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)(<p:sldIdLst>.*?<\/p:sldIdLst>)/, "$2$1"),
		/has p:notesMasterIdLst where it may not stand/,
	],
	[
		"a section called in small letters",
		"ppt/presentation.xml",
		(xml) => xml.replace(/(<p14:section [^>]*id=")(\{[^}]*\})/, (_, start, id) => `${start}${id.toLowerCase()}x`),
		/calls a section/,
	],
	[
		"a slide in no section",
		"ppt/presentation.xml",
		(xml) => xml.replace('<p14:sldId id="257"/>', ""),
		/has slides in no section/,
	],
	[
		"a theme for two masters",
		"ppt/notesMasters/_rels/notesMaster1.xml.rels",
		(xml) => xml.replace("theme2", "theme1"),
		/two of its masters share a theme/,
	],
	[
		"a master without a theme",
		"ppt/slideMasters/_rels/slideMaster1.xml.rels",
		(xml) => xml.replace(/<Relationship [^>]*theme1[^>]*>/, ""),
		/has not one theme/,
	],
	[
		"a list of titles that is shorter than it says",
		"docProps/app.xml",
		(xml) => xml.replace("<vt:lpstr>Georgia</vt:lpstr>", ""),
		/^names \d+ of what it holds, and counts/,
	],
	["one number for two shapes", slide, (xml) => xml.replace('<p:cNvPr id="3"', '<p:cNvPr id="2"'), /one number to two/],
	[
		"a number that is none",
		slide,
		(xml) => xml.replace('<p:cNvPr id="3"', '<p:cNvPr id="NaN"'),
		/numbers a shape "NaN"/,
	],
	["a size that is none", slide, (xml) => xml.replace(/<a:ext cx="11/, '<a:ext cx="-11'), /a shape of the size -11/],
	[
		"a text without a paragraph",
		slide,
		(xml) => xml.replace(/<a:p>(?:(?!<a:p>).)*?<\/a:p>(?=<\/p:txBody>)/, ""),
		/without a paragraph/,
	],
	["a cell too few", slide, (xml) => xml.replace(/<a:tc hMerge="1">.*?<\/a:tc>/, ""), /whose row has 1 cells for 2/],
	["a wide cell that covers none", slide, (xml) => xml.replace(' hMerge="1"', ""), /whose row has 2 cells for 2/],
	["letters of half a size", slide, (xml) => xml.replace(/ sz="\d+"/, ' sz="12.5"'), /letters in a size of 12.5/],
	["lines too far apart", slide, (xml) => xml.replace(/spcPts val="\d+"/, 'spcPts val="999999"'), /lines 999999 apart/],
	["a sign that is none", slide, (xml) => xml.replace("Cited.", "Ci\u0007ted."), /holds a sign that is none/],
	["an empty attribute", slide, (xml) => xml.replace("<a:hlinkClick ", '<a:hlinkClick tooltip="" '), /says nothing/],
	[
		"a link to nothing",
		slide,
		(xml) => xml.replace(/hlinkClick r:id="rId\d+"/, 'hlinkClick r:id="rId99"'),
		/a link to nothing/,
	],
	[
		"a link to a slide that is none",
		slide,
		(xml) => xml.replace(' action="ppaction://hlinksldjump"', ""),
		/a link of another kind/,
	],
	[
		"a slide that is typed as a layout",
		"[Content_Types].xml",
		(xml) => xml.replace(/(slide2\.xml" ContentType="[^"]*)slide\+xml/, "$1slideLayout+xml"),
		/slide2.xml, which is no slide$/,
	],
];

test.each(breaks)("%s is found", async (_, path, spoil, message) => {
	const zip = await JSZip.loadAsync(file);
	const whole = await zip.file(path)!.async("string");
	expect(spoil(whole)).not.toBe(whole);
	zip.file(path, spoil(whole));
	const spoilt = await readPptx(await zip.generateAsync({ type: "uint8array" }));
	const messages = [...strictFaultsOf(spoilt).map((it) => it.message), ...faultsOfKinds(spoilt)];
	expect(messages.join("\n")).toMatch(new RegExp(message.source, "m"));
});

test("two parts of one name are found, which a reader would take for one", async () => {
	const zip = await JSZip.loadAsync(file);
	zip.file("ppt/slides/slidX1.xml", await zip.file(slide)!.async("string"));
	const bytes = await zip.generateAsync({ type: "nodebuffer" });
	const twice = Buffer.from(bytes.toString("latin1").replaceAll("slidX1.xml", "slide1.xml"), "latin1");
	expect(strictFaultsOf(await readPptx(twice)).map(({ message }) => message)).toContain(
		`holds two parts of one name: ${slide}`,
	);
});
