import { expect, test } from "vitest";
import type { EdtfDate } from "../../src/deck/deck.ts";
import { parseEdtf } from "../../src/deck/edtf.ts";
import { clocksOf, datesOf, durationOf, journeyOf, positionAt } from "../../src/deck/journey.ts";
import type { Route, RouteStop } from "../../src/deck/records.ts";

const hour = 3_600_000;

test("from one reported hour to the next the train is where an even speed takes it", () => {
	const run = journey(
		{ place: "a", km: 0, depart: "2020-05-01T06:00+00:00" },
		{ place: "b", km: 100, arrive: "2020-05-01T10:00+00:00" },
	);
	const at = (time: string) => positionAt(run, Date.parse(`2020-05-01T${time}Z`));
	expect(at("07:00")).toMatchObject({ km: 25, call: null, leg: 0, share: 0.25, known: true });
	expect(at("06:00")).toMatchObject({ km: 0, call: 0 });
	expect(at("10:00")).toMatchObject({ km: 100, call: 1 });
	expect(at("01:00")).toMatchObject({ km: 0 });
	expect(at("23:00")).toMatchObject({ km: 100 });
	expect(run).toMatchObject({ km: 100, span: { start: Date.parse("2020-05-01T06:00Z") } });
});

test("while it stands it goes no farther, and an open departure is known up to the hour told", () => {
	const run = journey(
		{ place: "a", km: 0, depart: "2020-05-01T06:00+00:00" },
		{ place: "b", km: 60, arrive: "2020-05-01T08:00+00:00", depart: "2020-05-01T11:00+00:00/.." },
		{ place: "c", km: 90, arrive: "2020-05-01T12:00+00:00" },
	);
	expect(run.legs.map(({ from, to, known }) => [from, to, known])).toEqual([
		[0, 1, true],
		[1, 1, true],
		[1, 2, false],
	]);
	expect(positionAt(run, Date.parse("2020-05-01T09:30Z"))).toMatchObject({ km: 60, call: 1, known: true });
	expect(positionAt(run, Date.parse("2020-05-01T11:30Z"))).toMatchObject({ km: 75, call: null, known: false });
});

test("where only a stretch of hours is told the line goes through its middle and is assumed", () => {
	const run = journey(
		{ place: "a", km: 0, depart: "2020-05-01T12:00+00:00/2020-05-01T18:00+00:00" },
		{ place: "b", km: 80, arrive: "2020-05-03T05:00+00:00" },
	);
	expect(new Date(run.span.start).toISOString()).toBe("2020-05-01T15:00:00.000Z");
	expect(run.legs[0]?.known).toBe(false);
	const { least, most } = durationOf(run.calls[0]!, run.calls[1]!);
	expect([Math.round(least / hour), most / hour]).toEqual([35, 41]);
});

test("a stop of which only the day is told lies on the line between the hours about it, moved only as that day demands", () => {
	const passing = (date: string) =>
		journey(
			{ place: "a", km: 0, depart: "2020-05-01T00:00+00:00" },
			{ place: "b", km: 50, date },
			{ place: "c", km: 100, arrive: "2020-05-03T00:00+00:00" },
		).calls[1]!.came;
	expect(passing("2020-05-01/2020-05-02")).toBe(Date.parse("2020-05-02T00:00Z"));
	expect(passing("2020-05-02T06:00+00:00/2020-05-02T09:00+00:00")).toBe(Date.parse("2020-05-02T06:00Z"));
});

test("a stop that is only passed, at no hour on record, is assumed with the ways on both sides of it", () => {
	const run = journey(
		{ place: "a", km: 0, depart: "2020-05-01T06:00+00:00" },
		{ place: "b", km: 20, date: "2020-05-01T09:00+00:00/2020-05-01T23:59+00:00" },
		{ place: "c", km: 100, arrive: "2020-05-01T16:00+00:00" },
		{ place: "d", km: 130, arrive: "2020-05-01T18:00+00:00" },
	);
	expect(run.legs.map(({ known }) => known)).toEqual([false, false, true]);
	expect(positionAt(run, run.calls[1]!.came)).toMatchObject({ call: 1, known: false });
	expect(positionAt(run, run.calls[2]!.came)).toMatchObject({ call: 2, known: true });
});

test("a way that nobody has told makes its stretch assumed, however well its hours are known", () => {
	const run = journey(
		{ place: "a", km: 0, depart: "2020-05-01T06:00+00:00" },
		{ place: "b", km: 60, arrive: "2020-05-01T08:00+00:00", unknown: true },
	);
	expect(run.legs.map(({ known }) => known)).toEqual([false]);
});

test("clocks change at the stops that have another one", () => {
	const run = journey(
		{ place: "a", km: 0, depart: "2020-05-01T06:00+09:00" },
		{ place: "b", km: 60, arrive: "2020-05-01T12:00+10:00" },
		{ place: "c", km: 90, arrive: "2020-05-01T14:00+10:00" },
	);
	expect(clocksOf(run).map(({ offset }) => offset)).toEqual([540, 600]);
	expect(clocksOf(run)[1]?.from).toBe(Date.parse("2020-05-01T12:00+10:00"));
});

test("side trips without kilometres are not on the line, and of fewer than two stops on it there is no journey", () => {
	const bare = route({ place: "a", km: 0, date: "2020-05-01" }, { place: "b", date: "2020-05-02" });
	expect(journeyOf(bare)).toBeNull();
	expect(datesOf(bare)).toEqual({ start: Date.parse("2020-05-01T00:00Z"), end: Date.parse("2020-05-03T00:00Z") });
	expect(datesOf(route({ place: "a", date: "../2020" }))).toBeNull();
});

test("the pieces of a journey follow one another without a gap, in time and in distance", () => {
	const run = journey(
		{ place: "a", km: 0, depart: "2020-05-01" },
		{ place: "b", km: 10, date: "2020-05-02" },
		{ place: "c", km: 40, arrive: "2020-05-03", depart: "2020-05-05" },
		{ place: "d", km: 70, arrive: "2020-05-06T06:00+00:00" },
	);
	for (const [index, leg] of run.legs.entries()) {
		const before = run.legs[index - 1];
		if (before) expect([leg.start, leg.kmStart]).toEqual([before.end, before.kmEnd]);
		expect(leg.end).toBeGreaterThanOrEqual(leg.start);
	}
	expect([run.legs[0]?.start, run.legs.at(-1)?.end]).toEqual([run.span.start, run.span.end]);
});

interface Given {
	place: string;
	km?: number;
	date?: string;
	arrive?: string;
	depart?: string;
	unknown?: boolean;
}

function journey(...stops: Given[]) {
	const made = journeyOf(route(...stops));
	if (!made) throw new Error("there is no journey");
	return made;
}

function route(...stops: Given[]): Route {
	const read = (text?: string): EdtfDate | null => {
		if (!text) return null;
		const parsed = parseEdtf(text, 0);
		if ("error" in parsed) throw new Error(parsed.error);
		return parsed.date;
	};
	const stopOf = ({ place, km, date, arrive, depart, unknown = false }: Given) => {
		const [came, left] = [read(arrive), read(depart)];
		const when = read(date) ?? came ?? left;
		return {
			place,
			km: km ?? null,
			date: when!,
			arrive: came,
			depart: left,
			unknown,
			basis: "",
			time: "",
			note: "",
			source: "",
		};
	};
	const called: RouteStop[] = stops.map(stopOf);
	return {
		id: "r",
		title: "R",
		kind: "",
		waypoints: [],
		labels: [],
		stops: called,
		lengthKm: null,
		note: "",
		sources: [],
	};
}
