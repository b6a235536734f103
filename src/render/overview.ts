/** The rail grown to a picture of the whole story: every event on one line, and every one of them named. */

import { type Column, columnsOf, type Listed } from "../deck/columns.ts";
import type { Chapter, Deck, OverviewScene, Slide, TimelineEvent } from "../deck/deck.ts";
import { slidesOf } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import { instantOf, RAIL, wholeOf, xOf } from "../deck/rail.ts";
import type { Series } from "../deck/records.ts";
import { round } from "../deck/round.ts";
import { type Tick, ticksOf, yearLabel } from "../deck/ticks.ts";
import { renderChartTables } from "./chart-table.ts";
import { firstFit } from "./fit.ts";
import { type Html, html } from "./html.ts";
import { labelWidth } from "./label-width.ts";
import { type ColumnFrame, renderColumn, tracksOf } from "./name-columns.ts";
import { renderSwelling, swellingKey, thickest } from "./swelling.ts";
import { wordsOf } from "./words.ts";

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
export const OVERVIEW = { line: 500, row: 27, above: 390, below: 652, rows: 7 } as const;
/** Of the names, the largest first: as large as leaves each column its rows. */
const sizes = [22, 21, 20] as const;
/** Between a year and a name. */
const yearGap = 6;
/** A column's names begin this far right of the rule that ties them together. */
const indent = 9;

export function renderOverview(deck: Deck, scene: OverviewScene): Html {
	const series = scene.series === null ? undefined : deck.series[scene.series];
	const dots = dotsOf(deck);
	const set = firstFit(
		sizes.map((size) => setIn(size, dots)),
		OVERVIEW.rows,
		({ columns }) => Math.max(0, ...columns.map(({ items }) => items.length)),
	);
	return html`${series && html`<p class="overview-key">${swellingKey(deck, series)}</p>`}<svg class="overview-picture" viewBox="0 0 1600 900" style="--name:${set.size}px" aria-hidden="true" focusable="false">
${renderBands(deck, dots)}
${renderScale(deck)}
${series && renderSwelling(deck, series, OVERVIEW.line)}
${!series && html`<path class="overview-stripe" d="M-3200 ${OVERVIEW.line}H4800"/>`}
${dots.map(({ x }) => renderWindow(x, series !== undefined))}
${renderColumns(set)}
</svg>
${series && renderSmall(deck, series)}
${series && renderChartTables({ deck, series: [series], words: wordsOf(deck.language) })}
${renderList(deck, dots)}`;
}

/** Small where the line has a thickness that is to be seen. */
function renderWindow(x: number, isSwollen: boolean): Html {
	const [width, height, corner] = isSwollen ? [7, 12, 2] : [10, 22, 3];
	return html`<rect class="overview-window" x="${round(x - width / 2)}" y="${OVERVIEW.line - height / 2}" width="${width}" height="${height}" rx="${corner}"/>`;
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
			return [{ event, slide, chapter, year, width: 0, kind: chapter.id, x: xOf(instant, whole) }];
		})
		.sort((a, b) => a.x - b.x);
}

// The line's swelling comes first, with the cuts in it, and below it the labels of the scale.
const frame: ColumnFrame = {
	row: OVERVIEW.row,
	above: OVERVIEW.above,
	below: OVERVIEW.below,
	nearAbove: OVERVIEW.line - thickest - 17,
	nearBelow: OVERVIEW.line + thickest + 40,
	half: 5,
	track: 7,
};

interface Set {
	size: number;
	/** Of a year, with what is kept free after it. */
	yearWidth: number;
	columns: Column<Dot>[];
}

function setIn(size: number, dots: Dot[]): Set {
	const yearWidth = Math.max(0, ...dots.map(({ year }) => labelWidth(year, size))) + yearGap;
	const wide = dots.map((dot) => ({ ...dot, width: yearWidth + labelWidth(dot.event.short, size) + indent + 4 }));
	const columns = columnsOf(wide, { rows: OVERVIEW.rows, left: RAIL.left, right: RAIL.right, gap: 20 });
	return { size, yearWidth, columns };
}

/** A year is told once for all that fall into it one below the other. */
function renderColumns({ columns, yearWidth }: Set): Html {
	const tracks = tracksOf(columns);
	const most = Math.max(0, ...tracks.values());
	// However many there are, they end before the names begin.
	const own = { ...frame, track: Math.min(7, 26 / Math.max(1, most)) };
	return html`${columns.map((column) => {
		const name = (dot: Dot, x: number, y: number) => {
			const { year, event, slide, chapter } = dot;
			const isNew = column.items[column.items.indexOf(dot) - 1]?.year !== year;
			return html`<a href="#/${slide.id}" tabindex="-1" data-tone="${chapter.number ?? 0}"><text class="overview-name" y="${y}">${isNew && html`<tspan class="overview-year" x="${x}">${year}</tspan>`}<tspan x="${round(x + yearWidth)}">${event.short}</tspan></text></a>`;
		};
		const names = renderColumn(column, own, name, tracks.get(column));
		return html`<g class="overview-column" data-tone="${column.items[0]?.chapter.number ?? 0}">${names}</g>`;
	})}`;
}

/**
 * The chapters as bands at the foot, to the scale of the line, from their first event to their last where they name no
 * span; each with its title, which is moved to the left where the next ones need room.
 */
function renderBands(deck: Deck, dots: Dot[]): Html {
	const whole = wholeOf(deck.span);
	const bands = deck.chapters.flatMap((chapter) => {
		const { span, number, title } = chapter;
		const own = dots.filter((dot) => dot.chapter === chapter).map(({ x }) => x);
		if (own.length === 0 && !span) return [];
		const [x0, x1] = span
			? [xOf(span.start ?? whole.start, whole), xOf(span.end ?? whole.end, whole)]
			: [Math.min(...own), Math.max(...own)];
		return [{ tone: number ?? 0, title, x0, width: Math.max(RAIL.leastWindow, x1 - x0), at: x0 }];
	});
	let edge: number = RAIL.right;
	for (const band of bands.toReversed()) {
		band.at = Math.min(band.x0, edge - labelWidth(band.title));
		edge = band.at - 22;
	}
	return html`${bands.map(
		({ tone, title, x0, width, at }, index) =>
			html`<g data-tone="${tone}"><rect class="overview-band" x="${round(x0)}" y="${846 + (index % 2) * 4}" width="${round(width)}" height="4"/><text class="overview-chapter" x="${round(at)}" y="877">${title}</text></g>`,
	)}`;
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
