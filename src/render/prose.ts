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

/** Text alone stands beside its headline, where it fills the slide; a table or a picture needs the whole width. */
type Layout = "beside" | "below";

const headWidth = { beside: 480, below: BOX.width };
const textWidth = { beside: 896, below: 1240 };

const settings = [
	{ head: 96, body: 44 },
	{ head: 96, body: 38 },
	{ head: 96, body: 33 },
	{ head: 84, body: 33 },
	{ head: 84, body: 30 },
	{ head: 72, body: 28 },
	{ head: 72, body: 26 },
	{ head: 60, body: 26 },
	{ head: 60, body: 24 },
] as const;

export function renderProseSlide(context: SlideContext): SlideContent {
	const layout = layoutOf(context.slide.body);
	const content = html`${renderHeading(context)}${renderProse(context)}${renderFoot(context, textWidth[layout])}`;
	return { content, layout, ...fitProse(context, layout) };
}

function layoutOf(body: string): Layout {
	return /<(?:table|img|figure|pre)\b/.test(body) ? "below" : "beside";
}

function fitProse(context: SlideContext, layout: Layout): { head: number; body: number } {
	const { slide } = context;
	const foot = footHeight(context, textWidth[layout]);
	return firstFit(settings, BOX.height, ({ head, body }) => {
		const titleLines = linesOf(boundTextOf(slide.titleHtml), head, headWidth[layout], "headline");
		const title = titleLines * head * 0.96;
		const text = proseHeight(slide.body, body, textWidth[layout]) + foot;
		if (layout === "beside") return Math.max(title, text);
		return titleLines > 1 && head > 84 ? Number.POSITIVE_INFINITY : title + 40 + text;
	});
}
