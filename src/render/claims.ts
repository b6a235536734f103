/** A table of claims: what is said, by whom, and how it stood on a date. */
import type { ClaimsScene } from "../deck/deck.ts";
import { renderCiteNumbers } from "./cites.ts";
import { blocksOf, firstFit, heightOf, linesOf } from "./fit.ts";
import { html, plainTextOf, raw } from "./html.ts";
import {
	BOX,
	footHeight,
	renderFoot,
	renderHeading,
	renderProse,
	renderTag,
	type SlideContent,
	type SlideContext,
} from "./slide-parts.ts";
import { renderDate } from "./time.ts";

const settings = [
	{ head: 84, body: 33 },
	{ head: 84, body: 30 },
	{ head: 72, body: 28 },
	{ head: 60, body: 26 },
	{ head: 60, body: 24 },
] as const;

/** The roles are said aloud because on a phone the table is no longer laid out as one. */
export function renderClaims(context: SlideContext, scene: ClaimsScene): SlideContent {
	const { deck, slide, words } = context;
	const on = scene.statusOn;
	const rows = scene.rows.map(
		(row) => html`<tr role="row">
			<td role="cell" class="claim">${raw(row.claim)}${renderCiteNumbers(slide, row.cites)}</td>
			<td role="cell" class="by">${raw(row.by)}</td>
			<td role="cell" class="stands">${renderTag(row.status, null, words, deck)}</td>
		</tr>`,
	);
	const content = html`${renderHeading(context)}
		${renderProse(slide)}
		<table class="claims" role="table" data-rows="${scene.rows.length}">
			<thead role="rowgroup"><tr role="row">
				<th role="columnheader" scope="col" class="claim">${words.claim}</th>
				<th role="columnheader" scope="col" class="by">${words.whoSaysSo}</th>
				<th role="columnheader" scope="col" class="stands">${on ? html`${words.statusOn} ${renderDate(on, deck.language, "short")}` : words.status}</th>
			</tr></thead>
			<tbody role="rowgroup">${rows}</tbody>
		</table>
		${renderFoot(context)}`;
	return { content, ...fitClaims(context, scene) };
}

function fitClaims(context: SlideContext, scene: ClaimsScene): { head: number; body: number } {
	const { slide } = context;
	const prose = slide.body ? heightOf(blocksOf(slide.body), 30, 1200, 1.4, "text") + 20 : 0;
	return firstFit(settings, BOX.height - prose - footHeight(context, BOX.width), ({ head, body }) => {
		const rows = scene.rows.map(({ claim, by }) => {
			const claimLines = linesOf(`${plainTextOf(claim)} 12`, body, 690, "text");
			const byLines = linesOf(plainTextOf(by), body, 440, "text");
			return Math.max(claimLines, byLines) * body * 1.3 + 28;
		});
		const title = linesOf(slide.title, head, BOX.width, "headline") * head + 32;
		return title + 48 + rows.reduce((sum, height) => sum + height, 0);
	});
}
