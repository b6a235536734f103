import { describe, expect, it } from "vitest";
import { parseEdtf } from "../../src/deck/edtf.ts";
import { halfOf, isSomewhereIn, type Mark, marksOf, type RailEvent, sortEvents } from "../../src/deck/marks.ts";
import { namesOf } from "../../src/deck/names.ts";
import { RAIL } from "../../src/deck/rail.ts";

function event(id: string, text: string, priority = 2): RailEvent {
	const parsed = parseEdtf(text);
	if ("error" in parsed) throw new Error(parsed.error);
	return { id, date: parsed.date, short: `Name of ${id}`, title: id, priority, slide: 0 };
}

const decades = { start: Date.UTC(1945, 0, 1), end: Date.UTC(1995, 0, 1) };
const days = { start: Date.UTC(2023, 8, 10), end: Date.UTC(2023, 8, 17) };
const measure = (text: string) => text.length * 9;

describe("marks", () => {
	it("merge where their windows would overlap, and count what they stand for", () => {
		const events = sortEvents([
			event("c", "1961-07-06"),
			event("a", "1961-07-01"),
			event("b", "1961-07-04"),
			event("d", "1975"),
		]);
		const marks = marksOf(events, decades);
		expect(marks.map(({ events }) => events.map(({ id }) => id))).toEqual([["a", "b", "c"], ["d"]]);
	});

	it("stand apart once the stripe shows days", () => {
		const view = { start: Date.UTC(1961, 6, 1), end: Date.UTC(1961, 6, 8) };
		const events = sortEvents([event("a", "1961-07-01"), event("b", "1961-07-04"), event("c", "1961-07-06")]);
		expect(marksOf(events, view)).toHaveLength(3);
	});

	it("say whether something lasted for a stretch, or happened at some time in it", () => {
		const marks = marksOf(sortEvents([event("day", "2023-09-12"), event("days", "2023-09-14/2023-09-16")]), days);
		expect(marks.map((mark) => [mark.core !== null, isSomewhereIn(mark)])).toEqual([
			[true, true],
			[true, false],
		]);
	});

	it("never swallow the event of the slide", () => {
		const events = sortEvents([event("a", "1961-07-01"), event("b", "1961-07-04"), event("c", "1961-07-06")]);
		const marks = marksOf(events, decades, "b");
		expect(marks.map(({ events }) => events.map(({ id }) => id))).toContainEqual(["b"]);
		expect(marks.flatMap(({ events }) => events)).toHaveLength(3);
	});

	it("are stretches where their time is wide enough to be seen", () => {
		const [mark] = marksOf([event("war", "1950-06/1953-07")], decades);
		const [x0, x1] = mark?.core ?? [0, 0];
		expect(x1 - x0).toBeCloseTo((38 / 600) * (RAIL.right - RAIL.left), -1);
	});

	it("show a whole day as long as a day is", () => {
		const [mark] = marksOf([event("day", "2023-09-12")], days);
		expect((mark?.core?.[1] ?? 0) - (mark?.core?.[0] ?? 0)).toBeCloseTo(208, 0);
	});

	it("show what is uncertain as more than the certain core", () => {
		const [mark] = marksOf([event("about", "1961~")], decades);
		expect(mark?.extent).not.toBeNull();
	});

	it("far off the stripe are not drawn", () => {
		expect(marksOf([event("far", "2023")], decades)).toEqual([]);
	});

	it("never hide one another, at any zoom", () => {
		// Points and days among one another, as a story of hours has them: counts and stretches take turns.
		const at = (i: number) => new Date(Date.UTC(1800, 0, 1) + i * 7 * 3_600_000).toISOString().slice(0, 10);
		const events = sortEvents(
			Array.from({ length: 500 }, (_, i) => event(`e${i}`, i % 4 ? `${at(i)}T0${i % 9}:00:00Z` : at(i))),
		);
		const drawn = (mark: Mark): [number, number] => mark.core ?? [mark.x - halfOf(mark), mark.x + halfOf(mark)];
		const faults: string[] = [];
		for (let days = 1; days < 400; days *= 1.25) {
			const view = { start: Date.UTC(1800, 2, 1), end: Date.UTC(1800, 2, 1) + days * 86_400_000 };
			const marks = marksOf(events, view);
			const note = (what: string, isRight: boolean) => void (isRight || faults.push(`${what} in ${days} days`));
			for (const [i, { x }] of marks.entries())
				note("out of order", x >= (marks[i - 1]?.x ?? Number.NEGATIVE_INFINITY));
			const windows = marks.filter(({ core }) => !core).map(drawn);
			for (const [i, [from]] of windows.entries())
				note("window on window", from >= (windows[i - 1]?.[1] ?? -99) - 0.001);
			const counts = marks.filter(({ core, events }) => !core && events.length > 1).map(drawn);
			for (const [from, to] of marks.filter(({ core }) => core).map(drawn))
				for (const [left, right] of counts)
					note("hidden stretch", Math.min(to, right) - Math.max(from, left) <= (to - from) * 0.6 + 0.001);
		}
		expect(faults).toEqual([]);
	});

	it("count each event once, those of a hidden stretch in their place in time", () => {
		const events = sortEvents([
			event("a", "2023-09-12T01:00:00Z"),
			event("day", "2023-09-12"),
			event("b", "2023-09-12T16:00:00Z"),
			event("c", "2023-09-13T02:00:00Z"),
		]);
		const marks = marksOf(events, { start: Date.UTC(2023, 7, 1), end: Date.UTC(2023, 9, 10) });
		expect(marks.map(({ events }) => events.map(({ id }) => id))).toEqual([["a", "day", "b", "c"]]);
	});

	it("stand as one window where several days look the same and are short", () => {
		const events = sortEvents([
			event("a", "2019-04-24T08:00:00Z"),
			event("b", "2019-04-24T15:00:00Z"),
			event("c", "2019-04-25"),
			event("d", "2019-04-25"),
		]);
		const at = (days: number) => marksOf(events, { start: Date.UTC(2019, 3, 1), end: Date.UTC(2019, 3, 1 + days) });
		expect(at(80).map(({ events, core }) => [events.length, core])).toEqual([[4, null]]);
		expect(at(28).map(({ events, core }) => [events.length, core !== null])).toEqual([
			[1, false],
			[1, false],
			[2, true],
		]);
	});

	it("that are counts make room for the block of now, and still stand clear of one another", () => {
		const at = (i: number) => new Date(Date.UTC(1800, 0, 1) + i * 7 * 3_600_000).toISOString();
		const events = sortEvents(Array.from({ length: 500 }, (_, i) => event(`e${i}`, at(i).replace(".000", ""))));
		const view = { start: Date.UTC(1800, 0, 20), end: Date.UTC(1800, 4, 20) };
		const total = marksOf(events, view).flatMap(({ events }) => events).length;
		const faults: string[] = [];
		for (let now = 100; now < 1500; now += 7) {
			const note = (what: string, isRight: boolean) => void (isRight || faults.push(`${what}, now at ${now}`));
			const marks = marksOf(events, view, null, now);
			const counted = marks.flatMap(({ events }) => events.map(({ id }) => Number(id.slice(1))));
			note("events lost", counted.length === total);
			for (const [i, number] of counted.entries()) note("out of order", i === 0 || number > counted[i - 1]!);
			for (const [i, mark] of marks.entries()) {
				note("on the block", Math.abs(mark.x - now) >= halfOf(mark) + 6);
				const before = marks[i - 1];
				note("one on another", !before || mark.x - before.x >= halfOf(before) + halfOf(mark) - 0.001);
			}
		}
		expect(faults).toEqual([]);
	});
});

describe("names", () => {
	const events = sortEvents(
		Array.from({ length: 24 }, (_, i) => event(`n${String(i).padStart(2, "0")}`, String(1946 + i * 2), (i % 4) + 1)),
	);
	const marks = marksOf(events, decades);

	it("go first to the event of the slide, whatever its priority", () => {
		const { names } = namesOf(marks, { measure, current: "n03" });
		expect(names.map(({ id }) => id)).toContain("n03");
	});

	it("overlap neither one another nor a leader", () => {
		const { names } = namesOf(marks, { measure, current: null });
		expect(names.length).toBeGreaterThan(8);
		for (const a of names) {
			for (const b of names) {
				if (a === b || a.lane !== b.lane) continue;
				expect(a.x + a.width <= b.x || b.x + b.width <= a.x, `${a.id} and ${b.id}`).toBe(true);
				expect(b.at < a.x || b.at > a.x + a.width, `the leader of ${b.id} and ${a.id}`).toBe(true);
			}
		}
	});

	it("stay on the slide", () => {
		for (const { x, width } of namesOf(marks, { measure, current: null }).names) {
			expect(x).toBeGreaterThan(0);
			expect(x + width).toBeLessThan(RAIL.width);
		}
	});

	it("keep their place from one slide to the next", () => {
		const first = namesOf(marks, { measure, current: "n00" });
		const second = namesOf(marks, { measure, current: "n00", previous: first.places });
		expect(second.names).toEqual(first.names);
	});

	it("stand above what the slide is about, wherever its name stood before", () => {
		const { names, places } = namesOf(marks, { measure, current: null });
		const below = names.find(({ lane }) => lane === "below")!;
		const again = namesOf(marks, { measure, current: below.id, previous: places }).names;
		expect(again.find(({ id }) => id === below.id)?.lane).toBe("above");
	});

	it("leave alone what is taken, and lead past no tick label", () => {
		const { names } = namesOf(marks, {
			measure,
			current: null,
			taken: [{ lane: "above", x0: 1200, x1: 1600 }],
			crossings: [[0, 1600]],
		});
		expect(names.some(({ lane }) => lane === "below")).toBe(false);
		expect(names.every(({ x, width }) => x + width <= 1200)).toBe(true);
	});
});
