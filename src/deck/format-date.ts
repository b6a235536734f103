/** A date in words, as a reader of the language would say it: "about July 1961", "10–17 September 2023". */

import {
	clockText,
	type DateStyle,
	joinEnds,
	partText,
	rangeText,
	seasonText,
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

function keyOf({ text }: Pick<WrittenDate, "text">, language: string, style: DateStyle = "long"): string {
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
		told.set(keyOf({ text }, language, "short"), short);
		told.set(keyOf({ text }, language), long);
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
export function openWrapsOf({ text, interval }: WrittenDate, language: string): Wrap[] {
	const words = dateWordsOf(language);
	if (!interval) return [];
	if (text.endsWith("/")) return [words.from, words.endUnknown];
	if (text.startsWith("/")) return [words.until, words.startUnknown];
	return [text.endsWith("..") ? words.from : words.until];
}

/** The words round an end, the innermost first; of a time that is about right its clock says so, for its day is not in doubt. */
export function wrapsOf(end: DateEnd, language: string): Wrap[] {
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

export function plainText(end: DateEnd, language: string, style: DateStyle, inflected: boolean): string {
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

export function hourText(end: DateEnd, language: string): string {
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

export function clockRange(from: DateEnd, to: DateEnd): string {
	return `${clockText(from)}–${clockText(to)}`;
}

/** Whether an end is a year, month or day that nothing need be said about. */
function isPlain(end: DateEnd): boolean {
	const isCalendar = end.precision === "year" || end.precision === "month" || end.precision === "day";
	return isCalendar && !end.approximate && !end.uncertain && !end.unspecified;
}

/** Whether both ends are exact times of one day by one clock. */
export function isOneDay(from: DateEnd, to: DateEnd): boolean {
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
