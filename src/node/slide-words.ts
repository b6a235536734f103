/** What a slide says by the story, wherever it is exported to. */
import type { Deck, Slide } from "../deck/deck.ts";
import { plainTextOf } from "../render/html.ts";

/** Of its title, its prose and the texts of its scene; each word once. */
export function wordsOfSlide(deck: Deck, slide: Slide): string[] {
	const texts = [titleOf(deck, slide), ...textsOf(slide)];
	const words = texts.flatMap((text) => plainTextOf(text.replace(/<sup[\s\S]*?<\/sup>/g, " ")).split(" "));
	return [...new Set(words)].filter(Boolean);
}

export function titleOf({ title }: Deck, slide: Slide): string {
	return slide.kind === "cover" ? title : slide.title;
}

function textsOf({ body, scene }: Slide): string[] {
	switch (scene?.type) {
		case "quote":
			return [body, scene.html, scene.original?.html ?? "", scene.note];
		case "claims":
			return [body, ...scene.rows.flatMap(({ claim, by }) => [claim, by])];
		case "compare":
			return [body, ...scene.columns.flatMap(({ title, label, html }) => [title, label, html])];
		case "judgements":
			return [body, ...scene.rows.flatMap(({ text, basis }) => [text, basis])];
		default:
			return [body];
	}
}

/** Those of the words that a text does not have, whatever white space it has. */
export function lostIn(text: string, words: string[]): string[] {
	const plain = squashed(text);
	return words.filter((word) => !plain.includes(squashed(word)));
}

function squashed(text: string): string {
	return text.normalize("NFC").replace(/[\s\u00ad\u200b-\u200d\u2060]+/g, "");
}
