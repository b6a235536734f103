/** The cover: the deck's title, and a window for each chapter of the rail. */
import { type Deck, slidesOf } from "../deck/deck.ts";
import { periodOf } from "./chapter.ts";
import { firstFit, linesOf } from "./fit.ts";
import { type Html, html } from "./html.ts";
import { widthOf } from "./letter-width.ts";
import { BOX, headingId, renderProse, renderTitle, type SlideContent, type SlideContext } from "./slide-parts.ts";
import { toneOf } from "./tone.ts";

export function renderCover(context: SlideContext): SlideContent {
	const { deck, slide } = context;
	const content = html`${renderTitle(1, headingId(slide), html`${deck.title}`)}
		${deck.subtitle && html`<p class="subtitle">${deck.subtitle}</p>`}
		${renderProse(context)}
		${deck.emblem && html`<div class="emblem"><img src="${deck.emblem}" alt="" aria-hidden="true"></div>`}
		${renderWindows(deck)}`;
	return { content, head: titleSizeOf(deck.title), body: 30 };
}

/** The largest and the smallest that stands on one line; of the style sheet, how much closer its letters stand, in ems. */
const [largest, smallest] = [272, 190];
const closer = 0.008;

/** One line from margin to margin if it can be, at most two. */
function titleSizeOf(title: string): number {
	const ems = widthOf(title, 1, "numerals") - closer * title.length;
	const size = Math.min(largest, Math.floor(BOX.width / ems));
	return size >= smallest ? size : firstFit([190, 160, 128, 108], 2, (it) => linesOf(title, it, BOX.width, "headline"));
}

function renderWindows(deck: Deck): Html | null {
	const windows = slidesOf(deck)
		.filter(({ chapter, slide }) => chapter.number !== null && chapter.slides[0] === slide)
		.map(({ chapter, slide }) => {
			const period = periodOf(deck, chapter);
			return html`<li data-tone="${toneOf(chapter)}"><a class="window" href="#/${slide.id}">
				<span class="window-number">${chapter.number}</span>
				<span class="window-title">${chapter.title}</span>
				${period && html`<span class="window-period">${period}</span>`}
			</a></li>`;
		});
	return windows.length > 0 ? html`<ol class="windows" data-count="${windows.length}">${windows}</ol>` : null;
}
