/** What is wrong with a text that is not a date of ours, in a sentence with an example. */

import { daysInMonth } from "./calendar.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Slips that a whole text can be recognised by, the particular before the general; `null` from a row passes it by. */
const SLIPS: [RegExp, (match: RegExpExecArray) => string | null][] = [
	[/^$/, () => "no date is written here: give one such as 1990, 1990-09 or 1990-09-30"],
	[
		/^[[{]/,
		() => "sets of dates are level 2 and not read: write a stretch such as 1990/1992, or an event for each date",
	],
	[/^\.\.\/\.\.$|^\.\.$|^\/$/, () => "a stretch needs at least one end, such as 1990/.. or ../1990"],
	[/^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})$/, ([, day, month, year]) => dayFirst(day!, month!, year!)],
	[/^(\d{4})[./](\d{1,2})[./](\d{1,2})$/, ([, year, month, day]) => `write it as ${iso(year!, month!, day!)}`],
	[
		/^(\d{4})\.(\d{1,2})$/,
		([, year, month]) => `write it as ${Number(month) >= 1 && Number(month) <= 12 ? iso(year!, month!) : year}`,
	],
	[/^(?:c\.|ca?\.?|circa|about)\s*(\d{4}(?:-\d\d){0,2})$/i, ([, date]) => `write "about" after the date, as ${date}~`],
	[/^(\d{1,4})\s*(?:BCE?|v\. ?Chr\.)$/i, ([, year]) => `year 0 is 1 BCE, so write it as ${bce(Number(year))}`],
	[
		/^(?:AD\s*)?(\d{1,3})(?:\s*(?:AD|CE))?$/i,
		([, year]) => `a year has four digits, such as ${year!.padStart(4, "0")}`,
	],
	[/^-(\d{1,3})$/, ([, year]) => `a year has four digits, such as -${year!.padStart(4, "0")}`],
	[/^(\d{3})0'?s$/, ([, decade]) => `write a decade as ${decade}X`],
	[
		/^(\d{4}(?:-\d\d){0,2})\s*(?:–|—|-{2}|\bto\b|\.\.| - )\s*(\d{4}(?:-\d\d){0,2})$/,
		([, a, b]) => `write a stretch as ${a}/${b}`,
	],
	[/^(\d{4})-(\d{4})$/, ([, a, b]) => `write a stretch as ${a}/${b}`],
	[/^\.\.(\d[\d-]*)$/, ([, date]) => `write a stretch without a beginning as ../${date}`],
	[/^(\d[\d-]*)\.\.$/, ([, date]) => `write a stretch without an end as ${date}/..`],
	[/^(?:(\d{1,2})\.?\s+)?([a-z]{3})[a-z]*\.?(?:\s+(\d{1,2}),)?\s+(\d{4})$/i, namedMonth],
	[/^(spring|summer|autumn|fall|winter)(?:\s+of|\s+in)?\s+(\d{4})(?:\s*[-–/]\s*(?:\d{4}|\d\d))?$/i, namedSeason],
	[/\/.*\//, () => "a stretch has two ends with one stroke between them, such as 1990-09-30/1991-01"],
];

/** Slips of one end of a stretch, or of a date that is none. */
const END_SLIPS: [RegExp, (match: RegExpExecArray) => string | null][] = [
	[/^[~?%]+(.+)$/, ([, rest]) => `~, ? and % stand after the date, as ${rest}~`],
	[/[~?%]/, () => "only the whole date can be about or uncertain: write one ~, ? or % (both) at its end, as 1990-09~"],
	[/[x*u]/i, unspecified],
	[
		/^Y?-?\d+(?:E\d+|S\d+)$/,
		() => "powers of ten and significant digits are level 2 and not read: write the year out, as Y-17000",
	],
	[/^-?0*([1-9]\d{4,})$/, ([text]) => `a year of more than four digits begins with Y: Y${text}`],
	[/^Y(-?\d{1,4})$/, ([, year]) => `Y is for years of more than four digits: write ${year}`],
	[/^-0000/, () => "there is no year -0000: 1 BCE is 0000, and 2 BCE is -0001"],
	[/^(-?\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/, badDay],
	[/^(-?\d{4}-\d\d-\d\d)[T ](.*)$/i, badTime],
	[/^-?\d{4}(?:-\d\d)?T/, () => "a time needs its day, as 2023-09-12T06:00+10:00"],
];

/** The sentence, without a full stop, or null where `text` is a date. `isEdtf` judges an end that has no qualifier. */
export function complaintAbout(text: string, isEdtf: (end: string) => boolean): string | null {
	const slip =
		firstOf(SLIPS, text) ??
		text
			.split("/")
			.map((end) => complaintAboutEnd(end, isEdtf))
			.find(Boolean);
	return slip ?? null;
}

function complaintAboutEnd(end: string, isEdtf: (end: string) => boolean): string | null {
	if (end === "" || end === "..") return null;
	const bare = end.replace(/[~?%]$/, "");
	const slip = firstOf(END_SLIPS, bare);
	if (slip) return slip;
	return isEdtf(bare) ? null : "write one such as 1990, 1990-09, 1990-09-30~ or 2023-09-12T06:00+10:00";
}

function firstOf(slips: typeof SLIPS, text: string): string | null {
	for (const [pattern, explain] of slips) {
		const match = pattern.exec(text);
		const slip = match && explain(match);
		if (slip) return slip;
	}
	return null;
}

function dayFirst(first: string, second: string, year: string): string {
	const [day, month] = Number(second) > 12 ? [second, first] : [first, second];
	// Of two digits: the century that makes the year past rather than future, seen from the 2020s.
	const full = year.length === 4 ? year : `${Number(year) > 29 ? "19" : "20"}${year}`;
	const fits = Number(month) <= 12 && Number(day) <= 31;
	return `the year comes first, then the month, as ${fits ? iso(full, month, day) : "1990-09-30"}`;
}

function namedMonth([, before, name, after, year]: RegExpExecArray): string | null {
	const month = MONTHS.indexOf(name!.toLowerCase()) + 1;
	const day = before ?? after;
	if (!month) return null;
	return `write it as ${day ? iso(year!, String(month), day) : iso(year!, String(month))}`;
}

function namedSeason([, name, year]: RegExpExecArray): string {
	const season = ["spring", "summer", "autumn", "winter"].indexOf(name!.toLowerCase().replace("fall", "autumn"));
	const months = season === 3 ? `, which is December ${year} to February ${Number(year) + 1}` : "";
	return `write a season as ${year}-${21 + season}${months}`;
}

function iso(...fields: string[]): string {
	return fields.map((field) => field.padStart(2, "0")).join("-");
}

function bce(year: number): string {
	return year === 1 ? "0000" : `-${String(year - 1).padStart(4, "0")}`;
}

/** X may stand for the last one or two digits of a year, for a day, or for a month and its day. */
function unspecified({ input }: RegExpExecArray): string | null {
	if (/^-?(?:\d{3}X|\d\dXX|\d{4}-XX(?:-XX)?|\d{4}-\d\d-XX)$/.test(input)) return null;
	const upper = input.replace(/[x*u]/gi, "X");
	if (upper !== input && /^[\dX-]+$/.test(upper)) return `an unknown digit is a capital X: ${upper}`;
	if (!/^[-\dX]+$/.test(input)) return null;
	return "X stands for the last digits of a year or for a whole day or month, as 199X, 19XX, 1984-05-XX or 1984-XX";
}

function badDay([, year, month, day]: RegExpExecArray): string | null {
	const count = Number(month);
	if (count >= 21 && count <= 24)
		return day ? `a season has no days: write ${year}-${month}, or the day with its month, as ${year}-03-${day}` : null;
	if (count > 24 && count <= 41)
		return `${month} is of level 2 and not read: seasons are 21, spring, to 24, winter; or write the months, as ${year}-03/${year}-05`;
	if (month!.length < 2 || day?.length === 1)
		return `months and days have two digits: ${iso(year!, month!, ...(day ? [day] : []))}`;
	const stretch =
		count > Number(year!.slice(-2)) ? `; for a stretch of years write ${year}/${year!.slice(0, -2)}${month}` : "";
	if (count < 1 || count > 12) return `there is no month ${month}${stretch}`;
	const last = daysInMonth(Number(year), count);
	if (!day || (Number(day) >= 1 && Number(day) <= last)) return null;
	return `there is no such day: ${year}-${month} has ${last} days`;
}

function badTime({ input, 1: day, 2: time }: RegExpExecArray): string | null {
	const badDate = firstOf(END_SLIPS, day!);
	if (badDate) return badDate;
	const parts = /^(\d\d):?(\d\d)?(?::?(\d\d))?(\.\d+)?(Z|[+-]\d\d(?::?\d\d)?)?$/.exec(time!);
	if (!parts) return `a time is written as ${day}T06:00+10:00`;
	const [, hour, minute, second, fraction, zone] = parts;
	if (Number(hour) > 23) return "hours go from 00 to 23; midnight is 00:00 of the next day";
	if (!minute) return `a time needs its minutes: ${day}T${hour}:00${zone ?? "+10:00"}`;
	if (Number(minute) > 59) return "minutes go from 00 to 59";
	if (second === "60") return `leap seconds cannot be reckoned with: write ${day}T${hour}:${minute}:59${zone ?? "Z"}`;
	if (Number(second ?? 0) > 59) return "seconds go from 00 to 59";
	const clock = second ? `${hour}:${minute}:${second}` : `${hour}:${minute}`;
	if (fraction) return `times go to the second: ${day}T${clock}${zone ?? "Z"}`;
	if (zone && Number(zone.slice(1, 3)) > 14) return "offsets from UTC go from -12:00 to +14:00";
	if (!zone) return `a time needs its offset from UTC, such as +10:00: ${day}T${clock}+10:00`;
	return time!.startsWith(clock) && input.includes("T") ? null : `a time is written as ${day}T${clock}${zone}`;
}
