/** The proleptic Gregorian calendar in UTC: fields to instants, right for BCE and for the years 0-99. */

import type { Precision } from "./deck.ts";

/** Calendar fields; `year` is astronomical (0 is 1 BCE), `month` and `day` count from 1. */
export interface CalendarFields {
	year: number;
	month: number;
	day: number;
	hour: number;
	minute: number;
	second: number;
}

/** In milliseconds, as are all. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Milliseconds since 1970 UTC; fields out of their range carry over, as month 13 into the next year. NaN beyond ±271,821. */
export function instantOf(fields: CalendarFields): number {
	// Date.UTC and the constructor take the years 0-99 for 1900-1999; the setter does not.
	const date = new Date(0);
	date.setUTCFullYear(fields.year, fields.month - 1, fields.day);
	return date.setUTCHours(fields.hour, fields.minute, fields.second);
}

/** The same fields, `count` units later, or earlier. */
export function addUnits(fields: CalendarFields, unit: Precision | "hour", count: number): CalendarFields {
	switch (unit) {
		case "century":
			return { ...fields, year: fields.year + 100 * count };
		case "decade":
			return { ...fields, year: fields.year + 10 * count };
		case "season":
			return { ...fields, month: fields.month + 3 * count };
		default:
			return { ...fields, [unit]: fields[unit] + count };
	}
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
	const lastDay = instantOf({ year, month: month + 1, day: 0, hour: 0, minute: 0, second: 0 });
	return new Date(lastDay).getUTCDate();
}
