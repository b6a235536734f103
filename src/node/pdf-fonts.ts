/** The fonts and pictures of a PDF: whether all are in the file, and drawn as outlines. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";

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

/** @param missing of each page. */
export function glyphsOf(document: PDFDocument, missing: number[]): PdfGlyphs {
	const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
	const fonts = objects
		.filter((it): it is PDFDict => it instanceof PDFDict && it.get(PDFName.of("Type")) === PDFName.of("Font"))
		.filter((it) => !nameIn(it, "Subtype").startsWith("CIDFont"))
		.map(fontOf);
	return { fonts, missing, pictures: document.getPages().map(({ node }) => countPictures(node)) };
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

function countPictures(page: PDFDict): number {
	const objects = page.lookupMaybe(PDFName.of("Resources"), PDFDict)?.lookupMaybe(PDFName.of("XObject"), PDFDict);
	const streams = objects?.keys().map((key) => objects.lookup(key)) ?? [];
	return streams.filter((it) => it instanceof PDFRawStream && nameIn(it.dict, "Subtype") === "Image").length;
}
