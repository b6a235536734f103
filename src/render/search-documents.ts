/** What can be found of each slide: its words, who and where in every script, themes, standings and sources. Never the notes. */
import { type Deck, type Slide, slidesOf } from "../deck/deck.ts";
import { peopleOn, standingsOf } from "../deck/facets.ts";
import type { SearchDocument } from "../deck/search-index.ts";
import { paragraphsOf, placesOn, sceneLines } from "./search-lines.ts";
import type { SlideEntry } from "./slides.ts";
import { wordsOf } from "./words.ts";

export function searchDocumentsOf(deck: Deck): SearchDocument[] {
	return slidesOf(deck).map((entry) => documentOf(deck, entry, entry.index));
}

function documentOf(deck: Deck, { slide, chapter }: SlideEntry, id: number): SearchDocument {
	const lines = [...paragraphsOf(slide.body), ...sceneLines(deck, slide)].filter((line) => line !== "");
	const themes = [...new Set(slide.events.flatMap((event) => event.themes))];
	const standings = standingsOf(slide).map((standing) => wordsOf(deck.language).standing[standing]);
	return {
		id,
		title: slide.title,
		text: lines.join("\n"),
		names: namesOn(deck, slide, `${slide.title}\n${lines.join("\n")}`).join("\n"),
		events: slide.events.map(({ title, short }) => (title === slide.title ? short : `${title} (${short})`)).join("\n"),
		subjects: [...themes, ...standings, chapter.title].join("\n"),
		sources: sourcesOf(deck, slide).join("\n"),
	};
}

/** A line for each record that the blocks name, or whose name stands in the text: every form of it. */
function namesOn(deck: Deck, slide: Slide, text: string): string[] {
	const named = new Set([...peopleOn(slide), ...placesOn(deck, slide)]);
	const records = [...Object.values(deck.people), ...Object.values(deck.places)];
	return records
		.filter(({ id, name }) => named.has(id) || text.includes(name))
		.map(({ name, names }) => [...new Set([name, ...Object.values(names)])].join(" · "));
}

function sourcesOf(deck: Deck, { cites, events }: Slide): string[] {
	const ids = new Set([...cites, ...events.flatMap((event) => event.cites)].map(({ source }) => source));
	return [...ids].flatMap((id) => {
		const source = deck.sources[id];
		return source ? [`${source.short}: ${source.title}`] : [];
	});
}
