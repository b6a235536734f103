/** The fonts of a PDF and the glyphs it sets: whether all are in the file, drawn as outlines, and none is missing. */
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";

export interface PdfFont {
	name: string;
	/** As PDF names it: "Type0", "Type3". */
	type: string;
	embedded: boolean;
	/** Only the glyphs that are used. */
	subset: boolean;
}

export interface PdfGlyphs {
	fonts: PdfFont[];
	/** For each page, how often a glyph is set that stands for one that the font lacks. */
	missing: number[];
	/** For each page, how many pictures made of pixels it draws. */
	pictures: number[];
}

export async function readGlyphs(bytes: Uint8Array): Promise<PdfGlyphs> {
	const document = await PDFDocument.load(bytes, { updateMetadata: false });
	const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
	const fonts = objects
		.filter((it): it is PDFDict => it instanceof PDFDict && it.get(PDFName.of("Type")) === PDFName.of("Font"))
		.filter((it) => !nameIn(it, "Subtype").startsWith("CIDFont"))
		.map(fontOf);
	const pages = document.getPages().map(({ node }) => node);
	return {
		fonts,
		missing: pages.map((page) => countMissing(contentOf(page))),
		pictures: pages.map(countPictures),
	};
}

function nameIn(dict: PDFDict, key: string): string {
	const value = dict.lookup(PDFName.of(key));
	return value instanceof PDFName ? value.decodeText() : "";
}

function fontOf(font: PDFDict): PdfFont {
	const own = font.lookupMaybe(PDFName.of("DescendantFonts"), PDFArray)?.lookup(0, PDFDict) ?? font;
	const descriptor = own.lookupMaybe(PDFName.of("FontDescriptor"), PDFDict);
	const name = nameIn(font, "BaseFont");
	const files = ["FontFile", "FontFile2", "FontFile3"].filter((key) => descriptor?.has(PDFName.of(key)));
	return { name, type: nameIn(font, "Subtype"), embedded: files.length > 0, subset: /^[A-Z]{6}\+/.test(name) };
}

function contentOf(page: PDFDict): string {
	const contents = page.lookup(PDFName.of("Contents"));
	const streams =
		contents instanceof PDFArray ? contents.asArray().map((_, index) => contents.lookup(index)) : [contents];
	return streams
		.filter((it): it is PDFRawStream => it instanceof PDFRawStream)
		.map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1"))
		.join("\n");
}

/** Texts are set by numbers of glyphs, four digits each; glyph 0 of a font is the one it draws for what it does not have. */
function countMissing(content: string): number {
	let missing = 0;
	for (const [, digits = ""] of content.matchAll(/<([0-9A-Fa-f]+)>(?=[^>]*?T[jJ])/g)) {
		for (let at = 0; at < digits.length; at += 4) if (digits.slice(at, at + 4) === "0000") missing += 1;
	}
	return missing;
}

function countPictures(page: PDFDict): number {
	const objects = page.lookupMaybe(PDFName.of("Resources"), PDFDict)?.lookupMaybe(PDFName.of("XObject"), PDFDict);
	const streams = objects?.keys().map((key) => objects.lookup(key)) ?? [];
	return streams.filter((it) => it instanceof PDFRawStream && nameIn(it.dict, "Subtype") === "Image").length;
}
