/** The rail as it stands at one slide, drawn without a browser: for paper, where nothing moves and nothing is pointed at. */

import type { PlayerRoute } from "../deck/briefing-route.ts";
import type { Deck, Slide } from "../deck/deck.ts";
import { journeyOf } from "../deck/journey.ts";
import type { MapScene } from "../deck/map-scene.ts";
import { type Mark, marksOf } from "../deck/marks.ts";
import { type Name, namesOf } from "../deck/names.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { contextWindowOf, instantOf, RAIL, wholeOf, xOf } from "../deck/rail.ts";
import { blockOf, type RailScene, railSceneAt, type Shot, type Shown, shotAt } from "../deck/rail-scene.ts";
import { round } from "../deck/round.ts";
import { type Tick, ticksOf } from "../deck/ticks.ts";
import { type Html, html, raw } from "./html.ts";
import { labelWidth } from "./label-width.ts";
import { funnelOf, magnificationText, renderEras, renderLeaders, renderTicks } from "./rail.ts";
import { renderStillMark, renderStillStretch, withinReach } from "./still-marks.ts";

interface StillSlide {
	slide: Slide;
	/** In the deck. */
	index: number;
}

/** A rail in the parts that it is drawn of, one over the other: the rails of a story have most of them in common. */
export interface StillRail {
	/** What the parts stand in: HTML up to the first of them. */
	frame: string;
	parts: string[];
	/** Whether it is the picture of its slide, with names of its own. */
	isGrown: boolean;
}

/** Furniture of the page, as the number of the page is: not a part of what it says. @param index of the slide. @param step of it, where not its end is shown. */
export function stillRailOf(
	data: PlayerData,
	route: PlayerRoute,
	{ slide, index }: StillSlide,
	deck: Deck,
	step: number | null = null,
): StillRail {
	const shown = lastShown(slide, deck, step);
	const scene = railSceneAt(data, route, index, shown);
	const shot = shotAt(data, index, shown);
	const whole = wholeOf(data.span);
	const ticks = ticksOf(shot.view, scene.offset, data.language);
	const magnification = magnificationText(shot.view, whole, scene.offset, data.language);
	const marks = marksOf(scene.events, shot.view, scene.current, blockOf(shot));
	const names = nameMarks(marks, ticks, scene, magnification);
	const { x0, x1 } = contextWindowOf(shot.view, whole);
	const isGrown = data.slides[index]?.kind === "overview";
	const isSwollen = slide.scene?.type === "overview" && slide.scene.series !== null;
	const frame = html`<div class="rail${isGrown && " grown"}${isSwollen && " swollen"}${magnification === "" && " whole"}"${isGrown && html` style="--grown:1"`} aria-hidden="true">
<svg class="rail-drawing" viewBox="0 0 ${RAIL.width} ${RAIL.height}">`;
	const parts = [
		html`<path class="rail-funnel" d="${funnelOf(shot.view, whole)}"/>`,
		html`<path class="rail-context" d="M${RAIL.left} ${RAIL.contextY}H${RAIL.right}"/>`,
		renderEras(data),
		html`<rect class="rail-window" x="${round(x0)}" width="${round(x1 - x0)}" y="${RAIL.contextY - 8}" height="16" rx="2"/>`,
		html`<path class="rail-stripe" d="M0 ${RAIL.stripeY}H${RAIL.width}"/>`,
		...renderTicks(ticks).map((tick) => html`<g class="rail-ticks">${tick}</g>`),
		renderLeaders(names),
		html`<text class="rail-magnification" x="${RAIL.right}" y="${RAIL.contextY + 30}" text-anchor="end">${magnification}</text>`,
		...marks.map(renderStillStretch),
		renderNowStretch(shot, scene),
		...marks.flatMap((mark) => renderStillMark(mark, names, scene)),
		renderBlock(shot),
	];
	return { frame: frame.text, parts: parts.map(({ text }) => text).filter(Boolean), isGrown };
}

export function renderStillRail({ frame, parts }: StillRail): Html {
	return raw(`${[frame, ...parts].join("\n")}\n</svg>\n</div>`);
}

/** Where a picture that has a clock of its own comes to its end; null where the slide's date is all there is. */
function lastShown({ scene }: Slide, deck: Deck, step: number | null): Shown | null {
	if (scene?.type === "map") return framesShown(scene);
	if (scene?.type !== "journey" || scene.routes.length !== 1) return null;
	const route = deck.routes[scene.routes[0]!.route];
	const journey = route && journeyOf(route);
	if (!journey) return null;
	const call = step === null || step === journey.calls.length - 1 ? null : journey.calls[step];
	return { instant: call ? call.came : journey.span.end, stretch: null };
}

/** Of the frames that stand side by side the block is at the last, and its stretch begins with the first. */
function framesShown({ frames }: MapScene): Shown | null {
	const dates = frames.flatMap(({ date }) => date ?? []);
	const [first, last] = [dates[0], dates.at(-1)];
	const instant = last ? instantOf(last) : null;
	if (!first || !last || instant === null) return null;
	return { instant, stretch: { start: first.coreStart ?? first.start, end: last.coreEnd ?? last.end } };
}

function nameMarks(marks: Mark[], ticks: Tick[], { current }: RailScene, magnification: string): Name[] {
	const beside = { lane: "above" as const, x0: RAIL.right - labelWidth(magnification) - 20, x1: RAIL.width };
	const halves = ticks.map(({ x, label }) => ({ x, half: labelWidth(label) / 2 + 4 }));
	const crossings = halves.map(({ x, half }): [number, number] => [x - half, x + half]);
	return namesOf(marks, { measure: labelWidth, current, taken: [beside], crossings }).names;
}

/** As long as the date is, the stripe has the colour of now; what happened in it stands on that. */
function renderNowStretch(shot: Shot, { stretch }: RailScene): Html {
	const { view } = shot;
	const x = blockOf(shot);
	if (x === null) return html``;
	const at = (end: number | null | undefined) => (end === null || end === undefined ? x : withinReach(xOf(end, view)));
	const from = at(stretch?.start);
	const to = at(stretch?.end);
	return html`<rect class="still-now" x="${round(from)}" y="${RAIL.stripeY - 2.5}" width="${round(to - from)}" height="5"/>`;
}

function renderBlock(shot: Shot): Html {
	const x = blockOf(shot);
	if (x === null) return html``;
	return html`<rect class="still-now" x="${round(x - 6)}" y="${RAIL.stripeY - 15}" width="12" height="32" rx="2"/>`;
}
