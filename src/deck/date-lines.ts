/** A date in large lines for a narrow column: "10–17 Sep" and "2023". */

import {
	clockText,
	isYearFirst,
	partText,
	rangeText,
	seasonName,
	seasonText,
	seasonYears,
	stretchText,
	zoneText,
} from "./date-text.ts";
import { dateWordsOf, type Wrap } from "./date-words.ts";
import type { EdtfDate } from "./deck.ts";
import { type DateEnd, endsOf } from "./edtf-end.ts";
import { clockRange, hourText, isOneDay, openWrapsOf, plainText, wrapsOf } from "./format-date.ts";
import { rememberBy } from "./remember.ts";

/** A date as large numerals: what stands small above them, the two or three short lines, and what stands small below. */
export interface DateLines {
	/** "about", "possibly", "from"; may be empty. */
	prefix: string;
	lines: string[];
	/** The offset of a time, "UTC+10", and what a language says after the date, "부터"; may be empty. */
	suffix: string;
}

/** Breaks a date up for a narrow column: "10–17 Sep" and "2023"; `language` as for `formatDate`. */
export const dateLines = rememberBy((date: EdtfDate, language: string) => `${language} ${date.text}`, breakUp, 100_000);

function breakUp(date: EdtfDate, language: string): DateLines {
	const { from, to } = endsOf(date.text);
	if (date.interval && from && to) return stretchLines(from, to, date, language);
	const end = from ?? to;
	if (!end) throw new Error(`A date without an end: ${date.text}`);
	const wraps = [...wrapsOf(end, language), ...openWrapsOf(date, language)];
	const lines = endLines(end, language, wraps[0]?.inflects ?? false);
	return framed(lines, wraps, end.offset === null ? "" : zoneText(end));
}

function framed(lines: string[], wraps: Wrap[], zone: string): DateLines {
	const before = wraps.reduce((inner, wrap) => wrap.before + inner, "").trim();
	const after = wraps
		.reduce((inner, wrap) => inner + wrap.after, "")
		.replace(/^,/, "")
		.trim();
	return { prefix: before.replace(/,$/, ""), lines, suffix: [zone, after].filter(Boolean).join(" ") };
}

function endLines(end: DateEnd, language: string, inflected: boolean): string[] {
	switch (end.precision) {
		case "century":
		case "decade":
			return stretchText(end, language, "short", inflected).split(/ (.+)/).filter(Boolean);
		case "year":
			return [partText(end.fields, "year", language, "short")];
		case "season":
			return seasonLines(end, language, inflected);
		case "month":
			return withYear([partText(end.fields, "month", language, "short", inflected)], end, language);
		case "day":
			return withYear([partText(end.fields, "day-month", language, "short")], end, language);
		default:
			return [
				...withYear([partText(end.fields, "day-month", language, "short")], end, language),
				hourText(end, language),
			];
	}
}

/** The year after the day, or before it where the language has it so. */
function withYear(texts: string[], end: DateEnd, language: string): string[] {
	const year = partText(end.fields, "year", language, "short");
	return isYearFirst(end.fields, language) ? [year, ...texts] : [...texts, year];
}

/** The season, and its year or, of a winter, both; its months where the language has no word for it here. */
function seasonLines(end: DateEnd, language: string, inflected: boolean): string[] {
	const name = seasonName(end, language, inflected);
	if (name === null) return splitAtDash(seasonText(end, language, "short", inflected));
	const years = splitAtDash(seasonYears(end, language, "short"));
	return isYearFirst(end.fields, language) ? [...years, name] : [name, ...years];
}

function stretchLines(from: DateEnd, to: DateEnd, date: EdtfDate, language: string): DateLines {
	const words = dateWordsOf(language);
	const wraps = [...(date.approximate ? [words.about] : []), ...(date.uncertain ? [words.possibly] : [])];
	const zones = [from, to].filter((end) => end.offset !== null).map(zoneText);
	return framed(linesBetween(from, to, language, wraps[0]?.inflects ?? false), wraps, [...new Set(zones)].join(", "));
}

function linesBetween(from: DateEnd, to: DateEnd, language: string, inflected: boolean): string[] {
	if (isOneDay(from, to)) return [...endLines(from, language, false).slice(0, -1), clockRange(from, to)];
	if (from.precision === "year" && to.precision === "year")
		return splitAtDash(rangeText(from.fields, to.fields, "year", language, "short"));
	const withinYear = from.fields.year === to.fields.year && from.precision === to.precision;
	if (withinYear && from.precision === "month")
		return withYear([rangeText(from.fields, to.fields, "month", language, "short")], to, language);
	if (withinYear && from.precision === "day") {
		const days = rangeText(from.fields, to.fields, "day-month", language, "short");
		return withYear(from.fields.month === to.fields.month ? [days] : splitAtDash(days), to, language);
	}
	const [first, last] = [from, to].map((end) => briefText(end, language, inflected));
	const { dash } = dateWordsOf(language);
	return [first + (/\s/.test(first!) ? dash.trimEnd() : dash.trim()), last!];
}

/** "30 Aug – 4 Sep" as two lines, the dash with the first. */
function splitAtDash(text: string): string[] {
	const [, first, dash, last] = /^(.+? ?)([–~]) ?(.+)$/.exec(text) ?? [];
	return last ? [`${first}${dash}`, last] : [text];
}

/** One end of a stretch on one line; a time goes without its year, which its slide has room for elsewhere. */
function briefText(end: DateEnd, language: string, inflected: boolean): string {
	if (end.offset === null) return plainText(end, language, "short", inflected);
	return `${partText(end.fields, "day-month", language, "short")} ${clockText(end)}`;
}
