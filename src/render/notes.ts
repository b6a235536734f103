/** The speaker's notes of a slide, and what the engine has to say beside them. */
import type { Deck, Slide } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import { html, plainTextOf } from "./html.ts";
import { wordsOf } from "./words.ts";

/** Safe HTML. Of a map the speaker is told whose borders and names it shows, whether or not the author thought of it. */
export function notesOf(deck: Deck, slide: Slide): string {
	const date = slide.events[0]?.date ?? slide.now ?? deck.asOf;
	if (!date || !hasMap(deck, slide)) return slide.notes;
	const depiction = wordsOf(deck.language).depiction(formatDate(date, deck.language));
	return slide.notes + html`<p class="depiction">${depiction}</p>`.text;
}

/** One journey stands beside a map of its way, where that is told; several are lines alone. */
function hasMap({ routes }: Deck, { scene }: Slide): boolean {
	if (scene?.type !== "journey") return scene?.type === "map";
	const [only, ...more] = scene.routes;
	return more.length === 0 && (routes[only?.route ?? ""]?.waypoints.length ?? 0) > 1;
}

/** As plain text, a paragraph or an item of a list each. */
export function noteParagraphsOf(deck: Deck, slide: Slide): string[] {
	return notesOf(deck, slide)
		.split(/<\/(?:p|li|h[1-6]|blockquote)>/)
		.map((part) => plainTextOf(part).replace(/\s+/g, " ").trim())
		.filter(Boolean);
}
