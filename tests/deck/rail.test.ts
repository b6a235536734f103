import { describe, expect, it } from "vitest";
import type { EdtfDate } from "../../src/deck/deck.ts";
import { diveOf, sameView } from "../../src/deck/dive.ts";
import { parseEdtf } from "../../src/deck/edtf.ts";
import {
	contextWindowOf,
	instantAt,
	instantOf,
	magnificationOf,
	RAIL,
	roundMagnification,
	viewOf,
	wholeOf,
	xOf,
} from "../../src/deck/rail.ts";

function date(text: string): EdtfDate {
	const parsed = parseEdtf(text);
	if ("error" in parsed) throw new Error(parsed.error);
	return parsed.date;
}

const whole = wholeOf(date("1945/2022"));
const visit = viewOf(date("2023-09-12/2023-09-17"), whole);

describe("the rail's scale", () => {
	it("is linear: a year is as long in 1946 as in 2021", () => {
		const year = (n: number) => xOf(Date.UTC(n + 1, 0, 1), whole) - xOf(Date.UTC(n, 0, 1), whole);
		expect(year(1946)).toBeCloseTo(year(2021), 6);
	});

	it("spans the margins", () => {
		expect(xOf(whole.start, whole)).toBe(RAIL.left);
		expect(xOf(whole.end, whole)).toBe(RAIL.right);
	});

	it("has an inverse", () => {
		for (const x of [0, 72, 700.5, 1600]) expect(xOf(instantAt(x, visit), visit)).toBeCloseTo(x, 6);
	});

	it("draws a window that would be thinner than a line three units wide, and says how much too wide that is", () => {
		const { x0, x1, widened } = contextWindowOf(visit, wholeOf(date("1945/2023")));
		expect(x1 - x0).toBeCloseTo(3, 9);
		expect(widened).toBeGreaterThan(9);
		expect(x1).toBeLessThanOrEqual(RAIL.right);
	});

	it("draws a window of decades to scale", () => {
		const view = viewOf(date("1945/1991"), whole);
		expect(contextWindowOf(view, whole)).toMatchObject({ x0: RAIL.left, widened: 1 });
	});

	it("computes its magnification", () => {
		expect(magnificationOf(whole, whole)).toBe(1);
		expect(magnificationOf(visit, wholeOf(date("1945/2022")))).toBeCloseTo((78 * 365.25) / 6, -2);
	});

	it.each([
		[3206.4, 3210],
		[12.34, 12.3],
		[1.96, 2],
		[9.97, 9.97],
	])("rounds a magnification of %d to %d", (times, rounded) => {
		expect(roundMagnification(times)).toBe(rounded);
	});
});

describe("the now-block", () => {
	it.each([
		["1961", "1961-07-02"],
		["1950-11/1953-07", "1950-11-01"],
		["2023-09-12T06:00+10:00", "2023-09-11"],
	])("stands for %s within the day %s", (text, day) => {
		const instant = instantOf(date(text));
		expect(new Date(instant ?? 0).toISOString().slice(0, 10)).toBe(day);
	});
});

describe("a dive", () => {
	const near = { start: 0, end: 6 * 86_400_000 };
	const far = { start: -9e11, end: 9e11 };

	it("begins and ends exactly where it should", () => {
		const dive = diveOf(far, near);
		expect(dive.at(0)).toEqual(far);
		expect(dive.at(1)).toEqual(near);
	});

	it("takes from half a second to two seconds, however far it goes", () => {
		for (const [a, b] of [
			[far, near],
			[near, far],
			[near, { start: -1e12, end: -1e12 + 1000 }],
			[near, { start: 1, end: 6 * 86_400_000 + 1 }],
		] as const) {
			expect(diveOf(a, b).duration).toBeGreaterThanOrEqual(500);
			expect(diveOf(a, b).duration).toBeLessThanOrEqual(2000);
		}
	});

	it("goes back the way it came", () => {
		const [there, back] = [diveOf(far, near), diveOf(near, far)];
		for (const progress of [0.1, 0.25, 0.5, 0.8]) {
			const [a, b] = [there.at(progress), back.at(1 - progress)];
			expect(sameView(a, b)).toBe(true);
		}
	});

	it("between two close-ups far apart sees both on the way", () => {
		const other = { start: 1e12, end: 1e12 + 6 * 86_400_000 };
		const middle = diveOf(near, other).at(0.5);
		expect(middle.start).toBeLessThan(near.end);
		expect(middle.end).toBeGreaterThan(other.start);
	});
});
