/** The handout: a document to be printed, with a page for its findings, all slides with their notes, and lists of what happened and of all works. */
import { type Draft, draftsOf, listIds, type PageNumbers } from "./handout-drafts.ts";
import type { Measured } from "./handout-measures.ts";
import type { HandoutPlan } from "./handout-plan.ts";
import { handoutWordsOf } from "./handout-words.ts";
import { type Html, html, plainTextOf } from "./html.ts";
import type { Page } from "./page.ts";
import { linkWithin } from "./sheet-links.ts";
import { outlineOn, type SheetOutline } from "./sheet-outline.ts";
import { wordsOf } from "./words.ts";

export interface Leaf {
	/** As it is counted. */
	label: string;
	/** The slides that are told on it, by their ids. */
	slides: string[];
}

export interface Handout extends Page {
	leaves: Leaf[];
	outline: SheetOutline[];
}

/** @param measured of what `renderMeasures` renders, in any unit. */
export function renderHandout(plan: HandoutPlan, measured: Measured): Handout {
	const { deck } = plan;
	const drafts = draftsOf(plan, measured);
	const pages = pageNumbersOf(drafts);
	const leaves = drafts.map((draft, index) => renderLeaf(plan, draft, index + 1, drafts.length, pages));
	const body = html`<main class="handout-pages">${leaves}</main>`;
	return {
		lang: deck.language,
		title: deck.title,
		description: plainTextOf(deck.subtitle),
		body: linkWithin(body.text, deck.url),
		leaves: drafts.map(({ slides }, index) => ({ label: String(index + 1), slides })),
		outline: outlineOf(plan, pages),
	};
}

function pageNumbersOf(drafts: Draft[]): PageNumbers {
	const slides = new Map<string, number>();
	const ids = new Map<string, number>();
	for (const [index, draft] of drafts.entries()) {
		for (const id of draft.ids) if (!ids.has(id)) ids.set(id, index + 1);
		for (const slide of draft.slides) if (!slides.has(slide)) slides.set(slide, index + 1);
	}
	return {
		ofSlide: (id) => slides.get(id) ?? null,
		of: (id) => ids.get(id) ?? null,
	};
}

/** What runs over and under a page is furniture: seen, and not read out. */
function renderLeaf({ deck }: HandoutPlan, draft: Draft, page: number, total: number, pages: PageNumbers): Html {
	const { language, title, handling, url } = deck;
	const count = handoutWordsOf(language).pageOf(page, total);
	const isFirst = page === 1;
	return html`<div class="leaf${isFirst && " front"}"><div class="leaf-head" aria-hidden="true"><span>${!isFirst && title}</span><b>${handling}</b><span>${draft.running}</span></div>
<div class="leaf-body">${draft.render(pages)}</div>
<div class="leaf-foot" aria-hidden="true"><span>${url?.replace(/^https?:\/\//, "")}</span><span>${count}</span></div></div>\n`;
}

/** As of the slides, between the first page and the lists at the end. */
function outlineOf({ deck, entries, front }: HandoutPlan, pages: PageNumbers): SheetOutline[] {
	const words = handoutWordsOf(deck.language);
	const shown = entries.filter(({ slide }) => slide.kind !== "sources");
	const at = new Map(shown.map(({ slide }) => [slide.id, (pages.ofSlide(slide.id) ?? 1) - 1]));
	const one = (title: string, page: number | null): SheetOutline[] =>
		page === null ? [] : [{ title, page: page - 1, children: [] }];
	return [
		...one(front ? words.keyJudgements : wordsOf(deck.language).contents, 1),
		...outlineOn(deck, shown, at),
		...one(words.chronology, pages.of(listIds.chronology)),
		...one(wordsOf(deck.language).sources, pages.of(listIds.sources)),
	];
}
