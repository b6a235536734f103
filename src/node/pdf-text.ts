/** What the glyphs of a PDF's fonts stand for, and the bytes that its pages are drawn with. */
import { contentOf } from "./pdf-open.ts";
import { type PdfDict, type PdfFile, PdfStream, type PdfValue } from "./pdf-values.ts";

/** What the numbers of a font's glyphs stand for, four digits each. */
export type Meanings = Map<string, string>;

/** Reads each font of a file once. */
export function createFontReader(
	file: PdfFile,
): (resources: PdfDict | undefined, name: string) => Meanings | undefined {
	const known = new Map<PdfDict, Meanings>();
	return (resources, name) => {
		const fonts = resources && file.dict(resources, "Font");
		const font = fonts && file.dict(fonts, name);
		if (!font) return undefined;
		const meanings = known.get(font) ?? readMeanings(contentIn(file, font.get("ToUnicode") ?? null));
		known.set(font, meanings);
		return meanings;
	};
}

/** Lists of single glyphs and of runs of them (ISO 32000-1, 9.10.3). */
function readMeanings(map: string): Meanings {
	const meanings: Meanings = new Map();
	for (const [, list = ""] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
		for (const [, from = "", to = ""] of list.matchAll(/<(\w+)>\s*<(\w+)>/g))
			meanings.set(from.toLowerCase(), lettersOf(to));
	}
	for (const [, list = ""] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
		for (const [, from = "", until = "", to = ""] of list.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
			const first = Number.parseInt(from, 16);
			for (let glyph = first; glyph <= Number.parseInt(until, 16); glyph++) {
				const letter = (Number.parseInt(to, 16) + glyph - first).toString(16).padStart(to.length, "0");
				meanings.set(glyph.toString(16).padStart(4, "0"), lettersOf(letter));
			}
		}
	}
	return meanings;
}

/** UTF-16, four digits to a unit. */
function lettersOf(digits: string): string {
	return (digits.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join("");
}

/** A sign for each byte. */
export function contentIn(file: PdfFile, content: PdfValue): string {
	const found = file.get(content);
	const streams = (Array.isArray(found) ? found : [found]).map((it) => file.get(it));
	return streams
		.filter((it) => it instanceof PdfStream)
		.map((stream) => Buffer.from(contentOf(stream)).toString("latin1"))
		.join("\n");
}
