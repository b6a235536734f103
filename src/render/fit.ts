/** Sizes chosen from the length of texts: pages are made without a browser to measure in, and nothing may overflow. */
import { type Face, widthOf } from "./letter-width.ts";

/** Where a line may end: at any space but one that binds. */
const breakable = /[^\S\u00a0]+/;

/** Browsers round, and kern a little wider or narrower than the sum of the letters. */
const tolerance = 1.01;

/** A part of a text in a face of its own. */
export interface Run {
	text: string;
	face: Face;
}

/** Lines a text takes in a width in units, word after word as a browser sets them. */
export function linesOf(text: string, size: number, width: number, face: Face): number {
	return linesOfRuns([{ text, face }], size, width);
}

/** The same of a text whose parts are set in several faces. */
export function linesOfRuns(runs: Run[], size: number, width: number): number {
	let lines = 1;
	let x = 0;
	for (const { text, face } of runs) {
		const space = widthOf(" ", size, face);
		for (const word of text.split(breakable)) {
			const needed = widthOf(word, size, face) * tolerance;
			if (x > 0 && x + space + needed > width) {
				lines += 1;
				x = needed;
			} else x += (x > 0 ? space : 0) + needed;
			const broken = Math.floor(x / width);
			lines += broken;
			x -= broken * width;
		}
	}
	return lines;
}

/** The lines themselves, for pictures in which nothing breaks them. */
export function linesIn(text: string, size: number, width: number, face: Face): string[] {
	const lines: string[] = [];
	for (const word of text.split(breakable)) {
		const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
		if (lines.length > 0 && widthOf(longer, size, face) * 1.06 <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** As few lines as the width allows, about as long as one another. */
export function balancedIn(text: string, size: number, width: number, face: Face): string[] {
	const setIn = (share: number) => linesIn(text, size, width * share, face);
	const count = setIn(1).length;
	const share = [0.5, 0.6, 0.7, 0.8, 0.9].find((share) => setIn(share).length === count);
	return setIn(share ?? 1);
}

/** The first of the settings, given from the largest to the smallest, that needs no more than the room there is. */
export function firstFit<S>(settings: readonly S[], room: number, needed: (setting: S) => number): S {
	const last = settings.at(-1);
	if (last === undefined) throw new RangeError("a choice needs at least one setting");
	return settings.find((setting) => needed(setting) <= room) ?? last;
}
