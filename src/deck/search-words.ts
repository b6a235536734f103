/** Words as the search knows them: folded, and of Hangul also every pair of syllables, since Korean writes names and particles as one. */
import { fold } from "./jump.ts";

const hangul = /^\p{Script=Hangul}{2,}$/u;

/** What is put into the index for a text. */
export function termsOf(text: string): string[] {
	return wordsIn(text).flatMap((word) => (hangul.test(word) ? [word, ...pairsOf(word)] : [word]));
}

/** Folded, in their order. */
export function wordsIn(text: string): string[] {
	return fold(text)
		.split(" ")
		.filter((word) => word !== "");
}

export function isHangul(word: string): boolean {
	return hangul.test(word);
}

/** "abc" as "ab", "bc". */
export function pairsOf(word: string): string[] {
	const letters = [...word];
	return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/** Particles that Korean joins to a noun: what was typed with one is also looked for without it. */
const particle = /(?:에서|으로|에게|까지|부터|은|는|이|가|을|를|의|에|로|와|과|도|만)$/u;

/** The word without its particle; itself where nothing that could be a name would be left. */
export function withoutParticle(word: string): string {
	const bare = word.replace(particle, "");
	return [...bare].length >= 2 ? bare : word;
}
