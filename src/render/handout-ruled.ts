/** Lines to write on, where a page of a handout has room left: whoever was at the briefing notes what was said. */
import { handoutWordsOf } from "./handout-words.ts";
import { type Html, html } from "./html.ts";

/** In pixels of CSS: from line to line 22 points, as in `handout-block.css`; above the first the words over them. */
export const ruled = { pitch: (22 * 4) / 3, head: (22 * 4) / 3, least: 5 };

/** How many lines there is room for; none where they would be fewer than anybody writes on. @param room in pixels of CSS. */
export function linesIn(room: number): number {
	const lines = Math.floor((room - ruled.head) / ruled.pitch);
	return lines < ruled.least ? 0 : lines;
}

/** Decoration: there is nothing to be read. @param room in pixels of CSS, below what stands on the page and a gap. */
export function renderRuled(language: string, room: number): Html | null {
	const lines = linesIn(room);
	if (lines === 0) return null;
	const each = Array.from({ length: lines }, () => html`<i></i>`);
	return html`<div class="ruled" aria-hidden="true"><b>${handoutWordsOf(language).ownNotes}</b>${each}</div>`;
}
