/** Years, months, days and times in words, one end of a date at a time or as a plain range: Intl's, evened out. */

import { addUnits, type CalendarFields, instantOf } from "./calendar.ts";
import { dateWordsOf } from "./date-words.ts";
import type { DateEnd } from "./edtf-end.ts";
import { rememberBy } from "./remember.ts";

export type DateStyle = "long" | "short";

/** Which fields are named. */
export type DatePart = "year" | "month" | "month-year" | "day-month" | "day";

/** A year such as 14 is not known for one without its era. */
const ERA_NAMED_BEFORE = 100;

/** Making one takes about a millisecond, and a deck words hundreds of dates. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(language: string, style: DateStyle, part: DatePart, era: boolean): Intl.DateTimeFormat {
	const key = `${language} ${style} ${part} ${era}`;
	const found = formatters.get(key);
	if (found) return found;
	const made = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
		timeZone: "UTC",
		calendar: "gregory",
		...(part === "month" || part === "day-month" ? {} : { year: "numeric" }),
		...(part === "year" ? {} : { month: style }),
		...(part === "day" || part === "day-month" ? { day: "numeric" } : {}),
		...(era ? { era: "short" } : {}),
	});
	formatters.set(key, made);
	return made;
}

/** One end, by its date alone. `inflected`: a month without a day takes the case it has with one. */
export function partText(
	fields: CalendarFields,
	part: DatePart,
	language: string,
	style: DateStyle,
	inflected = false,
): string {
	const era = fields.year < ERA_NAMED_BEFORE && part !== "month" && part !== "day-month";
	const parts = formatterOf(language, style, part, era).formatToParts(dayOf(fields));
	const text = parts.map((one) => {
		const standsAlone = one.type === "month" && (part === "month" || part === "month-year");
		return standsAlone && inflected ? monthWithDay(fields, language, style) : one.value;
	});
	return tidy(text.join(""), language);
}

/** An instant in UTC as a scale prints it: short, and with its era only where that is not the common one. Scales that move print the same again and again. */
export const labelText = rememberBy(
	(instant: number, part: DatePart, language: string) => `${instant} ${part} ${language}`,
	(instant, part, language) => {
		const era = part === "year" && new Date(instant).getUTCFullYear() < 1;
		const text = tidy(formatterOf(language, "short", part, era).format(instant), language);
		return era ? text : text.replace(/(\p{L})\.$/u, "$1");
	},
);

/** The month in the case it takes after a day. */
function monthWithDay(fields: CalendarFields, language: string, style: DateStyle): string {
	const parts = formatterOf(language, style, "day-month", false).formatToParts(dayOf(fields));
	return parts.find((one) => one.type === "month")?.value ?? "";
}

/** From one to the other, saying once what both have in common: "10–17 September 2023". */
export function rangeText(
	from: CalendarFields,
	to: CalendarFields,
	part: DatePart,
	language: string,
	style: DateStyle,
): string {
	const era = from.year < ERA_NAMED_BEFORE && part !== "month" && part !== "day-month";
	return tidy(formatterOf(language, style, part, era).formatRange(dayOf(from), dayOf(to)), language);
}

/** "1990s", or its years where the language has no word for it; likewise a century. */
export function stretchText(end: DateEnd, language: string, style: DateStyle, inflected: boolean): string {
	const words = dateWordsOf(language);
	const { year } = end.fields;
	if (end.precision === "century" && words.century)
		return words.century(year < 0 ? (1 - year) / 100 : year / 100 + 1, year < 0, inflected);
	if (end.precision === "decade" && words.decade && year > 0) return words.decade(year, inflected);
	const last = addUnits(addUnits(end.fields, end.precision, 1), "year", -1);
	return rangeText(end.fields, last, "year", language, style);
}

/** "spring 1990", "winter 1990–1991", or the months where the language has no word for it. */
export function seasonText(end: DateEnd, language: string, style: DateStyle, inflected: boolean): string {
	const name = seasonName(end, language, inflected);
	if (name === null) return rangeText(end.fields, lastMonthOf(end), "month-year", language, style);
	const years = seasonYears(end, language, style);
	return isYearFirst(end.fields, language) ? `${years} ${name}` : `${name} ${years}`;
}

export function seasonName(end: DateEnd, language: string, inflected: boolean): string | null {
	return dateWordsOf(language).seasons?.[end.fields.month / 3 - 1]?.[inflected ? 1 : 0] ?? null;
}

/** One year, or the two of a winter, as they stand in a sentence where the style is long. */
export function seasonYears(end: DateEnd, language: string, style: DateStyle): string {
	const words = dateWordsOf(language);
	const last = lastMonthOf(end);
	if (last.year === end.fields.year) {
		const year = partText(end.fields, "year", language, style);
		return style === "long" ? words.year(year) : year;
	}
	const years = rangeText(end.fields, last, "year", language, style);
	return style === "long" ? words.years(years) : years;
}

/** With its fields in their range: a winter's is February of the next year. */
function lastMonthOf({ fields }: DateEnd): CalendarFields {
	const month = fields.month + 2;
	return month > 12 ? { ...fields, year: fields.year + 1, month: month - 12 } : { ...fields, month };
}

/** Whether the language has the year before the day, as Korean has. */
export function isYearFirst(fields: CalendarFields, language: string): boolean {
	return partText(fields, "day", language, "short").startsWith(partText(fields, "year", language, "short"));
}

/** "06:00", or "06:00:30" where seconds are given. */
export function clockText(end: DateEnd): string {
	const { hour, minute, second } = end.fields;
	const fields = end.precision === "second" ? [hour, minute, second] : [hour, minute];
	return fields.map((field) => String(field).padStart(2, "0")).join(":");
}

/** "UTC", "UTC+10", "UTC+8:30", "UTC−5". */
export function zoneText(end: Pick<DateEnd, "offset">): string {
	const offset = end.offset ?? 0;
	if (offset === 0) return "UTC";
	const minutes = Math.abs(offset) % 60;
	const hours = Math.floor(Math.abs(offset) / 60);
	return `UTC${offset < 0 ? "−" : "+"}${hours}${minutes ? `:${String(minutes).padStart(2, "0")}` : ""}`;
}

/** Two texts with a dash between them, closed up between single words. */
export function joinEnds(from: string, to: string, language: string): string {
	const { dash } = dateWordsOf(language);
	return from + (/[\s–]/.test(from + to) ? dash : dash.trim()) + to;
}

function dayOf(fields: CalendarFields): number {
	return instantOf({ ...fields, hour: 0, minute: 0, second: 0 });
}

/** ICU's spaces differ with its version, and it spaces the dash of "10 – 17 September" in British English. */
function tidy(text: string, language: string): string {
	const spaced = text.replaceAll(/[\u00a0\u2009\u202f]/g, " ");
	return dateWordsOf(language).tidy(spaced.replace(/^(\S+) ([–~]) /, "$1$2"));
}
