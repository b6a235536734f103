/** The fonts and pictures of a PDF: whether all are in the file, and drawn as outlines. */
import { type PdfDict, type PdfFile, PdfStream } from "./pdf-values.ts";

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
	/** For each page, how many pictures made of pixels it draws. */
	pictures: number[];
}

export function glyphsOf(file: PdfFile): PdfGlyphs {
	const fonts = [...file.objects.values()]
		.filter((it): it is PdfDict => it instanceof Map && it.get("Type") === "/Font")
		.filter((it) => !file.text(it, "Subtype").startsWith("CIDFont"))
		.map((font) => fontOf(file, font));
	return { fonts, pictures: file.pages.map(({ dict }) => countPictures(file, dict)) };
}

function fontOf(file: PdfFile, font: PdfDict): PdfFont {
	const own = file.get(file.list(font, "DescendantFonts")[0]);
	const descriptor = file.dict(own instanceof Map ? own : font, "FontDescriptor");
	const name = file.text(font, "BaseFont");
	const embedded = ["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor?.has(key));
	return { name, type: file.text(font, "Subtype"), embedded, subset: /^[A-Z]{6}\+/.test(name) };
}

function countPictures(file: PdfFile, page: PdfDict): number {
	const resources = file.dict(page, "Resources");
	const objects = (resources && file.dict(resources, "XObject"))?.values() ?? [];
	const streams = [...objects].map((it) => file.get(it));
	return streams.filter((it) => it instanceof PdfStream && it.dict.get("Subtype") === "/Image").length;
}
