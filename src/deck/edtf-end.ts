/** One end of a date, read from text that is known to be EDTF: its fields as written, before they become instants. */

import { addUnits, type CalendarFields, instantOf, MINUTE } from "./calendar.ts";
import type { Precision, TimeSpan } from "./deck.ts";

export interface DateEnd {
	/** The first instant of the unit, by the clock the date was written in; a decade or century by its first year, a season by its first month. */
	fields: CalendarFields;
	/** The finest unit that is known. */
	precision: Precision;
	/** What `XX` stands for below that: `1984-05-XX` is some day, `1984-XX` some month. */
	unspecified: "month" | "day" | null;
	/** `~` or `%`. */
	approximate: boolean;
	/** `?` or `%`. */
	uncertain: boolean;
	/** Minutes east of UTC, where a time says so. */
	offset: number | null;
}

const END =
	/^(?:Y(?<long>-?\d{5,})|(?<sign>-?)(?<digits>\d{2}[\dX]{2}))(?:-(?<season>2[1-4])|-(?<month>\d\d|XX))?(?:-(?<day>\d\d|XX))?(?:T(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))?(?<zone>Z|[+-]\d\d(?::?\d\d)?))?(?<qualifier>[~?%]?)$/;

/** The two ends of a date; `null` where it is open. Both are the same object where the date is no interval. */
export function endsOf(text: string): { from: DateEnd | null; to: DateEnd | null } {
	const [first = "", last = first] = text.trim().split("/").map(readEnd);
	return { from: first || null, to: last || null };
}

/** Reads one end; empty for an open one. Throws where the text is not EDTF, which `parseEdtf` has made sure of. */
function readEnd(text: string): DateEnd | "" {
	if (text === "" || text === "..") return "";
	const groups = END.exec(text)?.groups;
	if (!groups) throw new Error(`Not a date that parseEdtf has let through: ${text}`);
	const { season, month, day, hour, minute, second, zone, qualifier = "" } = groups;
	return {
		fields: {
			year: groups.long ? Number(groups.long) : firstYear(groups.sign ?? "", groups.digits ?? ""),
			month: season ? firstMonthOf(season) : known(month) ? Number(month) : 1,
			day: known(day) ? Number(day) : 1,
			hour: Number(hour ?? 0),
			minute: Number(minute ?? 0),
			second: Number(second ?? 0),
		},
		precision: precisionOf(groups),
		unspecified: day === "XX" ? "day" : month === "XX" ? "month" : null,
		approximate: qualifier === "~" || qualifier === "%",
		uncertain: qualifier === "?" || qualifier === "%",
		offset: zone ? offsetOf(zone) : null,
	};
}

function known(field: string | undefined): boolean {
	return field !== undefined && field !== "XX";
}

/** 3 of `21`, spring, to 12 of `24`, the winter that goes on into the next year. */
function firstMonthOf(season: string): number {
	return 3 * (Number(season) - 20);
}

/** `199X` is 1990; `-004X` counts away from zero, and so begins with -49. */
function firstYear(sign: string, digits: string): number {
	return sign ? -Number(digits.replaceAll("X", "9")) : Number(digits.replaceAll("X", "0"));
}

function precisionOf(groups: Record<string, string | undefined>): Precision {
	if (groups.second) return "second";
	if (groups.hour) return "minute";
	if (known(groups.day)) return "day";
	if (groups.season) return "season";
	if (known(groups.month)) return "month";
	if (groups.digits?.endsWith("XX")) return "century";
	return groups.digits?.endsWith("X") ? "decade" : "year";
}

/** Minutes east of UTC of `Z`, `+10`, `+0830` or `-05:00`. */
function offsetOf(zone: string): number {
	if (zone === "Z") return 0;
	const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(":", "") || 0);
	return zone.startsWith("-") ? -minutes : minutes;
}

/** The unit that the end names, from its first instant to the first one after it. `offset` is used where it has none. */
export function unitOf(end: DateEnd, offset: number): TimeSpan {
	const shift = (end.offset ?? offset) * MINUTE;
	return {
		start: instantOf(end.fields) - shift,
		end: instantOf(addUnits(end.fields, end.precision, 1)) - shift,
	};
}

/** The unit and, where it is approximate, one more on either side: an hour, where it is a time. */
export function extentOf(end: DateEnd, offset: number): TimeSpan {
	const unit = unitOf(end, offset);
	if (!end.approximate) return unit;
	const isTime = end.precision === "minute" || end.precision === "second";
	const earlier = addUnits(end.fields, isTime ? "hour" : end.precision, -1);
	const later = addUnits(end.fields, isTime ? "hour" : end.precision, 1);
	return {
		start: unitOf({ ...end, fields: earlier }, offset).start,
		end: unitOf({ ...end, fields: later }, offset).end,
	};
}
