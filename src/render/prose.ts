/** A slide of prose: paragraphs, lists, tables and pictures under a headline, or beside one. */
import { firstFit, linesOf } from "./fit.ts";
import { proseHeight } from "./fit-prose.ts";
import { boundTextOf, html } from "./html.ts";
import {
	BOX,
	footHeight,
	renderFoot,
	renderHeading,
	renderProse,
	type SlideContent,
	type SlideContext,
} from "./slide-parts.ts";
import { isTermList, termsHeight } from "./term-list.ts";

/** Text alone stands beside its headline, where it fills the slide; a table, a picture or a list of terms needs the whole width. */
type Layout = "beside" | "below" | "terms";

interface Setting {
	head: number;
	body: number;
	/** Units above and below what stands in a row. */
	cell?: number;
}

const headWidth = { beside: 480, below: BOX.width, terms: BOX.width };
const textWidth = { beside: 896, below: BOX.width, terms: BOX.width };

const settings: Record<Layout, readonly Setting[]> = {
	beside: [
		{ head: 96, body: 44 },
		{ head: 96, body: 38 },
		{ head: 96, body: 33 },
		{ head: 84, body: 33 },
		{ head: 84, body: 30 },
		{ head: 72, body: 28 },
		{ head: 72, body: 26 },
		{ head: 60, body: 26 },
		{ head: 60, body: 24 },
	],
	below: [
		{ head: 96, body: 38, cell: 14 },
		{ head: 96, body: 33, cell: 13 },
		{ head: 84, body: 33, cell: 12 },
		{ head: 84, body: 30, cell: 12 },
		{ head: 84, body: 28, cell: 11 },
		{ head: 72, body: 28, cell: 9 },
		{ head: 72, body: 26, cell: 9 },
		{ head: 60, body: 26, cell: 8 },
		{ head: 60, body: 24, cell: 7 },
	],
	terms: [
		{ head: 96, body: 38, cell: 22 },
		{ head: 84, body: 33, cell: 20 },
		{ head: 84, body: 30, cell: 18 },
		{ head: 84, body: 28, cell: 16 },
		{ head: 72, body: 28, cell: 13 },
		{ head: 72, body: 26, cell: 12 },
		{ head: 60, body: 26, cell: 8 },
		{ head: 60, body: 24, cell: 6 },
	],
};

export function renderProseSlide(context: SlideContext): SlideContent {
	const layout = layoutOf(context.slide.body);
	const content = html`${renderHeading(context)}${renderProse(context)}${renderFoot(context, textWidth[layout])}`;
	return { content, layout, ...fitProse(context, layout) };
}

function layoutOf(body: string): Layout {
	if (isTermList(body)) return "terms";
	return /<(?:table|img|figure|pre)\b/.test(body) ? "below" : "beside";
}

function fitProse(context: SlideContext, layout: Layout): Setting {
	const { slide } = context;
	const foot = footHeight(context, textWidth[layout]);
	return firstFit(settings[layout], BOX.height, ({ head, body, cell = 0 }) => {
		const titleLines = linesOf(boundTextOf(slide.titleHtml), head, headWidth[layout], "headline");
		const title = titleLines * head * 0.96;
		if (layout === "beside") return Math.max(title, proseHeight(slide.body, body, textWidth.beside) + foot);
		if (titleLines > 1 && head > 84) return Number.POSITIVE_INFINITY;
		if (layout === "terms") return title + 32 + termsHeight(slide.body, body, cell) + foot;
		return title + 40 + proseHeight(slide.body, body, textWidth.below, cell) + foot;
	});
}
