import { describe, expect, it } from "vitest";
import { deckOf, opener, told } from "./small-story.ts";

const slide = (id: string, time = 60) =>
	`\n---\n\n# It is ${id} {#${id}}\n\n\`\`\`slide\ntime: ${time}\n\`\`\`\n\nSaid. [@times]\n\nNote: Hello.\n`;
const chapter = (title: string, more: string, ...slides: string[]) =>
	`\`\`\`chapter\ntitle: ${title}\n${more}\n\`\`\`\n${slides.join("").replace("\n---\n", "")}`;
const story = (routes: string) => ({
	"deck.yaml": `title: A story\nlanguage: en-GB\nspan: 1900/2000\nroutes:\n${routes}`,
	"10-one.md": opener + slide("a") + slide("b", 90),
	"20-two.md": chapter("Two", "id: two", slide("c"), slide("d")),
	"90-more.md": chapter("More", "id: more\nbackup: true", slide("x"), slide("y")),
});

describe("a route in deck.yaml", () => {
	it.each([
		[
			"{ name: Short, minutes: 5, slides: [a, d] }",
			"5",
			[
				["a", 60],
				["d", 60],
			],
		],
		[
			"{ name: Short, minutes: 5, slides: [a: 20, b] }",
			"5",
			[
				["a", 20],
				["b", 90],
			],
		],
		[
			"{ name: Short cut, chapters: [two] }",
			"short-cut",
			[
				["c", 60],
				["d", 60],
			],
		],
		[
			"{ name: Both, id: x, chapters: [two], slides: [b, d: 5] }",
			"x",
			[
				["b", 90],
				["c", 60],
				["d", 5],
			],
		],
		["{ name: All, minutes: 30 }", "30", null],
		["{ name: All, id: full }", "full", null],
	])("%s takes its slides, in the order of the deck", (written, id, stops) => {
		const files = story(`  - ${written}\n`);
		expect(told(files)).toEqual([]);
		const [route] = deckOf(files).briefings;
		expect(route?.id).toBe(id);
		expect(route?.stops?.map((stop) => [stop.slide, stop.time]) ?? null).toEqual(stops);
	});

	it.each([
		["{ name: S, slides: [a, bb] }", "deck.yaml:5:28  there is no slide `bb` for a route to take (did you mean `b`?)"],
		[
			"{ name: S, slides: [it-opns] }",
			"deck.yaml:5:25  there is no slide `it-opns` for a route to take (did you mean `it-opens`?)",
		],
		[
			"{ name: S, chapters: [too] }",
			"deck.yaml:5:27  there is no chapter `too` for a route to take (did you mean `two`?)",
		],
		[
			"{ name: S, slides: [b, a] }",
			"deck.yaml:5:28  `a` comes before `b` in the deck (a route's `slides` are in the order of the deck)",
		],
		["{ name: S, slides: [a, a] }", "deck.yaml:5:28  `a` is already on this route"],
		["{ name: S, slides: [] }", "deck.yaml:5:5  the route `s` takes no slide (name `slides` or `chapters`)"],
		["{ name: S, slides: [x] }", "deck.yaml:5:25  `x` is backup, which no route takes"],
		[
			"{ name: S, slides: [[a, b], c] }",
			"deck.yaml:5:25  each of `slides` must be the id of a slide, or the id and its seconds: `a-slide: 45`, not a list",
		],
		["{ name: S, slides: [a: long] }", 'deck.yaml:5:28  `a` must be a number from 1 to 3600, not "long"'],
		[
			"{ name: S, minutes: 2, slides: [a, b] }",
			"deck.yaml:5:25  the slides of this route take 2:30, more than its 2 minutes (leave some out, or give them less on it: `a-slide: 45`)",
		],
		[
			"{ name: S, id: a+b, slides: [a] }",
			'deck.yaml:5:20  `id` must be small letters, digits and hyphens, not "a+b" (write a-b)',
		],
		[
			"{ name: S, id: full, slides: [a] }",
			"deck.yaml:5:20  the id `full` is that of the whole deck (give this route another `id`)",
		],
		[
			"{ name: Full, chapters: [two] }",
			"deck.yaml:5:5  the id `full` is that of the whole deck (give this route another `id`)",
		],
		["{ minutes: 2 }", "deck.yaml:5:5  `routes` needs `name`"],
	])("%s is answered", (written, answer) => {
		expect(told(story(`  - ${written}\n`))).toEqual([answer]);
	});

	it("has an address of its own", () => {
		const route = "  - { name: One, minutes: 5, slides: [a] }\n";
		expect(told(story(route + route.replace("One", "Two")))).toEqual([
			"deck.yaml:6:5  the id `5` is already taken by deck.yaml:5 (every id is used once)",
		]);
	});
});

describe("backup", () => {
	it("has no opening: its first slide is a slide like any other", () => {
		const { chapters } = deckOf(story("  - { name: All }\n"));
		expect(chapters.map(({ slides }) => slides[0]?.kind)).toEqual(["chapter", "chapter", "prose"]);
	});

	it("is a chapter after the end", () => {
		expect(deckOf(story("  - { name: All }\n")).chapters.map(({ id, backup }) => [id, backup])).toEqual([
			["one", false],
			["two", false],
			["more", true],
		]);
		const { "90-more.md": more, ...others } = story("  - { name: All }\n");
		expect(told({ ...others, "15-more.md": more })).toEqual([
			"20-two.md:1:1  this chapter comes after the backup (backup is the last of a deck: number its file higher)",
		]);
	});

	it("is no window on the rail", () => {
		const { "90-more.md": more, ...others } = story("  - { name: All }\n");
		const numbered = more.replace("backup: true", "backup: true\nnumber: 2\nspan: 1950");
		expect(told({ ...others, "90-more.md": numbered })).toEqual([
			"90-more.md:5:9  a chapter of backup slides has no `number`, for it is no window on the rail",
		]);
	});
});
