/** The rail grown to a picture of the whole story: every event on one line, and every one of them named. */
import { type Column, columnsOf, type Listed } from "../deck/columns.ts";
import type { Chapter, Deck, OverviewScene, Slide, TimelineEvent } from "../deck/deck.ts";
import { slidesOf } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import { instantOf, RAIL, wholeOf, xOf } from "../deck/rail.ts";
import type { Series } from "../deck/records.ts";
import { type Tick, ticksOf, yearLabel } from "../deck/ticks.ts";
import { type Html, html } from "./html.ts";
import { labelWidth } from "./label-width.ts";
import { type ColumnFrame, renderColumn } from "./name-columns.ts";
import { renderSwelling, swellingKey, thickest } from "./swelling.ts";

interface Dot extends Listed {
	event: TimelineEvent;
	slide: Slide;
	chapter: Chapter;
	year: string;
}

/**
 * In units of the whole slide. On stage the rail itself rises to `line` and is the picture's axis; on paper and in the
 * reading text the picture draws the line and its windows alone.
 */
export const OVERVIEW = { line: 500, row: 27, above: 404, below: 642, rows: 7 } as const;
const labelSize = 21;
/** A column's names begin this far right of the rule that ties them together. */
const indent = 9;

export function renderOverview(deck: Deck, scene: OverviewScene): Html {
	const series = scene.series === null ? undefined : deck.series[scene.series];
	const dots = dotsOf(deck);
	const columns = columnsOf(dots, { rows: OVERVIEW.rows, left: RAIL.left, right: RAIL.right, gap: 20 });
	return html`${series && html`<p class="overview-key">${swellingKey(deck, series)}</p>`}<svg class="overview-picture" viewBox="0 0 1600 900" aria-hidden="true" focusable="false">
${renderBands(deck)}
${renderScale(deck)}
${series && renderSwelling(deck, series, OVERVIEW.line)}
${!series && html`<path class="overview-stripe" d="M-3200 ${OVERVIEW.line}H4800"/>`}
${dots.map(({ x }) => html`<rect class="overview-window" x="${round(x - 5)}" y="${OVERVIEW.line - 11}" width="10" height="22" rx="3"/>`)}
${columns.map(renderNames)}
</svg>
${series && renderSmall(deck, series)}
${renderList(deck, dots)}`;
}

/** Years below the line; on the stage, and on its sheets, the rail brings its own. */
function renderScale(deck: Deck): Html {
	return html`<g class="overview-scale">${yearsOf(deck).map(({ x, label }) => html`<text x="${round(x)}" y="${OVERVIEW.line + 74}" text-anchor="middle">${label}</text>`)}</g>`;
}

function yearsOf(deck: Deck): Tick[] {
	return ticksOf(wholeOf(deck.span), 0, deck.language).filter(({ label }) => label !== "");
}

/** The line alone, for a telephone: as wide as that, and as thick as on the stage, with every fourth year of its scale. */
function renderSmall(deck: Deck, series: Series): Html {
	const years = yearsOf(deck).filter((_, index) => index % 4 === 1);
	return html`<div class="overview-small" aria-hidden="true"><svg viewBox="0 ${OVERVIEW.line - 62} 1600 124" preserveAspectRatio="none" aria-hidden="true" focusable="false">${renderSwelling(deck, series, OVERVIEW.line)}</svg>${years.map(({ x, label }) => html`<span style="left:${round(x / 16)}%">${label}</span>`)}</div>`;
}

function dotsOf(deck: Deck): Dot[] {
	const whole = wholeOf(deck.span);
	return slidesOf(deck)
		.flatMap(({ slide, chapter }) => slide.events.map((event) => ({ event, slide, chapter })))
		.flatMap(({ event, slide, chapter }) => {
			const instant = instantOf(event.date);
			if (instant === null) return [];
			const year = yearLabel(instant, deck.language);
			const width = labelWidth(`${year} ${event.short}`, labelSize) + indent + 4;
			return [{ event, slide, chapter, year, width, kind: chapter.id, x: xOf(instant, whole) }];
		})
		.sort((a, b) => a.x - b.x);
}

// The line's swelling comes first, and below it the labels of the scale.
const frame: ColumnFrame = {
	row: OVERVIEW.row,
	above: OVERVIEW.above,
	below: OVERVIEW.below,
	nearAbove: OVERVIEW.line - thickest - 10,
	nearBelow: OVERVIEW.line + thickest + 40,
	half: 5,
};

function renderNames(column: Column<Dot>): Html {
	const names = renderColumn(
		column,
		frame,
		({ year, event, slide, chapter }, x, y) =>
			html`<a href="#/${slide.id}" tabindex="-1" data-tone="${chapter.number ?? 0}"><text class="overview-name" x="${x}" y="${y}"><tspan class="overview-year">${year}</tspan> ${event.short}</text></a>`,
	);
	return html`<g class="overview-column" data-tone="${column.items[0]?.chapter.number ?? 0}">${names}</g>`;
}

/** The numbered chapters as bands at the foot, to the scale of the line, each with its title. */
function renderBands(deck: Deck): Html {
	const whole = wholeOf(deck.span);
	const bands = deck.chapters.flatMap(({ span, number, title }) => {
		if (!span || number === null) return [];
		const x0 = xOf(span.start ?? whole.start, whole);
		const width = Math.max(RAIL.leastWindow, xOf(span.end ?? whole.end, whole) - x0);
		return [{ number, title, x0, width }];
	});
	return html`${bands.map(({ number, title, x0, width }, index) => {
		const tight = labelWidth(title) > (bands[index + 1]?.x0 ?? RAIL.right + 12) - x0 - 12;
		const y = 846 + (index % 2) * 4;
		return html`<rect class="overview-band" data-tone="${number}" x="${round(x0)}" y="${y}" width="${round(width)}" height="4"/><text class="overview-chapter" x="${round(tight ? x0 + width : x0)}" y="876" text-anchor="${tight ? "end" : "start"}">${title}</text>`;
	})}`;
}

/** What the picture shows, for reading and for screen readers: all events by chapter. */
function renderList(deck: Deck, dots: Dot[]): Html {
	return html`<div class="overview-list">${deck.chapters.map((chapter) => {
		const own = dots.filter((dot) => dot.chapter === chapter);
		if (own.length === 0) return null;
		return html`<p>${chapter.title}</p><ol>${own.map(
			({ event, slide }) =>
				html`<li><a href="#/${slide.id}">${formatDate(event.date, deck.language, "short")}: ${event.title || event.short}</a></li>`,
		)}</ol>`;
	})}</div>`;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
