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

interface Label {
	id: string;
	x: number;
	width: number;
	rank: number;
	year: string;
	name: string;
	slide: string;
	tone: number;
}

/**
 * In units of the whole slide. On stage the rail itself rises to `line` and is the picture's axis; on paper and in the
 * reading text the picture draws the line and its windows alone.
 */
export const OVERVIEW = { line: 520, above: 10, below: 8, lane: 31 } as const;
/** A chapter narrower than this is too crowded for the names of its events: it is named as a whole. */
const narrow = 24;
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

/** A label an event, but one for a whole chapter where its events stand on top of one another. */
function labelsOf(deck: Deck, dots: Dot[]): Label[] {
	return deck.chapters.flatMap((chapter) => {
		const own = dots.filter((dot) => dot.chapter === chapter);
		const [first, last] = [own[0], own.at(-1)];
		if (!first || !last) return [];
		if (own.length > 2 && last.x - first.x < narrow) return [groupLabel(deck, chapter, own, (first.x + last.x) / 2)];
		return own.map(({ event, slide, x }) =>
			labelWith({ id: event.id, x, rank: event.priority, slide: slide.id, name: event.short }, chapter, event, deck),
		);
	});
}

function groupLabel(deck: Deck, chapter: Chapter, own: Dot[], x: number): Label {
	const name = `${chapter.title}: ${wordsOf(deck.language).eventCount(own.length)}`;
	const slide = chapter.slides[0]?.id ?? "";
	const [first] = own as [Dot, ...Dot[]];
	return labelWith({ id: `/${chapter.id}`, x, rank: 0, slide, name }, chapter, first.event, deck);
}

type Named = Pick<Label, "id" | "x" | "rank" | "slide" | "name">;

function labelWith(named: Named, chapter: Chapter, event: TimelineEvent, deck: Deck): Label {
	const year = yearLabel(instantOf(event.date) ?? 0, deck.language);
	const width = labelWidth(`${year} ${named.name}`, labelSize) + 12;
	return { ...named, year, width, tone: chapter.number ?? 0 };
}

/** The name, and the leader that ties it to the line. */
function renderLabel({ lane, left }: Placed, label: Label): Html {
	const y = baseline(lane);
	const [from, to] = [OVERVIEW.line - Math.sign(lane) * 12, lane > 0 ? y + 5 : y - 18];
	const atEnd = left < label.x;
	return html`<a class="overview-label" data-tone="${label.tone}" href="#/${label.slide}" tabindex="-1"><path class="overview-leader" d="M${round(label.x)} ${from}V${to}"/><text x="${round(atEnd ? label.x - 5 : label.x + 5)}" y="${y}" text-anchor="${atEnd ? "end" : "start"}"><tspan class="overview-year">${label.year}</tspan> ${label.name}</text></a>`;
}

/** Below the line the labels of the scale come first. */
function baseline(lane: number): number {
	return lane > 0 ? OVERVIEW.line - 28 - (lane - 1) * OVERVIEW.lane : OVERVIEW.line + 66 + (-lane - 1) * OVERVIEW.lane;
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
