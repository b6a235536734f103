/** What is wrong with a reading text: words of slides that it lacks, and sources that it names or tells in vain. */
import { type Deck, slidesOf } from "../deck/deck.ts";
import type { Fault } from "./pdf-faults.ts";
import { lostIn, wordsOfSlide } from "./slide-words.ts";

/** @param slides those that it is to tell, as the deck counts them; null for all. */
export function faultsOfText(text: string, deck: Deck, slides: Set<string> | null): Fault[] {
	const plain = text.replace(/\[\^[^\]]+\]/g, "").replace(/[\\*_`>|]/g, "");
	const lost = slidesOf(deck).flatMap(({ slide }, page): Fault[] => {
		if ((slides && !slides.has(slide.id)) || slide.kind === "sources") return [];
		const words = lostIn(
			plain,
			wordsOfSlide(deck, slide).map((word) => word.replace(/[\\*_`>|]/g, "")),
		);
		return words.length > 0
			? [{ page, message: `lacks ${words.length} of its words: ${words.slice(0, 8).join(" ")}` }]
			: [];
	});
	return [...lost, ...faultsOfNotes(text).map((message): Fault => ({ page: null, message }))];
}

/** Each is told once, and named. */
function faultsOfNotes(text: string): string[] {
	const told = [...text.matchAll(/^\[\^([^\]]+)\]:/gm)].map(([, id = ""]) => id);
	const named = new Set([...text.matchAll(/\[\^([^\]]+)\](?!:)/g)].map(([, id = ""]) => id));
	return [
		...[...named].filter((id) => !told.includes(id)).map((id) => `names the source ${id}, and does not tell of it`),
		...told.filter((id) => !named.has(id)).map((id) => `tells of the source ${id}, and does not name it`),
		...told.filter((id, at) => told.indexOf(id) !== at).map((id) => `tells of the source ${id} twice`),
	];
}
