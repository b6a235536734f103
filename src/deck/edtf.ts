/**
 * Dates as authors write them, resolved to instants: EDTF levels 0-1 and times with an offset.
 *
 * What is certain of them, and what is not, one rule for each qualifier:
 * - plain: the extent is the unit written (`1961-07` is that July), and all of it is core.
 * - `~` about: the extent reaches one unit further (an hour, for a time); the core stays what is written.
 * - `?` perhaps, and `X`: the extent stays, but its unit is in no core, for it may be wrong, or only part of it is meant.
 * - `%` both: the extent reaches further, and the unit is in no core.
 * - a season is three whole months as the northern half of the globe counts them, a winter's from December on; since seasons
 *   begin elsewhere on other days, or in other months, it is in no core, as little as a decade or a century.
 * - an interval does so at each end by itself, and always on its outer side: `1950-11/1953?` is certain until the end of
 *   1952 and possible until the end of 1953. Where nothing certain is left, both ends of the core are null.
 * - `..`, or nothing before or after the stroke: null in the extent and in the core.
 */

/// <reference path="./edtf-library.d.ts" />
import { parse } from "edtf";
import type { EdtfDate, Precision, TimeSpan } from "./deck.ts";
import { complaintAbout } from "./edtf-complaint.ts";
import { type DateEnd, endsOf, extentOf, unitOf } from "./edtf-end.ts";
import { remember } from "./remember.ts";

const FINENESS: Precision[] = ["century", "decade", "year", "season", "month", "day", "minute", "second"];

/**
 * Reads a date, or says what is wrong with it and what would be right: a sentence without a full stop
 * that does not repeat the text, for use after it.
 * `offset` is minutes east of UTC: whose days they are, where the text gives no time with an offset of its own.
 */
export function parseEdtf(text: string, offset = 0): { date: EdtfDate } | { error: string } {
	const written = text.trim();
	const error = complaintAbout(written, isEdtf);
	return error ? { error } : resolve(written, offset);
}

/** Whether the grammar knows a text that is no interval and has no qualifier. */
const isEdtf = remember((text): boolean => {
	try {
		parse(text, { level: 1 });
		return true;
	} catch {
		// Throwing is how the library says no; its message speaks of grammar states, so ours says what is wrong.
		return false;
	}
});

function resolve(text: string, givenOffset: number): { date: EdtfDate } | { error: string } {
	const { from, to } = endsOf(text);
	const offset = from?.offset ?? to?.offset ?? givenOffset;
	const start = from && extentOf(from, offset).start;
	const end = to && extentOf(to, offset).end;
	if (Number.isNaN(start) || Number.isNaN(end))
		return { error: "it is too far away: years go from Y-271820 to Y275759" };
	if (from && to && unitOf(to, offset).end <= unitOf(from, offset).start)
		return { error: "it ends before it starts: put the earlier date first" };
	const ends = [from, to].filter((one) => one !== null);
	const interval = text.includes("/");
	return {
		date: {
			text,
			precision: FINENESS.findLast((unit) => ends.some((one) => one.precision === unit)) ?? "year",
			start,
			end,
			...coreOf(from, to, interval, offset),
			approximate: ends.some((one) => one.approximate),
			uncertain: ends.some((one) => one.uncertain),
			interval,
			offset,
		},
	};
}

type Core = Pick<EdtfDate, "coreStart" | "coreEnd">;

function coreOf(from: DateEnd | null, to: DateEnd | null, interval: boolean, offset: number): Core {
	const none = { coreStart: null, coreEnd: null };
	const first = from && unitOf(from, offset);
	const last = to && unitOf(to, offset);
	if (!interval) return from && first && !isDoubtful(from) ? { coreStart: first.start, coreEnd: first.end } : none;
	const coreStart = from && first && (isDoubtful(from) ? first.end : first.start);
	const coreEnd = to && last && (isDoubtful(to) ? last.start : last.end);
	return coreStart !== null && coreEnd !== null && coreStart >= coreEnd ? none : { coreStart, coreEnd };
}

/** Whether nothing can be said to be certain within the unit that the end names. */
function isDoubtful(end: DateEnd): boolean {
	const { precision, unspecified, uncertain } = end;
	return uncertain || unspecified !== null || ["century", "decade", "season"].includes(precision);
}

/** The stretch as written, without the margin of an approximate end; an open end is infinite. */
export function writtenSpan(date: EdtfDate): TimeSpan {
	const { from, to } = endsOf(date.text);
	return {
		start: from ? unitOf(from, date.offset).start : Number.NEGATIVE_INFINITY,
		end: to ? unitOf(to, date.offset).end : Number.POSITIVE_INFINITY,
	};
}
