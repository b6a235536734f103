/** Lines as office programs break them, each in a way of its own. */
import type { Paragraph, Run } from "./drawing.ts";
import { officeWidthOf } from "./office-letters.ts";

/** Programs that set slides round, kern and break lines each in a way of their own. */
const tolerance = 1.03;
/** Where Georgia is not there, what stands for it is wider: DejaVu Serif, in LibreOffice. */
const serifTolerance = 1.18;
/** Of the widths that letters have by their tables: as programs that kern set them, and those that do not. */
const settings = [0.98, 0.99, 1, 1.005];
/** Of a line: what a last one is to be longer than. */
const short = 0.2;

/** Between what stands beside each other on a line. */
export const spaceBetween = " \u2002";

interface Word {
	width: number;
	space: number;
	/** Where in it a program may end a line that should not: before its links, and behind them. */
	cuts: number[];
}

export interface Lines {
	lines: number;
	/** Of its words. */
	widest: number;
	/** Words that LibreOffice, which ends lines before any link and behind it, would part from the numbers of their sources. */
	parted: number;
	/** The last of several lines is a single short word. */
	isWidowed: boolean;
}

/** How many lines it takes, word after word, and how they end. */
export function linesOf({ runs }: Paragraph, width: number, scale: number): Lines {
	const wide = wordsOf(runs, scale);
	const ways = settings.map((it) => broken(wide, width, it / tolerance));
	const widest = Math.max(0, ...wide.map((word) => word.width));
	return {
		lines: broken(wide, width, 1).lines,
		widest,
		parted: Math.max(...ways.map((way) => way.parted)),
		isWidowed: ways.some(({ lines, count, last }) => lines > 1 && count === 1 && last < width * short),
	};
}

/** @param narrower than the words are taken to be. */
function broken(words: Word[], width: number, narrower: number) {
	let lines = 1;
	let x = 0;
	let parted = 0;
	let count = 0;
	for (const word of words) {
		const own = word.width * narrower;
		if (x > 0 && x + own > width) {
			if (word.cuts.some((cut) => x + cut * narrower <= width)) parted += 1;
			lines += 1;
			x = 0;
			count = 0;
		}
		count += 1;
		lines += Math.floor(own / width);
		x += (own % width) + word.space * narrower;
	}
	const end = (words.at(-1)?.space ?? 0) * narrower;
	return { lines, parted, count, last: x - end };
}

/** On one line. */
export function widthOf(runs: Run[], scale: number): number {
	return runs.reduce((sum, run) => sum + spaciousWidthOf(run.text, run, scale), 0);
}

function spaciousWidthOf(text: string, run: Run, scale: number): number {
	return officeWidthOf(text, run, run.size * scale) * (run.face === "serif" ? serifTolerance : tolerance);
}

/** Words may change their face within: what stands between two spaces is not broken but behind a hyphen. */
function wordsOf(runs: Run[], scale: number): Word[] {
	const words: Word[] = [];
	let isOpen = false;
	for (const [index, run] of runs.entries()) {
		if (isOpen && (run.link || runs[index - 1]?.link)) words.at(-1)!.cuts.push(words.at(-1)!.width);
		for (const piece of run.text.split(pieces).filter(Boolean)) {
			const width = spaciousWidthOf(piece, run, scale);
			const last = words.at(-1);
			if (spaces.test(piece)) {
				if (last) last.space += width;
				isOpen = false;
				continue;
			}
			if (last && isOpen) last.width += width;
			else words.push({ width, space: 0, cuts: [] });
			isOpen = !hyphened.test(piece);
		}
	}
	return words;
}

const spaces = /^[ \u2002]+$/;
const pieces = /([ \u2002]+)|(?<=\p{L}[-\u2013\u2014])(?=\p{L})/u;
const hyphened = /\p{L}[-\u2013\u2014]$/u;
