/** A deck as it was last shown, and what has to be told to a page that shows it when the deck changes. */
import { type Deck, slidesOf } from "../deck/deck.ts";
import type { DeckUpdate, NotesUpdate } from "../deck/deck-update.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { type PackedData, unpackData } from "../deck/player-wire.ts";
import { type Page, renderPage } from "../render/page.ts";
import type { SectionMemory } from "../render/section-memory.ts";
import type { RenderOptions } from "../render/slide-parts.ts";

export interface DeckView {
	deck: Deck;
	page: Page;
	slides: Map<string, SlideView>;
	/** The body without sections and data. */
	frame: string;
	/** The JSON of the player's data. */
	data: string;
}

interface SlideView {
	section: string;
	notes: string;
}

export type Change = { type: "deck"; update: DeckUpdate } | { type: "notes"; update: NotesUpdate };

/** `memory` is for whoever views a story again and again. */
export function viewOf(deck: Deck, options: RenderOptions, memory?: SectionMemory): DeckView {
	const page = renderPage(deck, options, memory);
	const { sections, frame, data } = takeApart(page.body);
	const entries = slidesOf(deck);
	if (sections.length !== entries.length)
		throw new Error("The rendered page does not hold one section for each slide.");
	const slides = entries.map(({ slide }, index): [string, SlideView] => {
		const section = sections[index]!;
		return [slide.id, { section, notes: slide.notes }];
	});
	return { deck, page, slides: new Map(slides), frame, data };
}

/** Null when a page that shows `before` shows `after` already. */
export function changeBetween(before: DeckView, after: DeckView): Change | null {
	const order = [...after.slides.keys()];
	const changed = order.filter((id) => before.slides.get(id)?.section !== after.slides.get(id)?.section);
	const isSameFrame = before.frame === after.frame && order.join() === [...before.slides.keys()].join();
	const { title } = after.page;
	if (!isSameFrame || changed.length > 0 || before.page.title !== title) {
		const update = { changed: pick(after, changed, "section"), order, title, data: dataOf(after) };
		return { type: "deck", update: isSameFrame ? update : { ...update, page: after.page.body } };
	}
	if (before.data === after.data) return null;
	const renoted = order.filter((id) => before.slides.get(id)?.notes !== after.slides.get(id)?.notes);
	return { type: "notes", update: { changed: pick(after, renoted, "notes"), data: dataOf(after) } };
}

function dataOf({ data }: DeckView): PlayerData {
	return unpackData(JSON.parse(data) as PackedData);
}

function pick({ slides }: DeckView, ids: string[], part: "section" | "notes"): Record<string, string> {
	return Object.fromEntries(ids.map((id) => [id, slides.get(id)![part]]));
}

const sectionPart = /<section class="slide[\s\S]*?<\/section>/g;
const dataPart = /<script type="application\/json" id="deck-data">([\s\S]*?)<\/script>/;

/** A slide is one section and holds none, and no script's text holds a `<`: so the ends found are the right ones. */
function takeApart(body: string): { sections: string[]; frame: string; data: string } {
	const data = dataPart.exec(body)?.[1];
	if (data === undefined) throw new Error("The rendered page holds no data for the player.");
	return {
		sections: body.match(sectionPart) ?? [],
		frame: body.replace(dataPart, "").replace(sectionPart, ""),
		data,
	};
}
