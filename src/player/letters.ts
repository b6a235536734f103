/** Letters as keys can be switched off, for those who speak to their machine or touch keys by mistake (WCAG 2.1.4). */
import { readWordsOf } from "../render/read-words.ts";
import { keep, kept } from "./memory.ts";
import type { Player } from "./player.ts";
import { say } from "./toast.ts";

const key = "letters";

/** Whether what a key means is a sign, and signs do nothing now. Space is none: it is no sign that speech makes. */
export function isIgnored(meaning: string): boolean {
	return meaning.length === 1 && meaning !== " " && kept(key) === "off";
}

export function toggleLetters({ data }: Player): void {
	const isOff = kept(key) !== "off";
	keep(key, isOff ? "off" : "on");
	const words = readWordsOf(data.language);
	say(isOff ? words.lettersOff : words.lettersOn);
}
