/** Cross-checks: what is told, and where. */
import { expect, test } from "vitest";
import { type Files, opener, slideWith, told, toldOfSlide } from "./small-story.ts";

const cite = 'cite: "@times"';
const event = (date: string, more = cite) => `\`\`\`event\ndate: ${date}\nstatus: open\n${more}\n\`\`\``;
const judgement = (text: string) =>
	slideWith(`\`\`\`judgements\nrows:\n- text: ${text}\n  confidence: high\n  basis: Papers.\n  cite: "@times"\n\`\`\``);

test("a story without a slip is told nothing", () => {
	expect(told({})).toEqual([]);
});

test.each([
	[
		"without a heading",
		"Said. [@times]\n\nNote: Hello.",
		["1:1  the slide has no heading (begin it with `# ` and what it finds)"],
	],
	["without notes", "# It goes on\n\nSaid. [@times]", ["1:1  the slide has no notes (begin them with `Note:`)"]],
	["with a full stop", "# It goes on.\n\nNote: Hello.", ["1:3  a title does not end in a full stop"]],
	[
		"whose heading is only an id",
		"# {#on}\n\nNote: Hello.",
		["1:3  the heading has no words (write after `# ` what the slide finds)"],
	],
	[
		"whose heading is only a sign",
		"#\n\nNote: Hello.",
		["1:1  the heading has no words (write after `# ` what the slide finds)"],
	],
	[
		"with a long title",
		`# ${"long ".repeat(25)}\n\nNote: Hello.`,
		["1:3  a title has at most 110 characters, not 124"],
	],
	[
		"with a long name for the rail",
		slideWith(event("1955", `short: A very long name for a rail\n${cite}`)),
		["6:8  `short` has at most 24 characters, not 27"],
	],
	[
		"with an unwritten second event",
		slideWith(`${event("1955")}\n\n${event("1956")}`),
		["9:1  an event after the first one needs `id` and `title` of its own"],
	],
])("a slide %s is answered", (_, text, expected) => {
	expect(toldOfSlide(text)).toEqual(expected);
});

test.each([
	["an ellipsis", "# It goes on…\n\nNote: Hello."],
	["a question", "# Does it go on?\n\nNote: Hello."],
])("a title may end in %s", (_, text) => {
	expect(toldOfSlide(text)).toEqual([]);
});

test.each([
	["a paragraph", "Said.\n\nSaid. [@times]", ["3:1  this paragraph"]],
	["each of two", "Said\nand said.\n\nSaid.", ["3:1  this paragraph", "6:1  this paragraph"]],
	["an item", "- a [@times]\n- b\n- c [@times]", ["4:1  this list item"]],
	["an item of a loose list", "* a\n\n* b [@times]", ["3:1  this list item"]],
	["one of the items within an item that cites nothing itself", "- a\n  - b [@times]\n  - c", ["5:3  this list item"]],
	["an item whose own items cite nothing either", "- a\n  - b", ["3:1  this list item"]],
	["a quotation", "> Said.", ["3:3  this paragraph"]],
])("%s that cites nothing is answered", (_, content, expected) => {
	expect(toldOfSlide(slideWith(content))).toEqual(expected.map((line) => `${line} cites nothing (end it with [@key])`));
});

test("a table and an event that nothing cites for are answered", () => {
	expect(toldOfSlide(slideWith("|a|\n|-|\n|b|"))).toEqual([
		"3:1  this table cites nothing (cite in one of its cells or in the text beside it)",
	]);
	const slide = slideWith(
		`${event("1955", "")}\n\n${event("1956", `id: a\ntitle: A\n${cite}`)}\n\n\`\`\`js\na\n\`\`\``,
	);
	expect(toldOfSlide(slide)).toEqual([
		"3:1  this event cites nothing (give it `cite`, or cite in the text of its slide)",
	]);
	expect(toldOfSlide(slideWith("|a|\n|-|\n|b [@tims]|"))).toEqual([expect.stringContaining("no source `tims`")]);
});

test.each([
	["a picture", "![A train](assets/train.svg)"],
	["a table beside a text that cites", "|a|\n|-|\n|b|\n\nSaid. [@times]"],
	["a table of which one cell cites", "|a|\n|-|\n|b [@times]|\n|c|"],
	["an event beside a text that cites", "```event\ndate: 1955\nstatus: open\n```\n\nSaid. [@times]"],
	[
		"an event beside a scene that cites",
		`\`\`\`event\ndate: 1955\nstatus: open\n\`\`\`\n\n\`\`\`claims\nstatus_on: 1955\nrows: [{ claim: A, by: B, status: open, cite: "@times" }]\n\`\`\``,
	],
	["code", "```js\na\n```"],
	["an item within one that cites", "- a [@times]\n  - b"],
	["a subheading", "## Then"],
	["what stands beside a cover", "```cover\n```\n\nSaid."],
	["what stands beside an overview", "```overview\n```\n\nSaid."],
	["what stands above the sources", "```sources\n```\n\nSaid."],
])("%s needs no citation", (_, content) => {
	expect(toldOfSlide(slideWith(content))).toEqual([]);
});

test("an opening slide cites as the others do", () => {
	expect(
		told({ "10-one.md": `${opener.replace(" [@times; @smith]", "")}\n---\n\n${slideWith("A. [@times; @smith]")}` }),
	).toEqual(["10-one.md:9:1  this paragraph cites nothing (end it with [@key])"]);
});

test.each([
	["1955", []],
	["1950/1960", []],
	["1949-12-31T23:00-05:00", ["outside the chapter's `span` 1950/1960"]],
	["1949", ["outside the chapter's `span` 1950/1960"]],
	["1960-12/1961-01", ["outside the chapter's `span` 1950/1960"]],
	["1950~", []],
	["1959/..", []],
	["../1950", []],
	["../1949", ["outside the chapter's `span` 1950/1960"]],
	["1961/..", ["outside the chapter's `span` 1950/1960"]],
])("of an event of %s in a chapter of 1950/1960 the author is told %j", (date, expected) => {
	const lines = expected.map((rest) => `4:7  \`date\` ${date} is ${rest}`);
	expect(toldOfSlide(slideWith(event(date)))).toEqual(lines);
});

test("a day belongs to the calendar of its place", () => {
	expect(toldOfSlide(slideWith(event("1950-01-01", `zone: "+10:00"\n${cite}`)))).toEqual([]);
	expect(toldOfSlide(slideWith(event("1960-12-31", `zone: "-05:00"\n${cite}`)))).toEqual([]);
});

test("where a chapter has no span, events lie in the deck's", () => {
	const chapter = opener.replace("number: 1\nspan: 1950/1960\n", "");
	expect(told({ "10-one.md": `${chapter}\n---\n\n${slideWith(event("1850"))}` })).toEqual([
		"10-one.md:16:7  `date` 1850 is outside the deck's `span` 1900/2000",
	]);
});

test.each([
	["1955", "1954", ["16:7  `date` 1954 comes before 1955 at 10-one.md:18"]],
	["1955", "1955", []],
	["1955-03", "1955", ["16:7  `date` 1955 comes before 1955-03 at 10-one.md:18"]],
	["1955-03-01T10:00Z", "1955-03-01", []],
	[
		"1955-03-01T10:00Z",
		"1955-03-01T09:00Z",
		["16:7  `date` 1955-03-01T09:00Z comes before 1955-03-01T10:00Z at 10-one.md:18"],
	],
	["1955-03-01T10:00+09:00", "1955-03-01T09:00+02:00", []],
])("after a slide of %s one of %s is told %j", (first, second, expected) => {
	const text = `${slideWith(event(first))}\n---\n\n${slideWith(event(second)).replace("# It goes on", "# It ends")}`;
	const lines = toldOfSlide(text).map((line) => line.replace(/ \(move.*/, ""));
	expect(lines).toEqual(expected);
});

test("an event may be out of order on purpose, and the next is compared with the one before it", () => {
	const slides = [event("1955"), event("1951", `unordered: true\n${cite}`), event("1954")].map((block, index) =>
		slideWith(block).replace("on", `on ${index}`),
	);
	const lines = toldOfSlide(slides.join("\n---\n\n"));
	expect(lines).toHaveLength(1);
	expect(lines[0]).toMatch(/^\d+:7 {2}`date` 1954 comes before 1955 /);
});

/** Slides of these events, each of a chapter of 1950/1960. */
const slidesOf = (...blocks: string[]) =>
	blocks.map((block, index) => slideWith(block).replace("on", `on ${index}`)).join("\n---\n\n");

test("one date that is wrong is told once, not at those that follow it", () => {
	const told = toldOfSlide(slidesOf(event("1951"), event("1959"), event("1952"), event("1953"), event("1954")));
	expect(told).toEqual([
		expect.stringMatching(/^\d+:7 {2}`date` 1959 comes after 1952 at 10-one\.md:\d+ \(move the slide, or say/),
	]);
	expect(toldOfSlide(slidesOf(event("1951"), event("1995"), event("1953"), event("1954")))).toEqual([
		expect.stringMatching(/^\d+:7 {2}`date` 1995 is outside/),
	]);
});

test("the further events of a slide follow one another, whatever the first is", () => {
	const more = (date: string, id: string, word = "") => event(date, `id: ${id}\ntitle: More\n${cite}\n${word}`);
	const slide = (...blocks: string[]) => toldOfSlide(slideWith(blocks.join("\n\n")));
	expect(slide(event("1955"), more("1951", "a"), more("1957", "b"))).toEqual([]);
	expect(slide(event("1955"), more("1957", "a"), more("1956", "b", "unordered: true"))).toEqual([]);
	expect(slide(event("1955"), more("1957", "a"), more("1956", "b"))).toEqual([
		"19:7  `date` 1956 comes before 1957 at 10-one.md:24 (move the event, or say `unordered: true`)",
	]);
});

test.each<[string, string, string]>([
	["span", "```slide\nspan: 1890/1950\n```", "4:7  `span` 1890/1950"],
	["now", "```slide\nnow: 2001\n```", "4:6  `now` 2001"],
	["chart", "```chart\nkind: line\nseries: trade\nspan: 1949/2001\n```", "6:7  `span` 1949/2001"],
	["frame", "```map\nframes:\n- { date: 1899, bounds: [1, 2, 3, 4] }\n```", "5:11  `date` 1899"],
])("the %s of a slide lies in the deck's", (_, block, start) => {
	expect(toldOfSlide(slideWith(block))).toEqual([`${start} is outside the deck's \`span\` 1900/2000`]);
});

test("the span of a chapter lies in the deck's", () => {
	expect(told({ "10-one.md": opener.replace("1950/1960", "1850/1960") })).toEqual([
		"10-one.md:6:7  `span` 1850/1960 is outside the deck's `span` 1900/2000",
	]);
});

/** A file that is no YAML, and what rests on what was in it. */
const drawn = `${opener}\n---\n\n${slideWith("```chart\nkind: table\nseries: trade\nhighlight: '1950'\n```")}
---

# It is said

\`\`\`quote
text: Yes.
person: ada
date: 1955
cite: "@times"
\`\`\`

Note: Hello.

---

# It runs

\`\`\`map
frames: [{ fit: [harbour, pier] }]
\`\`\`

Note: Hello.

---

# It swells

\`\`\`overview
series: trade
\`\`\`

Note: Hello.

---

# It travels

\`\`\`journey
routes: [there, back]
\`\`\`

Note: Hello.
`;
const resting: Files = {
	"10-one.md": drawn,
	"places.yaml": "- { id: harbour, name: Harbour, lat: 50, lon: 8 }\n- { id: pier, name: Pier, lat: 51, lon: 9 }\n",
	"routes.yaml": ["there", "back"]
		.map((id) => `- { id: ${id}, title: A, stops: [{ place: harbour, date: 1950 }, { place: pier, date: 1951 }] }`)
		.join("\n"),
};

test.each(["sources.yaml", "series.yaml", "people.yaml", "places.yaml", "routes.yaml"])(
	"where %s cannot be read its slip alone is told, and not what rests on it",
	(name) => {
		expect(told(resting)).toEqual([]);
		expect(told({ ...resting, [name]: "- { id: [\n" }).filter((line) => !line.startsWith(name))).toEqual([]);
	},
);

test("where a block cannot be read nobody is told that its source is cited by none", () => {
	const block = '```event\ndate: [1955\nstatus: open\ncite: "@smith"\n```\n\nSaid. [@times]';
	const files = { "10-one.md": `${opener.replace("; @smith", "")}\n---\n\n${slideWith(block)}` };
	expect(told(files).filter((line) => line.startsWith("sources"))).toEqual([]);
});

test("where a stop cannot be read nobody is told that the journey does not come there", () => {
	const stops = (last: string) =>
		`- { id: r, title: R, stops: [{ place: harbour, date: 1950, km: 0 }, { place: pier, date: 1951, km: 9 }, { place: ${last}, date: 1952, km: 20 }] }`;
	const block = "```journey\nroute: r\nspan: 1950/1960\nreckoning: { distance: 9, speed: 9, until: harbour }\n```";
	const files = (last: string) => ({
		"places.yaml": resting["places.yaml"]!,
		"routes.yaml": stops(last),
		"10-one.md": `${opener}\n---\n\n${slideWith(block)}`,
	});
	expect(told(files("harbour"))).toEqual([]);
	expect(told(files("harbor"))).toEqual([expect.stringContaining("there is no place `harbor`")]);
	expect(told(files("pier"))).toEqual([expect.stringContaining("the journey does not come to `harbour`")]);
});

test("where a point cannot be read it alone is told, and not that it is missing", () => {
	const series = "- { id: trade, title: Trade, unit: t, points: [{ date: 195O, value: 1, source: times }] }";
	expect(told({ ...resting, "series.yaml": series })).toEqual([expect.stringMatching(/^series\.yaml:1:56 {2}`date`/)]);
});

test("where the deck's language is wrong, the rest of its settings is checked all the same", () => {
	const deck =
		"title: A\nlanguage: 12\nspan: 1900/2000\nemblem: assets/trian.svg\nroutes: [{ name: A, slides: [it-open] }]\n";
	expect(told({ "deck.yaml": deck })).toEqual([
		'deck.yaml:2:11  `language` must be the code of a language such as en-GB or ko, not "12"',
		'deck.yaml:4:9  there is no image "assets/trian.svg" (did you mean `assets/train.svg`?)',
		"deck.yaml:5:30  there is no slide `it-open` for a route to take (did you mean `it-opens`?)",
	]);
	expect(told({ "deck.yaml": deck.replace("title: A\n", "") })).toHaveLength(4);
});

test("chapters are counted in the order of their files", () => {
	const chapter = (number: number, title: string) =>
		`# ${title}\n\n\`\`\`chapter\ntitle: ${title}\nnumber: ${number}\nspan: 1961/1970\n\`\`\`\n\nNote: Hello.\n`;
	expect(told({ "30-three.md": chapter(2, "Three"), "20-two.md": chapter(3, "Two") })).toEqual([
		"20-two.md:5:9  `number` must be 2, the next in the order of the files, not 3",
		"30-three.md:5:9  `number` must be 3, the next in the order of the files, not 2",
	]);
	expect(told({ "9-nought.md": chapter(1, "Nought").replace("number: 1\n", "") })).toEqual([]);
});

test("a numbered chapter needs a span, and every file a chapter", () => {
	expect(told({ "10-one.md": opener.replace("span: 1950/1960\n", "") })).toEqual([
		"10-one.md:5:9  a chapter with a `number` needs `span`, its stretch of the rail",
	]);
	expect(told({ "10-one.md": opener.replace(/```chapter[^`]*```\n\n/, "") })).toEqual([
		"10-one.md:1:1  the first slide of a file needs a `chapter` block (```chapter with title: …)",
	]);
});

test.each([
	[
		"places.yaml",
		"- { id: a, name: A, lat: 1, lon: 1 }\n- { id: a, name: B, lat: 1, lon: 1 }",
		"2:9  the id `a` is already taken by places.yaml:1",
	],
	["sources.bib", "@book{times,\n title = {T}\n}\n", "1:7  the id `times` is already taken by sources.yaml:1"],
	[
		"20-two.md",
		"# It opens\n\n```chapter\ntitle: T\n```\n\nNote: Hello.",
		"1:3  the id `it-opens` is already taken by 10-one.md:1",
	],
	[
		"20-two.md",
		"# It {#it-opens}\n\n```chapter\ntitle: T\n```\n\nNote: Hello.",
		"1:6  the id `it-opens` is already taken by 10-one.md:1",
	],
])("in %s an id given twice is answered", (file, text, expected) => {
	expect(told({ [file]: text })).toEqual([`${file}:${expected} (every id is used once)`]);
});

test("the id of a further event is not that of a slide", () => {
	const more = event("1956", `id: it-opens\ntitle: More\n${cite}`);
	expect(toldOfSlide(slideWith(`${event("1955")}\n\n${more}`))).toEqual([
		"12:5  the id `it-opens` is already taken by 10-one.md:1 (every id is used once)",
	]);
});

test.each<[string, Files]>([
	["a chapter", { "10-one.md": opener.replace("; @smith", "") }],
	["a chapter, and one that is no source", { "10-one.md": opener.replace("@smith", "@smit") }],
])("a source that is in no %s is answered where it stands", (_, files) => {
	expect(told(files)).toContain("sources.yaml:2:9  nothing cites the source `smith` (cite it or take it out)");
});

test.each<[string, Files]>([
	["notes", { "10-one.md": opener.replace("; @smith", "").replace("Hello.", "Hello [@smith].") }],
	[
		"an event",
		{ "10-one.md": `${opener.replace("; @smith", "")}\n---\n\n${slideWith(event("1955", 'cite: "@smith"'))}` },
	],
	[
		"a series",
		{
			"10-one.md": opener.replace("; @smith", ""),
			"series.yaml": "- { id: a, title: A, unit: t, points: [{ date: 1950, value: 1, source: smith }] }",
		},
	],
	[
		"a route",
		{
			"10-one.md": opener.replace("; @smith", ""),
			"routes.yaml": "- { id: a, title: A, waypoints: [[8, 50], [9, 50]], sources: [smith] }",
		},
	],
	["a link", { "10-one.md": opener.replace("; @smith", "").replace("Hello", "[Hello](#/source/smith)") }],
])("a source cited in %s is in use", (_, files) => {
	expect(told(files)).toEqual([]);
});

test.each([
	["It is very likely, with high confidence.", ['5:15  a likelihood ("very likely")']],
	["It goes. We have moderate confidence that it probably does.", ['5:54  a likelihood ("probably")']],
	["It is almost certain. Our confidence is high.", []],
	["It is a matter of confidence.", []],
	["We are confident that it is highly improbable.", ['5:37  a likelihood ("highly improbable")']],
	["With low confidence, there is a 30% chance.", ['5:41  a likelihood ("30% chance")']],
	["Confidence is low that odds are even.", []],
	["With high confidence the chance is remote.", ['5:41  a likelihood ("is remote")']],
	["It is nearly certain, we say confidently.", ['5:15  a likelihood ("nearly certain")']],
	["A remote airfield inspires confidence.", []],
	["Confidence-building is likely.", []],
])("of the judgement %j the author is told %j", (text, expected) => {
	expect(toldOfSlide(judgement(text))).toEqual(
		expected.map((start) => `${start} and a confidence stand in one sentence (give each a sentence of its own)`),
	);
});

test.each<[string, string, string[]]>([
	["headline", "# Likely, with high confidence\n\nNote: Hello.", ["1:3"]],
	["text", "# A\n\nIt goes.\nWith high confidence it is\nlikely. [@times]\n\nNote: Hello.", ["5:1"]],
	["list", "# A\n\n- Of high confidence. [@times]\n- Likely [@times]\n\nNote: Hello.", []],
	["table", "# A\n\n|confident|likely [@times]|\n|-|-|\n\nNote: Hello.", []],
	["notes", "# A\n\nNote: Hello.\n\nWe are confident that it is unlikely.", ["5:29"]],
	["code", "# A\n\n```js\nlikely confidence\n```\n\nNote: Hello.", []],
])("a likelihood and a confidence are kept apart in a slide's %s too", (_, text, places) => {
	expect(toldOfSlide(text).map((line) => line.split(" ", 1)[0])).toEqual(places);
});

test("files whose names say nothing to us are answered where they may be meant for us", () => {
	const files = {
		"cooling.md": "# A",
		"README.md": "# B",
		"notes.yaml": "a: b",
		"notes.yml": "a: b",
		"place.yaml": "",
		"works.bib": "",
	};
	expect(told({ ...files, "areas.yml": "", "Series.YAML": "" })).toEqual([
		"Series.YAML:1:1  a story has no file Series.YAML (did you mean series.yaml?)",
		"areas.yml:1:1  a story has no file areas.yml (did you mean areas.yaml?)",
		"cooling.md:1:1  a chapter's file is named by its place in the order, such as 20-cooling.md",
		"place.yaml:1:1  a story has no file place.yaml (did you mean places.yaml?)",
		"works.bib:1:1  works.bib is not read (works stand in sources.yaml, sources.json and sources.bib)",
	]);
});
