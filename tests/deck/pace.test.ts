/** A briefing against its plan, and what to leave out of it. */
import { describe, expect, test } from "vitest";
import { cutsOf } from "../../src/deck/cuts.ts";
import { chapterPaces, paceOf, sharesOf, slidePaces } from "../../src/deck/pace.ts";
import { moveTiming, newTiming, startTiming, type Timing } from "../../src/deck/timing.ts";
import { briefing, minute, short, whole } from "../fixtures/briefing.ts";

/** A watch that has run through slides 0, 1 ... for so many minutes each, and is on the one after them. */
function ran(...minutes: number[]): { timing: Timing; now: number; index: number } {
	let timing = startTiming(newTiming("s0"), 0);
	let now = 0;
	for (const [index, time] of minutes.entries()) {
		now += time * minute;
		timing = moveTiming(timing, `s${index + 1}`, now);
	}
	return { timing, now, index: minutes.length };
}

describe("pace without an end", () => {
	test.each([
		["before it begins is on time", [], 0],
		["is on time while slides keep to their budgets", [1, 1], 0],
		["is late by what slides have taken too long", [1, 3], 2],
		["is early by what they have left over", [0.5, 1], -0.5],
	])("%s", (_, minutes, late) => {
		const { timing, now, index } = ran(...minutes);
		expect(paceOf(briefing, whole, index, timing, now).late).toBe(late * minute);
	});

	test("is not late while the slide that is up has some of its budget left, and late by the excess after", () => {
		const { timing, now, index } = ran(1, 1);
		expect(paceOf(briefing, whole, index, timing, now + 0.9 * minute).late).toBe(0);
		expect(paceOf(briefing, whole, index, timing, now + 1.5 * minute).late).toBe(0.5 * minute);
	});
});

test("with an end, what counts is the end: the budgets ahead against the time left", () => {
	const { timing, now, index } = ran(1, 1);
	const pace = paceOf(briefing, whole, index, { ...timing, end: now + 4 * minute }, now);
	expect(pace).toMatchObject({ left: 4 * minute, toCome: 6 * minute, late: 2 * minute });
	expect(paceOf(briefing, whole, index, { ...timing, end: now - minute }, now).left).toBe(-minute);
});

test("the plan is the route's: other slides, other budgets", () => {
	const { timing, now } = ran(1, 1);
	expect(paceOf(briefing, short, 2, timing, now)).toMatchObject({ planned: 1.5 * minute, toCome: minute });
	expect(chapterPaces(briefing, short, timing, now)).toEqual([
		{ chapter: 0, plan: minute, used: 2 * minute },
		{ chapter: 1, plan: 0.5 * minute, used: 0 },
	]);
});

test("a slide beside the route is counted with what it took and no plan", () => {
	const timing = moveTiming(startTiming(newTiming("s8"), 0), "s0", 2 * minute);
	const rows = slidePaces(briefing, short, timing, 2 * minute);
	expect(rows.map(({ index }) => index)).toEqual([0, 2, 6, 8]);
	expect(rows.at(-1)).toEqual({ index: 8, plan: 0, used: 2 * minute });
});

test("shares of the plan run from its beginning to its end, and no further", () => {
	expect(sharesOf(whole, 4, 2 * minute)).toEqual({ plan: 0.25, here: 0.5 });
	expect(sharesOf(whole, 0, 99 * minute)).toEqual({ plan: 1, here: 0 });
});

describe("cuts", () => {
	test("are none where there is time enough", () => {
		expect(cutsOf(briefing, whole, 1, -minute)).toEqual({ slides: [], saved: 0, enough: true, route: null });
	});

	test.each([
		[0.5, [3]],
		[2, [3, 6]],
		[3, [3, 6, 7]],
	])("for %d minutes too late are the least important slides, and no more than it takes", (late, slides) => {
		expect(cutsOf(briefing, whole, 1, late * minute)).toMatchObject({ slides, enough: true });
	});

	test("keep what holds the deck together, what is up and what has been", () => {
		const all = cutsOf(briefing, whole, 3, 60 * minute);
		expect(all.slides).toEqual([4, 6, 7]);
		expect(all.enough).toBe(false);
	});

	test("leave a small slide in where a larger one is enough", () => {
		const stops = whole.stops.map((stop) => (stop.slide === 6 ? { ...stop, time: 180 } : stop));
		const route = { ...whole, stops };
		expect(cutsOf(briefing, route, 1, 2 * minute).slides).toEqual([6]);
	});

	test("offer the longest shorter route that ends in time from here", () => {
		expect(cutsOf(briefing, whole, 1, minute).route).toBe(short);
		expect(cutsOf(briefing, whole, 1, 5.5 * minute).route).toBeNull();
	});
});
