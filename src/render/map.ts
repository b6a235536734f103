/** A slide with a map over its whole ground: what it says on the left, and the frames that the camera goes through. */
import { formatDate } from "../deck/format-date.ts";
import type { MapScene } from "../deck/map-scene.ts";
import { firstFit, linesOf } from "./fit.ts";
import { proseHeight } from "./fit-prose.ts";
import { boundTextOf, type Html, html } from "./html.ts";
import { renderMapFigure } from "./map-figure.ts";
import {
	BOX,
	footHeight,
	renderFoot,
	renderHeading,
	renderProse,
	renderWhenLine,
	type SlideContent,
	type SlideContext,
} from "./slide-parts.ts";

/** Of the column of text, in units. */
const textWidth = 540;

const settings = [
	{ head: 84, body: 28 },
	{ head: 72, body: 28 },
	{ head: 72, body: 26 },
	{ head: 64, body: 26 },
	{ head: 64, body: 24 },
	{ head: 56, body: 24 },
	{ head: 48, body: 22 },
] as const;

export function renderMap(context: SlideContext, scene: MapScene): SlideContent {
	const content = html`${renderHeading(context)}
		${renderWhenLine(context)}
		${renderProse(context)}
		${renderSteps(context, scene)}
		${renderMapFigure(context, scene)}
		${renderFoot(context, textWidth)}`;
	return { content, ...fitMap(context, scene) };
}

/** What each frame shows, beside the map; where there is one frame only, its title says nothing new. */
function renderSteps({ deck }: SlideContext, { frames }: MapScene): Html | null {
	if (frames.length < 2) return null;
	const items = frames.map(
		({ title, date }, index) =>
			html`<li${index === frames.length - 1 && html` aria-current="step"`}>${date && html`<span class="map-date">${formatDate(date, deck.language, "short")}</span> `}<span class="map-title">${title}</span></li>`,
	);
	return html`<ol class="map-steps">${items}</ol>`;
}

function fitMap(context: SlideContext, { frames }: MapScene): { head: number; body: number } {
	const { slide } = context;
	const steps = frames.length > 1 ? frames.length * 34 + 28 : 0;
	const when = slide.events.length > 0 ? 50 : 0;
	const room = BOX.height - steps - when - footHeight(context, textWidth);
	return firstFit(settings, room, ({ head, body }) => {
		const title = linesOf(boundTextOf(slide.titleHtml), head, textWidth, "headline") * head * 0.96 + 20;
		return title + (slide.body ? proseHeight(slide.body, body, textWidth) + 20 : 0);
	});
}
