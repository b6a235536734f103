/**
 * Letters joined to lines. Browsers place each letter of a PDF by itself; as one string, with what it is closer or wider in between, a line is
 * shorter, sooner read, and no reader has to guess which letters are a word (ISO 32000-1, 9.4.3).
 */
import type { Font } from "./pdf-text.ts";

/** What a browser writes of a line: a font, a place, and each letter, of which the first stands there and others beside the one before. */
const line = /^BT\n\/(\S+) ([\d.]+) Tf\n((?:[-\d.]+ ){6}Tm)\n((?:(?:[-\d.]+ 0 Td )?<(?:[0-9A-Fa-f]{4})+> Tj\n)+)ET$/gm;
const letter = /(?:([-\d.]+) 0 Td )?<([0-9A-Fa-f]+)> Tj\n/g;

/** Thousandths of the letters' size: readers take letters that are further apart in one string for words of their own. */
const widest = 80;

/** Every letter stays where it was, to half a thousandth of its size. @param fontOf by its name on the page. */
export function joinLetters(content: string, fontOf: (name: string) => Font | undefined): string {
	return content.replace(line, (whole, name: string, size: string, place: string, letters: string) => {
		const font = fontOf(name);
		const set = font && joined(letters, Number(size), font);
		return set ? `BT\n/${name} ${size} Tf\n${place}\n${set}\nET` : whole;
	});
}

/** Null for letters that are set apart, as names of countries on a map are. */
function joined(letters: string, size: number, { widthOf }: Font): string | null {
	const parts: (string | number)[] = [];
	let run = "";
	// Both from the first letter on: where the letter is to stand, and where it would.
	let wanted = 0;
	let pen = 0;
	for (const [, by, digits = ""] of letters.matchAll(letter)) {
		wanted = by === undefined ? pen : wanted + Number(by);
		const closer = Math.round(((pen - wanted) / size) * 1000);
		if (closer < -widest) return null;
		if (closer !== 0) {
			parts.push(run, closer);
			run = "";
			pen -= (closer * size) / 1000;
		}
		run += digits;
		for (let at = 0; at < digits.length; at += 4) pen += (widthOf(digits.slice(at, at + 4)) * size) / 1000;
	}
	if (parts.length === 0) return `<${run}> Tj`;
	return `[${[...parts, run].map((part) => (typeof part === "number" ? part : `<${part}>`)).join("")}] TJ`;
}
