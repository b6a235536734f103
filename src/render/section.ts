/** The section of a slide as paper and text have it, without notes; kept with its deck, for one run writes many forms of it. */
import type { MapAtlas } from "../deck/atlas.ts";
import type { Deck, Slide } from "../deck/deck.ts";
import { renderSlide, type SlideEntry } from "./slides.ts";

const kept = new WeakMap<Deck, WeakMap<Slide, { section: string; atlas: MapAtlas | undefined }>>();

export function sectionOf(deck: Deck, entry: SlideEntry, atlas: MapAtlas | undefined): string {
	const sections = kept.get(deck) ?? new WeakMap();
	kept.set(deck, sections);
	const known = sections.get(entry.slide);
	if (known?.atlas === atlas && known) return known.section;
	const section = renderSlide(deck, entry, { notes: false, paper: true, ...(atlas && { atlas }) }).text;
	sections.set(entry.slide, { section, atlas });
	return section;
}
