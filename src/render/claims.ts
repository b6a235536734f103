/** A table of claims: what is said, by whom, and how it stood on a date. */
import type { ClaimsScene } from "../deck/deck.ts";
import { renderCiteNumbers } from "./cites.ts";
import { firstFit, linesOf } from "./fit.ts";
import { proseHeight } from "./fit-prose.ts";
import { boundTextOf, html, plainTextOf, raw } from "./html.ts";
import {
	BOX,
	footHeight,
	renderFoot,
	renderHeading,
	renderProse,
	renderTag,
	renderWhenLine,
	type SlideContent,
	type SlideContext,
	whenLineHeight,
} from "./slide-parts.ts";
import { renderDate } from "./time.ts";

const settings = [
	{ head: 84, body: 33, cell: 18 },
	{ head: 84, body: 30, cell: 18 },
	{ head: 84, body: 28, cell: 14 },
	{ head: 72, body: 28, cell: 12 },
	{ head: 72, body: 28, cell: 10 },
	{ head: 72, body: 26, cell: 10 },
	{ head: 60, body: 26, cell: 7 },
	{ head: 72, body: 24, cell: 13 },
	{ head: 72, body: 24, cell: 9 },
	{ head: 60, body: 24, cell: 6 },
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
		${renderWhenLine(context)}
		${renderProse(context)}
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

function fitClaims(context: SlideContext, scene: ClaimsScene): Omit<SlideContent, "content"> {
	const { slide } = context;
	const prose = slide.body ? proseHeight(slide.body, 30, 1200) + 20 : 0;
	return firstFit(
		settings,
		BOX.height - prose - whenLineHeight(context) - footHeight(context),
		({ head, body, cell }) => {
			const rows = scene.rows.map(({ claim, by }) => {
				const claimLines = linesOf(`${plainTextOf(claim)} 12`, body, 700, "text");
				const byLines = linesOf(plainTextOf(by), body, 430, "text");
				return Math.max(1, claimLines, byLines) * body * 1.3 + 2 * cell + 2;
			});
			const title = linesOf(boundTextOf(slide.titleHtml), head, BOX.width, "headline") * head + 32;
			return title + 48 + rows.reduce((sum, height) => sum + height, 0);
		},
	);
}
