/** Dates as HTML: worded for readers, and machine-readable where HTML has a form for them. */

import { dateLines } from "../deck/date-lines.ts";
import type { EdtfDate } from "../deck/deck.ts";
import { formatDate, isoOf } from "../deck/format-date.ts";
import { type Html, html } from "./html.ts";

/** A date in running text, or with months cut short for tables and tags. */
export function renderDate(date: EdtfDate, language: string, style: "long" | "short" = "long"): Html {
	return renderTime(date, html`${formatDate(date, language, style)}`);
}

/** A date set large on lines of its own; in running text the lines follow one another. */
export function renderDateLines(date: EdtfDate, language: string): Html {
	const { prefix, lines, suffix } = dateLines(date, language);
	return renderTime(
		date,
		html`${prefix && html`<span class="date-aside">${prefix}</span> `}${lines.map((line) => html`<span class="date-line${isHour(line) && " date-hour"}">${line}</span>${/\S–$/.test(line) ? "" : " "}`)}${suffix && html`<span class="date-aside">${suffix}</span>`}`,
	);
}

/** The hour stands under its day, smaller. */
function isHour(line: string): boolean {
	return /^\D*\d{1,2}:\d\d/.test(line);
}

function renderTime(date: EdtfDate, content: Html): Html {
	const iso = isoOf(date);
	return iso ? html`<time datetime="${iso}">${content}</time>` : html`<span class="time">${content}</span>`;
}
