/** The section of a slide as paper and text have it, without notes; kept with its deck, for one run writes many forms of it. */
import type { MapAtlas } from "../deck/atlas.ts";
import type { Deck, Slide } from "../deck/deck.ts";
import type { Html } from "./html.ts";
import { createSectionMemory, type SectionMemory, sectionsOf } from "./section-memory.ts";
import { renderSlide, type SlideEntry } from "./slides.ts";

interface KeptSections {
	atlas: MapAtlas | undefined;
	make: (entry: SlideEntry) => Html;
	made: WeakMap<Slide, string>;
}

const memories = new WeakMap<Deck, SectionMemory>();
const kept = new WeakMap<Deck, KeptSections>();

/** What an earlier run remembers of the story; what this one makes of the deck is remembered there too. */
export function recallSections(deck: Deck, memory: SectionMemory): void {
	memories.set(deck, memory);
}

export function sectionOf(deck: Deck, entry: SlideEntry, atlas: MapAtlas | undefined): string {
	const sections = keptOf(deck, atlas);
	const known = sections.made.get(entry.slide);
	if (known !== undefined) return known;
	const section = sections.make(entry).text;
	sections.made.set(entry.slide, section);
	return section;
}

function keptOf(deck: Deck, atlas: MapAtlas | undefined): KeptSections {
	const known = kept.get(deck);
	if (known && known.atlas === atlas) return known;
	const memory = memories.get(deck) ?? createSectionMemory();
	const options = { notes: false, paper: true, ...(atlas && { atlas }) };
	const sections = { atlas, make: sectionsOf(deck, options, memory, renderSlide), made: new WeakMap<Slide, string>() };
	kept.set(deck, sections);
	return sections;
}
