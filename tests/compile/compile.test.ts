/** The whole compiler: all mistakes at once. */
import { expect, test } from "vitest";
import { compile } from "../../src/compile/compile.ts";
import { compileStory, deckOf, opener, slideOf, slideWith, told } from "./small-story.ts";

const broken = `${opener}
---

# It goes on.

\`\`\`event
date: 30/9/90
place: harbor
status: open
\`\`\`

Said. [@tims]
`;

test("all mistakes of a file are told at once, in the order of their places", () => {
	const places = told({ "10-one.md": broken }).map((line) => line.split("  ", 1)[0]);
	expect(places).toEqual(["15:1", "15:3", "18:7", "19:8", "23:8"].map((place) => `10-one.md:${place}`));
});

test("the mistakes of all files are told at once", () => {
	const lines = told({ "10-one.md": broken, "places.yaml": "- { id: harbour }", "deck.yaml": "titel: A" });
	expect([...new Set(lines.map((line) => line.split(":", 1)[0]))]).toEqual(["10-one.md", "deck.yaml", "places.yaml"]);
});

test("a story without deck.yaml or without slides has no deck, and is told the rest all the same", () => {
	expect(compileStory({ "deck.yaml": "- a" }).deck).toBeNull();
	expect(compileStory({ "10-one.md": "" }).deck).toBeNull();
	const { deck, problems } = compile([{ path: "slides/10-one.md", text: broken }], {
		assets: new Set(),
		references: new Map(),
	});
	expect(deck).toBeNull();
	expect(problems.map(({ file }) => file)).toContain("slides/deck.yaml");
	expect(problems.map(({ message }) => message)).toContain("a title does not end in a full stop");
});

test("a deck is plain JSON", () => {
	const { deck } = compileStory({});
	expect(JSON.parse(JSON.stringify(deck))).toEqual(deck);
});

test("compiling again gives the same deck", () => {
	expect(compileStory({})).toEqual(compileStory({}));
});

test.each([
	["", "prose"],
	["```event\ndate: 1955\nstatus: open\n```", "event"],
	["```overview\n```\n\n```event\ndate: 1955\nstatus: open\n```", "overview"],
	["```claims\n```", "claims"],
])("a slide with %j is of the kind %s", (content, kind) => {
	expect(slideOf(slideWith(content)).kind).toBe(kind);
});

test("a slide stands at its own `now`, or at its first event; a day without a zone is a day at UTC", () => {
	const event = "```event\ndate: 1955-03-01\nstatus: open\n```";
	expect(slideOf(slideWith("")).now).toBeNull();
	expect(slideOf(slideWith(event))).toMatchObject({
		now: { text: "1955-03-01", offset: 0 },
		offset: 0,
		time: 60,
		span: null,
	});
	expect(
		slideOf(slideWith(`${event}\n\n\`\`\`slide\nnow: 1956\nspan: 1955/1957\ntime: 30\nzone: "+10:00"\n\`\`\``)),
	).toMatchObject({
		now: { text: "1956", offset: 600 },
		span: { text: "1955/1957" },
		events: [{ date: { offset: 600, start: Date.UTC(1955, 1, 28, 14) } }],
		offset: 600,
		time: 30,
	});
});

test.each([
	["https://Example.org/page", "https://example.org"],
	["https://example.org:443", "https://example.org"],
	["http://example.org:80/", "http://example.org"],
	["http://example.org:443", "http://example.org:443"],
	["https://example.org:8443/a", "https://example.org:8443"],
	["http://[::1]:80", "http://[::1]"],
])("the embedder %s is known by what a browser calls it, %s", (address, origin) => {
	const settings = `title: A story\nlanguage: en-GB\nspan: 1900/2000\nembedders: ["${address}"]\n`;
	expect(deckOf({ "deck.yaml": settings }).embedders).toEqual([origin]);
	expect(new URL(address).origin).toBe(origin);
});

test("an event takes what it does not say from its slide", () => {
	const further = "```event\nid: more\ntitle: More happened there than fits the rail\ndate: 1956\nstatus: denied\n```";
	const { events } = slideOf(slideWith(`\`\`\`event\ndate: 1955\nstatus: open\nplace: harbour\n\`\`\`\n\n${further}`));
	expect(events).toMatchObject([
		{ id: "it-goes-on", title: "It goes on", short: "It goes on", places: ["harbour"], priority: 2 },
		{
			id: "more",
			title: "More happened there than fits the rail",
			short: "More happened there…",
			places: [],
			priority: 3,
		},
	]);
});

test.each([
	["Entspannungsbemühungen in Europa", "Entspannungsbemühungen…"],
	["A Handelsschifffahrtsgesellschaft", "A…"],
	["Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahrtsg…"],
	["– Donaudampfschifffahrtsgesellschaft", "– Donaudampfschifffahrt…"],
	["🚂".repeat(30), `${"🚂".repeat(23)}…`],
	["🚂".repeat(24), "🚂".repeat(24)],
	["A train, a plane, and – a bridge", "A train, a plane, and…"],
])("on the rail %j is short for itself as %j", (title, short) => {
	const text = `# ${title}\n\n\`\`\`event\ndate: 1955\nstatus: open\n\`\`\`\n\nNote: Hello.`;
	expect(slideOf(text).events[0]?.short).toBe(short);
});

test("a language that is a word of the engine's own language is a language", () => {
	expect(told({ "deck.yaml": "title: A story\nlanguage: toString\nspan: 1900/2000\n" })).toEqual([]);
});
