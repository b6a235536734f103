/** Several journeys at one scale, side by side: kilometres travelled by day. Those that have dates alone stand in words below. */
import type { TimeSpan } from "../deck/deck.ts";
import { datesOf, type Journey, journeyOf } from "../deck/journey.ts";
import type { JourneyScene } from "../deck/journey-scene.ts";
import type { Route } from "../deck/records.ts";
import { linesOf } from "./fit.ts";
import { proseHeight } from "./fit-prose.ts";
import { boundTextOf, type Html, html } from "./html.ts";
import { timetableKeyOf } from "./journey-key.ts";
import { headOf } from "./journey-layout.ts";
import { bareWords, type Panel, panelOf, renderPanel, type Scale } from "./journey-panel.ts";
import { renderStopsTable } from "./journey-table.ts";
import { journeyWordsOf } from "./journey-words.ts";
import { labelWidth } from "./label-width.ts";
import {
	BOX,
	footHeight,
	headingId,
	placeOf,
	renderFoot,
	renderHeading,
	renderProse,
	renderWhenLine,
	type SlideContent,
	type SlideContext,
	whenLineHeight,
} from "./slide-parts.ts";

const day = 86_400_000;
/** Units of the slide: where the slide's text begins, where its box ends, the air between panels, and the least of one. */
const place = { left: 72, top: 88, foot: 728, gap: 30, least: 230 } as const;
/** A line of words under the panels. */
const line = 28;
/** The width of a telephone. */
const narrowest = 356;
const body = 28;

export function renderSeveral(context: SlideContext, scene: JourneyScene): SlideContent {
	const { slide } = context;
	const head = headOf(boundTextOf(slide.titleHtml), BOX.width);
	const title = linesOf(boundTextOf(slide.titleHtml), head, BOX.width, "headline") * head * 0.96;
	const prose = slide.body ? proseHeight(slide.body, body, BOX.width) + 14 : 0;
	const top = place.top + title + whenLineHeight(context) + prose + 18;
	const content = html`${renderHeading(context)}
		${renderWhenLine(context)}
		${renderProse(context)}
		${renderFigure(context, scene, Math.round(top))}
		${renderFoot(context, BOX.width - 150)}`;
	return { content, head, body, layout: "several" };
}

function renderFigure(context: SlideContext, scene: JourneyScene, top: number): Html {
	const { deck, slide } = context;
	const words = journeyWordsOf(deck.language);
	const all = scene.routes.flatMap(({ route }) => deck.routes[route] ?? []);
	const [routes, bare] = [true, false].map((isDrawn) => all.filter((route) => (journeyOf(route) !== null) === isDrawn));
	const told = bare!.map((route) => bareWords(route, deck.language, words));
	// The foot's own air is that under the words.
	const key = keyBeside(journeysOf(routes!), deck.language);
	const under = place.foot - footHeight(context, BOX.width - 150) + 16 - line * (1 + told.length) - key.above;
	const scale = scaleFor(routes!, under - 8 - top);
	const id = `${slide.id}-journeys`;
	let x: number = place.left;
	const headLines = Math.max(...routes!.map((route) => panelOf(context, route, scale).headLines));
	const panels = routes!.map((route) => {
		const panel = panelOf(context, route, { ...scale, headLines });
		const placed = html`<g transform="translate(${Math.round(x)} ${top})">${renderPanel(panel, words)}</g>`;
		x += panel.width + place.gap;
		return placed;
	});
	const stopNames = ({ stops }: Route) => stops.map(({ place }) => placeOf(context.deck, place).name).join(", ");
	return html`<figure class="scene scene-journey" data-scene="journeys" role="group" aria-labelledby="${headingId(slide)}">
		<svg class="journey-stage" viewBox="0 0 1600 770" role="img" aria-labelledby="${id} ${id}-text">
			<title id="${id}">${slide.title}</title>
			<desc id="${id}-text">${words.oneScale}</desc>
			<clipPath id="${id}-curtain"><rect class="journey-curtain" width="1600" height="770"/></clipPath>
			<g clip-path="url(#${id}-curtain)">${panels}</g>
			<g class="journey-key" transform="translate(${key.x} ${under - 1})">${key.signs}</g>
			<text class="journey-scale" x="${place.left}" y="${under + key.above + 20}">${words.oneScale}</text>
			${told.map(({ title, dates }, index) => html`<text class="journey-scale" x="${place.left}" y="${under + key.above + 20 + line * (index + 1)}"><tspan class="journey-bare">${title}:</tspan> ${dates}</text>`)}
		</svg>
		<p class="journey-scale-note">${words.oneScale}</p>
		${renderReadKey(routes!, deck.language)}
		<ol class="journey-panels">${routes!.map((route) => renderAlone(panelOf(context, route, narrow(routes!)), words, stopNames(route)))}${told.map(({ title, dates }) => html`<li><p><b>${title}:</b> ${dates}</p></li>`)}</ol>
		${renderStopsTable(context, scene.routes)}
	</figure>`;
}

function journeysOf(routes: Route[]): Journey[] {
	return routes.flatMap((route) => journeyOf(route) ?? []);
}

/** What is dashed, after the words on the scale; where there is no room for that, in rows above them. */
function keyBeside(journeys: Journey[], language: string): { x: number; above: number; signs: Html[] } {
	const after = Math.round(labelWidth(journeyWordsOf(language).oneScale) * 1.04 + 44);
	const beside = timetableKeyOf(journeys, language, 20, BOX.width - after, false);
	if (beside.height <= line) return { x: place.left + after, above: 0, signs: beside.signs };
	const { height, signs } = timetableKeyOf(journeys, language, 20, BOX.width, false);
	return { x: place.left, above: height, signs };
}

function renderReadKey(routes: Route[], language: string): Html {
	const { height, signs } = timetableKeyOf(journeysOf(routes), language, 14, narrowest, false);
	return html`<svg class="journey-scale-key" viewBox="0 0 ${narrowest} ${height}" width="${narrowest}" aria-hidden="true">${signs}</svg>`;
}

/** For reading: one below the other, at a scale at which the longest of them has room on a telephone. */
function renderAlone(panel: Panel, words: ReturnType<typeof journeyWordsOf>, told: string): Html {
	return html`<li><svg viewBox="0 0 ${Math.ceil(panel.width)} ${Math.ceil(panel.height + 30)}" width="${Math.ceil(panel.width)}" role="img" aria-label="${panel.route.title}"><desc>${told}</desc>${renderPanel(panel, words)}</svg></li>`;
}

/** The widths of all panels fill the slide; one of a few days is wider than it is long, so that its name has room. */
function scaleFor(routes: Route[], height: number): Scale {
	const days = routes.map(daysOf);
	const room = BOX.width - place.gap * (routes.length - 1);
	let perDay = room / days.reduce((sum, one) => sum + one, 0);
	for (let round = 0; round < 8; round++) {
		const fixed = days.filter((one) => one * perDay < place.least);
		const others = days.filter((one) => one * perDay >= place.least).reduce((sum, one) => sum + one, 0);
		if (others > 0) perDay = (room - fixed.length * place.least) / others;
	}
	return { perDay, least: place.least, height, km: longestOf(routes), type: 20, cropped: false, headLines: null };
}

function narrow(routes: Route[]): Scale {
	const perDay = narrowest / Math.max(...routes.map(daysOf));
	return { perDay, least: narrowest, height: 330, km: longestOf(routes), type: 13, cropped: true, headLines: null };
}

/** Days of the calendar, and one to spare. */
function daysOf(route: Route): number {
	return lengthOf(datesOf(route)) + 1;
}

function lengthOf(dates: TimeSpan | null): number {
	return dates ? (dates.end - dates.start) / day : 0;
}

function longestOf(routes: Route[]): number {
	return Math.max(1, ...routes.map((route) => journeyOf(route)?.km ?? 0));
}
