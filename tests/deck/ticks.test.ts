import { describe, expect, it } from "vitest";
import type { TimeSpan } from "../../src/deck/deck.ts";
import { RAIL } from "../../src/deck/rail.ts";
import { stepOf, ticksOf, yearLabel } from "../../src/deck/ticks.ts";

const utc = (text: string) => Date.parse(text);
const span = (start: string, end: string): TimeSpan => ({ start: utc(start), end: utc(end) });
const labels = (view: TimeSpan, offset = 0, language = "en-GB") =>
	ticksOf(view, offset, language)
		.filter(({ x }) => x >= RAIL.left && x < RAIL.right)
		.map(({ label }) => label);

describe("the stripe's ticks", () => {
	it.each([
		["decades", span("1945-01-01", "2024-01-01"), ["1945", "1950", "1955"]],
		["years", span("1982-01-01", "1993-01-01"), ["1982", "1983", "1984", "1985"]],
		["half years", span("1988-01-01", "1993-01-01"), ["1988", "Jul", "1989"]],
		["months", span("2001-06-01", "2002-03-01"), ["Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "2002"]],
		["weeks", span("2001-07-15", "2001-09-10"), ["16 Jul", "23 Jul"]],
		["days", span("2023-09-10", "2023-09-19"), ["10 Sep", "11 Sep", "12 Sep", "13 Sep"]],
		["hours", span("2023-09-12T00:00Z", "2023-09-12T12:00Z"), ["12 Sep", "01:00", "02:00"]],
		["minutes", span("2016-12-31T23:55Z", "2017-01-01T00:05Z"), ["23:55", "23:56", "23:57"]],
		["centuries", span("1000-01-01", "3000-01-01"), ["1000", "1200", "1400"]],
		["round years BCE", span("-000149-01-01", "0301-01-01"), ["150 BC", "100 BC", "50 BC", "1", "50", "100"]],
		["years about the turn of the era", span("-000002-01-01", "0012-01-01"), ["3 BC", "2 BC", "1 BC", "1", "2", "3"]],
		["fives about it", span("-000020-01-01", "0030-01-01"), ["20 BC", "15 BC", "10 BC", "5 BC", "5", "10"]],
	])("show %s where they fit", (_, view, first) => {
		expect(labels(view).slice(0, first.length)).toEqual(first);
	});

	it("are local midnights where the slide has an offset", () => {
		const view = span("2023-09-11T00:00Z", "2023-09-12T00:00Z");
		const midnight = ticksOf(view, 600, "en-GB").find(({ label }) => label === "12 Sep");
		expect(midnight?.major).toBe(true);
		expect(midnight?.x).toBeCloseTo(RAIL.left + (14 / 24) * (RAIL.right - RAIL.left), 3);
	});

	it("are never nearer to one another than their labels are wide", () => {
		for (let width = 60_000; width < 4e12; width *= 1.37) {
			const drawn = ticksOf({ start: 1e12, end: 1e12 + width }, 0, "en-GB");
			for (const [index, tick] of drawn.entries()) {
				const next = drawn[index + 1];
				if (next) expect(next.x - tick.x).toBeGreaterThan(70);
			}
		}
	});

	it("are few, however long the story", () => {
		expect(ticksOf(span("-002000-01-01", "2024-01-01"), 0, "en-GB").length).toBeLessThan(25);
	});

	it("keep their step about a threshold, so that a pinch does not flicker", () => {
		let width = 4 * 365 * 86_400_000;
		let step = stepOf({ start: 0, end: width });
		const next = step;
		while (stepOf({ start: 0, end: width }) === next) width *= 1.001;
		step = stepOf({ start: 0, end: width }, next);
		expect(step).toBe(next);
		expect(stepOf({ start: 0, end: width * 1.3 }, next)).not.toBe(next);
	});

	it("do not keep the step of a slide that was far away", () => {
		const hours = span("2023-09-12", "2023-09-14");
		const years = stepOf(span("1990-01-01", "2000-01-01"));
		expect(stepOf(hours, years)).toBe(stepOf(hours));
	});

	it("near the slide's edge have no label, which would be cut", () => {
		for (const { x, label } of ticksOf(span("1945-01-01", "2026-01-01"), 0, "en-GB")) {
			expect(label === "").toBe(x < 36 || x > RAIL.width - 36);
		}
	});

	it.each([
		["en", span("2023-09-01", "2023-09-09"), "3 Sep"],
		["en", span("2023-06-01", "2024-03-01"), "Sep"],
		["en-US", span("2023-09-01", "2023-09-09"), "Sep 3"],
		["th", span("2019-06-01", "2024-06-01"), "2023"],
		["fa", span("2023-09-01", "2023-09-09"), "۳ سپتامبر"],
		["ru", span("2023-09-03T00:00Z", "2023-09-03T12:00Z"), "01:00"],
	])("say in the language %s what dates in texts say", (language, view, label) => {
		expect(labels(view, 0, language)).toContain(label);
	});

	it("name years before the common era with their era", () => {
		expect(yearLabel(Date.UTC(-43, 2, 15), "en-GB")).toBe("44 BC");
		expect(yearLabel(Date.UTC(1961, 0, 1), "en-GB")).toBe("1961");
	});
});
