/** What a slide says, as text beside a picture that is too small to be read. */
import type { ClaimsScene, CompareScene, Deck, JudgementsScene, QuoteScene, Slide } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import { renderCiteNumbers } from "./cites.ts";
import { type Html, html, raw } from "./html.ts";
import { quotationMarksOf } from "./quotation-marks.ts";
import { renderTranslation } from "./quote.ts";
import { renderTag } from "./slide-parts.ts";
import { wordsOf } from "./words.ts";

/** Null where the picture says all there is. */
export function renderFacts(deck: Deck, slide: Slide): Html | null {
	// A picture within the prose is in the picture of the slide.
	const body = slide.body.replace(/<img\b[^>]*>/g, "").replaceAll("<p></p>", "");
	const scene = renderScene(deck, slide);
	const people = slide.events[0]?.people.map((id) => deck.people[id]?.name ?? id) ?? [];
	if (!body && !scene && people.length === 0) return null;
	return html`${raw(body)}${scene}${people.length > 0 && html`<p class="fact-people">${people.join(", ")}</p>`}`;
}

function renderScene(deck: Deck, slide: Slide): Html | null {
	switch (slide.scene?.type) {
		case "quote":
			return renderQuote(deck, slide, slide.scene);
		case "compare":
			return renderCompare(deck, slide, slide.scene);
		case "claims":
			return renderClaims(deck, slide, slide.scene);
		case "judgements":
			return renderJudgements(deck, slide, slide.scene);
		default:
			return null;
	}
}

function renderQuote(deck: Deck, slide: Slide, scene: QuoteScene): Html {
	const name = scene.person ? (deck.people[scene.person]?.name ?? scene.by) : scene.by;
	const note = renderTranslation({ words: wordsOf(deck.language) }, scene);
	return html`${quoted(scene.language, scene.html)}${scene.original && quoted(scene.original.language, scene.original.html)}
<p class="fact-small">${name}${scene.role && html`, ${scene.role}`}, ${formatDate(scene.date, deck.language)}${renderCiteNumbers(slide, scene.cites)}</p>${note}`;
}

function quoted(language: string, words: string): Html {
	const [open, close] = quotationMarksOf(language);
	return html`<blockquote lang="${language}"><p>${open}${raw(words)}${close}</p></blockquote>`;
}

function renderCompare({ language }: Deck, slide: Slide, { columns }: CompareScene): Html {
	const [open, close] = quotationMarksOf(language);
	return html`${columns.map(({ title, label, html: words, quote, cites }) => {
		const numbers = renderCiteNumbers(slide, cites);
		const text = html`${quote && open}${raw(words)}${quote && close}${numbers}`;
		return html`<div class="fact"><p class="fact-head"><b>${raw(title)}</b>${label && html` <span class="fact-label">${raw(label)}</span>`}</p>${quote ? html`<blockquote><p>${text}</p></blockquote>` : html`<p>${text}</p>`}</div>`;
	})}`;
}

function renderClaims(deck: Deck, slide: Slide, { rows, statusOn }: ClaimsScene): Html {
	const words = wordsOf(deck.language);
	return html`<ul class="fact-list">${rows.map(
		({ claim, by, status, cites }) =>
			html`<li><p>${raw(claim)}${renderCiteNumbers(slide, cites)}</p><p class="fact-small">${raw(by)} ${renderTag(status, statusOn, words, deck)}</p></li>`,
	)}</ul>`;
}

function renderJudgements(deck: Deck, slide: Slide, { rows }: JudgementsScene): Html {
	const words = wordsOf(deck.language);
	return html`<ol class="fact-list">${rows.map(
		({ text, basis, confidence, cites }) =>
			html`<li><p>${raw(text)}</p><p class="fact-small">${raw(basis)}${renderCiteNumbers(slide, cites)} ${words.confidenceLevel}: ${words.confidence[confidence]}</p></li>`,
	)}</ol>`;
}
