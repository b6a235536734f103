/** The `map` block, `areas.yaml` and `home`: what authors write, and what they are told. */
import { describe, expect, test } from "vitest";
import { printProblem } from "../../src/compile/problem.ts";
import { compileStory, deckOf, opener, slideWith, told, toldOfSlide } from "./small-story.ts";

const places = `- { id: harbour, name: Harbour, lat: 50, lon: 8 }
- { id: quay, name: Quay, lat: 50, lon: 8 }
- { id: island, name: Island, lat: 51, lon: 9 }
- { id: cape, name: Cape, lat: 60, lon: 20 }
`;
const routes = `- { id: ferry, title: Ferry, waypoints: [[8, 50], [8.5, 50.5], [9, 51], [8, 50]] }
- { id: told, title: Told, stops: [{ place: harbour, date: 1950 }, { place: island, date: 1951 }] }
`;
const files = { "places.yaml": places, "routes.yaml": routes };
const map = (yaml: string) => slideWith(`\`\`\`map\n${yaml}\n\`\`\``);

/** Lines are counted from the slide's first, so that the first line of the YAML is line 4. */
describe("a map block with", () => {
	test.each<[string, string, string[]]>([
		["no frames", "places: [harbour]", ["3:1  `map` needs `frames`"]],
		["a list of none", "frames: []", ["4:9  a map needs at least one of `frames`"]],
		[
			"a frame of no area",
			"frames: [{ title: Here }]",
			[
				"4:10  a frame needs `fit` or `bounds` (name two places or more, or write `bounds: [west, south, east, north]`)",
			],
		],
		[
			"one place to fit",
			"frames: [{ fit: [harbour] }]",
			["4:17  `fit` has no area (name two places or more, or write `bounds: [west, south, east, north]`)"],
		],
		[
			"two places at one spot",
			"frames: [{ fit: [harbour, quay] }]",
			["4:17  `fit` has no area (name two places or more, or write `bounds: [west, south, east, north]`)"],
		],
		[
			"both ways to say what is shown",
			"frames: [{ fit: [harbour, island], bounds: [1, 2, 3, 4] }]",
			["4:44  a frame has `fit` or `bounds`, not both"],
		],
		[
			"bounds of three numbers",
			"frames: [{ bounds: [1, 2, 3] }]",
			["4:20  `bounds` must be [west, south, east, north] in degrees, not a list"],
		],
		[
			"bounds off the globe",
			"frames: [{ bounds: [1, 2, 3, 94] }]",
			["4:20  `bounds` must be [west, south, east, north] in degrees, not a list"],
		],
		[
			"bounds upside down",
			"frames: [{ bounds: [1, 40, 3, 20] }]",
			["4:20  `bounds` [1, 40, 3, 20] has no area (south comes before north)"],
		],
		[
			"bounds of no width",
			"frames: [{ bounds: [3, 20, 3, 40] }]",
			["4:20  `bounds` [3, 20, 3, 40] has no area (its sides must not be the same)"],
		],
		[
			"places that are not there",
			"frames: [{ fit: [harbor, island, cape], places: [iland] }]",
			[
				"4:18  there is no place `harbor` (did you mean `harbour`?)",
				"4:50  there is no place `iland` (did you mean `island`?)",
			],
		],
		[
			"a route that is not there",
			"frames: [{ fit: [harbour, island], routes: [{ route: fery }] }]",
			["4:54  there is no route `fery` (did you mean `ferry`?)"],
		],
		[
			"a route without a way",
			"routes: [told]\nframes: [{ fit: [harbour, island], routes: [{ route: told }] }]",
			["4:9  the route `told` has no waypoints to draw", "5:54  the route `told` has no waypoints to draw"],
		],
		[
			"a leg that begins elsewhere",
			"frames: [{ fit: [harbour, island], routes: [{ route: ferry, from: cape }] }]",
			["4:67  the route `ferry` does not come by `cape`"],
		],
		[
			"a leg against the way",
			"frames: [{ fit: [harbour, island], routes: [{ route: ferry, from: island, until: island }] }]",
			["4:82  the route `ferry` does not come by `island` after `island`"],
		],
		["a field it has not", "frames: [{ fit: [harbour, island], zoom: 3 }]", ["4:36  `frames` has no field `zoom`"]],
	])("%s is answered", (_, yaml, answers) => {
		const lines = toldOfSlide(map(yaml), files);
		expect(lines.map((line, index) => line.slice(0, answers[index]?.length))).toEqual(answers);
	});
});

describe("areas with", () => {
	const area = "id: a, name: A, kind: country, lat: 1, lon: 2";
	test.each([
		["a sea that is a country", "id: a, name: A, kind: sea, lat: 1, lon: 2, code: '392'", "1:54  a sea has no `code`"],
		["a tone and no country", `${area}, tone: 1`, "1:58  `tone` needs `code`, the country that is filled with it"],
		[
			"a code of letters",
			`${area}, code: JP`,
			'1:58  `code` must be a country\'s ISO 3166 number of three digits such as "051", not',
		],
		["a code of no country", `${area}, code: ['392', '999']`, "1:66  the atlas has no country 999"],
		["a place off the globe", "id: a, name: A, kind: sea, lat: 91, lon: 2", "1:37  `lat` must be"],
	])("%s are answered", (_, fields, answer) => {
		const { problems } = compileStory({ "areas.yaml": `- { ${fields} }\n` }, { isCountry: (code) => code === "392" });
		expect(problems.map(printProblem).join("\n")).toContain(`areas.yaml:${answer}`);
	});
});

test("a home of no area is answered", () => {
	const deck = "title: A story\nlanguage: en-GB\nspan: 1900/2000\nhome: [118, 46, 141, 37]\n";
	expect(told({ "deck.yaml": deck })).toEqual([
		"deck.yaml:4:7  `home` [118, 46, 141, 37] has no area (south comes before north)",
	]);
});

test("each frame after the first is a step, and legs are parts of routes between the places named", () => {
	const slide = map(`routes: [ferry]
frames:
- { fit: [harbour, island] }
- { bounds: [170, -20, -170, 10], places: [cape], title: "*Far* off", date: 1951, routes: [{ route: ferry, from: island, until: harbour, assumed: true }] }`);
	const deck = deckOf({ ...files, "10-one.md": `${opener}\n---\n\n${slide}` });
	const [, { steps, kind, scene }] = deck.chapters[0]!.slides as [unknown, (typeof deck.chapters)[0]["slides"][0]];
	expect([kind, steps]).toEqual(["map", 1]);
	expect(scene).toMatchObject({
		frames: [
			{ places: ["harbour", "island"], legs: [{ route: "ferry", from: 0, until: 3, assumed: false }] },
			{
				title: "Far off",
				bounds: [170, -20, -170, 10],
				places: ["cape"],
				legs: [{ route: "ferry", from: 2, until: 3, assumed: true }],
			},
		],
	});
});

test.each([
	["slide", "```slide\nzone: +09:00\n```"],
	["event", "```event\ndate: 1951-05-01\nzone: +09:00\ntitle: It sails\nstatus: confirmed\npriority: 1\n```"],
])("the days of a frame are those of the %s's zone", (_, block) => {
	const slide = slideWith(`\`\`\`map\nframes: [{ fit: [harbour, island], date: 1951-05-01 }]\n\`\`\`\n\n${block}`);
	const deck = deckOf({ ...files, "10-one.md": `${opener}\n---\n\n${slide}` });
	const { scene } = deck.chapters[0]!.slides[1]!;
	const date = scene?.type === "map" ? scene.frames[0]!.date : null;
	expect(date?.start).toBe(Date.parse("1951-05-01T00:00+09:00"));
});
