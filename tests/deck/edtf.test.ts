/** What authors write for dates, what it is taken for, and what they are told where it is not understood. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { EdtfDate } from "../../src/deck/deck.ts";
import { parseEdtf, writtenSpan } from "../../src/deck/edtf.ts";

function dateOf(text: string, offset = 0): EdtfDate {
	const result = parseEdtf(text, offset);
	if ("error" in result) throw new Error(`${text}: ${result.error}`);
	return result.date;
}

/** Milliseconds as ISO text without what is zero; `..` for null. */
function iso(instant: number | null): string {
	if (instant === null) return "..";
	return new Date(instant).toISOString().replace(".000Z", "Z").replace(/:00Z$/, "Z").replace("T00:00Z", "");
}

describe("a date is resolved to its extent and its certain core", () => {
	test.each([
		// text, precision, start, end, core start, core end
		["1990", "year", "1990-01-01", "1991-01-01", "1990-01-01", "1991-01-01"],
		["2000", "year", "2000-01-01", "2001-01-01", "2000-01-01", "2001-01-01"],
		["1990-09", "month", "1990-09-01", "1990-10-01", "1990-09-01", "1990-10-01"],
		["1990-12", "month", "1990-12-01", "1991-01-01", "1990-12-01", "1991-01-01"],
		["1990-09-30", "day", "1990-09-30", "1990-10-01", "1990-09-30", "1990-10-01"],
		["2000-02-29", "day", "2000-02-29", "2000-03-01", "2000-02-29", "2000-03-01"],
		["0000", "year", "0000-01-01", "0001-01-01", "0000-01-01", "0001-01-01"],
		["0050", "year", "0050-01-01", "0051-01-01", "0050-01-01", "0051-01-01"],
		["0099", "year", "0099-01-01", "0100-01-01", "0099-01-01", "0100-01-01"],
		["-0001", "year", "-000001-01-01", "0000-01-01", "-000001-01-01", "0000-01-01"],
		["-0043-03-15", "day", "-000043-03-15", "-000043-03-16", "-000043-03-15", "-000043-03-16"],
		["Y17000", "year", "+017000-01-01", "+017001-01-01", "+017000-01-01", "+017001-01-01"],
		["Y-17000", "year", "-017000-01-01", "-016999-01-01", "-017000-01-01", "-016999-01-01"],
		["199X", "decade", "1990-01-01", "2000-01-01", "..", ".."],
		["19XX", "century", "1900-01-01", "2000-01-01", "..", ".."],
		["000X", "decade", "0000-01-01", "0010-01-01", "..", ".."],
		["-004X", "decade", "-000049-01-01", "-000039-01-01", "..", ".."],
		["-01XX", "century", "-000199-01-01", "-000099-01-01", "..", ".."],
		["1984-05-XX", "month", "1984-05-01", "1984-06-01", "..", ".."],
		["1984-XX", "year", "1984-01-01", "1985-01-01", "..", ".."],
		["1984-XX-XX", "year", "1984-01-01", "1985-01-01", "..", ".."],
		["1961~", "year", "1960-01-01", "1963-01-01", "1961-01-01", "1962-01-01"],
		["1961-07~", "month", "1961-06-01", "1961-09-01", "1961-07-01", "1961-08-01"],
		["1961-07-06~", "day", "1961-07-05", "1961-07-08", "1961-07-06", "1961-07-07"],
		["199X~", "decade", "1980-01-01", "2010-01-01", "..", ".."],
		["1964?", "year", "1964-01-01", "1965-01-01", "..", ".."],
		["1964-02?", "month", "1964-02-01", "1964-03-01", "..", ".."],
		["1949-03%", "month", "1949-02-01", "1949-05-01", "..", ".."],
		["2023-09-10/2023-09-17", "day", "2023-09-10", "2023-09-18", "2023-09-10", "2023-09-18"],
		["1950/1953", "year", "1950-01-01", "1954-01-01", "1950-01-01", "1954-01-01"],
		["1990-09-30/1991", "day", "1990-09-30", "1992-01-01", "1990-09-30", "1992-01-01"],
		["1990-09/1990", "month", "1990-09-01", "1991-01-01", "1990-09-01", "1991-01-01"],
		["1990-21", "season", "1990-03-01", "1990-06-01", "..", ".."],
		["1990-22", "season", "1990-06-01", "1990-09-01", "..", ".."],
		["1990-23", "season", "1990-09-01", "1990-12-01", "..", ".."],
		["1990-24", "season", "1990-12-01", "1991-03-01", "..", ".."],
		["1990-22~", "season", "1990-03-01", "1990-12-01", "..", ".."],
		["1990-24?", "season", "1990-12-01", "1991-03-01", "..", ".."],
		["-0043-21", "season", "-000043-03-01", "-000043-06-01", "..", ".."],
		["1990-21/1990-23", "season", "1990-03-01", "1990-12-01", "1990-06-01", "1990-09-01"],
		["1990-24/1992", "season", "1990-12-01", "1993-01-01", "1991-03-01", "1993-01-01"],
		["1990-21/1991-03-04", "day", "1990-03-01", "1991-03-05", "1990-06-01", "1991-03-05"],
		["../1990-21", "season", "..", "1990-06-01", "..", "1990-03-01"],
		["1950-11/1953-07~", "month", "1950-11-01", "1953-09-01", "1950-11-01", "1953-08-01"],
		["1950-11~/1953-07", "month", "1950-10-01", "1953-08-01", "1950-11-01", "1953-08-01"],
		["1950-11/1953-07?", "month", "1950-11-01", "1953-08-01", "1950-11-01", "1953-07-01"],
		["1950-11?/1953-07", "month", "1950-11-01", "1953-08-01", "1950-12-01", "1953-08-01"],
		["1950/1953%", "year", "1950-01-01", "1955-01-01", "1950-01-01", "1953-01-01"],
		["1953?/1953?", "year", "1953-01-01", "1954-01-01", "..", ".."],
		["198X/1995", "year", "1980-01-01", "1996-01-01", "1990-01-01", "1996-01-01"],
		["2019-04-24/..", "day", "2019-04-24", "..", "2019-04-24", ".."],
		["2019-04-24/", "day", "2019-04-24", "..", "2019-04-24", ".."],
		["../1953", "year", "..", "1954-01-01", "..", "1954-01-01"],
		["/1953", "year", "..", "1954-01-01", "..", "1954-01-01"],
		["1950?/..", "year", "1950-01-01", "..", "1951-01-01", ".."],
		["../1953?", "year", "..", "1954-01-01", "..", "1953-01-01"],
		["2023-09-12T06:00Z", "minute", "2023-09-12T06:00Z", "2023-09-12T06:01Z", "2023-09-12T06:00Z", "2023-09-12T06:01Z"],
		[
			"2023-09-12T06:00+10:00",
			"minute",
			"2023-09-11T20:00Z",
			"2023-09-11T20:01Z",
			"2023-09-11T20:00Z",
			"2023-09-11T20:01Z",
		],
		[
			"2023-09-12T06:00+10",
			"minute",
			"2023-09-11T20:00Z",
			"2023-09-11T20:01Z",
			"2023-09-11T20:00Z",
			"2023-09-11T20:01Z",
		],
		[
			"2023-09-12T06:00-03:30",
			"minute",
			"2023-09-12T09:30Z",
			"2023-09-12T09:31Z",
			"2023-09-12T09:30Z",
			"2023-09-12T09:31Z",
		],
		[
			"2023-09-12T06:00:30Z",
			"second",
			"2023-09-12T06:00:30Z",
			"2023-09-12T06:00:31Z",
			"2023-09-12T06:00:30Z",
			"2023-09-12T06:00:31Z",
		],
		[
			"2023-09-12T06:00Z~",
			"minute",
			"2023-09-12T05:00Z",
			"2023-09-12T07:01Z",
			"2023-09-12T06:00Z",
			"2023-09-12T06:01Z",
		],
		[
			"2023-09-12T06:00+10:00/2023-09-12T09:30+10:00",
			"minute",
			"2023-09-11T20:00Z",
			"2023-09-11T23:31Z",
			"2023-09-11T20:00Z",
			"2023-09-11T23:31Z",
		],
		[
			"2023-09-12T06:00+10:00/2023-09-13",
			"minute",
			"2023-09-11T20:00Z",
			"2023-09-13T14:00Z",
			"2023-09-11T20:00Z",
			"2023-09-13T14:00Z",
		],
		[
			"2023-09-12T06:00+10:00/2023-09-12T09:00+09:00",
			"minute",
			"2023-09-11T20:00Z",
			"2023-09-12T00:01Z",
			"2023-09-11T20:00Z",
			"2023-09-12T00:01Z",
		],
		["-0043/0014", "year", "-000043-01-01", "0015-01-01", "-000043-01-01", "0015-01-01"],
	])("%s", (text, precision, start, end, coreStart, coreEnd) => {
		const date = dateOf(text);
		expect({
			text: date.text,
			precision: date.precision,
			extent: [iso(date.start), iso(date.end)],
			core: [iso(date.coreStart), iso(date.coreEnd)],
		}).toEqual({ text, precision, extent: [start, end], core: [coreStart, coreEnd] });
	});
});

describe("what is no date is answered with what is wrong and what would be right", () => {
	test.each([
		["", "no date is written here: give one such as 1990, 1990-09 or 1990-09-30"],
		["30/9/90", "the year comes first, then the month, as 1990-09-30"],
		["9/30/1990", "the year comes first, then the month, as 1990-09-30"],
		["30.09.1990", "the year comes first, then the month, as 1990-09-30"],
		["1990/9/30", "write it as 1990-09-30"],
		["1990.09", "write it as 1990-09"],
		["1959.0", "write it as 1959"],
		["1959.13", "write it as 1959"],
		["1990-9-30", "months and days have two digits: 1990-09-30"],
		["1990-9", "months and days have two digits: 1990-09"],
		["30 September 1990", "write it as 1990-09-30"],
		["September 30, 1990", "write it as 1990-09-30"],
		["Sept. 1990", "write it as 1990-09"],
		["2023-02-30", "there is no such day: 2023-02 has 28 days"],
		["1900-02-29", "there is no such day: 1900-02 has 28 days"],
		["1990-13", "there is no month 13"],
		["1990-91", "there is no month 91; for a stretch of years write 1990/1991"],
		["1990-00", "there is no month 00"],
		[
			"1990-25",
			"25 is of level 2 and not read: seasons are 21, spring, to 24, winter; or write the months, as 1990-03/1990-05",
		],
		[
			"1990-41",
			"41 is of level 2 and not read: seasons are 21, spring, to 24, winter; or write the months, as 1990-03/1990-05",
		],
		["1990-21-03", "a season has no days: write 1990-21, or the day with its month, as 1990-03-03"],
		["1990-24/1990-21", "it ends before it starts: put the earlier date first"],
		["fall 1990", "write a season as 1990-23"],
		["Spring of 1990", "write a season as 1990-21"],
		["winter 1990-91", "write a season as 1990-24, which is December 1990 to February 1991"],
		["196", "a year has four digits, such as 0196"],
		["-44", "a year has four digits, such as -0044"],
		["44 BC", "year 0 is 1 BCE, so write it as -0043"],
		["1 BC", "year 0 is 1 BCE, so write it as 0000"],
		["AD 14", "a year has four digits, such as 0014"],
		["12345", "a year of more than four digits begins with Y: Y12345"],
		["-17000", "a year of more than four digits begins with Y: Y-17000"],
		["Y1990", "Y is for years of more than four digits: write 1990"],
		["-0000", "there is no year -0000: 1 BCE is 0000, and 2 BCE is -0001"],
		["Y-17E7", "powers of ten and significant digits are level 2 and not read: write the year out, as Y-17000"],
		["1990S2", "powers of ten and significant digits are level 2 and not read: write the year out, as Y-17000"],
		["199x", "an unknown digit is a capital X: 199X"],
		["19xx", "an unknown digit is a capital X: 19XX"],
		["1990s", "write a decade as 199X"],
		[
			"1984-XX-12",
			"X stands for the last digits of a year or for a whole day or month, as 199X, 19XX, 1984-05-XX or 1984-XX",
		],
		[
			"1984-05-1X",
			"X stands for the last digits of a year or for a whole day or month, as 199X, 19XX, 1984-05-XX or 1984-XX",
		],
		[
			"1XXX",
			"X stands for the last digits of a year or for a whole day or month, as 199X, 19XX, 1984-05-XX or 1984-XX",
		],
		[
			"XXXX",
			"X stands for the last digits of a year or for a whole day or month, as 199X, 19XX, 1984-05-XX or 1984-XX",
		],
		["~1990", "~, ? and % stand after the date, as 1990~"],
		[
			"1990-09?-30",
			"only the whole date can be about or uncertain: write one ~, ? or % (both) at its end, as 1990-09~",
		],
		["1990~?", "only the whole date can be about or uncertain: write one ~, ? or % (both) at its end, as 1990-09~"],
		["c. 1961", 'write "about" after the date, as 1961~'],
		["about 1961-07", 'write "about" after the date, as 1961-07~'],
		[
			"[1990,1992]",
			"sets of dates are level 2 and not read: write a stretch such as 1990/1992, or an event for each date",
		],
		[
			"{1990,1992}",
			"sets of dates are level 2 and not read: write a stretch such as 1990/1992, or an event for each date",
		],
		["1990-1991", "write a stretch as 1990/1991"],
		["1990–1991", "write a stretch as 1990/1991"],
		["1990-01-01 to 1990-01-03", "write a stretch as 1990-01-01/1990-01-03"],
		["..1990", "write a stretch without a beginning as ../1990"],
		["1990..", "write a stretch without an end as 1990/.."],
		["..", "a stretch needs at least one end, such as 1990/.. or ../1990"],
		["../..", "a stretch needs at least one end, such as 1990/.. or ../1990"],
		["1990/1991/1992", "a stretch has two ends with one stroke between them, such as 1990-09-30/1991-01"],
		["1991/1990", "it ends before it starts: put the earlier date first"],
		["1991-02-03/1991-02-02", "it ends before it starts: put the earlier date first"],
		["2023-09-12T06:00", "a time needs its offset from UTC, such as +10:00: 2023-09-12T06:00+10:00"],
		["2023-09-12 06:00", "a time needs its offset from UTC, such as +10:00: 2023-09-12T06:00+10:00"],
		["2023-09-12T6:00Z", "a time is written as 2023-09-12T06:00+10:00"],
		["2023-09-12T06Z", "a time needs its minutes: 2023-09-12T06:00Z"],
		["2023-09-12T0600Z", "a time is written as 2023-09-12T06:00Z"],
		["2023-09-12T24:00Z", "hours go from 00 to 23; midnight is 00:00 of the next day"],
		["2023-09-12T06:60Z", "minutes go from 00 to 59"],
		["2016-12-31T23:59:60Z", "leap seconds cannot be reckoned with: write 2016-12-31T23:59:59Z"],
		["2016-12-31T23:59:61Z", "seconds go from 00 to 59"],
		["2023-09-12T06:00:30.5Z", "times go to the second: 2023-09-12T06:00:30Z"],
		["2023-02-30T06:00Z", "there is no such day: 2023-02 has 28 days"],
		["2023-09T06:00Z", "a time needs its day, as 2023-09-12T06:00+10:00"],
		["2023-09-12T06:00+15:00", "offsets from UTC go from -12:00 to +14:00"],
		["Y300000", "it is too far away: years go from Y-271820 to Y275759"],
		["hello", "write one such as 1990, 1990-09, 1990-09-30~ or 2023-09-12T06:00+10:00"],
		["spring 1990", "write a season as 1990-21"],
	])("%s: %s", (text, error) => {
		expect(parseEdtf(text)).toEqual({ error });
	});

	test("the form that a message recommends is itself a date", () => {
		for (const text of [
			"30/9/90",
			"9/30/1990",
			"1990.09",
			"44 BC",
			"1990s",
			"c. 1961",
			"1990–1991",
			"..1990",
			"199x",
		]) {
			const result = parseEdtf(text);
			const recommended = "error" in result ? /\S+$/.exec(result.error)![0] : "";
			expect(parseEdtf(recommended)).toHaveProperty("date");
		}
	});

	test("a mistake in either end of a stretch is found", () => {
		expect(parseEdtf("1990-02-30/1991")).toEqual({ error: "there is no such day: 1990-02 has 28 days" });
		expect(parseEdtf("1990/1991-02-30")).toEqual({ error: "there is no such day: 1991-02 has 28 days" });
	});
});

describe("qualifiers", () => {
	test.each([
		["1990", false, false, false],
		["1990~", true, false, false],
		["1990?", false, true, false],
		["1990%", true, true, false],
		["1990/1991~", true, false, true],
		["1990?/1991~", true, true, true],
		["1990/..", false, false, true],
	])("%s: about %s, uncertain %s, a stretch %s", (text, approximate, uncertain, interval) => {
		expect(dateOf(text)).toMatchObject({ approximate, uncertain, interval });
	});
});

describe("offsets", () => {
	test("a day is the day of the offset it is given", () => {
		const date = dateOf("2023-09-12", 600);
		expect([iso(date.start), iso(date.end), date.offset]).toEqual(["2023-09-11T14:00Z", "2023-09-12T14:00Z", 600]);
	});

	test.each([
		["2023-09-12T06:00+10:00", 600],
		["2023-09-12T06:00Z", 0],
		["2023-09-12T06:00-03:30", -210],
		["2023-09-12/2023-09-13T06:00+09:00", 540],
		["2023-09-12T06:00+10:00/2023-09-12T09:00+09:00", 600],
	])("%s has its own, whatever it is given", (text, offset) => {
		expect(dateOf(text, 60).offset).toBe(offset);
	});

	test("space round a date does not matter", () => {
		expect(dateOf(" 1990-09-30 \n")).toEqual(dateOf("1990-09-30"));
	});

	test("consecutive years tile without a gap", () => {
		for (let year = -3; year <= 3; year++) {
			const [one, next] = [year, year + 1].map((at) =>
				dateOf((at < 0 ? "-" : "") + String(Math.abs(at)).padStart(4, "0")),
			);
			expect(one!.end).toBe(next!.start);
		}
	});
});

describe("the span as written", () => {
	test("leaves out the margin of an approximate end", () => {
		const { start, end } = writtenSpan(dateOf("1961-07~"));
		expect([iso(start), iso(end)]).toEqual(["1961-07-01", "1961-08-01"]);
		expect(writtenSpan(dateOf("1961/.."))).toEqual({ start: Date.UTC(1961, 0), end: Number.POSITIVE_INFINITY });
	});
});

test("what the author's handbook says can be written is read, and it tells of dates of every precision", () => {
	const handbook = readFileSync(new URL("../../slides/README.md", import.meta.url), "utf8");
	const [, table = ""] = /\n## Dates\n(.*?)\n## /s.exec(handbook) ?? [];
	const written = table.split("\n").flatMap((row) => row.split("|")[1]?.match(/(?<=`)[^`\s]+(?=`)/g) ?? []);
	const precisions = new Set(written.map((text) => dateOf(text).precision));
	expect([...precisions].sort()).toEqual(["century", "day", "decade", "minute", "month", "season", "year"]);
});
