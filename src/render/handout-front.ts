/** The first page of a handout: title, key judgements, and what is on which page. */
import type { Chapter, Deck, JudgementsScene } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import { periodOf } from "./chapter.ts";
import { handoutWordsOf } from "./handout-words.ts";
import { type Html, html, raw } from "./html.ts";
import { levels, renderSteps } from "./judgements.ts";
import type { PrintedSlide } from "./sheets.ts";
import { toneOf } from "./tone.ts";
import { wordsOf } from "./words.ts";

export interface FrontEntry {
	chapter: Chapter | null;
	title: string;
	/** Of the element it leads to. */
	id: string;
	page: number;
}

export interface Judgements {
	slide: PrintedSlide;
	scene: JudgementsScene;
}

/** The judgements of the first printed slide that has any. */
export function judgementsOf(entries: PrintedSlide[]): Judgements | null {
	for (const entry of entries)
		if (entry.slide.scene?.type === "judgements") return { slide: entry, scene: entry.slide.scene };
	return null;
}

export function renderFront(
	deck: Deck,
	judgements: Judgements | null,
	contents: FrontEntry[],
	numbers: Map<string, number>,
	sourcesPage: number | null,
): Html {
	const words = handoutWordsOf(deck.language);
	return html`<header class="front-head">${deck.emblem && html`<div class="front-emblem"><img src="${deck.emblem}" alt="" aria-hidden="true"></div>`}
<h1>${deck.title}</h1>
${deck.subtitle && html`<p class="front-subtitle">${deck.subtitle}</p>`}
${deck.asOf && html`<p class="front-date">${words.asOf(formatDate(deck.asOf, deck.language))}</p>`}</header>
${judgements && renderJudgements(deck, judgements, numbers)}
<nav class="front-contents"><h2>${wordsOf(deck.language).contents}</h2><ol>${contents.map((entry) => renderEntry(deck, entry))}</ol></nav>
${sourcesPage !== null && html`<p class="front-key">${words.numbersAre(sourcesPage)}</p>`}`;
}

function renderJudgements(deck: Deck, { slide: { slide }, scene }: Judgements, numbers: Map<string, number>): Html {
	const words = wordsOf(deck.language);
	const rows = scene.rows.map(({ text, basis, confidence, cites }, index) => {
		const place = (id: string) => numbers.get(id) ?? 0;
		const works = cites.flatMap((cite) => slide.cites[cite - 1]?.source ?? []).sort((a, b) => place(a) - place(b));
		const listed = works.map((id, at) => html`${at > 0 && ", "}<a href="#/source/${id}">${place(id)}</a>`);
		return html`<li><span class="front-number" aria-hidden="true">${index + 1}</span><div><p class="front-judgement">${raw(text)}</p>
<p class="front-basis">${raw(basis)}${works.length > 0 && html` <span class="listed">[${listed}]</span>`}</p></div>
<p class="front-confidence">${words.confidenceLevel} <b>${words.confidence[confidence]}</b> ${renderSteps(levels[confidence])}</p></li>`;
	});
	return html`<section class="front-judgements"><h2>${handoutWordsOf(deck.language).keyJudgements}</h2><p class="front-finding"><a href="#/${slide.id}">${raw(slide.titleHtml)}</a></p><ol>${rows}</ol></section>`;
}

function renderEntry(deck: Deck, { chapter, title, id, page }: FrontEntry): Html {
	const tone = chapter && toneOf(chapter);
	const period = chapter ? periodOf(deck, chapter) : "";
	return html`<li${tone && html` data-tone="${tone}"`}><a href="#${id}"><span class="entry-number">${chapter?.number ?? ""}</span><span class="entry-title">${title}</span>${period && html` <span class="entry-period">${period}</span>`}<span class="entry-dots" aria-hidden="true"></span><span class="entry-page">${page}</span></a></li>`;
}
