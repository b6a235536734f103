/** A slide about an event: when, where and who on the left, the finding and its reasons on the right. */

import type { Deck, TimelineEvent } from "../deck/deck.ts";
import { dateLines } from "../deck/format-date.ts";
import { blocksOf, firstFit, heightOf, linesOf, widthOf } from "./fit.ts";
import { type Html, html } from "./html.ts";
import {
	BOX,
	footHeight,
	renderFoot,
	renderHeading,
	renderProse,
	type SlideContent,
	type SlideContext,
} from "./slide-parts.ts";
import { renderDateLines } from "./time.ts";

const textWidth = 1030;
const dateWidth = 336;

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
] as const;

export function renderEvent(context: SlideContext): SlideContent {
	const { deck, slide } = context;
	const event = slide.events[0];
	if (!event) throw new TypeError(`slide "${slide.id}" is about an event, but has none`);
	const content = html`${renderWhen(deck, event)}
		${renderHeading(context)}
		${renderProse(slide)}
		${renderPeople(deck, event)}
		${renderFoot(context)}`;
	return { content, ...fitEvent(context) };
}

function renderWhen(deck: Deck, event: TimelineEvent): Html {
	return html`<div class="when">
		<p class="date" style="--date:${dateSizeOf(event, deck.language)}">${renderDateLines(event.date, deck.language)}</p>
		${event.places.map((id) => renderPlace(deck, id))}
	</div>`;
}

/** A name, and the one used there. */
export function renderPlace(deck: Deck, id: string): Html {
	const place = deck.places[id];
	if (!place) throw new RangeError(`the deck has no place "${id}"`);
	const local = place.local ? place.names[place.local] : undefined;
	const differs = local && local !== place.name;
	return html`<p class="place">${place.name}${differs && html` <span class="local" lang="${place.local}">${local}</span>`}</p>`;
}

function renderPeople(deck: Deck, event: TimelineEvent): Html | null {
	const names = event.people.map((id) => deck.people[id]?.name ?? id);
	return names.length > 0 ? html`<ul class="people">${names.map((name) => html`<li>${name}</li>`)}</ul>` : null;
}

function dateSizeOf(event: TimelineEvent, language: string): number {
	const { lines } = dateLines(event.date, language);
	return firstFit([124, 104, 88, 72, 60], dateWidth, (size) =>
		Math.max(...lines.map((line) => widthOf(line, size, "numerals"))),
	);
}

function fitEvent(context: SlideContext): { head: number; body: number } {
	const blocks = blocksOf(context.slide.body);
	const foot = footHeight(context, textWidth);
	return firstFit(settings, BOX.height, ({ head, body }) => {
		const lines = linesOf(context.slide.title, head, textWidth, "headline");
		if (lines > 2 && head > 84) return Number.POSITIVE_INFINITY;
		return lines * head * 0.96 + 40 + heightOf(blocks, body, textWidth, 1.42, "text") + foot;
	});
}
