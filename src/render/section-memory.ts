/** Slides that were rendered before: of a story that is saved again, all but one or two are as they were. */
import { appearancesOf } from "../deck/appearances.ts";
import type { Deck, SlideKind } from "../deck/deck.ts";
import type { Html } from "./html.ts";
import type { RenderOptions } from "./slide-parts.ts";
import type { SlideEntry } from "./slides.ts";

/** Keep it from one rendering of a story to the next. */
export interface SectionMemory {
	/** All that sections are rendered with beside their own slides. */
	frame: string;
	/** By the slide's id: the section, and the text of the slide it was made from. */
	sections: Map<string, { text: string; section: Html }>;
}

export function createSectionMemory(): SectionMemory {
	return { frame: "", sections: new Map() };
}

type Render = (deck: Deck, entry: SlideEntry, options: RenderOptions) => Html;

/** The sections of all slides; those whose slide and frame are as they were are not made again. */
export function rememberSections(
	deck: Deck,
	entries: SlideEntry[],
	options: RenderOptions,
	memory: SectionMemory,
	render: Render,
): Html[] {
	return entries.map(sectionsOf(deck, options, memory, render));
}

/** The same for one slide after another, all of one deck. */
export function sectionsOf(
	deck: Deck,
	options: RenderOptions,
	memory: SectionMemory,
	render: Render,
): (entry: SlideEntry) => Html {
	const frame = frameOf(deck, options);
	if (memory.frame !== frame) Object.assign(memory, { frame, sections: new Map() });
	const { watched, reading } = watch(deck);
	const kindsOfAll = new Set<SlideKind>();
	return (entry) => {
		const { slide, chapter } = entry;
		const text = JSON.stringify([slide, { ...chapter, slides: chapter.slides.indexOf(slide) === 0 }]);
		const known = memory.sections.get(slide.id);
		if (known?.text === text) return known.section;
		reading.isOfAll = false;
		const section = render(watched, entry, options);
		// What tells of other slides, as a list of sources does, is made each time; the next of its kind may only seem not to.
		if (reading.isOfAll) kindsOfAll.add(slide.kind);
		if (kindsOfAll.has(slide.kind)) memory.sections.delete(slide.id);
		else memory.sections.set(slide.id, { text, section });
		return section;
	};
}

/** Of other slides a section may know who and what comes up in the story: a name is a link only then. */
function frameOf(deck: Deck, { notes, paper = false, atlas }: RenderOptions): string {
	const names = [...appearancesOf(deck).keys()];
	return JSON.stringify([{ ...deck, chapters: null }, names, notes, paper, atlas !== undefined]);
}

/** The deck, and whether it was asked for its chapters since somebody last looked. */
function watch(deck: Deck): { watched: Deck; reading: { isOfAll: boolean } } {
	const reading = { isOfAll: false };
	const watched: Deck = {
		...deck,
		get chapters() {
			reading.isOfAll = true;
			return deck.chapters;
		},
	};
	// Worked out once for a deck: whoever asks first must not seem to have asked for the chapters.
	appearancesOf(watched);
	return { watched, reading };
}
