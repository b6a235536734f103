/** What was found, on the line of time: in the search's own panel, and on the rail where there is one. */

import type { PlayerData } from "../deck/player-data.ts";
import { instantOf, RAIL, wholeOf, xOf } from "../deck/rail.ts";
import { round } from "../deck/round.ts";
import type { SearchHit } from "../deck/search.ts";
import { type Html, html } from "../render/html.ts";

/** The whole story as a line, a tenth as high as it is long at most; nothing is on it yet. */
export function renderFoundLine(data: PlayerData): Html {
	const whole = wholeOf(data.span);
	const eras = data.chapters.map(({ number, span }) => {
		if (!span) return null;
		const [from, to] = [xOf(span.start ?? whole.start, whole), xOf(span.end ?? whole.end, whole)];
		return html`<path class="rail-era" data-tone="${number ?? 0}" d="M${round(from)} 29H${round(Math.max(to, from + RAIL.leastWindow))}v6H${round(from)}Z"/>`;
	});
	return html`<svg class="found-line" viewBox="${RAIL.left - 8} 0 ${RAIL.right - RAIL.left + 16} 40" preserveAspectRatio="none" aria-hidden="true" focusable="false">${eras}<path class="found-marks"/><path class="found-chosen"/></svg>`;
}

export function markFound(data: PlayerData, hits: SearchHit[], chosen: SearchHit | null): void {
	const ids = hits.flatMap(({ events }) => events);
	markEvents(data, ids, chosen?.events);
}

/** Marks events by their ids, and dims the rest of the rail's windows; with none, takes all marks back. */
export function markEvents(data: PlayerData, events: string[], chosen: string[] = []): void {
	const ids = new Set(events);
	draw(".found-marks", data, events);
	draw(".found-chosen", data, chosen);
	document.documentElement.classList.toggle("found", ids.size > 0);
	const slides = new Set(data.events.filter(({ id }) => ids.has(id)).map(({ slide }) => String(slide)));
	for (const item of document.querySelectorAll<HTMLElement>(".strip-line i"))
		item.classList.toggle("found", slides.has(item.dataset.slide ?? ""));
	for (const item of document.querySelectorAll<HTMLElement>(".rail-mark")) {
		const own = item.dataset.event ?? item.querySelector("button")?.dataset.ids ?? "";
		item.classList.toggle(
			"found",
			own.split(" ").some((id) => ids.has(id)),
		);
	}
}

/** A stroke for each event, at the middle of what is certain of it. */
function draw(path: string, data: PlayerData, ids: string[]): void {
	const whole = wholeOf(data.span);
	const strokes = data.events
		.filter(({ id }) => ids.includes(id))
		.map(({ date }) => instantOf(date))
		.filter((instant) => instant !== null)
		.map((instant) => `M${round(xOf(instant, whole))} 4V29`);
	for (const line of document.querySelectorAll(path)) line.setAttribute("d", strokes.join(""));
}
