/** The rail as HTML: the drawing, and over it the list of events that pointer, keyboard and screen reader use. */

import { zoneText } from "../deck/date-text.ts";
import type { EdtfDate, TimeSpan } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import type { Mark } from "../deck/marks.ts";
import type { Name } from "../deck/names.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { contextWindowOf, magnificationOf, RAIL, roundMagnification, wholeOf, xOf } from "../deck/rail.ts";
import { round } from "../deck/round.ts";
import { countsHours, type Tick } from "../deck/ticks.ts";
import { type Html, html } from "./html.ts";
import { numeral } from "./word-forms.ts";
import { wordsOf } from "./words.ts";

/** The rail before the player fills it: the context line is complete, the stripe is bare. */
export function renderRail(data: PlayerData): Html {
	const words = wordsOf(data.language);
	return html`<nav class="rail" aria-label="${words.timeline}">
<svg class="rail-drawing" viewBox="0 0 ${RAIL.width} ${RAIL.height}" aria-hidden="true" focusable="false">
<defs><pattern id="rail-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="rail-hatch" d="M0 0V6"/></pattern></defs>
<path class="rail-funnel"/>
<path class="rail-context" d="M${RAIL.left} ${RAIL.contextY}H${RAIL.right}"/>
${renderEras(data)}
<rect class="rail-window" y="${RAIL.contextY - 8}" height="16" rx="2"/>
<path class="rail-stripe" d="M-3200 ${RAIL.stripeY}H4800"/>
<g class="rail-ticks"></g>
<g class="rail-leaders"></g>
<text class="rail-magnification" x="${RAIL.right}" y="${RAIL.contextY + 30}" text-anchor="end"></text>
</svg>
<div class="rail-layer">
<ol class="rail-events"></ol>
<div class="rail-now" hidden></div>
</div>
</nav>`;
}

/** The chapters on the context line. */
export function renderEras(data: PlayerData): Html {
	const whole = wholeOf(data.span);
	return html`${data.chapters.map((_, index) => renderEra(data, index, whole))}`;
}

/** A chapter that overlaps the one before it runs under it, at half its height, until the other ends. */
function renderEra(data: PlayerData, index: number, whole: TimeSpan): Html | null {
	const chapter = data.chapters[index];
	if (!chapter?.span) return null;
	const x = (instant: number | null, open: number) => xOf(instant ?? open, whole);
	const x0 = x(chapter.span.start, whole.start);
	const x1 = Math.max(x0 + RAIL.leastWindow, x(chapter.span.end, whole.end));
	const before = data.chapters.slice(0, index).map((other) => x(other.span?.end ?? whole.start, whole.start));
	const shared = Math.min(x1, Math.max(x0, ...before));
	const top = RAIL.contextY - 3;
	const shape = `M${round(x0)} ${top + 3}H${round(shared)}V${top}H${round(x1)}V${top + 6}H${round(x0)}Z`;
	return html`<path class="rail-era" data-tone="${chapter.number ?? 0}" d="${shape}"/>`;
}

/** All lines as one shape: every shape costs at each frame, and on each page that is printed. */
export function renderTicks(ticks: Tick[]): Html[] {
	const lines = ticks.map(({ x, major }) => `M${round(x)} ${RAIL.stripeY + 7}v${major ? 10 : 6}`);
	const labels = ticks.map(
		({ x, label }) => html`<text class="rail-tick-label" x="${round(x)}" y="${RAIL.stripeY + 31}">${label}</text>`,
	);
	return [html`<path class="rail-tick" d="${lines.join("")}"/>`, ...labels];
}

/** Names above the stripe touch their marks; those below are led to past the scale. */
export function renderLeaders(names: Name[]): Html {
	const led = names.filter(({ lane }) => lane === "below").map(({ at }) => `M${round(at)} ${RAIL.stripeY + 11}v32`);
	return html`<path class="rail-leader" d="${led.join("")}"/>`;
}

/** The funnel from the window on the context line to the ends of the stripe's span. */
export function funnelOf(view: TimeSpan, whole: TimeSpan): string {
	const { x0, x1 } = contextWindowOf(view, whole);
	const [top, foot] = [RAIL.contextY + 3, RAIL.stripeY - 3];
	return `M${round(x0)} ${top}H${round(x1)}L${RAIL.right} ${foot}H${RAIL.left}Z`;
}

/** How much the stripe magnifies, by whose clock it counts hours, and whether its window had to be drawn wider than it is. */
export function magnificationText(view: TimeSpan, whole: TimeSpan, offset: number, language: string): string {
	const times = magnificationOf(view, whole);
	if (times < 1.05) return "";
	const zone = countsHours(view) && zoneText({ offset });
	const isWidened = contextWindowOf(view, whole).widened >= 1.5;
	const parts = [
		`×${numeral(roundMagnification(times), language)}`,
		zone,
		isWidened && wordsOf(language).windowNotToScale,
	];
	return parts.filter(Boolean).join(" · ");
}

/** A mark as an item of the list, for the player to fill: a link to its slide, or, where several stand as one, a button that opens them. */
export function renderMark({ events }: Mark): Html {
	return events.length > 1
		? html`<li class="rail-mark rail-mark-count"><button type="button" tabindex="-1"><span class="rail-mark-window" aria-hidden="true"></span></button></li>`
		: html`<li class="rail-mark"><a tabindex="-1"><span class="rail-mark-window"></span><span class="rail-mark-name"></span></a></li>`;
}

/** Of the events that stand as one, how many are told by name: more is no label any more. */
const mostTold = 24;

/** What a mark stands for in full: shown where the pointer or the focus is, and the mark's name for a screen reader. */
export function fullTextOf(mark: Mark, data: PlayerData): string {
	const told = mark.events.slice(0, mostTold).map((event) => label(event.date, event.title, data));
	if (mark.events.length === 1) return told.join("");
	const list = [...told, ...(mark.events.length > mostTold ? ["…"] : [])].join("; ");
	return `${wordsOf(data.language).eventCount(mark.events.length)}: ${list}`;
}

/** The ids of the events of a mark. They are in order of time: of very many the first and the last say which stretch it is. */
export function idsOf({ events }: Mark): string[] {
	const isTold = (index: number) => events.length <= mostTold || index === 0 || index === events.length - 1;
	return events.filter((_, index) => isTold(index)).map(({ id }) => id);
}

function label(date: EdtfDate, title: string, data: PlayerData): string {
	return `${formatDate(date, data.language)}: ${title}`;
}
