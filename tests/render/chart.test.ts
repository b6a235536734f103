/** What charts draw: every mark at the scale of its figure, nothing where there is none, and the labels they need. */
import { expect, test } from "vitest";
import { type ChartScene, seriesOf } from "../../src/deck/chart-scene.ts";
import { type ChartInput, stripeWidth } from "../../src/render/chart-canvas.ts";
import { canvasOf, drawers, keyOf } from "../../src/render/chart-figure.ts";
import { wordsOf } from "../../src/render/words.ts";
import { deckOf, opener, slideWith } from "../compile/small-story.ts";

type Size = "wide" | "narrow";

const view = { start: Date.UTC(1950), end: Date.UTC(1960) };
const height = 400;

function draw(size: Size, kind: string, series: string, fields = "") {
	const ids = [...series.matchAll(/\bid: (\w+)/g)].map(([, id]) => id);
	const block = `\`\`\`chart\nkind: ${kind}\nseries: [${ids.join(", ")}]\n${kind === "slope" || kind === "table" ? "" : "span: 1950/1959\n"}${fields}\n\`\`\``;
	const deck = deckOf({ "series.yaml": series, "10-one.md": `${opener}\n---\n\n${slideWith(block)}` });
	const scene = deck.chapters[0]!.slides[1]!.scene as ChartScene;
	const input: ChartInput = { deck, scene, series: seriesOf(deck, scene), words: wordsOf("en"), offset: 0 };
	const { still, drawn } = drawers[scene.kind][size](canvasOf(size, input, view, height), input);
	const text = `${still.text}${drawn.text}`;
	return {
		marks: elements(text).filter((one) => "data-value" in one || "data-group" in one),
		of: (name: string) => elements(text).filter((one) => one.class?.split(" ").includes(name)),
		labels: [...text.matchAll(/<(?:text|tspan)[^>]*>([^<]+)(?=<)/g)].map(([, label]) => label),
		/** Where each label stands: its anchor, and its baseline. */
		places: [...text.matchAll(/<(?:text|tspan)[^>]*? x="([-\d.]+)" y="([-\d.]+)"[^>]*>([^<]+)(?=<)/g)].map(
			([, x, y, label]) => ({ label, x: Number(x), y: Number(y) }),
		),
		key: keyOf(input, view),
	};
}

/** Each element's attributes, with the numbers of its path. */
function elements(text: string) {
	return [...text.matchAll(/<\w+ ([^>]*?)\/?>/g)].map(([, inside = ""]) => {
		const given: Record<string, string> = Object.fromEntries(
			[...inside.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
		);
		return { ...given, path: (given.d?.match(/-?[\d.]+/g) ?? []).map(Number) } as Record<string, string> & {
			path: number[];
		};
	});
}

const figure = (date: string, value: number, more = "") => `{ date: ${date}, value: ${value}, source: times${more} }`;
const seriesWith = (points: string[], more = "") =>
	`- { id: trade, title: Trade, unit: tonnes, points: [${points.join(", ")}]${more} }\n`;

const values = [40, 10, 100, 0.5];
const dates = ["1950", "1951", "1955-07", "1957/1959"];
const begins = [Date.UTC(1950), Date.UTC(1951), Date.UTC(1955, 6), Date.UTC(1957)];
const ends = [Date.UTC(1951), Date.UTC(1952), Date.UTC(1955, 7), Date.UTC(1960)];
const some = seriesWith(dates.map((date, index) => figure(date, values[index]!)));

const xOf = (instant: number) => ((instant - view.start) / (view.end - view.start)) * stripeWidth;
const middles = begins.map((begin, index) => xOf((begin + ends[index]!) / 2));

/** Heights over the line at nought, as parts of that of the greatest. */
function sharesOf(heights: number[]): number[] {
	return heights.map((one) => one / Math.max(...heights));
}

const closeTo = (all: number[], digits: number) => all.map((one) => expect.closeTo(one, digits));
const shares = closeTo(
	values.map((value) => value / 100),
	2,
);

test("points stand at the middle of their dates, as high as their figures", () => {
	const { marks, of } = draw("wide", "line", some);
	const foot = of("chart-base")[0]!.path[1]!;
	expect(marks.map(({ cx }) => Number(cx))).toEqual(closeTo(middles, 0));
	expect(sharesOf(marks.map(({ cy }) => foot - Number(cy)))).toEqual(shares);
});

test("bars stand over their dates, on the line at nought, as high as their figures", () => {
	const { marks, of } = draw("wide", "bars", some);
	const foot = of("chart-base")[0]!.path[1]!;
	expect(marks.map(({ x, width }) => Number(x) + Number(width) / 2)).toEqual(closeTo(middles, 0));
	expect(sharesOf(marks.map((bar) => Number(bar.height)))).toEqual(shares);
	for (const bar of marks) expect(Number(bar.y) + Number(bar.height)).toBeCloseTo(foot, 0);
	for (const [index, { x, width }] of marks.entries()) {
		expect(Number(x)).toBeGreaterThanOrEqual(xOf(begins[index]!));
		expect(Number(x) + Number(width)).toBeLessThanOrEqual(xOf(ends[index]!));
	}
});

test("a spread reaches from its lowest to its highest estimate, with its figure across it", () => {
	const { marks, of } = draw(
		"wide",
		"ranges",
		seriesWith([figure("1950", 20, ", range: [10, 40]"), figure("1951", 80)]),
	);
	const foot = of("chart-base")[0]!.path[1]!;
	const unit = (foot - marks[1]!.path[1]!) / 80;
	const [spread] = of("chart-range");
	expect(of("chart-range")).toHaveLength(1);
	expect((foot - Number(spread!.y)) / unit).toBeCloseTo(40, 0);
	expect(Number(spread!.height) / unit).toBeCloseTo(30, 0);
	expect((foot - marks[0]!.path[1]!) / unit).toBeCloseTo(20, 0);
});

const counts = seriesWith([
	figure("1950", 20, ", range: [10, 30], compiler: Office"),
	figure("1951", 20, ", range: [20, 40], compiler: Office"),
	figure("1952", 50, ", compiler: Ministry"),
	figure("1952", 30, ", compiler: Office"),
]);

test("every figure of a spread has its line and its compiler, and the paler part lies between figures for one time", () => {
	const { marks, of, labels, places } = draw("wide", "ranges", counts);
	const foot = of("chart-base")[0]!.path[1]!;
	const unit = (foot - marks[2]!.path[1]!) / 50;
	const levels = (at: number) => marks[at]!.path.filter((_, index) => index % 3 === 1);
	// The middle of a range is nobody's figure: its two ends are.
	expect(levels(0).map((y) => (foot - y) / unit)).toEqual(closeTo([10, 30], 0));
	expect(levels(1).map((y) => (foot - y) / unit)).toEqual(closeTo([20], 0));
	expect(of("chart-end").filter((one) => !("data-value" in one))).toHaveLength(1);
	const bands = of("chart-range").map(({ y, height }) => [(foot - Number(y)) / unit, Number(height) / unit]);
	expect(bands).toEqual([closeTo([30, 20], 0), closeTo([40, 20], 0), closeTo([50, 20], 0)]);
	expect(labels).toEqual(expect.arrayContaining(["10–30", "20–40", "Ministry", "50", "Office 30"]));
	const yOf = (label: string) => places.find((one) => one.label === label)!.y;
	expect([yOf("Ministry") < marks[2]!.path[1]!, yOf("Office 30") > marks[3]!.path[1]!]).toEqual([true, true]);
});

test("what is paler has a key, and where nothing is there is none", () => {
	const { spreadKey } = wordsOf("en");
	expect(draw("wide", "ranges", counts).key).toBe(spreadKey);
	expect(draw("wide", "bars", seriesWith([figure("1950", 20, ", range: [10, 30]")])).key).toBe(spreadKey);
	for (const kind of ["line", "bars", "ranges"]) expect(draw("wide", kind, some).key).toBe("");
});

test("below nought a bar hangs from the line", () => {
	const { marks, of } = draw("wide", "bars", seriesWith([figure("1950", 10), figure("1951", -5)]));
	const foot = of("chart-base")[0]!.path[1]!;
	expect(Number(marks[0]!.y) + Number(marks[0]!.height)).toBeCloseTo(foot, 0);
	expect(Number(marks[1]!.y)).toBeCloseTo(foot, 0);
	expect(Number(marks[0]!.height) / Number(marks[1]!.height)).toBeCloseTo(2, 1);
});

const pair = `- { id: ours, title: Ours, unit: t, points: [${figure("1950", 100)}, ${figure("1955", 25)}] }
- { id: theirs, title: Theirs, unit: t, points: [${figure("1950", 50)}, ${figure("1955", 75)}] }
`;

test("a slope joins the two figures of a series, and its ends are as high as they are", () => {
	const { marks, of } = draw("wide", "slope", pair);
	const at = new Map(marks.map((one) => [Number(one["data-value"]), one]));
	const [high, low] = [Number(at.get(100)!.cy), Number(at.get(25)!.cy)];
	for (const value of [50, 75])
		expect(Number(at.get(value)!.cy)).toBeCloseTo(high + ((100 - value) / 75) * (low - high), 0);
	const joined = of("chart-line").map(({ path }) => path);
	expect(joined).toHaveLength(2);
	for (const [from, to] of [
		[100, 25],
		[50, 75],
	] as const)
		expect(joined).toContainEqual([at.get(from)!, at.get(to)!].flatMap(({ cx, cy }) => [Number(cx), Number(cy)]));
});

test("on a phone every figure has its row, as far to the right as it is great", () => {
	for (const kind of ["line", "bars", "ranges"]) {
		const { marks, of } = draw("narrow", kind, some);
		const nought = of("chart-base")[0]!.path[0]!;
		const reach = marks.map(({ cx, width, path }) => (width ? Number(width) : Number(cx ?? path[0]) - nought));
		expect(sharesOf(reach), kind).toEqual(shares);
		const rows = marks.map(({ cy, y, path }) => Number(cy ?? y ?? path[1]));
		expect(rows, kind).toEqual([...rows].sort((a, b) => a - b));
		expect(new Set(rows).size, kind).toBe(values.length);
	}
});

/** How many points each line joins, in order of their dates. */
const runs: [string, string, number[]][] = [
	["years that follow one another", seriesWith([figure("1950", 1), figure("1951", 2), figure("1952", 3)]), [3]],
	[
		"a year without a figure",
		seriesWith([figure("1950", 1), figure("1951", 2), figure("1953", 3), figure("1954", 3)]),
		[2, 2],
	],
	[
		"a change of method",
		seriesWith(
			[figure("1950", 1), figure("1951", 2), figure("1952", 3), figure("1953", 3)],
			", breaks: [{ after: 1951, reason: New }]",
		),
		[2, 2],
	],
	[
		"another compiler",
		seriesWith([
			figure("1950", 1, ", compiler: A"),
			figure("1951", 2, ", compiler: A"),
			figure("1952", 3, ", compiler: B"),
		]),
		[2],
	],
	[
		"a figure that stands apart",
		seriesWith([figure("1950", 1), figure("1951", 2), figure("1952", 3, ", apart: true")]),
		[2],
	],
];

test.each(runs.flatMap((run) => (["wide", "narrow"] as const).map((size) => [...run, size] as const)))(
	"%s: nothing is drawn between points that are not of one run",
	(_, series, lengths, size) => {
		const { of } = draw(size, "line", series);
		expect(of("chart-line").map(({ path }) => path.length / 2)).toEqual(lengths);
	},
);

test("what nobody knows is a dashed stretch of exactly its years, and has no mark", () => {
	const series = seriesWith([figure("1950", 1), figure("1955", 2)], ", missing: [1951/1954]");
	for (const kind of ["line", "bars", "ranges"]) {
		const { marks, of } = draw("wide", kind, series);
		const [from = 0, , to = 0] = of("chart-missing")[0]!.path;
		expect(of("chart-missing"), kind).toHaveLength(1);
		expect(Math.abs(from - xOf(Date.UTC(1951)))).toBeLessThan(5);
		expect(Math.abs(to - xOf(Date.UTC(1955)))).toBeLessThan(5);
		expect(marks).toHaveLength(2);
		const narrow = draw("narrow", kind, series);
		expect(narrow.of("chart-missing"), kind).toHaveLength(1);
		expect(narrow.labels, kind).toContain("1951–1954");
	}
});

test("a change of method is a cut at the end of its year", () => {
	const series = seriesWith(
		[figure("1950", 1), figure("1951", 2), figure("1952", 2)],
		", breaks: [{ after: 1951, reason: New }]",
	);
	const [cut] = draw("wide", "bars", series).of("chart-break");
	expect(Math.abs(cut!.path[0]! - xOf(Date.UTC(1952)))).toBeLessThan(8);
	const narrow = draw("narrow", "bars", series);
	const [, second = 0, third = 0] = narrow.marks.map(({ y }) => Number(y));
	const at = narrow.of("chart-break")[0]!.path[1]!;
	expect(second < at && at < third).toBe(true);
});

test("a figure that stands apart, and one that matters, look different from all others", () => {
	const series = seriesWith([figure("1950", 1), figure("1951", 2, ", apart: true"), figure("1952", 2)]);
	for (const kind of ["line", "bars", "ranges"]) {
		for (const size of ["wide", "narrow"] as const) {
			const { marks } = draw(size, kind, series, "highlight: '1952'");
			const states = marks.map((mark) => mark.class!.split(" ").slice(1).join(" "));
			expect(states, kind).toEqual(["", "chart-apart", "chart-now"]);
		}
	}
});

const compilers = ["Office of Statistics", "Ministry of Foreign Trade", "Chamber of Commerce and Industry"];
/** No two alike. */
const crowdValue = (month: number) => 500 + ((month * 37) % 121);
const crowd = seriesWith(
	Array.from({ length: 120 }, (_, month) =>
		figure(
			`${1950 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
			crowdValue(month),
			`, compiler: ${compilers[Math.floor(month / 40)]}`,
		),
	),
);

test.each([
	["line", "wide"],
	["bars", "wide"],
	["ranges", "wide"],
	["line", "narrow"],
	["bars", "narrow"],
	["ranges", "narrow"],
] as const)(
	"of 120 figures as %s, %s, the first, the last, the one that matters and all names are told",
	(kind, size) => {
		const { labels } = draw(size, kind, crowd, "highlight: 1955-05");
		// The 65th figure matters; values repeat, so that it is known by its size alone.
		const { of } = draw(size, kind, crowd, "highlight: 1955-05");
		expect(of("chart-value").filter((one) => one.class?.includes("chart-now"))).toHaveLength(1);
		expect(labels).toEqual(
			expect.arrayContaining([0, 64, 119].map((month) => String(crowdValue(month))).concat(compilers)),
		);
	},
);

test.each(["wide", "narrow"] as const)("in a slope of near figures, %s, each name and value is told", (size) => {
	const near = ["Ada", "Bob", "Cy"]
		.map(
			(name, index) =>
				`- { id: s${index}, title: ${name}, unit: t, points: [${figure("1950", 50 + index)}, ${figure("1955", 70 + index)}] }`,
		)
		.join("\n");
	expect(draw(size, "slope", near).labels).toEqual(
		expect.arrayContaining(["Ada", "Bob", "Cy", "50", "51", "52", "70", "71", "72"]),
	);
});

const event = (date: string, label: string, group: string, more = "") =>
	`{ date: ${date}, label: ${label}, group: ${group}, source: times${more} }`;
const votes = `- { id: votes, title: Votes, kind: events, unit: votes, groups: [{ name: For, least: true }, { name: Veto, against: true }], points: [${[
	event("1951-01-01", "One", "For"),
	event("1952-01-01", "Two", "For", ", apart: true"),
	event("1953-01-01", "Three", "Veto"),
].join(", ")}] }
`;

test.each(["wide", "narrow"] as const)(
	"events stand at their dates, for above the line and against below it, %s",
	(size) => {
		const { marks, of, labels } = draw(size, "votes", votes);
		const width = size === "wide" ? stripeWidth : 640;
		const day = 86_400_000;
		const at = new Map(marks.map((mark) => [mark["data-date"], mark]));
		const middleOf = ({ x, width }: Record<string, string>) => Number(x) + Number(width) / 2;
		for (const year of [1951, 1952, 1953]) {
			const middle = (Date.UTC(year) + day / 2 - view.start) / (view.end - view.start);
			expect(middleOf(at.get(`${year}-01-01`)!)).toBeCloseTo(middle * width, 0);
		}
		const line = of("chart-base")[0]!.path[1]!;
		const above = [1951, 1952, 1953].map((year) => Number(at.get(`${year}-01-01`)!.y) < line);
		expect(above).toEqual([true, true, false]);
		// One for is not counted, and there were more.
		expect(labels).toEqual(
			expect.arrayContaining(["One", "Two, not counted", "Three", "For", "Veto", wordsOf("en").atLeast(1), "1"]),
		);
	},
);

test.each(["wide", "narrow"] as const)("near votes stand apart, all equally high, each led to its day, %s", (size) => {
	const days = ["1951-01-01", "1951-01-20", "1951-02-10", "1951-02-12", "1954-01-01"];
	const near = `- { id: votes, title: Votes, kind: events, unit: votes, groups: [{ name: For }], points: [${days.map((day) => event(day, `"${day}"`, "For")).join(", ")}] }\n`;
	const { marks, of, labels } = draw(size, "votes", near);
	expect(new Set(marks.map(({ height }) => height)).size).toBe(1);
	expect(new Set(marks.map(({ y }) => y)).size).toBe(1);
	const apart = marks.slice(1).map(({ x }, index) => Number(x) - Number(marks[index]!.x) - Number(marks[index]!.width));
	expect(Math.min(...apart)).toBeGreaterThanOrEqual(2.9);
	const width = size === "wide" ? stripeWidth : 640;
	const noon = (day: string) => ((Date.parse(day) + 43_200_000 - view.start) / (view.end - view.start)) * width;
	expect(of("chart-stem").map(({ path }) => path[0])).toEqual(closeTo(days.map(noon), 0));
	expect(labels).toEqual(expect.arrayContaining(days));
});

test("a stretch without events holds no name but its own, and the ends of the axis have their years", () => {
	const gap = "marks: [{ date: 1953/1956, label: none }]";
	const points = [event("1950", "Ada", "For"), event("1952-11", "Bartholomew", "For"), event("1957", "Cy", "For")];
	const rows = `- { id: votes, title: Votes, kind: events, unit: votes, groups: [{ name: For }], points: [${points.join(", ")}] }\n`;
	const { places, labels } = draw("wide", "dots", rows, gap);
	const [from, to] = [xOf(Date.UTC(1953)), xOf(Date.UTC(1957))];
	const inside = places.filter(({ label, x }) => x > from && x < to && !/^\d+$/.test(label!));
	expect(inside.map(({ label }) => label)).toEqual(["none"]);
	expect(labels).toEqual(expect.arrayContaining(["Bartholomew", "1950", "1960"]));
});

test("the names of rows stand one below the other at the left end", () => {
	const { places } = draw("wide", "dots", votes);
	const heads = places.filter(({ label }) => /^(For|Veto):/.test(label!));
	expect(heads.map(({ x }) => x)).toEqual([0, 0]);
});

test.each(["wide", "narrow"] as const)(
	"events in rows stand at their dates, each group with its name and count, %s",
	(size) => {
		const { marks, labels } = draw(size, "dots", votes);
		expect(new Set(marks.map(({ cy }) => cy)).size).toBe(2);
		expect(labels).toEqual(expect.arrayContaining([`For: ${wordsOf("en").atLeast(1)}`, "Veto: 1"]));
	},
);

test("rows of figures are as long as they are great, to a scale for each unit", () => {
	const series = `- { id: trade, title: Trade, points: [${figure("1950", 10, ", unit: t")}, ${figure("1951", 5, ", unit: t")}, ${figure("1952", 900, ", unit: pence")}] }`;
	const { marks, labels, of } = draw("wide", "table", series);
	expect(sharesOf(marks.map(({ width }) => Number(width)))).toEqual(closeTo([1, 0.5, 1], 2));
	// Nobody is to measure one unit by the other: each has a part of its own, and says so.
	const [first, second, other] = marks.map(({ x, width }) => ({ from: Number(x), to: Number(x) + Number(width) }));
	expect(first!.from).toBe(second!.from);
	expect(other!.from).toBeGreaterThan(first!.to);
	expect(of("chart-group")).toHaveLength(2);
	expect(labels.filter((label) => label?.includes(wordsOf("en").ownScale))).toHaveLength(2);
});
