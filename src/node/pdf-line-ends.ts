/** Spaces at the ends of lines, where browsers leave them out: who reads a paragraph by its tags would read two words as one (ISO 32000-1, 14.8.2.5). */
import type { Meanings } from "./pdf-text.ts";

export interface LineEnds {
	/** The element whose text a piece of the page belongs to, such as a paragraph; none for pieces that are not read. */
	blockOf: (piece: number) => unknown;
	/** What a font's glyphs mean, by its name on the page. */
	meaningsOf: (font: string) => Meanings | undefined;
	/** What the page shows: a line that ends with none of them ends within a word. */
	words: Set<string>;
}

/** Browsers write each of these on a line of its own. */
const part = /^\/\w+ <<\/MCID (\d+) >>BDC$|^EMC$|^BT\n([\s\S]*?)^ET$/gm;

/** A run of letters beside each other. */
interface Line {
	block: unknown;
	text: string;
	x: number;
	y: number;
	/** Where what comes after its last letter stands in the content. */
	end: number;
}

export function spaceLineEnds(content: string, { blockOf, meaningsOf, words }: LineEnds): string {
	const spaced: string[] = [];
	let done = 0;
	let last: Line | null = null;
	for (const line of linesIn(content, blockOf)) {
		if (last && isBroken(last, line)) {
			const space = spaceAfter(last.text, meaningsOf, words);
			spaced.push(content.slice(done, last.end), space);
			done = last.end;
		}
		last = line;
	}
	return spaced.join("") + content.slice(done);
}

function* linesIn(content: string, blockOf: LineEnds["blockOf"]): Generator<Line> {
	let block: unknown = null;
	for (const { 0: whole, 1: piece, 2: text, index } of content.matchAll(part)) {
		if (piece !== undefined) block = blockOf(Number(piece));
		else if (text === undefined) block = null;
		else {
			const [, x = 0, y = 0] = (/^1 0 0 -1 ([-\d.]+) ([-\d.]+) Tm$/m.exec(text) ?? []).map(Number);
			yield { block, text, x, y, end: index + whole.length - "ET".length };
		}
	}
}

/** Whether the text goes on in a line below, and not beside what it ends with, as the number of a source does. */
function isBroken(line: Line, next: Line): boolean {
	return Boolean(line.block) && line.block === next.block && line.y !== next.y && next.x <= lastOf(line);
}

/** Where its last letter begins. */
function lastOf({ text, x }: Line): number {
	let at = x;
	for (const [, by] of text.matchAll(/([-\d.]+) [-\d.]+ Td/g)) at += Number(by);
	return at;
}

const blank = /[\s\u00a0]/;

function spaceAfter(line: string, meaningsOf: LineEnds["meaningsOf"], words: Set<string>): string {
	const [, name = ""] = [...line.matchAll(/^\/(\S+) \S+ Tf$/gm)].at(-1) ?? [];
	const meanings = meaningsOf(name);
	if (!meanings) return "";
	let word = "";
	for (const [, digits = ""] of [...line.matchAll(/<([0-9A-Fa-f]+)> Tj/g)].reverse()) {
		const letters = (digits.match(/.{4}/g) ?? []).map((glyph) => meanings.get(glyph.toLowerCase()) ?? "").join("");
		const [own = ""] = /\S*$/.exec(letters) ?? [];
		word = own + word;
		if (own !== letters) break;
	}
	if (!words.has(plainWord(word))) return "";
	const space = [...meanings].find(([, meaning]) => blank.test(meaning))?.[0];
	return space ? `<${space}> Tj\n` : "";
}

/** As it is drawn, whatever is written: in small letters, without signs that are not seen. */
export function plainWord(word: string): string {
	return word
		.normalize("NFC")
		.toLowerCase()
		.replace(/[\u00ad\u200b-\u200d\u2060]/g, "");
}
