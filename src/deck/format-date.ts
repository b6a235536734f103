/** A date in words or in large lines, as a reader of the language would say it: "about July 1961", "10–17 September 2023". */

import {
	clockText,
	type DateStyle,
	isYearFirst,
	joinEnds,
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
import { rememberBy } from "./remember.ts";

/**
 * Words a date for running text. `language` is a BCP 47 tag: English (British unless it says otherwise), Russian, Korean and
 * German have their own words, every other language what Intl knows of it and "ca.", "(?)" and dashes for the rest.
 * Times are given by the clock they were written in, with its offset from UTC.
 */
export function formatDate(date: WrittenDate, language: string, style: DateStyle = "long"): string {
	return told.get(keyOf(date, language, style)) ?? wordOnce(date, language, style);
}

/** All of a date that its words depend on. */
type WrittenDate = Pick<EdtfDate, "text" | "interval">;

const wordOnce = rememberBy(keyOf, wordDate, 100_000);

function keyOf({ text }: WrittenDate, language: string, style: DateStyle = "long"): string {
	return `${language} ${style} ${text}`;
}

/** By the text of a date, its short words and its long ones. */
export type WordedDates = Record<string, [short: string, long: string]>;

/** What a page says of its own dates, for whoever opens it. */
const told = new Map<string, string>();

export function wordDates(dates: WrittenDate[], language: string): WordedDates {
	return Object.fromEntries(
		dates.map((date) => [date.text, [formatDate(date, language, "short"), formatDate(date, language)]]),
	);
}

/** Takes them for known: what a browser knows of months takes a telephone a tenth of a second to find. */
export function recallDates(worded: WordedDates, language: string): void {
	for (const [text, [short, long]] of Object.entries(worded)) {
		told.set(`${language} short ${text}`, short);
		told.set(`${language} long ${text}`, long);
	}
}

/** Whether such a date has its words already. */
export function isWorded(date: WrittenDate, language: string): boolean {
	return told.has(keyOf(date, language, "short"));
}

/** The month of an instant, as a date is written. */
export function monthOf(instant: number): WrittenDate {
	const at = new Date(instant);
	const year = at.getUTCFullYear();
	const digits = String(Math.abs(year)).padStart(4, "0");
	return { text: `${year < 0 ? "-" : ""}${digits}-${String(at.getUTCMonth() + 1).padStart(2, "0")}`, interval: false };
}

function wordDate(date: WrittenDate, language: string, style: DateStyle = "long"): string {
	const { from, to } = endsOf(date.text);
	if (from && to && date.interval) return stretch(from, to, language, style);
	const end = from ?? to;
	return end ? endText(end, language, style, openWrapsOf(date, language)) : "";
}

/** The words of a date that has one end only, the innermost first. */
function openWrapsOf({ text, interval }: WrittenDate, language: string): Wrap[] {
	const words = dateWordsOf(language);
	if (!interval) return [];
	if (text.endsWith("/")) return [words.from, words.endUnknown];
	if (text.startsWith("/")) return [words.until, words.startUnknown];
	return [text.endsWith("..") ? words.from : words.until];
}

/** The words round an end, the innermost first; of a time that is about right its clock says so, for its day is not in doubt. */
function wrapsOf(end: DateEnd, language: string): Wrap[] {
	const words = dateWordsOf(language);
	const wraps: Wrap[] = [];
	if (end.unspecified) wraps.push(end.unspecified === "day" ? words.someDay : words.someMonth);
	if (end.approximate && end.offset === null) wraps.push(words.about);
	if (end.uncertain) wraps.push(words.possibly);
	return wraps;
}

function endText(end: DateEnd, language: string, style: DateStyle, outer: Wrap[] = []): string {
	const wraps = [...wrapsOf(end, language), ...outer];
	const text = plainText(end, language, style, wraps[0]?.inflects ?? false);
	return wraps.reduce((inner, { before, after }) => before + inner + after, text);
}

function plainText(end: DateEnd, language: string, style: DateStyle, inflected: boolean): string {
	const { fields, precision } = end;
	switch (precision) {
		case "century":
		case "decade":
			return stretchText(end, language, style, inflected);
		case "year": {
			const year = partText(fields, "year", language, style);
			return style === "long" ? dateWordsOf(language).year(year) : year;
		}
		case "season":
			return seasonText(end, language, style, inflected);
		case "month":
			return partText(fields, "month-year", language, style, inflected);
		case "day":
			return partText(fields, "day", language, style);
		default:
			return `${partText(fields, "day", language, style)}, ${hourText(end, language)} (${zoneText(end)})`;
	}
}

function hourText(end: DateEnd, language: string): string {
	const { before, after } = dateWordsOf(language).about;
	return end.approximate ? before + clockText(end) + after : clockText(end);
}

function stretch(from: DateEnd, to: DateEnd, language: string, style: DateStyle): string {
	if (isPlain(from) && isPlain(to) && from.precision === to.precision) return range(from, to, language, style);
	if (isOneDay(from, to))
		return `${partText(from.fields, "day", language, style)}, ${clockRange(from, to)} (${zoneText(from)})`;
	return joinEnds(endText(from, language, style), endText(to, language, style), language);
}

function range(from: DateEnd, to: DateEnd, language: string, style: DateStyle): string {
	if (from.precision === "month") return rangeText(from.fields, to.fields, "month-year", language, style);
	if (from.precision === "day") return rangeText(from.fields, to.fields, "day", language, style);
	const years = rangeText(from.fields, to.fields, "year", language, style);
	return style === "long" ? dateWordsOf(language).years(years) : years;
}

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

function clockRange(from: DateEnd, to: DateEnd): string {
	return `${clockText(from)}–${clockText(to)}`;
}

/** Whether an end is a year, month or day that nothing need be said about. */
function isPlain(end: DateEnd): boolean {
	const isCalendar = end.precision === "year" || end.precision === "month" || end.precision === "day";
	return isCalendar && !end.approximate && !end.uncertain && !end.unspecified;
}

/** Whether both ends are exact times of one day by one clock. */
function isOneDay(from: DateEnd, to: DateEnd): boolean {
	const [a, b] = [from.fields, to.fields];
	const isSame = a.year === b.year && a.month === b.month && a.day === b.day && from.offset === to.offset;
	return isSame && from.offset !== null && [from, to].every((end) => !end.approximate && !end.uncertain);
}

/** A value for `<time datetime>`: its year, month, day or time; null for what HTML cannot say: stretches, BCE, unknowns. */
export function isoOf(date: EdtfDate): string | null {
	const { from } = endsOf(date.text);
	if (!from || date.interval || from.unspecified || from.fields.year < 1) return null;
	if (["century", "decade", "season"].includes(from.precision)) return null;
	const plain = date.text.replace(/^Y/, "").replace(/[~?%]$/, "");
	return plain.replace(/([+-]\d\d):?(\d\d)?$/, (zone, hours, minutes) =>
		from.offset === null ? zone : `${hours}:${minutes ?? "00"}`,
	);
}
