import { expect, test } from "vitest";
import type { ChartScene } from "../../src/deck/chart-scene.ts";
import { slideOf, slideWith, told, toldOfSlide } from "./small-story.ts";

const series = `
- { id: trade, title: Trade, unit: tonnes, points: [{ date: 1950, value: 1, source: times }, { date: 1951, value: 2, label: peak, source: times }] }
- { id: price, title: Price, unit: pence, points: [{ date: 1950, value: 1, source: times }] }
- { id: bare, title: Bare, unit: pence, points: [] }
- { id: visits, title: Visits, kind: events, unit: visits, groups: [{ name: Ours }, { name: Theirs }], points: [{ date: 1950, label: Ada, group: Ours, source: smith }, { date: 1955, label: Bob, group: Theirs, source: times }] }
`;

const chart = (fields: string) => slideWith(`\`\`\`chart\n${fields}\n\`\`\``);

test.each<[string, string, string[]]>([
	[
		"an unknown series",
		"kind: line\nseries: trad\nspan: 1950",
		["5:9  there is no series `trad` (did you mean `trade`?)"],
	],
	[
		"an unknown kind",
		"kind: pie\nseries: trade",
		['4:7  `kind` must be one of `line`, `bars`, `ranges`, `slope`, `dots`, `votes`, `table`, not "pie"'],
	],
	[
		"no span",
		"kind: bars\nseries: trade",
		["3:1  `bars` needs `span` (the stretch of time that it shares with the stripe)"],
	],
	[
		"a span without points",
		"kind: ranges\nseries: trade\nspan: 1960/1970",
		["6:7  no point of `trade` lies in `span` 1960/1970"],
	],
	["an empty series", "kind: table\nseries: bare", ["5:9  the series `bare` is empty"]],
	[
		"figures as dots",
		"kind: dots\nseries: trade\nspan: 1950/1960",
		["4:7  `dots` shows events, and `trade` is a series of figures"],
	],
	[
		"events as a line",
		"kind: line\nseries: visits\nspan: 1950/1960",
		["4:7  `line` shows figures, and `visits` is a series of events"],
	],
	[
		"two units on a scale",
		"kind: bars\nseries: [trade, price]\nspan: 1950",
		['5:9  "tonnes" and "pence" cannot share a scale (`kind: table` keeps them apart)'],
	],
	[
		"a slope of one point",
		"kind: slope\nseries: price",
		["5:9  `slope` is drawn between two points, and `price` has 1"],
	],
	[
		"a highlight that is not there",
		"kind: bars\nseries: trade\nspan: 1950/1951\nhighlight: peek",
		['7:12  `highlight` must be the date or the label of a point, or a group, not "peek" (did you mean `peak`?)'],
	],
])("%s is told", (_, fields, problems) => {
	expect(toldOfSlide(chart(fields), { "series.yaml": series })).toEqual(problems);
});

test.each([
	["several units", "series: sums", ["4:9  `overview` shows figures of one unit, and `sums` has one for each point"]],
	["events", "series: visits", ["4:9  `overview` shows figures, and `visits` has none"]],
])("of an overview of %s the author is told", (_, fields, problems) => {
	const sums = "- { id: sums, title: Sums, points: [{ date: 1950, value: 1, unit: t, source: times }] }\n";
	const files = { "series.yaml": `${series}${sums}` };
	expect(toldOfSlide(slideWith(`\`\`\`overview\n${fields}\n\`\`\``), files)).toEqual(problems);
});

const sceneOf = (fields: string) => slideOf(chart(fields), { "series.yaml": series }).scene as ChartScene;

test.each([
	["a label", "peak", [{ series: 0, point: 1 }], null],
	["a date", "1950", [{ series: 0, point: 0 }], null],
])("%s finds the points that matter", (_, highlight, points, group) => {
	const scene = sceneOf(`kind: bars\nseries: trade\nspan: 1950/1951\nhighlight: ${highlight}`);
	expect([scene.highlight, scene.group]).toEqual([points, group]);
});

test("a date finds all the points of that date, in every series", () => {
	const { highlight } = sceneOf("kind: table\nseries: [trade, price]\nhighlight: '1950'");
	expect(highlight).toEqual([
		{ series: 0, point: 0 },
		{ series: 1, point: 0 },
	]);
});

test("a group's name finds the group whose count matters", () => {
	const scene = sceneOf("kind: dots\nseries: visits\nspan: 1950/1960\nhighlight: Theirs");
	expect([scene.highlight, scene.group]).toEqual([[], "Theirs"]);
});

test("only the sources of points within the span are cited", () => {
	expect(sceneOf("kind: dots\nseries: visits\nspan: 1954/1960").cites).toEqual([[null, 1]]);
});

test("the stripe shows the stretch of time that the chart shows", () => {
	const slide = slideOf(`${chart("kind: bars\nseries: trade\nspan: 1950/1955")}\n`, { "series.yaml": series });
	expect(slide.span?.text).toBe("1950/1955");
});

const one = (rest: string) => `- { id: a, title: A, unit: t, ${rest} }`;

test.each<[string, string, string[]]>([
	["no unit", "- { id: a, title: A, points: [] }", ["1:3  `series` needs `unit`"]],
	[
		"dates out of order",
		one("points: [{ date: 1951, value: 1, source: times }, { date: 1950, value: 1, source: times }]"),
		["1:89  `date` 1950 comes after 1951 (list points in order of time)"],
	],
	[
		"a date twice",
		one("points: [{ date: 1951, value: 1, source: times }, { date: 1951, value: 2, source: times }]"),
		[
			"1:89  there is a point for 1951 already (give each a `label` or a `compiler` of its own, or write one with a `range`)",
		],
	],
	[
		"a date twice by two compilers",
		one("points: [{ date: 1951, value: 1, source: times }, { date: 1951, value: 2, compiler: B, source: times }]"),
		[],
	],
	[
		"dates that share a year",
		one("points: [{ date: 1950/1955, value: 1, source: times }, { date: 1952, value: 2, source: times }]"),
		[
			"1:94  1952 and 1950/1955 share a stretch of time (give each a `label` or a `compiler` of its own, or write one with a `range`)",
		],
	],
	[
		"dates that share a year, by two compilers",
		one("points: [{ date: 1950/1955, value: 1, source: times }, { date: 1952, value: 2, compiler: B, source: times }]"),
		[],
	],
	[
		"a break after no point",
		one("points: [{ date: 1951, value: 1, source: times }], breaks: [{ after: 1952, reason: New }]"),
		["1:100  `after` 1952 is the date of no point (a break follows a point)"],
	],
	[
		"a unit for one point only",
		"- { id: a, title: A, points: [{ date: 1951, value: 1, unit: t, source: times }, { date: 1952, value: 2, source: times }] }",
		["1:81  `points` needs `unit` (other points of the series have one of their own)"],
	],
	[
		"a unit that no point is in",
		"- { id: a, title: A, unit: see each point, points: [{ date: 1951, value: 1, unit: t, source: times }] }",
		['1:28  no point is in `unit` "see each point" (leave it out where each point has a unit of its own)'],
	],
	["a unit for each point", "- { id: a, title: A, points: [{ date: 1951, value: 1, unit: t, source: times }] }", []],
	[
		"events without a unit",
		"- { id: a, title: A, kind: events, groups: [{ name: B }], points: [{ date: 1951, label: C, group: B, source: times }] }",
		["1:3  `series` needs `unit`"],
	],
	[
		"an open stretch",
		one("points: [{ date: 1951/.., value: 1, source: times }]"),
		["1:48  a figure is for a stretch of time with two ends, not for 1951/.."],
	],
	[
		"a range beside its value",
		one("points: [{ date: 1951, value: 1, range: [2, 3], source: times }]"),
		["1:71  `range` [2, 3] does not hold the value, 1"],
	],
	[
		"a figure in a gap",
		one("points: [{ date: 1951, value: 1, source: times }], missing: [1950/1952]"),
		["1:48  there is a figure for 1951, which `missing` 1950/1952 denies"],
	],
	[
		"an unknown group",
		one("kind: events, groups: [{ name: Ours }], points: [{ date: 1951, label: B, group: Our, source: times }]"),
		["1:111  there is no group `Our` in `groups` (did you mean `Ours`?)"],
	],
])("of a series with %s the author is told", (_, text, problems) => {
	expect(told({ "series.yaml": text }).map((line) => line.replace("series.yaml:", ""))).toEqual(problems);
});
