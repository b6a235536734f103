/** Puts right what the library that writes presentations leaves amiss, by the rules of ISO 29500. */
import JSZip from "jszip";
import { escapeHtml } from "../render/html.ts";
import type { PptxDeck } from "./pptx-write.ts";

/** Six hexadecimal digits each. */
export interface Palette {
	ink: string;
	ground: string;
	stripe: string;
	ground2: string;
	tones: [string, string, string, string];
	now: string;
	ink2: string;
}

export async function mendPptx(file: Buffer, deck: PptxDeck, palette: Palette): Promise<Buffer> {
	const zip = await JSZip.loadAsync(file);
	const change = async (path: string, how: (xml: string) => string) => {
		const part = zip.file(path);
		if (!part) throw new Error(`The presentation has no ${path}.`);
		zip.file(path, how(await part.async("string")));
	};
	await change("[Content_Types].xml", (xml) => withoutGhosts(xml, new Set(Object.keys(zip.files))));
	await change("ppt/theme/theme1.xml", (xml) => inColours(xml, palette));
	await change("ppt/slideLayouts/slideLayout1.xml", withTitle);
	await change("docProps/app.xml", (xml) => named(xml, deck));
	for (const [index, { notes }] of deck.slides.entries()) {
		await change(`ppt/slides/slide${index + 1}.xml`, mendSlide);
		await change(`ppt/notesSlides/notesSlide${index + 1}.xml`, (xml) => withNotes(xml, notes, deck.language));
	}
	return withoutFolders(zip);
}

/** Empty ones are no parts, and the others are told by the paths of what is in them. */
function withoutFolders(zip: JSZip): Promise<Buffer> {
	const packed = new JSZip();
	for (const { name, dir } of Object.values(zip.files)) {
		// Pictures are packed already.
		const compression = name.endsWith(".png") ? "STORE" : "DEFLATE";
		const part = zip.file(name);
		if (part && !dir) packed.file(name, part.async("uint8array"), { createFolders: false, compression });
	}
	return packed.generateAsync({ type: "nodebuffer" });
}

/** It names a master for every slide, and writes one. */
function withoutGhosts(xml: string, parts: Set<string>): string {
	return xml.replace(/\s*<Override PartName="\/([^"]+)"[^>]*>/g, (whole, name) =>
		parts.has(name) ? whole.trim() : "",
	);
}

function inColours(xml: string, { ink, ground, stripe, ground2, tones, now, ink2 }: Palette): string {
	const names = ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
	const colours = [ink, ground, stripe, ground2, ...tones, now, ink2];
	const scheme = [...names, "hlink", "folHlink"].map((name, index) => {
		return `<a:${name}><a:srgbClr val="${(colours[index] ?? stripe).toUpperCase()}"/></a:${name}>`;
	});
	return xml.replace(
		/<a:clrScheme name="[^"]*">[\s\S]*?<\/a:clrScheme>/,
		`<a:clrScheme name="Deck">${scheme.join("")}</a:clrScheme>`,
	);
}

const title = '<p:ph type="title"/>';

/** Programs list slides by their titles, and read them out: a title on a slide wants one in its layout. */
function withTitle(xml: string): string {
	const shape = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${title}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="548640" y="594360"/><a:ext cx="11094720" cy="731520"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/><a:lstStyle><a:lvl1pPr algn="l"><a:defRPr sz="4000" b="1"/></a:lvl1pPr></a:lstStyle><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>`;
	return xml.replace("</p:spTree>", `${shape}</p:spTree>`);
}

function mendSlide(xml: string): string {
	const titled = xml.replace(
		/(<p:cNvPr id="\d+" name="Title">(?:(?!<\/p:sp>)[\s\S])*?<p:cNvSpPr)\/>\s*<p:nvPr>\s*<\/p:nvPr>/,
		`$1><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${title}</p:nvPr>`,
	);
	return numbered(withoutRepeats(titled));
}

const properties = /<a:pPr\b[^>]*?(?:\/>|>[\s\S]*?<\/a:pPr>)/g;

/** A paragraph has its properties once, in front of its runs; empty attributes say nothing. */
function withoutRepeats(xml: string): string {
	return xml
		.replace(/<a:p>[\s\S]*?<\/a:p>/g, (paragraph) => {
			const [first = ""] = paragraph.match(properties) ?? [];
			return `<a:p>${first}${paragraph.slice("<a:p>".length).replace(properties, "")}`;
		})
		.replace(/ (?:tooltip|action|tgtFrame|invalidUrl)=""/g, "")
		.replace(/ altLang="en-US"/g, "");
}

/** No two things on a slide have one number. */
function numbered(xml: string): string {
	let id = 0;
	return xml.replace(/(<p:cNvPr id=")\d+"/g, (_, start: string) => {
		id += 1;
		return `${start}${id}"`;
	});
}

function withNotes(xml: string, notes: string[], language: string): string {
	const paragraphs = notes.map((text) => {
		return `<a:p><a:r><a:rPr lang="${language}"/><a:t>${escapeHtml(text)}</a:t></a:r></a:p>`;
	});
	return xml.replace(
		/(type="body"[\s\S]*?<a:lstStyle\/>)[\s\S]*?(<\/p:txBody>)/,
		(_, start: string, end: string) => start + (paragraphs.join("") || "<a:p/>") + end,
	);
}

/** It calls every slide by its number, and knows of other typefaces. */
function named(xml: string, { slides }: PptxDeck): string {
	const names = slides.map(({ drawing }) => {
		const runs = drawing.texts.find(({ isTitle }) => isTitle)?.paragraphs.flatMap((it) => it.runs) ?? [];
		return `<vt:lpstr>${escapeHtml(runs.map(({ text }) => text).join(""))}</vt:lpstr>`;
	});
	const before = "<vt:lpstr>Arial Narrow</vt:lpstr><vt:lpstr>Arial</vt:lpstr><vt:lpstr>Office Theme</vt:lpstr>";
	return xml.replace(/<vt:lpstr>Arial<\/vt:lpstr>[\s\S]*?(?=<\/vt:vector>)/, () => before + names.join(""));
}
