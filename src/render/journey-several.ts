/** placeholder */
import type { JourneyScene } from "../deck/journey-scene.ts";
import { html } from "./html.ts";
import { renderStopsTable } from "./journey-table.ts";
import {
	headingId,
	renderFoot,
	renderHeading,
	renderProse,
	type SlideContent,
	type SlideContext,
} from "./slide-parts.ts";
export function renderSeveral(context: SlideContext, scene: JourneyScene): SlideContent {
	const content = html`${renderHeading(context)}${renderProse(context.slide)}<figure class="scene scene-journey" data-scene="journeys" role="group" aria-labelledby="${headingId(context.slide)}">${renderStopsTable(context, scene.routes)}</figure>${renderFoot(context)}`;
	return { content, head: 84, body: 28 };
}
