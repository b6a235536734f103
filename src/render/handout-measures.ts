/** Everything that is to be placed on the pages of a handout, set in its width, for a browser to measure how high it is. */
import { renderBlock, renderNotes } from "./handout-block.ts";
import { renderChronology, sourceItem } from "./handout-lists.ts";
import { type HandoutPlan, renderChapterHead, renderListHead } from "./handout-plan.ts";
import { handoutWordsOf } from "./handout-words.ts";
import { type Html, html, raw } from "./html.ts";
import type { Page } from "./page.ts";
import { wordsOf } from "./words.ts";

/** Heights of what carries each name, in the order in which it stands. */
export type Measured = Record<string, number[]>;

/** Each thing to be measured carries its name in `data-measure`. */
export function renderMeasures(plan: HandoutPlan): Page {
	const { deck, chapters, works, citing } = plan;
	const blocks = chapters.flatMap((chapter) => chapter.blocks);
	const in3 = (["half", "full", "bare"] as const).map((layout) =>
		blocks.map((block) => measured(layout, renderBlock(plan, block, layout))),
	);
	const notes = blocks.flatMap((block) =>
		block.notes.map((note) => measured("note", html`<div class="spoken">${raw(note)}</div>`)),
	);
	const items = works.map((work, index) => sourceItem(deck, work, index + 1, citing.get(work.id) ?? [], () => null));
	const titles = { chronology: handoutWordsOf(deck.language).chronology, sources: wordsOf(deck.language).sources };
	const body = html`<main class="handout-pages"><div class="leaf"><div class="leaf-body" data-measure="room"><div class="leaf-gap" data-measure="gap"></div></div></div>
<div class="leaf measures"><div class="leaf-body">${chapters.map(({ chapter }) => measured("head", renderChapterHead(deck, chapter)))}${in3}
${measured("rows", raw(renderChronology(deck, plan.rows).text.replaceAll("<tr>", '<tr data-measure="row">')))}
${measured("rowsHead", renderListHead("", titles.chronology))}${measured("listHead", renderListHead("", titles.sources, plan.sourcesNotes))}
<div class="leaf-columns">${measured("notesHead", renderNotes(deck, ["<p></p>"]) ?? html``)}${notes}</div>
<div class="leaf-columns"><ol class="works">${items.map((item) => raw(item.text.replace("<li", '<li data-measure="work"')))}</ol></div></div></div></main>`;
	// Names of elements are given where they are placed.
	const text = body.text.replace(/ id="[^"]*"/g, "");
	return { lang: deck.language, title: deck.title, description: "", body: text };
}

function measured(name: string, content: Html): Html {
	return html`<div class="measured" data-measure="${name}">${content}</div>`;
}
