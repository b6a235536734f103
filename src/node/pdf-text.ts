/** What the glyphs of a PDF's fonts stand for and how wide they are, and the bytes that its pages are drawn with. */
import { contentOf } from "./pdf-open.ts";
import { type PdfDict, type PdfFile, PdfStream, type PdfValue } from "./pdf-values.ts";

/** What the numbers of a font's glyphs stand for, four digits each. */
export type Meanings = Map<string, string>;

export interface Font {
	meanings: Meanings;
	/** Of a glyph by its four digits, in thousandths of the font's size. */
	widthOf: (glyph: string) => number;
}

/** Reads each font of a file once. */
export function createFontReader(file: PdfFile): (resources: PdfDict | undefined, name: string) => Font | undefined {
	const known = new Map<PdfDict, Font>();
	return (resources, name) => {
		const fonts = resources && file.dict(resources, "Font");
		const font = fonts && file.dict(fonts, name);
		if (!font) return undefined;
		const read = known.get(font) ?? readFont(file, font);
		known.set(font, read);
		return read;
	};
}

function readFont(file: PdfFile, font: PdfDict): Font {
	const [descendant] = file.list(font, "DescendantFonts").map((it) => file.get(it));
	const widths = descendant instanceof Map ? readWidths(file, file.list(descendant, "W")) : new Map();
	const usual = descendant instanceof Map ? (file.number(descendant, "DW") ?? 1000) : 0;
	return {
		meanings: readMeanings(contentIn(file, font.get("ToUnicode") ?? null)),
		widthOf: (glyph) => widths.get(Number.parseInt(glyph, 16)) ?? usual,
	};
}

/** Lists of widths from a glyph on, and widths that a run of glyphs has (ISO 32000-1, 9.7.4.3). */
function readWidths(file: PdfFile, list: PdfValue[]): Map<number, number> {
	const widths = new Map<number, number>();
	for (let at = 0; at < list.length; ) {
		const first = Number(list[at]);
		const next = file.get(list[at + 1]);
		if (Array.isArray(next)) {
			for (const [index, width] of next.entries()) widths.set(first + index, Number(file.get(width)));
			at += 2;
		} else {
			for (let glyph = first; glyph <= Number(next); glyph++) widths.set(glyph, Number(list[at + 2]));
			at += 3;
		}
	}
	return widths;
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
