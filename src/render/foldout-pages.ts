/** The fold-out's drawing on its pages: whole, or in windows that overlap, with marks for whoever joins them. */
import type { Deck } from "../deck/deck.ts";
import { FOLDOUT } from "./foldout-events.ts";
import { handoutWordsOf } from "./handout-words.ts";
import { type Html, html, plainTextOf } from "./html.ts";
import type { Page } from "./page.ts";

/** Tenths of a millimetre that two windows share. */
const overlap = 100;

export function renderFoldoutPages(deck: Deck, drawing: Html, sheets: 1 | 2): Page {
	const width = (FOLDOUT.width + overlap * (sheets - 1)) / sheets;
	const pages = Array.from({ length: sheets }, (_, index) => {
		const from = index * (width - overlap);
		const style = `--from:${from / 10}mm;--shown:${width / 10}mm`;
		return html`<div class="foldout-page"><div class="foldout-window" style="${style}"><div${sheets > 1 && html` class="foldout-clip"`}>${drawing}</div>${sheets > 1 && renderMarks(deck, index, sheets)}</div></div>`;
	});
	return {
		lang: deck.language,
		title: deck.title,
		description: plainTextOf(deck.subtitle),
		body: html`<main class="foldout-pages">${pages}</main>`.text,
	};
}

/** Over and under the drawing: where a sheet is cut, and where the next one is laid on it. */
function renderMarks({ language }: Deck, index: number, sheets: number): Html {
	const words = handoutWordsOf(language);
	const line = (at: string, foot: boolean) =>
		html`<i class="foldout-mark${foot && " foldout-mark-foot"}" style="left:${at}" aria-hidden="true"></i>`;
	const cut = index > 0 && html`${line("0", false)}${line("0", true)}`;
	const at = `calc(100% - ${overlap / 10}mm)`;
	const lay = index < sheets - 1 && html`${line(at, false)}${line(at, true)}`;
	const what = [
		words.sheetOf(index + 1, sheets),
		index > 0 && words.cutHere,
		index < sheets - 1 && words.layHere(index + 2),
	];
	return html`${cut}${lay}<p class="foldout-join" data-side="${index > 0 ? "left" : "right"}">${what.filter(Boolean).join(". ")}</p>`;
}
