/** The whole page of a deck: complete before any script runs. */
import { type Deck, slidesOf } from "../deck/deck.ts";
import { type PlayerData, playerDataOf } from "../deck/player-data.ts";
import { packData } from "../deck/player-wire.ts";
import { type Html, html, plainTextOf, raw } from "./html.ts";
import { notesOf } from "./notes.ts";
import { renderRail } from "./rail.ts";
import { renderRegister } from "./register.ts";
import { createSectionMemory, rememberSections } from "./section-memory.ts";
import type { RenderOptions } from "./slide-parts.ts";
import { renderSlide, stepsOf } from "./slides.ts";
import { wordsOf } from "./words.ts";

export interface Page {
	/** BCP 47, for the root element. */
	lang: string;
	/** Plain text, for the document's head. */
	title: string;
	description: string;
	/** HTML of the body. */
	body: string;
}

/** Reveal walks all sections it knows of at each step, so it gets them in groups of this size, one at a time. */
const groupSize = 16;

/** `memory` is for whoever renders a story again and again. */
export function renderPage(deck: Deck, options: RenderOptions, memory = createSectionMemory()): Page {
	const entries = slidesOf(deck);
	const words = wordsOf(deck.language);
	const sections = rememberSections(deck, entries, options, memory, renderSlide);
	const data = playerDataOf(deck, {
		notes: options.notes,
		stepsOf: stepsById(deck),
		notesOf: (slide) => notesOf(deck, slide),
	});
	const hasCover = entries.some(({ slide }) => slide.kind === "cover");
	const body = html`<a class="skip" href="#/${entries[0]?.slide.id}">${words.skipToSlides}</a>
<div class="deck reveal">
<main class="groups">
${!hasCover && html`<h1 class="unseen">${deck.title}</h1>`}
${inGroups(sections)}
${renderRegister(deck)}
</main>
${renderRail(data)}
</div>
${renderData(data)}`;
	return { lang: deck.language, title: deck.title, description: plainTextOf(deck.subtitle), body: body.text };
}

function stepsById(deck: Deck): (id: string) => number | undefined {
	const steps = new Map(slidesOf(deck).map(({ slide }) => [slide.id, stepsOf(deck, slide)]));
	return (id) => steps.get(id);
}

function inGroups(sections: Html[]): Html[] {
	const groups: Html[] = [];
	for (let first = 0; first < sections.length; first += groupSize) {
		const name = first === 0 ? "group slides" : "group";
		groups.push(html`<div class="${name}">${sections.slice(first, first + groupSize)}</div>\n`);
	}
	return groups;
}

/** No `<` may stand in a script's text, or a title could end the script. */
function renderData(data: PlayerData): Html {
	const json = JSON.stringify(packData(data)).replaceAll("<", "\\u003c");
	return html`<script type="application/json" id="deck-data">${raw(json)}</script>`;
}
