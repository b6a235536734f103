/** The stopwatch and the clock, by instants that are handed in. */
import { describe, expect, test } from "vitest";
import {
	clockText,
	elapsedBy,
	moveTiming,
	newTiming,
	parseEnd,
	pauseTiming,
	spentBy,
	startTiming,
	watchText,
} from "../../src/deck/timing.ts";

const minute = 60_000;

describe("the watch", () => {
	test("books each stretch on the slide that was up, and a slide seen again goes on", () => {
		let timing = startTiming(newTiming("a"), 0);
		timing = moveTiming(timing, "b", 2 * minute);
		timing = moveTiming(timing, "a", 5 * minute);
		expect(spentBy(timing, 6 * minute)).toEqual({ a: 3 * minute, b: 3 * minute });
		expect(elapsedBy(timing, 6 * minute)).toBe(6 * minute);
	});

	test("stands while it is paused, also where slides are turned meanwhile", () => {
		let timing = pauseTiming(startTiming(newTiming("a"), 0), minute);
		timing = moveTiming(timing, "b", 9 * minute);
		expect(elapsedBy(timing, 10 * minute)).toBe(minute);
		timing = startTiming(timing, 10 * minute);
		expect(spentBy(timing, 12 * minute)).toEqual({ a: minute, b: 2 * minute });
	});

	test("started twice it runs once, and a step on the same slide books nothing", () => {
		const running = startTiming(newTiming("a"), 0);
		expect(startTiming(running, minute)).toBe(running);
		expect(moveTiming(running, "a", minute)).toBe(running);
	});

	test("a clock that is set back takes nothing away", () => {
		expect(elapsedBy(startTiming(newTiming("a"), 5 * minute), 0)).toBe(0);
	});
});

describe("an end", () => {
	const at = (hour: number, min: number, day = 2) => new Date(2026, 2, day, hour, min).getTime();

	test.each([
		["10:30", at(9, 0), at(10, 30)],
		["1030", at(9, 0), at(10, 30)],
		["9.05", at(9, 0), at(9, 5)],
		[" 10:30 ", at(11, 0), at(10, 30)],
		["0:15", at(23, 40), at(0, 15, 3)],
		["+40", at(9, 0), at(9, 40)],
	])("%s is understood", (text, now, end) => {
		expect(parseEnd(text, now)).toBe(end);
	});

	test.each(["", "soon", "25:00", "10:75", "+", "1:2:3", "-40"])("%j is none", (text) => {
		expect(parseEnd(text, at(9, 0))).toBeNull();
	});
});

test.each([
	[0, "0:00"],
	[999, "0:00"],
	[61_000, "1:01"],
	[-70_000, "1:10"],
	[3_723_000, "1:02:03"],
])("%i ms are %s on the watch", (time, text) => {
	expect(watchText(time)).toBe(text);
});

test.each([
	[0, 5, "00:05"],
	[9, 58, "09:58"],
	[23, 0, "23:00"],
])("the clock has twenty-four hours: %i %i is %s", (hour, min, text) => {
	expect(clockText(new Date(2026, 2, 2, hour, min).getTime())).toBe(text);
});
