/** What can be found of each slide: its words, who and where in every script, themes, standings and sources. Never the notes. */
import { seriesOf } from "../deck/chart-scene.ts";
import { type Deck, type Scene, type Slide, type Standing, slidesOf } from "../deck/deck.ts";
import type { SearchDocument } from "../deck/search-index.ts";
import { plainTextOf } from "./html.ts";
import type { SlideEntry } from "./slides.ts";
import { wordsOf } from "./words.ts";

export function searchDocumentsOf(deck: Deck): SearchDocument[] {
	return slidesOf(deck).map((entry) => documentOf(deck, entry, entry.index));
}

function documentOf(deck: Deck, { slide, chapter }: SlideEntry, id: number): SearchDocument {
	const lines = [...paragraphsOf(slide.body), ...sceneLines(deck, slide.scene)].filter((line) => line !== "");
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

/** How the events of a slide stand, and the claims on it. */
export function standingsOf({ events, scene }: Slide): Standing[] {
	const rows = scene?.type === "claims" ? scene.rows : [];
	return [...new Set([...events, ...rows].map(({ status }) => status))];
}

/** The ids of the people and places that a slide's blocks name. */
export function namedOn({ events, scene }: Slide): string[] {
	const inEvents = events.flatMap(({ people, places }) => [...people, ...places]);
	return [...new Set([...inEvents, ...namedInScene(scene)])];
}

function namedInScene(scene: Scene | null): string[] {
	if (scene?.type === "quote") return [scene.person, scene.place].filter((id) => id !== null);
	return scene?.type === "map" ? scene.frames.flatMap(({ places }) => places) : [];
}

/** A line for each record that the blocks name, or whose name stands in the text: every form of it. */
function namesOn(deck: Deck, slide: Slide, text: string): string[] {
	const named = new Set(namedOn(slide));
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

/** Without the numbers of sources, a block of text a line. */
function paragraphsOf(html: string): string[] {
	return html
		.replace(/<sup class="cite">[\s\S]*?<\/sup>/g, "")
		.replace(/\s+/g, " ")
		.replace(/<\/(?:p|li|tr|h\d|blockquote)>/g, "\n")
		.replace(/<\/t[dh]>/g, " ")
		.split("\n")
		.map(plainTextOf);
}

function sceneLines(deck: Deck, scene: Scene | null): string[] {
	switch (scene?.type) {
		case "quote":
			return [scene.html, scene.original?.html ?? "", `${scene.by} ${scene.role}`, scene.note].flatMap(paragraphsOf);
		case "claims":
			return scene.rows.flatMap(({ claim, by }) => [claim, by].flatMap(paragraphsOf));
		case "compare":
			return scene.columns.flatMap(({ title, label, html }) => [title, label, html].flatMap(paragraphsOf));
		case "judgements":
			return scene.rows.flatMap(({ text, basis }) => [text, basis]).flatMap(paragraphsOf);
		case "map":
			return scene.frames.map(({ title }) => title);
		case "chart":
			return [scene.title, ...seriesOf(deck, scene).map(({ title }) => title)];
		default:
			return [];
	}
}
