/** The cut-outs of the fold-out: crowded stretches of the line in frames of their own, each at its own scale. */

import type { CutOut } from "../deck/cut-outs.ts";
import { dateLines } from "../deck/date-lines.ts";
import { zoneText } from "../deck/date-text.ts";
import type { Deck, EdtfDate, TimelineEvent, TimeSpan } from "../deck/deck.ts";
import { magnificationOf, RAIL, roundMagnification, wholeOf, xOf } from "../deck/rail.ts";
import { round } from "../deck/round.ts";
import { stepOf, type Tick, ticksOf, yearLabel } from "../deck/ticks.ts";
import { periodOf } from "./chapter.ts";
import { overPanels, renderWindow } from "./foldout-axis.ts";
import { axisX, FOLDOUT, type FoldoutEvent } from "./foldout-events.ts";
import { renderNames } from "./foldout-names.ts";
import { type Html, html } from "./html.ts";
import { wordsOf } from "./words.ts";

/** Units from the top of the sheet, and within a frame. */
const TOP = 1790;
/** Half of what a frame is thick, so that it stands within the drawing. */
const edge = 3;
const height = FOLDOUT.height - TOP - edge;
const between = 70;
const inset = 46;
const LINE = TOP + 440;

const depth = 200;
const near = { above: LINE - 126, below: LINE + 170, depth, nearAbove: LINE - 46, nearBelow: LINE + 78, largest: 38 };

interface Box {
	x: number;
	width: number;
}

export function renderPanels(deck: Deck, cutOuts: CutOut<FoldoutEvent>[]): Html {
	const boxes = boxesOf(cutOuts);
	return html`${cutOuts.map((cutOut, index) => renderFunnel(deck, cutOut, boxes[index]!))}${cutOuts.map((cutOut, index) => renderPanel(deck, cutOut, boxes[index]!))}`;
}

/** Side by side, each as wide as what it holds needs. */
function boxesOf(cutOuts: CutOut<FoldoutEvent>[]): Box[] {
	const room = FOLDOUT.width - 2 * edge - between * (cutOuts.length - 1);
	const weight = ({ items }: CutOut<FoldoutEvent>) => items.length + 3;
	const total = cutOuts.reduce((sum, cutOut) => sum + weight(cutOut), 0);
	let x: number = edge;
	return cutOuts.map((cutOut) => {
		const box = { x, width: (weight(cutOut) / total) * room };
		x += box.width + between;
		return box;
	});
}

/** From the stretch on the line to the frame. */
function renderFunnel(deck: Deck, { view }: CutOut<FoldoutEvent>, { x, width }: Box): Html {
	const whole = wholeOf(deck.span);
	const [x0, x1] = [axisX(xOf(view.start, whole)), axisX(xOf(view.end, whole))];
	const half = Math.max(4, (x1 - x0) / 2);
	const middle = (x0 + x1) / 2;
	return html`<path class="rail-funnel" d="M${round(middle - half)} ${overPanels.bands + 26}H${round(middle + half)}L${round(x + width)} ${TOP}H${round(x)}Z"/>`;
}

function renderPanel(deck: Deck, { view, items }: CutOut<FoldoutEvent>, box: Box): Html {
	const [first] = items;
	if (!first) throw new RangeError("a cut-out holds at least one event");
	const { chapter } = first;
	const named = items.map((item, index) => ({
		...item,
		date: dayOf(item, items.slice(0, index), deck.language),
		x: inBox(xOf(item.instant, view), box),
		kind: "",
	}));
	const room = { left: box.x + inset, right: box.x + box.width - inset, ...near };
	return html`<g class="foldout-panel" data-tone="${chapter.number ?? 0}"><rect class="foldout-frame" x="${round(box.x)}" y="${TOP}" width="${round(box.width)}" height="${height}" rx="26"/>
${renderPanelTitle(deck, first, view, box)}${renderScale(deck, first, view, box)}
<path class="foldout-stripe" d="M${round(box.x)} ${LINE}H${round(box.x + box.width)}"/>${named.map(({ x }) => renderWindow(x, LINE))}
${renderNames(named, room)}</g>`;
}

/** The scale is worked out for a whole rail; its ends stand within the frame. */
function inBox(railX: number, { x, width }: Box): number {
	return x + inset * 2 + ((railX - RAIL.left) / (RAIL.right - RAIL.left)) * (width - inset * 4);
}

function renderPanelTitle(deck: Deck, { chapter, event }: FoldoutEvent, view: TimeSpan, box: Box): Html {
	const { x, width } = box;
	const times = roundMagnification(magnificationOf(view, wholeOf(deck.span)) * (width / FOLDOUT.width));
	const name = chapter.number === null ? chapter.title : `${chapter.number} ${chapter.title}`;
	const hours = ticksIn(deck, event, view, box).some(({ label }) => label.includes(":"));
	return html`<text class="foldout-panel-title" x="${round(x + inset)}" y="${TOP + 92}">${name} <tspan class="foldout-period">${periodOf(deck, chapter)}</tspan></text><text class="foldout-aside" x="${round(x + width - inset)}" y="${FOLDOUT.height - 34}" text-anchor="end">${hours && `${zoneText(event.date)}  ·  `}${wordsOf(deck.language).magnified(times)}</text>`;
}

function renderScale(deck: Deck, { event }: FoldoutEvent, view: TimeSpan, box: Box): Html {
	return html`${ticksIn(deck, event, view, box).map(
		({ x, label }) =>
			html`<path class="foldout-tick" d="M${round(x)} ${LINE + 6}v20"/><text class="foldout-scale" x="${round(x)}" y="${LINE + 62}" text-anchor="middle">${label}</text>`,
	)}`;
}

/** As far apart as larger type on a narrower line needs them. */
function ticksIn({ language }: Deck, event: TimelineEvent, view: TimeSpan, box: Box): Tick[] {
	const coarser = (1.25 * FOLDOUT.type * (RAIL.right - RAIL.left)) / (20 * box.width);
	const step = stepOf({ start: view.start, end: view.start + (view.end - view.start) * Math.max(1, coarser) });
	const ticks = ticksOf(view, event.date.offset, language, step);
	return ticks
		.map((tick) => ({ ...tick, x: inBox(tick.x, box) }))
		.filter(({ x }) => x > box.x + inset && x < box.x + box.width - inset);
}

/** The year stands over the frame; whose hours they are is said where that changes. */
function dayOf({ event: { date }, instant }: FoldoutEvent, before: FoldoutEvent[], language: string): string {
	const year = yearLabel(instant, language);
	const { prefix, lines } = dateLines(date, language);
	const last = before.findLast(({ event }) => hasHours(event.date));
	const zone = hasHours(date) && last?.event.date.offset !== date.offset ? `(${zoneText(date)})` : "";
	return [prefix, ...lines.filter((line) => line !== year), zone].filter(Boolean).join(" ");
}

function hasHours({ precision }: EdtfDate): boolean {
	return precision === "minute" || precision === "second";
}
