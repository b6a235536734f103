/** Which of the chapters' colours something wears. */
import type { Chapter } from "../deck/deck.ts";

const tones = 4;

/** 1 to 4 for a numbered chapter, in turn; null for front and back matter, which wear the stripe's own colour. */
export function toneOf(chapter: Chapter): number | null {
	return chapter.number === null ? null : ((chapter.number - 1) % tones) + 1;
}
