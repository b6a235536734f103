/** Two or three texts side by side. */
import type { CompareScene, Deck, Slide } from "../deck/deck.ts";
import { renderCiteNumbers } from "./cites.ts";
import { firstFit, linesOf } from "./fit.ts";
import { proseHeight } from "./fit-prose.ts";
import { boundTextOf, type Html, html, plainTextOf, raw } from "./html.ts";
import { quotationMarksOf } from "./quotation-marks.ts";
import {
	BOX,
	footHeight,
	renderFoot,
	renderHeading,
	renderProse,
	renderTitle,
	renderWhenLine,
	type SlideContent,
	type SlideContext,
	whenLineHeight,
} from "./slide-parts.ts";

type Column = CompareScene["columns"][number];

const settings = [
	{ head: 84, body: 48 },
	{ head: 84, body: 42 },
	{ head: 84, body: 38 },
	{ head: 84, body: 33 },
	{ head: 84, body: 30 },
	{ head: 72, body: 28 },
	{ head: 60, body: 26 },
	{ head: 60, body: 24 },
] as const;

export function renderCompare(context: SlideContext, scene: CompareScene): SlideContent {
	const columns = scene.columns.map((column) => renderColumn(context, column));
	const content = html`${renderHeading(context)}
		${renderWhenLine(context)}
		${renderProse(context)}
		<div class="columns" data-count="${columns.length}">${columns}</div>
		${renderFoot(context)}`;
	return { content, ...fitCompare(context, scene) };
}

function renderColumn({ deck, slide, level }: SlideContext, column: Column): Html {
	return html`<div class="column">
		${renderTitle(level + 1, null, raw(column.title))}
		${column.label && html`<p class="label">${raw(column.label)}</p>`}
		${column.quote ? renderQuotation(deck, slide, column) : html`<p>${raw(column.html)}${renderCiteNumbers(slide, column.cites)}</p>`}
	</div>`;
}

function renderQuotation(deck: Deck, slide: Slide, column: Column): Html {
	const [open, close] = quotationMarksOf(deck.language);
	return html`<blockquote><p><span class="mark">${open}</span>${raw(column.html)}${close}${renderCiteNumbers(slide, column.cites)}</p></blockquote>`;
}

function fitCompare(context: SlideContext, scene: CompareScene): { head: number; body: number } {
	const { slide } = context;
	const count = scene.columns.length;
	const width = (BOX.width - 80 * (count - 1)) / count;
	const prose = slide.body ? proseHeight(slide.body, 30, 1200) + 20 : 0;
	return firstFit(settings, BOX.height - prose - whenLineHeight(context) - footHeight(context), ({ head, body }) => {
		const columns = scene.columns.map((column) => {
			const title = linesOf(plainTextOf(column.title), 48, width, "headline") * 47;
			const label = column.label ? linesOf(plainTextOf(column.label), 24, width, "label") * 32 : 0;
			const face = column.quote ? "serif" : "text";
			return (
				title + label + 24 + linesOf(plainTextOf(column.html), body, width, face) * body * (column.quote ? 1.36 : 1.42)
			);
		});
		return linesOf(boundTextOf(slide.titleHtml), head, BOX.width, "headline") * head + 56 + Math.max(...columns);
	});
}
