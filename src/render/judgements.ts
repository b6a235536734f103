/** Key judgements, each with how sure we are and why. */
import type { JudgementsScene } from "../deck/deck.ts";
import { renderCiteNumbers } from "./cites.ts";
import { firstFit, linesOf } from "./fit.ts";
import { proseHeight } from "./fit-prose.ts";
import { boundTextOf, type Html, html, plainTextOf, raw } from "./html.ts";
import {
	BOX,
	footHeight,
	renderFoot,
	renderHeading,
	renderProse,
	type SlideContent,
	type SlideContext,
} from "./slide-parts.ts";

type Row = JudgementsScene["rows"][number];

const settings = [
	{ head: 84, body: 38 },
	{ head: 84, body: 33 },
	{ head: 84, body: 30 },
	{ head: 72, body: 30 },
	{ head: 72, body: 28 },
	{ head: 60, body: 26 },
	{ head: 60, body: 24 },
] as const;

export const levels = { low: 1, moderate: 2, high: 3 };
const width = 1120;

export function renderJudgements(context: SlideContext, scene: JudgementsScene): SlideContent {
	const content = html`${renderHeading(context)}
		${renderProse(context)}
		<ol class="judgements">${scene.rows.map((row, index) => renderRow(context, row, index + 1))}</ol>
		${renderFoot(context)}`;
	return { content, ...fitJudgements(context, scene) };
}

function renderRow({ slide, words }: SlideContext, row: Row, number: number): Html {
	return html`<li class="judgement">
		<span class="judgement-number" aria-hidden="true">${number}</span>
		<p class="judgement-text">${raw(row.text)}</p>
		<p class="basis">${raw(row.basis)}${renderCiteNumbers(slide, row.cites)}</p>
		<p class="confidence"><span class="label">${words.confidenceLevel}</span> <b>${words.confidence[row.confidence]}</b> ${renderSteps(levels[row.confidence])}</p>
	</li>`;
}

/** Three steps, of which as many are filled as we are sure. */
export function renderSteps(filled: number): Html {
	const steps = [1, 2, 3].map((step) => {
		const height = step * 6 + 6;
		return html`<rect x="${step * 14 - 13}" y="${25 - height}" width="10" height="${height}"${step > filled && html` class="empty"`}/>`;
	});
	return html`<svg class="steps" viewBox="0 0 42 26" aria-hidden="true" focusable="false">${steps}</svg>`;
}

function fitJudgements(context: SlideContext, scene: JudgementsScene): { head: number; body: number } {
	const { slide } = context;
	const prose = slide.body ? proseHeight(slide.body, 30, 1200) + 20 : 0;
	return firstFit(settings, BOX.height - prose - footHeight(context), ({ head, body }) => {
		const rows = scene.rows.map(({ text, basis }) => {
			const textLines = linesOf(plainTextOf(text), body, width, "text");
			const basisLines = linesOf(plainTextOf(basis), 24, width, "label");
			return textLines * body * 1.3 + 8 + basisLines * 32 + 34;
		});
		const title = linesOf(boundTextOf(slide.titleHtml), head, BOX.width, "headline") * head + 32;
		return title + rows.reduce((sum, height) => sum + height, 0);
	});
}
