import { expect, test } from "vitest";
import { deckOf, told } from "./small-story.ts";

const stops = (...lines: string[]) =>
	`- id: r\n  title: R\n  stops:\n${lines.map((one) => `  - { ${one} }\n`).join("")}`;

test.each([
	["waypoints: [[8, 50]]", "1:33  `waypoints` has 1 point; a route needs at least two"],
	["waypoints: []", "1:33  `waypoints` has 0 points; a route needs at least two"],
	[
		"stops: [{ place: harbour, date: 1950 }]",
		"1:29  `stops` has 1 stop and there are no `waypoints`; a route needs at least two",
	],
])("a route with %s has not two ends", (field, expected) => {
	expect(told({ "routes.yaml": `- { id: r, title: R, ${field} }` })).toEqual([`routes.yaml:${expected}`]);
});

test.each([
	[
		"an unknown place",
		["place: harbour, date: 1950", "place: harbor, date: 1951"],
		["5:14  there is no place `harbor` (did you mean `harbour`?)"],
	],
	[
		"no date",
		["place: harbour, date: 1950", "place: harbour, km: 5"],
		["5:5  a stop needs `date`, `arrive` or `depart` (a day is enough, where nobody has told the hour)"],
	],
	[
		"fewer kilometres than before",
		["place: harbour, date: 1950, km: 20", "place: harbour, date: 1950", "place: harbour, date: 1951, km: 5"],
		[
			"6:39  `km` 5 is less than the 20 of the stop before (count on from the beginning of the route, on the way back too)",
		],
	],
	[
		"a departure before the arrival",
		["place: harbour, date: 1950", "place: harbour, arrive: 1951-02, depart: 1951-01"],
		["5:48  `depart` 1951-01 comes before `arrive` 1951-02"],
	],
	[
		"an arrival before the stop before",
		["place: harbour, depart: 1950-06", "place: harbour, arrive: 1950-05"],
		["5:31  1950-05 comes before 1950-06 at the stop before"],
	],
	[
		"a length that is no number",
		["place: harbour, date: 1950, km: far", "place: harbour, date: 1951, km: -4"],
		[/4:3\d {2}`km` must be a number of at least 0/, /5:3\d {2}`km` must be a number of at least 0/],
	],
] as [string, string[], (string | RegExp)[]][])("of a stop with %s the author is told", (_, lines, expected) => {
	const answers = told({ "routes.yaml": stops(...lines) });
	for (const one of expected)
		expect(answers.join("\n")).toMatch(
			typeof one === "string" ? new RegExp(`^routes\\.yaml:${one.replace(/[\\^$*+?.()|[\]{}]/g, "\\$&")}`, "m") : one,
		);
});

test("a stop is told by its arrival and its departure, of which either may be open", () => {
	const { r } = deckOf({
		"routes.yaml": stops(
			"place: harbour, depart: 1950-06-01",
			"place: harbour, arrive: '1950-06-02T10:00+09:00', depart: '1950-06-02T18:00+09:00/..', km: 40.5, unknown: true",
		),
	}).routes;
	expect(r?.stops.map(({ date, km, unknown }) => [date.text, km, unknown])).toEqual([
		["1950-06-01", null, false],
		["1950-06-02T10:00+09:00/..", 40.5, true],
	]);
});
