/** The words of a page of a PDF as its fonts name them, and the glyphs that none of them has. */
import { contentOf } from "./pdf-open.ts";
import { type PdfDict, type PdfFile, PdfStream, type PdfValue } from "./pdf-values.ts";

export interface PageText {
	text: string;
	/** How often a glyph is set that stands for one that the font lacks. */
	missing: number;
}

/** What the numbers of a font's glyphs stand for, four digits each. */
type Meanings = Map<string, string>;

/** A change of font, a number of glyphs, a state kept or taken up again, or something drawn that has a content of its own. */
const token = /\/([^\s/]+)\s+[-\d.]+\s+Tf|<([0-9A-Fa-f]+)>|\b(q|Q|ET)\b|\/([^\s/]+)\s+Do\b/g;

/** Reads pages of a file one after the other, and each font once. */
export function createTextReader(file: PdfFile): (page: PdfDict, content: string) => PageText {
	const known = new Map<PdfDict, Meanings>();

	function addText(content: string, resources: PdfDict | undefined, read: PageText): void {
		let font: Meanings | undefined;
		const kept: (typeof font)[] = [];
		for (const [, name, digits, sign, drawn] of content.matchAll(token)) {
			if (name !== undefined) font = meaningsOf(resources, name);
			else if (digits !== undefined) addGlyphs(digits, font, read);
			else if (drawn !== undefined) addDrawn(resources, drawn, read);
			else if (sign === "q") kept.push(font);
			else if (sign === "Q") font = kept.pop();
			else read.text += "\n";
		}
	}

	function addDrawn(resources: PdfDict | undefined, name: string, read: PageText): void {
		const drawn = file.get(resources && file.dict(resources, "XObject")?.get(name));
		if (!(drawn instanceof PdfStream) || drawn.dict.get("Subtype") !== "/Form") return;
		addText(contentIn(file, drawn), file.dict(drawn.dict, "Resources") ?? resources, read);
	}

	function meaningsOf(resources: PdfDict | undefined, name: string): Meanings | undefined {
		const fonts = resources && file.dict(resources, "Font");
		const font = fonts && file.dict(fonts, name);
		if (!font) return undefined;
		const meanings = known.get(font) ?? readMeanings(contentIn(file, font.get("ToUnicode") ?? null));
		known.set(font, meanings);
		return meanings;
	}

	return (page, content) => {
		const read = { text: "", missing: 0 };
		addText(content, file.dict(page, "Resources"), read);
		return read;
	};
}

function addGlyphs(digits: string, font: Meanings | undefined, read: PageText): void {
	for (let at = 0; at < digits.length; at += 4) {
		const glyph = digits.slice(at, at + 4).toLowerCase();
		// Glyph 0 of a font is the one it draws for what it does not have.
		if (glyph === "0000") read.missing += 1;
		read.text += font?.get(glyph) ?? "\ufffd";
	}
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
