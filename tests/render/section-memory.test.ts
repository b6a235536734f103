import { expect, test } from "vitest";
import { type Deck, slidesOf } from "../../src/deck/deck.ts";
import { renderPage } from "../../src/render/page.ts";
import { recallSections } from "../../src/render/section.ts";
import { createSectionMemory, rememberSections } from "../../src/render/section-memory.ts";
import { renderSheets } from "../../src/render/sheets.ts";
import { renderSlide } from "../../src/render/slides.ts";
import { sampleDeck as deck } from "../fixtures/sample-deck.ts";

const options = { notes: true };

/** The deck with its slides changed as said; null takes a slide out. */
function changed(change: (slide: Deck["chapters"][number]["slides"][number]) => typeof slide | null): Deck {
	const chapters = deck.chapters.map((chapter) => ({
		...chapter,
		slides: chapter.slides.map(change).filter((slide) => slide !== null),
	}));
	return { ...deck, chapters };
}

/** The ids of the slides that are rendered for a deck after the story's own. */
function renderedFor(next: Deck): string[] {
	const memory = createSectionMemory();
	const made: string[] = [];
	const render: typeof renderSlide = (...args) => {
		made.push(args[1].slide.id);
		return renderSlide(...args);
	};
	rememberSections(deck, slidesOf(deck), options, memory, render);
	made.length = 0;
	rememberSections(next, slidesOf(next), options, memory, render);
	return made;
}

const [event] = slidesOf(deck).filter(({ slide }) => slide.kind === "event");
const id = event!.slide.id;
const ofAll = slidesOf(deck)
	.filter(({ slide: { kind } }) => ["cover", "sources"].includes(kind))
	.map(({ slide }) => slide.id);

test("of a story that did not change only what tells of all slides is rendered again", () => {
	expect(renderedFor(changed((slide) => slide)).toSorted()).toEqual(ofAll.toSorted());
});

test("of a story with one other text that slide is rendered too", () => {
	const next = changed((slide) => (slide.id === id ? { ...slide, body: "<p>Another text.</p>" } : slide));
	expect(renderedFor(next).toSorted()).toEqual([...ofAll, id].toSorted());
});

test.each<[string, Deck]>([
	["a slide's text", changed((slide) => (slide.id === id ? { ...slide, body: "<p>Another text.</p>" } : slide))],
	["a slide that is gone", { ...changed((slide) => (slide.id === id ? null : slide)), briefings: [] }],
	[
		"the chapters' order and titles",
		{ ...deck, chapters: deck.chapters.toReversed().map((one) => ({ ...one, title: `${one.title}!` })) },
	],
	[
		"the sources' names",
		{
			...deck,
			sources: Object.fromEntries(
				Object.entries(deck.sources).map(([key, source]) => [key, { ...source, short: `${source.short}!` }]),
			),
		},
	],
	["those who come up", changed((slide) => ({ ...slide, events: slide.events.map((it) => ({ ...it, people: [] })) }))],
])("after a change of %s page and sheets are as if they were rendered anew", (_, next) => {
	const memory = createSectionMemory();
	renderPage(deck, options, memory);
	expect(renderPage(next, options, memory)).toEqual(renderPage(next, options));
	const kept = createSectionMemory();
	recallSections(deck, kept);
	renderSheets(deck, null, {});
	const again = structuredClone(next);
	recallSections(again, kept);
	expect(renderSheets(again, null, {}).body).toBe(renderSheets(structuredClone(next), null, {}).body);
});
