/** A slide about an event: when, where and who on the left, the finding and its reasons on the right. */

import type { Deck, TimelineEvent } from "../deck/deck.ts";
import { dateLines } from "../deck/format-date.ts";
import { firstFit, linesOf } from "./fit.ts";
import { proseHeight } from "./fit-prose.ts";
import { type Html, html } from "./html.ts";
import { widthOf } from "./letter-width.ts";
import { renderLocator } from "./locator.ts";
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
		${renderProse(slide)}
		${renderPeople(deck, event)}
		${renderFoot(context, textWidth)}`;
	return { content, ...fitEvent(context) };
}

function renderWhen(context: SlideContext, event: TimelineEvent): Html {
	const { deck } = context;
	const size = dateSizeOf(event, deck.language);
	return html`<div class="when">
		<p class="date" style="--date:${size}">${renderDateLines(event.date, deck.language)}</p>
		${event.places.map((id) => renderPlace(deck, id))}
		${renderLocator(context, event, size)}
	</div>`;
}

/** A name, and the one used there. */
function renderPlace(deck: Deck, id: string): Html {
	const place = placeOf(deck, id);
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
	const { slide } = context;
	const foot = footHeight(context, textWidth);
	return firstFit(settings, BOX.height, ({ head, body }) => {
		const lines = linesOf(slide.title, head, textWidth, "headline");
		if (lines > 2 && head > 84) return Number.POSITIVE_INFINITY;
		return lines * head * 0.96 + 32 + proseHeight(slide.body, body, textWidth) + foot;
	});
}
