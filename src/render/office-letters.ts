/** Widths of letters in the typefaces that every office program has: for slides that are set without one. */
import type { Run } from "./drawing.ts";

/** What stands for each of the deck's faces where nobody has installed them. */
export const officeFaces: Record<Run["face"], string> = {
	headline: "Arial Narrow",
	label: "Arial Narrow",
	text: "Arial",
	serif: "Georgia",
};

/** Of scripts that those have no letters for; Windows and its office programs bring it. */
export const koreanFace = "Malgun Gothic";

/** Thousandths of an em, from U+0020 to U+007E, as in the fonts that were made to be as wide: Arimo 400 and 700, Gelasio 400. */
const tables = {
	plain: `278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278
584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944
667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500
278 556 500 722 500 500 500 334 260 334 584`,
	bold: `278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333
584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944
667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556
333 611 556 778 556 556 500 389 280 389 584`,
	serif: `241 331 412 643 610 817 710 215 375 375 472 643 270 374 270 469 614 430 559 552 565 528 566 502 596 566 313 313
643 643 643 479 929 671 654 642 749 653 599 725 815 390 518 694 604 927 767 744 610 744 702 561 619 756 667 976
710 615 602 375 469 375 643 643 500 504 560 454 574 483 325 509 582 293 292 536 286 881 591 539 571 560 410 432
345 575 497 737 505 492 444 430 375 430 643`,
};

const advances = {
	plain: tables.plain.split(/\s+/).map(Number),
	bold: tables.bold.split(/\s+/).map(Number),
	serif: tables.serif.split(/\s+/).map(Number),
};

/** Arial Narrow is Arial at 82 hundredths of its width; a bold Georgia is about a tenth wider than a plain one. */
const narrow = 0.82;
const boldSerif = 1.12;

/** Signs outside ASCII, which are as wide in all of them as this letter. */
const alike: Record<string, string> = {
	"‘": "'",
	"’": "'",
	"“": '"',
	"”": '"',
	"–": "0",
	"…": "M",
	"—": "M",
	"·": ".",
	"\u2002": "A",
	"\u00a0": " ",
};
const cyrillic = 1.1;
/** How a number above the line is set: office programs choose both themselves. */
const raisedSize = 2 / 3;

/** Width of a text in units, when set on one line in the office's typeface at a size in units. */
export function officeWidthOf(text: string, { face, bold, raised }: Run, size: number): number {
	const table = advances[face === "serif" ? "serif" : bold ? "bold" : "plain"];
	let thousandths = 0;
	for (const letter of text) thousandths += advanceOf(alike[letter] ?? letter, table);
	const scale = face === "headline" || face === "label" ? narrow : face === "serif" && bold ? boldSerif : 1;
	return (thousandths * scale * size * (raised ? raisedSize : 1)) / 1000;
}

function advanceOf(letter: string, table: number[]): number {
	const code = letter.codePointAt(0) ?? 32;
	const known = table[code - 32];
	if (known !== undefined) return known;
	if (isWide(code)) return 1000;
	const small = table[0x6e - 32] ?? 556;
	return code >= 0x400 && code < 0x530 ? small * cyrillic : small;
}

function isWide(code: number): boolean {
	return code >= 0x1100 && !(code >= 0x1e00 && code < 0x2e80);
}
