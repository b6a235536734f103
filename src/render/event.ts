/** A slide about an event: when, where and who on the left, the finding and its reasons on the right. */

import { dateLines } from "../deck/date-lines.ts";
import type { Deck, TimelineEvent } from "../deck/deck.ts";
import type { Place } from "../deck/records.ts";
import { firstFit, linesOf } from "./fit.ts";
import { proseHeight } from "./fit-prose.ts";
import { boundTextOf, type Html, html } from "./html.ts";
import { widthOf } from "./letter-width.ts";
import { locatorAir, locatorLeast, renderLocator } from "./locator.ts";
import { renderNameLink } from "./names.ts";
import {
	BOX,
	footHeight,
	placeOf,
	renderFoot,
	renderHeading,
	renderProse,
	type SlideContent,
	type SlideContext,
} from "./slide-parts.ts";
import { renderDateLines } from "./time.ts";

const textWidth = 1030;
const dateWidth = 336;
/** Of the column that the date heads. */
const columnWidth = 328;

/** Headline and text, from the airiest to the tightest. */
const settings = [
	{ head: 108, body: 38 },
	{ head: 96, body: 38 },
	{ head: 96, body: 33 },
	{ head: 84, body: 33 },
	{ head: 84, body: 30 },
	{ head: 84, body: 28 },
	{ head: 72, body: 28 },
	{ head: 72, body: 26 },
	{ head: 60, body: 26 },
	{ head: 60, body: 24 },
] as const;

export function renderEvent(context: SlideContext): SlideContent {
	const { deck, slide } = context;
	const event = slide.events[0];
	if (!event) throw new TypeError(`slide "${slide.id}" is about an event, but has none`);
	const content = html`${renderWhen(context, event)}
		${renderHeading(context)}
		${renderProse(context)}
		${renderPeople(deck, event)}
		${renderFoot(context, textWidth)}`;
	return { content, ...fitEvent(context) };
}

function renderWhen(context: SlideContext, event: TimelineEvent): Html {
	const { deck } = context;
	const size = dateSizeOf(event, deck);
	return html`<div class="when">
		<p class="date" style="--date:${size}">${renderDateLines(event.date, deck.language)}</p>
		${event.places.length > 0 && html`<div class="places">${event.places.map((id) => renderPlace(deck, id, sharesLine(deck, event, id)))}</div>`}
		${renderLocator(context, event, roomBelow(event, deck, size))}
	</div>`;
}

/** A name, and the one used there. */
function renderPlace(deck: Deck, id: string, isOneLine: boolean): Html {
	const place = placeOf(deck, id);
	const local = localNameOf(place);
	return html`<p class="place${isOneLine && " one-line"}">${renderNameLink(deck, `where/${id}`, place.name)}${local && html` <span class="local" lang="${place.local}">${local}</span>`}</p>`;
}

function localNameOf({ name, names, local }: Place): string | null {
	const there = local ? names[local] : undefined;
	return there && there !== name ? there : null;
}

/** Of several places each has one line, where both of its names fit into it. */
function sharesLine(deck: Deck, { places }: TimelineEvent, id: string): boolean {
	const place = placeOf(deck, id);
	const width = widthOf(place.name, 30, "text") + widthOf(` ${localNameOf(place) ?? ""}`, 24, "text");
	return places.length > 1 && width * 1.03 < columnWidth;
}

function renderPeople(deck: Deck, event: TimelineEvent): Html | null {
	const names = event.people.map((id) => renderNameLink(deck, `who/${id}`, deck.people[id]?.name ?? id));
	return names.length > 0 ? html`<ul class="people">${names.map((name) => html`<li>${name}</li>`)}</ul>` : null;
}

/** The largest that its lines have the width for, and that leaves room for the map below it. */
function dateSizeOf(event: TimelineEvent, deck: Deck): number {
	const { lines } = dateLines(event.date, deck.language);
	const fitting = [124, 104, 88, 72, 60].filter(
		(size) => Math.max(...lines.map((line) => widthOf(line, size, "numerals"))) <= dateWidth,
	);
	const roomy = fitting.find((size) => size >= 72 && roomBelow(event, deck, size) >= locatorLeast);
	return roomy ?? fitting[0] ?? 60;
}

/** Units that the date, the places and the people leave of the column; as the style sheet sets them. */
function roomBelow(event: TimelineEvent, deck: Deck, dateSize: number): number {
	const { lines, prefix, suffix } = dateLines(event.date, deck.language);
	const aside = 43;
	const hours = lines.filter((line) => line.includes(":")).length;
	const date = (lines.length - hours * 0.3) * dateSize * 0.88 + (prefix ? aside : 0) + (suffix ? aside : 0);
	const places = event.places.reduce((sum, id) => sum + placeHeight(deck, event, id), 16);
	return BOX.height - date - places - event.people.length * 36 - 2 * locatorAir;
}

function placeHeight(deck: Deck, event: TimelineEvent, id: string): number {
	return localNameOf(placeOf(deck, id)) && !sharesLine(deck, event, id) ? 80 : 50;
}

function fitEvent(context: SlideContext): { head: number; body: number } {
	const { slide } = context;
	const foot = footHeight(context, textWidth);
	return firstFit(settings, BOX.height, ({ head, body }) => {
		const lines = linesOf(boundTextOf(slide.titleHtml), head, textWidth, "headline");
		if (lines > 2 && head > 84) return Number.POSITIVE_INFINITY;
		return lines * head * 0.96 + 32 + proseHeight(slide.body, body, textWidth) + foot;
	});
}
