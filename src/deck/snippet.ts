/** A piece of a text around what was found in it, with the found words marked. */
import { isHangul, wordsIn } from "./search-words.ts";

export interface SnippetPart {
	text: string;
	found: boolean;
}

/** Characters. */
const before = 48;
const longest = 150;

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** The whole text in parts, found words apart from the rest. */
export function markWords(text: string, terms: string[]): SnippetPart[] {
	const wanted = new Set(terms);
	const parts: SnippetPart[] = [];
	let at = 0;
	for (const { 0: word, index } of text.matchAll(wordPattern)) {
		if (termsIn(word, wanted).length === 0) continue;
		if (index > at) parts.push({ text: text.slice(at, index), found: false });
		parts.push({ text: word, found: true });
		at = index + word.length;
	}
	if (at < text.length) parts.push({ text: text.slice(at), found: false });
	return parts;
}

/** The line of the text that holds most of the terms, cut to some 150 characters around the first of them. */
export function snippetOf(text: string, terms: string[]): SnippetPart[] {
	const wanted = new Set(terms);
	const lines = text.split("\n").map((line) => ({ line, found: foundIn(line, wanted) }));
	const best = lines.reduce((best, one) => (one.found.size > best.found.size ? one : best), {
		line: "",
		found: new Set(),
	});
	const parts = markWords(best.line, terms);
	const first = parts.findIndex(({ found }) => found);
	if (first === -1) return [];
	const lead = parts
		.slice(0, first)
		.map(({ text }) => text)
		.join("");
	const start = lead.length > before ? afterSpace(lead, lead.length - before) : 0;
	const end = best.line.length > start + longest ? beforeSpace(best.line, start + longest) : best.line.length;
	const cut = markWords(best.line.slice(start, end), terms);
	return [
		...(start > 0 ? [{ text: "… ", found: false }] : []),
		...cut,
		...(end < best.line.length ? [{ text: " …", found: false }] : []),
	];
}

/** Which of the terms a line holds. */
function foundIn(line: string, wanted: Set<string>): Set<string> {
	return new Set([...line.matchAll(wordPattern)].flatMap(([word]) => termsIn(word, wanted)));
}

function termsIn(word: string, wanted: Set<string>): string[] {
	return wordsIn(word).flatMap((folded) =>
		isHangul(folded) ? [...wanted].filter((term) => folded.includes(term)) : wanted.has(folded) ? [folded] : [],
	);
}

function afterSpace(text: string, from: number): number {
	const space = text.indexOf(" ", from);
	return space === -1 ? from : space + 1;
}

function beforeSpace(text: string, to: number): number {
	const space = text.lastIndexOf(" ", to);
	return space <= 0 ? to : space;
}
