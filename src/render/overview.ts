/** The rail grown to a picture of the whole story: every event on one line, named where there is room, listed in full. */
import type { Chapter, Deck, Slide, TimelineEvent } from "../deck/deck.ts";
import { slidesOf } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import { type Placed, placeOnLanes } from "../deck/lanes.ts";
import { instantOf, RAIL, wholeOf, xOf } from "../deck/rail.ts";
import { yearLabel } from "../deck/ticks.ts";
import { type Html, html } from "./html.ts";
import { labelWidth } from "./label-width.ts";
import { wordsOf } from "./words.ts";

interface Dot {
	event: TimelineEvent;
	slide: Slide;
	chapter: Chapter;
	x: number;
}

/** One leader, and the names of all that happened about there. */
interface Label {
	id: string;
	x: number;
	width: number;
	rows: number;
	rank: number;
	lines: { year: string; name: string; slide: string }[];
	tone: number;
}

/**
 * In units of the whole slide. On stage the rail itself rises to `line` and is the picture's axis; on paper and in the
 * reading text the picture draws the line and its windows alone.
 */
export const OVERVIEW = { line: 520, above: 10, below: 8, lane: 31 } as const;
/** A chapter narrower than this is too crowded for the names of its events: it is named as a whole. */
const narrow = 24;
/** Events nearer than this share a leader, as many lines of them as fit. */
const nearby = 17;
const mostLines = 4;
const labelSize = 22;

export function renderOverview(deck: Deck): Html {
	const dots = dotsOf(deck);
	const labels = labelsOf(deck, dots);
	const places = placeOnLanes(labels, { ...OVERVIEW, left: 24, right: 1576, air: 14 });
	const labelFor = new Map(labels.map((label) => [label.id, label]));
	const placed = places.flatMap((place) => {
		const label = labelFor.get(place.id);
		return label ? [{ place, label }] : [];
	});
	return html`<svg class="overview-picture" viewBox="0 0 1600 900" aria-hidden="true" focusable="false">
${renderBands(deck)}
<path class="overview-stripe" d="M-3200 ${OVERVIEW.line}H4800"/>
${dots.map(({ x }) => html`<rect class="overview-window" x="${round(x - 5)}" y="${OVERVIEW.line - 11}" width="10" height="22" rx="3"/>`)}
${placed.map(({ place, label }) => renderLabel(place, label))}
</svg>
${renderList(deck, dots)}`;
}

function dotsOf(deck: Deck): Dot[] {
	const whole = wholeOf(deck.span);
	return slidesOf(deck)
		.flatMap(({ slide, chapter }) => slide.events.map((event) => ({ event, slide, chapter })))
		.flatMap((dot) => {
			const instant = instantOf(dot.event.date);
			return instant === null ? [] : [{ ...dot, x: xOf(instant, whole) }];
		})
		.sort((a, b) => a.x - b.x);
}

/** A label for all that stands close together, but one for a whole chapter where that is nearly everything in it. */
function labelsOf(deck: Deck, dots: Dot[]): Label[] {
	return deck.chapters.flatMap((chapter) => {
		const own = dots.filter((dot) => dot.chapter === chapter);
		const [first, last] = [own[0], own.at(-1)];
		if (!first || !last) return [];
		if (own.length > mostLines && last.x - first.x < narrow) return [chapterLabel(deck, chapter, own)];
		return clustersOf(own).map((cluster) => clusterLabel(deck, chapter, cluster));
	});
}

function clustersOf(dots: Dot[]): Dot[][] {
	const clusters: Dot[][] = [];
	for (const dot of dots) {
		const last = clusters.at(-1);
		const isNear = last?.[0] && dot.x - last[0].x < nearby && last.length < mostLines;
		if (isNear) last.push(dot);
		else clusters.push([dot]);
	}
	return clusters;
}

function clusterLabel(deck: Deck, chapter: Chapter, cluster: Dot[]): Label {
	const lines = cluster.map((dot) => ({ year: yearOf(dot, deck), name: dot.event.short, slide: dot.slide.id }));
	const x = cluster.reduce((sum, dot) => sum + dot.x, 0) / cluster.length;
	const rank = Math.min(...cluster.map(({ event }) => event.priority));
	return labelWith(cluster[0]?.event.id ?? "", x, rank, lines, chapter);
}

function chapterLabel(deck: Deck, chapter: Chapter, own: Dot[]): Label {
	const [first] = own as [Dot, ...Dot[]];
	const name = `${chapter.title}: ${wordsOf(deck.language).eventCount(own.length)}`;
	const line = { year: yearOf(first, deck), name, slide: chapter.slides[0]?.id ?? "" };
	return labelWith(`/${chapter.id}`, first.x, 0, [line], chapter);
}

function yearOf({ event }: Dot, deck: Deck): string {
	return yearLabel(instantOf(event.date) ?? 0, deck.language);
}

function labelWith(id: string, x: number, rank: number, lines: Label["lines"], chapter: Chapter): Label {
	const width = Math.max(...lines.map(({ year, name }) => labelWidth(`${year} ${name}`, labelSize))) + 12;
	return { id, x, rank, lines, width, rows: lines.length, tone: chapter.number ?? 0 };
}

/** The names, and the leader that ties them to the line. */
function renderLabel({ side, lane, left }: Placed, label: Label): Html {
	const atEnd = left < label.x;
	const x = round(atEnd ? label.x - 6 : label.x + 6);
	// Above the line the earliest stands on top; below it, too: time is read downwards.
	const highest = side === 1 ? lane + label.rows - 1 : lane;
	const y = (row: number) => baseline(side, side === 1 ? highest - row : highest + row);
	const far = side === 1 ? y(0) - 16 : y(label.rows - 1) + 4;
	return html`<g class="overview-label" data-tone="${label.tone}"><path class="overview-leader" d="M${round(label.x)} ${OVERVIEW.line - side * 12}V${far}"/>${label.lines.map(
		({ year, name, slide }, row) =>
			html`<a href="#/${slide}" tabindex="-1"><text x="${x}" y="${y(row)}" text-anchor="${atEnd ? "end" : "start"}"><tspan class="overview-year">${year}</tspan> ${name}</text></a>`,
	)}</g>`;
}

/** Below the line the labels of the scale come first. */
function baseline(side: 1 | -1, lane: number): number {
	return side === 1 ? OVERVIEW.line - 28 - (lane - 1) * OVERVIEW.lane : OVERVIEW.line + 66 + (lane - 1) * OVERVIEW.lane;
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
		const tight = labelWidth(title) > (bands[index + 1]?.x0 ?? RAIL.width) - x0 - 12;
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
