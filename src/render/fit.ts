/** Sizes chosen from the length of texts: pages are made without a browser to measure in, and nothing may overflow. */
import { plainTextOf } from "./html.ts";

/** Mean advance of a letter of running text, in ems, measured in the faces the deck is set in. */
const advances = { headline: 0.305, numerals: 0.375, text: 0.465, label: 0.36, serif: 0.49 };

export type Face = keyof typeof advances;

/** A block of prose as it stands on its own lines. */
export interface TextBlock {
	text: string;
	/** Units it is set in from the left, and kept free of the block before, in ems. */
	indent: number;
	gap: number;
}

/** Width of a text in units when set on one line at a size. */
export function widthOf(text: string, size: number, face: Face): number {
	let ems = 0;
	for (const letter of text) ems += letterOf(letter, face);
	return ems * size;
}

function letterOf(letter: string, face: Face): number {
	const code = letter.codePointAt(0) ?? 0;
	if (code >= 0x1100 && code <= 0xffdc && !(code >= 0x2000 && code < 0x2e80)) return 0.95;
	const isWide = code >= 0x400 && code < 0x530;
	return advances[face] * (isWide ? 1.15 : 1);
}

/** Lines a text takes in a width. The end of each but the last line stays partly empty, on average by half a word. */
export function linesOf(text: string, size: number, width: number, face: Face): number {
	const total = widthOf(text, size, face);
	if (total <= width) return 1;
	return Math.ceil(total / (width - 3 * advances[face] * size));
}

/** Blocks of safe HTML: paragraphs, list items, rows of a table. */
export function blocksOf(safeHtml: string): TextBlock[] {
	return safeHtml
		.split(/<\/(?:p|li|tr|blockquote|h\d)>/)
		.map((part) => ({
			text: plainTextOf(part),
			indent: part.includes("<li") ? 1.2 : 0,
			gap: part.includes("<li") ? 0.4 : 0.65,
		}))
		.filter((block) => block.text !== "");
}

/** Height of blocks set beneath one another, in units. */
export function heightOf(blocks: TextBlock[], size: number, width: number, lineHeight: number, face: Face): number {
	return blocks.reduce((height, { text, indent, gap }, index) => {
		const lines = linesOf(text, size, width - indent * size, face);
		return height + lines * size * lineHeight + (index > 0 ? gap * size : 0);
	}, 0);
}

/** The first of the settings, given from the largest to the smallest, that needs no more than the room there is. */
export function firstFit<S>(settings: readonly S[], room: number, needed: (setting: S) => number): S {
	const last = settings.at(-1);
	if (last === undefined) throw new RangeError("a choice needs at least one setting");
	return settings.find((setting) => needed(setting) <= room) ?? last;
}
