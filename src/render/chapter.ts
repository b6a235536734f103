/** The opening of a chapter: its number, its title, its finding and the stretch of the rail it tells. */
import type { Chapter, Deck } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import { firstFit, linesOf } from "./fit.ts";
import { proseHeight } from "./fit-prose.ts";
import { boundTextOf, html, raw } from "./html.ts";
import {
	BOX,
	footHeight,
	headingId,
	renderFoot,
	renderProse,
	renderTitle,
	type SlideContent,
	type SlideContext,
} from "./slide-parts.ts";

const width = 1038;

const settings = [
	{ head: 176, body: 38 },
	{ head: 176, body: 33 },
	{ head: 132, body: 33 },
	{ head: 132, body: 30 },
	{ head: 108, body: 28 },
] as const;

export function renderChapterOpening(context: SlideContext): SlideContent {
	const { deck, chapter, slide } = context;
	const period = periodOf(deck, chapter);
	const content = html`${chapter.number !== null && html`<p class="numeral">${chapter.number}</p>`}
		${renderTitle(2, headingId(slide), html`${chapter.title}`)}
		${period && html`<p class="period">${period}</p>`}
		${slide.title !== chapter.title && html`<p class="finding">${raw(slide.titleHtml)}</p>`}
		${renderProse(context)}
		${renderFoot(context, width)}`;
	return { content, ...fitOpening(context) };
}

/** As printed beside the chapter's title; empty for a chapter without a stretch of its own. */
export function periodOf(deck: Deck, chapter: Chapter): string {
	return chapter.period || (chapter.span ? formatDate(chapter.span, deck.language) : "");
}

function fitOpening(context: SlideContext): { head: number; body: number } {
	const { chapter, slide } = context;
	const foot = footHeight(context, width);
	return firstFit(settings, BOX.height, ({ head, body }) => {
		const titleLines = linesOf(chapter.title, head, width, "headline");
		if (titleLines > 1 && head > 132) return Number.POSITIVE_INFINITY;
		const finding = linesOf(boundTextOf(slide.titleHtml), 46, width, "text") * 58 + 48;
		return titleLines * head * 0.96 + 70 + finding + 28 + proseHeight(slide.body, body, width) + foot;
	});
}
