/** The line of the fold-out: the whole span with its scale and chapters, a series as its thickness, names above and below. */

import type { CutOut } from "../deck/cut-outs.ts";
import { type Deck, slidesOf } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import { RAIL, wholeOf, xOf } from "../deck/rail.ts";
import type { Series } from "../deck/records.ts";
import { round } from "../deck/round.ts";
import { ticksOf } from "../deck/ticks.ts";
import { axisScale, axisX, FOLDOUT, type FoldoutEvent } from "./foldout-events.ts";
import { type NameRoom, renderNames } from "./foldout-names.ts";
import { type Html, html } from "./html.ts";
import { labelWidth } from "./label-width.ts";
import { renderSwelling, swellingKey, thickest } from "./swelling.ts";

/** How the line and what belongs to it are set; units from the top of the sheet. */
export interface AxisLayout {
	line: number;
	/** Of the chapters. */
	bands: number;
	/** How far the farthest names may stand from those next to the line, and what size they are at most. */
	depth: number;
	largest: number;
	/** Of the type of the scale and the chapters. */
	type: number;
}

/** Over what is cut out of it, and where nothing is: then it has the sheet. */
export const overPanels: AxisLayout = { line: 890, bands: 1640, depth: 350, largest: 38, type: FOLDOUT.type };
export const alone: AxisLayout = { line: 1330, bands: 2460, depth: 690, largest: 76, type: 48 };

const thick = thickest * axisScale;

function roomOf({ line, depth, largest, type }: AxisLayout): NameRoom {
	const scale = type * 2.5;
	return {
		left: 0,
		right: FOLDOUT.width,
		above: line - thick - 104,
		below: line + thick + scale + 66 + largest,
		depth,
		largest,
		nearAbove: line - thick - 22,
		nearBelow: line + thick + scale,
	};
}

export function renderAxis(
	deck: Deck,
	events: FoldoutEvent[],
	cutOuts: CutOut<FoldoutEvent>[],
	layout: AxisLayout,
): Html {
	const cut = new Set(cutOuts.flatMap(({ items }) => items));
	const named = events
		.filter((event) => !cut.has(event))
		.map((event) => ({ ...event, date: formatDate(event.event.date, deck.language, "short") }));
	const series = seriesOf(deck);
	const { line, type } = layout;
	return html`<g style="--scale:${type}px">${series && html`<text class="foldout-key" x="0" y="240">${swellingKey(deck, series)}</text>`}
${renderTicks(deck, layout)}${series ? scaled(renderSwelling(deck, series, 0), line) : html`<path class="foldout-stripe" d="M-400 ${line}H${FOLDOUT.width + 400}"/>`}
${events.map(({ x }) => renderWindow(x, line))}${renderNames(named, roomOf(layout))}
${renderBands(deck, new Set(cutOuts.map(({ kind }) => kind)), layout)}</g>`;
}

/** Narrower than on the stage, for many stand side by side. */
export function renderWindow(x: number, line: number): Html {
	return html`<rect class="overview-window" x="${round(x - 8)}" y="${line - 30}" width="16" height="60" rx="6"/>`;
}

/** The series that the overview of the story stands on. */
function seriesOf(deck: Deck): Series | undefined {
	const scenes = slidesOf(deck).map(({ slide }) => slide.scene);
	const overview = scenes.find((scene) => scene?.type === "overview");
	return overview?.series ? deck.series[overview.series] : undefined;
}

/** Drawn about a line at 0, in the rail's units. */
function scaled(drawing: Html, line: number): Html {
	return html`<g class="foldout-swelling" transform="translate(${round(-RAIL.left * axisScale)} ${line}) scale(${axisScale.toFixed(5)})">${drawing}</g>`;
}

/** Below the thickest of the line. */
function renderTicks({ span, language }: Deck, { line, type }: AxisLayout): Html {
	const ticks = ticksOf(wholeOf(span), 0, language).filter(({ x }) => x >= RAIL.left - 1 && x <= RAIL.right + 1);
	return html`${ticks.map(({ x, label }) => {
		const at = axisX(x);
		const anchor = at < 40 ? "start" : at > FOLDOUT.width - 40 ? "end" : "middle";
		return html`<path class="foldout-tick" d="M${round(at)} ${round(line + thick)}v14"/><text class="foldout-scale" x="${round(at)}" y="${round(line + thick + 19 + type)}" text-anchor="${anchor}">${label}</text>`;
	})}`;
}

/** The chapters to the scale of the line. Of those without a frame of their own the title stands over the band, or before its end. */
function renderBands(deck: Deck, framed: Set<string>, { bands: top, type }: AxisLayout): Html {
	const whole = wholeOf(deck.span);
	const bands = deck.chapters.flatMap(({ id, span, number, title }) => {
		if (!span) return [];
		const x0 = axisX(xOf(span.start ?? whole.start, whole));
		const x1 = axisX(xOf(span.end ?? whole.end, whole));
		return [{ id, number, title, x0, width: Math.max(RAIL.leastWindow * axisScale, x1 - x0) }];
	});
	const taken: Taken[] = [];
	return html`${bands.map(({ id, number, title, x0, width }, index) => {
		const before = bands[index - 1];
		// One that overlaps the one before it stands a little lower.
		const y = top + (before && before.x0 + before.width > x0 + 1 ? 14 : 0);
		const name = number === null ? title : `${number} ${title}`;
		const at = framed.has(id) ? null : placeFor(labelWidth(name, type) * 1.05, x0, width, { top, type, taken });
		return html`<g data-tone="${number ?? 0}"><rect class="overview-band" x="${round(x0)}" y="${y}" width="${round(width)}" height="10"/>${at && html`<text class="foldout-chapter" x="${round(at.x0)}" y="${at.y}">${name}</text>`}</g>`;
	})}`;
}

interface Taken {
	x0: number;
	x1: number;
	y: number;
}

/** From where the band begins, or else up to where it ends; over the bands, or else under them; null where all is taken. */
function placeFor(
	needed: number,
	x0: number,
	width: number,
	{ top, type, taken }: { top: number; type: number; taken: Taken[] },
): Taken | null {
	const begins = needed < width ? x0 : Math.max(0, x0 + width - needed);
	const air = 24;
	const found = [top - 16, top + 29 + type]
		.map((y): Taken => ({ x0: begins, x1: begins + needed, y }))
		.find((place) => !taken.some(({ x0, x1, y }) => y === place.y && place.x0 < x1 + air && x0 < place.x1 + air));
	if (found) taken.push(found);
	return found ?? null;
}
