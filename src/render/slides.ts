/** A slide of any kind as one section of the page. */
import type { Chapter, Deck, OverviewScene, Slide } from "../deck/deck.ts";
import { renderChapterOpening } from "./chapter.ts";
import { renderChart } from "./chart.ts";
import { renderClaims } from "./claims.ts";
import { renderCompare } from "./compare.ts";
import { renderCover } from "./cover.ts";
import { renderEvent } from "./event.ts";
import { type Html, html } from "./html.ts";
import { renderJourney } from "./journey.ts";
import { renderJudgements } from "./judgements.ts";
import { renderMap } from "./map.ts";
import { renderOverview } from "./overview.ts";
import { renderProseSlide } from "./prose.ts";
import { renderQuote } from "./quote.ts";
import {
	headingId,
	type RenderOptions,
	renderHeading,
	renderProse,
	renderReadWhen,
	type SlideContent,
	type SlideContext,
} from "./slide-parts.ts";
import { renderSources, sourcePagesOf } from "./sources.ts";
import { toneOf } from "./tone.ts";
import { wordsOf } from "./words.ts";

/** A slide with the chapter it is in. */
export interface SlideEntry {
	slide: Slide;
	chapter: Chapter;
}

export function renderSlide(deck: Deck, { slide, chapter }: SlideEntry, options: RenderOptions): Html {
	const level = chapter.number === null ? 2 : 3;
	const context: SlideContext = {
		deck,
		chapter,
		slide,
		level,
		words: wordsOf(deck.language),
		atlas: options.atlas ?? null,
		paper: options.paper ?? false,
		step: options.step ?? null,
	};
	const { content, head, body, cell, layout } = renderContent(context);
	const tone = toneOf(chapter);
	return html`<section class="slide slide-${slide.kind}${slide.events.length > 0 && " dated"}" id="/${slide.id}" data-id="${slide.id}"${tone !== null && html` data-tone="${tone}"`} data-steps="${stepsOf(deck, slide)}"${layout && html` data-layout="${layout}"`} style="--head:${head};--body:${body}${cell !== undefined && `;--cell:${cell}`}" aria-labelledby="${headingId(slide)}">
	${lacksOpening(chapter, slide) && html`<h2 class="chapter-title">${chapter.number} ${chapter.title}</h2>`}
	<div class="slide-body">${renderReadWhen(context)}${content}</div>
</section>`;
}

/** How many presses of "next" a slide takes before the next slide; the list of sources makes pages of its own. */
export function stepsOf(deck: Deck, slide: Slide): number {
	return slide.kind === "sources" ? slide.steps + sourcePagesOf(deck).length - 1 : slide.steps;
}

/** The headings of a chapter need one above them even where no slide opens it. */
function lacksOpening(chapter: Chapter, slide: Slide): boolean {
	return chapter.number !== null && slide === chapter.slides[0] && slide.kind !== "chapter";
}

function renderContent(context: SlideContext): SlideContent {
	const { scene, kind } = context.slide;
	if (scene) {
		switch (scene.type) {
			case "quote":
				return renderQuote(context, scene);
			case "claims":
				return renderClaims(context, scene);
			case "compare":
				return renderCompare(context, scene);
			case "judgements":
				return renderJudgements(context, scene);
			case "chart":
				return renderChart(context, scene);
			case "map":
				return renderMap(context, scene);
			case "journey":
				return renderJourney(context, scene);
			case "overview":
				return renderOverviewSlide(context, scene);
		}
	}
	switch (kind) {
		case "cover":
			return renderCover(context);
		case "chapter":
			return renderChapterOpening(context);
		case "event":
			return renderEvent(context);
		case "sources":
			return renderSources(context);
		default:
			return renderProseSlide(context);
	}
}

function renderOverviewSlide(context: SlideContext, scene: OverviewScene): SlideContent {
	const content = html`${renderHeading(context)}
		${renderProse(context)}
		<div class="overview">${renderOverview(context.deck, scene)}</div>`;
	return { content, head: 84, body: 30 };
}
