import { expect, test } from "vitest";
import { slideOf, slideWith, toldOfSlide } from "./small-story.ts";

const routes = `- id: way
  title: A way
  stops:
  - { place: harbour, depart: '1950-05-01T06:00+00:00', km: 0, source: times }
  - { place: harbour, arrive: '1950-05-01T09:00+00:00', depart: '1950-05-02', km: 120 }
  - { place: harbour, arrive: '1950-05-03T06:00+00:00', km: 200, source: smith }
- id: dates
  title: Dates alone
  stops:
  - { place: harbour, date: 1951-02 }
  - { place: harbour, date: 1951-03 }
- id: bare
  title: Bare
  waypoints: [[8, 50], [9, 50]]
  stops: [{ place: harbour, date: 1950, km: 5 }]
`;

const files = { "routes.yaml": routes };
const block = (...lines: string[]) => slideWith(`\`\`\`journey\n${lines.join("\n")}\n\`\`\``);

test.each<[string, string[], string[]]>([
	["names no route", ["span: 1950"], ["3:1  a journey needs `route`, or `routes` to be compared"]],
	[
		"names a route that is not there",
		["route: wey", "span: 1950"],
		["4:8  there is no route `wey` (did you mean `way`?)"],
	],
	[
		"names a route and several",
		["route: way", "routes: [way, dates]", "span: 1950"],
		["5:9  a journey has `route` or `routes`, not both"],
	],
	[
		"has a route with one stop on its line",
		["route: bare", "span: 1950"],
		[
			"4:8  the route `bare` has 1 stop with `km`, and a journey needs two (give its `stops` their kilometres from the beginning)",
		],
	],
	[
		"has no span",
		["route: way"],
		["3:1  a journey of one `route` needs `span` (the stretch of time that its timetable shares with the stripe)"],
	],
	[
		"has a span too short for it",
		["route: way", "span: 1950-05-01"],
		[
			"5:7  `span` 1950-05-01 does not hold the whole journey (it goes from 1950-05-01T06:00 to 1950-05-03T06:00, by UTC)",
		],
	],
	["compares one", ["routes: [way]"], ["4:9  `routes` compares two journeys or more (one alone is a `route`)"]],
	[
		"reckons without a speed",
		["route: way", "span: 1950", "reckoning: { distance: 5, until: harbour }"],
		["6:12  `reckoning` needs `speed`"],
	],
	[
		"reckons to a place unknown",
		["route: way", "span: 1950", "reckoning: { distance: 5, speed: 0, until: harbor }"],
		[
			'6:34  `speed` must be a number of at least 1, not "0"',
			"6:44  there is no place `harbor` (did you mean `harbour`?)",
		],
	],
])("a journey that %s is answered", (_, lines, expected) => {
	const answers = toldOfSlide(block(...lines), files).filter((line) => !line.startsWith("routes.yaml"));
	expect(answers).toEqual(expected);
});

test("a journey takes a step for each stop after its first, cites their sources, and its span is the stripe's", () => {
	const { kind, steps, span, cites, scene } = slideOf(block("route: way", "span: 1950-05"), files);
	expect({ kind, steps, span: span?.text, cites: cites.map(({ source }) => source) }).toEqual({
		kind: "journey",
		steps: 2,
		span: "1950-05",
		cites: ["times", "smith"],
	});
	expect(scene).toEqual({ type: "journey", routes: [{ route: "way", cites: [1, null, 2] }], reckoning: null });
});

test("journeys that are compared take no steps, and may be known by their dates alone", () => {
	const { steps, scene } = slideOf(block("routes: [way, dates]"), files);
	expect(steps).toBe(0);
	expect(scene).toMatchObject({ routes: [{ route: "way" }, { route: "dates", cites: [null, null] }] });
});
