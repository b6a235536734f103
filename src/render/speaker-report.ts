/** What a rehearsal took against its plan: a table to read, and the same as CSV to keep. */
import { numberOn, type PlayerRoute } from "../deck/briefing-route.ts";
import { chapterPaces, type SlidePace, slidePaces } from "../deck/pace.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { type Timing, watchText } from "../deck/timing.ts";
import { type Html, html } from "./html.ts";
import type { SpeakerWords } from "./speaker-words.ts";
import { stageWordsOf } from "./stage-words.ts";

export interface Rehearsal {
	data: PlayerData;
	route: PlayerRoute;
	timing: Timing;
	/** The instant of the report. */
	now: number;
}

export function renderReport({ data, route, timing, now }: Rehearsal, words: SpeakerWords): Html {
	const rows = slidePaces(data, route, timing, now);
	const chapters = chapterPaces(data, route, timing, now);
	const total = totalOf(rows);
	return html`<h2>${words.report}</h2>
<p class="report-buttons"><button type="button" data-does="download">${words.download}</button> <button type="button" data-does="rehearse" title="${words.rehearseHint}">${words.rehearse}</button> <button type="button" data-does="close">${stageWordsOf(data.language).close}</button></p>
<table class="report"><thead><tr><th scope="col" colspan="2">${words.slide}</th><th scope="col">${words.plan}</th><th scope="col">${words.used}</th><th scope="col">${words.difference}</th></tr></thead>
${chapters.map(({ chapter, plan, used }) => {
	const own = rows.filter(({ index }) => data.slides[index]?.chapter === chapter);
	return html`<tbody><tr class="report-chapter" data-tone="${data.chapters[chapter]?.number ?? 0}"><th scope="rowgroup" colspan="2">${data.chapters[chapter]?.title}</th>${cells(plan, used)}</tr>
${own.map(({ index, ...times }) => html`<tr><td>${numberOn(data, route, index)}</td><th scope="row">${data.slides[index]?.title}</th>${cells(times.plan, times.used)}</tr>`)}</tbody>`;
})}
<tfoot><tr><th scope="row" colspan="2">${words.total}</th>${cells(total.plan, total.used)}</tr></tfoot></table>`;
}

function cells(plan: number, used: number): Html {
	const seen = used > 0;
	return html`<td>${watchText(plan)}</td><td>${seen ? watchText(used) : "–"}</td><td${used > plan && html` class="report-over"`}>${seen ? signed(used - plan) : "–"}</td>`;
}

/** `+0:10`, `−1:05`; nothing is `0:00`. */
export function signed(milliseconds: number): string {
	const text = watchText(milliseconds);
	if (/^[0:]+$/.test(text)) return text;
	return `${milliseconds < 0 ? "−" : "+"}${text}`;
}

/** A row a slide in the order of the deck, whole seconds, as RFC 4180 has it. */
export function csvOf({ data, route, timing, now }: Rehearsal, words: SpeakerWords): string {
	const rows = slidePaces(data, route, timing, now);
	const total = totalOf(rows);
	const seconds = (time: number) => String(Math.round(time / 1000));
	const times = ({ plan, used }: { plan: number; used: number }) => [
		seconds(plan),
		seconds(used),
		String(Math.round(used / 1000) - Math.round(plan / 1000)),
	];
	const lines = [
		["#", words.slide, "id", words.chapter, ...[words.plan, words.used, words.difference].map((word) => `${word} (s)`)],
		...rows.map((row) => {
			const slide = data.slides[row.index];
			const chapter = data.chapters[slide?.chapter ?? -1]?.title ?? "";
			return [numberOn(data, route, row.index), slide?.title ?? "", slide?.id ?? "", chapter, ...times(row)];
		}),
		["", words.total, "", "", ...times(total)],
	];
	return lines.map((line) => `${line.map(field).join(",")}\r\n`).join("");
}

function totalOf(rows: SlidePace[]): { plan: number; used: number } {
	return {
		plan: rows.reduce((sum, { plan }) => sum + plan, 0),
		used: rows.reduce((sum, { used }) => sum + used, 0),
	};
}

/** A spreadsheet runs what begins like a formula; a mark before it keeps it text. */
function field(text: string): string {
	const plain = /^[=+@]|^-(?!\d)/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
