/** Dates as people type them in a hurry: "1961", "sep 2023", "12 sep 2023", "1990-09", "1990s", "spring 1990". */
import { addUnits, type CalendarFields, instantOf } from "./calendar.ts";
import { dateWordsOf } from "./date-words.ts";
import type { Precision, TimeSpan } from "./deck.ts";

/** The stretch that is meant, in UTC; null for anything that is not a date. */
export function parseLooseDate(text: string, language: string): TimeSpan | null {
	const typed = text.trim().toLowerCase();
	const iso = /^(-?\d{4,6})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(typed);
	if (iso) return spanOf(Number(iso[1]), numberOr(iso[2]), numberOr(iso[3]));
	const decade = decades.exec(typed);
	if (decade) return spanFrom({ ...origin, year: Number(decade[1]) * 10 }, "decade");
	return inWords(typed, language);
}

/** "1990s", "the 1990s", "1990년대", "1990-е годы", "1990-х гг." */
const decades = /^(?:the )?(\d{3})0(?:s|년대|-?[ех](?: г\S*)?)$/;
/** Put after a year in Russian: "1961 г.", "в сентябре 2023 года". */
const yearWord = /^(?:г|год|года|году)$/;

const origin: CalendarFields = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 };

function numberOr(text: string | undefined): number | null {
	return text === undefined ? null : Number(text);
}

/** A day, a month's or a season's name and a year in any order; the month is enough of its name to be recognised. */
function inWords(typed: string, language: string): TimeSpan | null {
	const words = typed.split(/[\s.,]+/).filter((word) => word !== "" && !yearWord.test(word));
	const year = words.find((word) => /^\d{3,4}년?$/.test(word));
	const day = words.find((word) => /^\d{1,2}일?$/.test(word));
	const name = words.find((word) => word !== year && word !== day);
	const season = name === undefined || day !== undefined ? null : seasonOf(name, language);
	if (year !== undefined && season !== null && words.length === 2)
		return spanFrom({ ...origin, year: Number.parseInt(year, 10), month: 3 * season }, "season");
	const month = name === undefined ? null : monthOf(name, language);
	const known = [year, day, name].filter((word) => word !== undefined).length;
	if (year === undefined || known !== words.length || (name !== undefined && month === null)) return null;
	if (day !== undefined && month === null) return null;
	return spanOf(Number.parseInt(year, 10), month, day === undefined ? null : Number.parseInt(day, 10));
}

function spanOf(year: number, month: number | null, day: number | null): TimeSpan | null {
	if (month !== null && (month < 1 || month > 12)) return null;
	if (day !== null && (day < 1 || day > 31)) return null;
	const fields = { ...origin, year, month: month ?? 1, day: day ?? 1 };
	return spanFrom(fields, day !== null ? "day" : month !== null ? "month" : "year");
}

function spanFrom(fields: CalendarFields, unit: Precision): TimeSpan {
	return { start: instantOf(fields), end: instantOf(addUnits(fields, unit, 1)) };
}

/** 1 for spring to 4 for winter by a name of it in the language given, in English, Russian or Korean. */
function seasonOf(name: string, language: string): number | null {
	const word = name === "fall" ? "autumn" : name;
	for (const tongue of [language, "en", "ru", "ko"]) {
		const index = dateWordsOf(tongue).seasons?.findIndex((forms) => forms.includes(word)) ?? -1;
		if (index !== -1) return index + 1;
	}
	return null;
}

const namesByLanguage = new Map<string, string[]>();

/** 1 to 12 by at least three letters of a month's name, in the language given, in English or in that of its own script. */
function monthOf(name: string, language: string): number | null {
	const numbered = /^(\d{1,2})월$/.exec(name);
	if (numbered) return Number(numbered[1]);
	if (name.length < 3) return null;
	for (const tongue of [language, /\p{Script=Cyrillic}/u.test(name) ? "ru" : "en"]) {
		const index = monthNames(tongue).findIndex(
			(full) => full.startsWith(name.slice(0, 3)) && full.startsWith(name.slice(0, 4)),
		);
		if (index !== -1) return (index % 12) + 1;
	}
	return null;
}

/** Twelve full names as they stand alone, then twelve as they stand in a date: Russian inflects them. */
function monthNames(language: string): string[] {
	const known = namesByLanguage.get(language);
	if (known) return known;
	const alone = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
	const dated = new Intl.DateTimeFormat(language, { month: "long", day: "numeric", timeZone: "UTC" });
	const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 1)));
	const inDate = (date: Date) => dated.formatToParts(date).find(({ type }) => type === "month")?.value ?? "";
	const names = [...months.map((date) => alone.format(date)), ...months.map(inDate)].map((name) => name.toLowerCase());
	namesByLanguage.set(language, names);
	return names;
}
