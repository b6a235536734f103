/** What authors write in blocks and records, and what they are told. */
import { expect, test } from "vitest";
import { opener, slideOf, slideWith, told, toldOfSlide } from "./small-story.ts";

const block = (name: string, yaml: string) => slideWith(`\`\`\`${name}\n${yaml}\n\`\`\`\n\nSaid. [@times]`);
const event = (yaml: string) => block("event", `date: 1955\nstatus: open\n${yaml}`);
const quote = (yaml: string) => block("quote", `text: Words\ndate: 1955\ncite: "@times"\n${yaml}`);

test.each([
	["an unknown field", event("plase: harbour"), ["6:1  `event` has no field `plase` (did you mean `place`?)"]],
	["a missing field", block("event", "date: 1955"), ["3:1  `event` needs `status`"]],
	["two missing fields", block("event", "priority: 1"), ["3:1  `event` needs `date` and `status`"]],
	[
		"a date of another order",
		event("status_on: 30/9/90"),
		[
			'6:12  `status_on` must be a date such as 1990, 1990-09 or 1990-09-30~, not "30/9/90" (the year comes first, then the month, as 1990-09-30)',
		],
	],
	[
		"a date that is none",
		event("status_on: [1990]"),
		["6:12  `status_on` must be a date such as 1990, 1990-09 or 1990-09-30~, not a list"],
	],
	[
		"a word that is none of the choice",
		block("event", "date: 1955\nstatus: confirmd"),
		[
			'5:9  `status` must be one of `confirmed`, `reported`, `denied`, `open`, not "confirmd" (did you mean `confirmed`?)',
		],
	],
	["a number out of range", event("priority: 5"), ['6:11  `priority` must be one of `1`, `2`, `3`, `4`, not "5"']],
	[
		"a text where a number belongs",
		block("slide", "time: long"),
		['4:7  `time` must be a number from 1 to 3600, not "long"'],
	],
	["a text where a list belongs", event("people: ada"), ['6:9  `people` must be a list such as [a, b], not "ada"']],
	[
		"a list where a text belongs",
		event("short: [Said]"),
		["6:8  `short` must be a text, not a list (put a text that begins with `[` in quotation marks)"],
	],
	["a field with nothing in it", event("short:"), ["6:1  `short` must be a text, not empty"]],
	["a truth that is none", event("unordered: yes"), ['6:12  `unordered` must be true or false, not "yes"']],
	["an offset that is none", event("zone: GMT"), ['6:7  `zone` must be an offset from UTC such as +10:00, not "GMT"']],
	["an unknown place", event("place: harbor"), ["6:8  there is no place `harbor` (did you mean `harbour`?)"]],
	["one unknown person of two", event("people: [ada, bob]"), ["6:15  there is no person `bob` (there is `ada`)"]],
	["an unknown series", block("overview", "series: trad"), ["4:9  there is no series `trad` (did you mean `trade`?)"]],
	[
		"a language that is none",
		quote("by: Ada\nlang: in English"),
		['8:7  `lang` must be the code of a language such as en-GB or ko, not "in English"'],
	],
	[
		"a list in place of the fields",
		block("slide", "- time: 5"),
		["3:1  `slide` must be fields such as `time: …`, not a list"],
	],
	[
		"a first event with one mistake, and another after it",
		slideWith(
			"```event\ndate: 1955\nstatus: confirmd\n```\n\n```event\nid: other\ntitle: Another\ndate: 1956\nstatus: open\n```\n\nSaid. [@times]",
		),
		[
			'5:9  `status` must be one of `confirmed`, `reported`, `denied`, `open`, not "confirmd" (did you mean `confirmed`?)',
		],
	],
	[
		"a first event with an id",
		event("id: mine"),
		["6:5  the first event takes the id of its slide (write {#id} after the heading)"],
	],
	["a quote without anyone who said it", quote("role: Queen"), ["3:1  `quote` needs `person` or `by`"]],
	[
		"an original without its language",
		quote("by: Ada\noriginal: Worte"),
		["8:11  `original` needs `original_lang`, its language"],
	],
	[
		"a row with a slip in it",
		block("claims", 'status_on: 1955\nrows:\n- {claim: A, by: B, statsu: open, cite: "@times"}'),
		["6:3  `rows` needs `status`", "6:21  `rows` has no field `statsu` (did you mean `status`?)"],
	],
	[
		"one column",
		block("compare", 'columns: [{title: A, text: B, cite: "@times"}]'),
		["4:10  `columns` must be two or three, not 1"],
	],
])("a block with %s is answered", (_, text, expected) => {
	expect(toldOfSlide(text)).toEqual(expected);
});

test.each([
	[
		"an unquoted @",
		event("cite: @times"),
		["6:7  a text cannot begin with this sign (put the text in quotation marks)"],
	],
	["a field given twice", event("status: denied"), ["6:1  this field is already there"]],
	["a tab before a field", event("themes:\n\t- a"), ["7:1  a line cannot be indented with a tab (use spaces)"]],
	["a colon in a text", event("short: Said: done"), ["6:8  a text cannot hold `: ` (put the text in quotation marks)"]],
])("YAML with %s is answered in our words", (_, text, expected) => {
	expect(toldOfSlide(text)).toEqual(expected);
});

test("after a slip in YAML the rest of the block is read all the same", () => {
	expect(toldOfSlide(event("cite: @times\nplace: harbor")).map((line) => line.split(" ", 1)[0])).toEqual([
		"6:7",
		"7:8",
	]);
});

test.each([
	["evnet", "there is no block `evnet` (did you mean `event`?)"],
	["Event", "there is no block `Event` (did you mean `event`?)"],
	["chaptre", "there is no block `chaptre` (did you mean `chapter`?)"],
	["source", "there is no block `source` (did you mean `sources`?)"],
])("a fence of `%s` is taken for a slip of the pen", (word, message) => {
	expect(toldOfSlide(block(word, "date: 1955"))).toEqual([`3:1  ${message}`]);
});

test.each([
	"js",
	"ts",
	"json",
	"html",
	"css",
	"yaml",
	"sh",
	"sql",
	"code",
	"console",
	"text",
	"diff",
	"scala",
	"rust",
	"latex",
])("a fence of `%s` is code", (language) => {
	const text = block(language, "date: 1955");
	expect(toldOfSlide(text)).toEqual([]);
	expect(slideOf(text).body).toContain(`<code class="language-${language}">date: 1955`);
});

test.each([
	["within a list", slideWith("- Said. [@times]\n\n  ```event\n  date: 1955\n  ```"), "5:3"],
	["in the notes", "# It goes on\n\nSaid. [@times]\n\nNote: Hello.\n\n```event\ndate: 1955\n```", "7:1"],
])("a block %s is answered", (_, text, place) => {
	expect(toldOfSlide(text)).toEqual([`${place}  \`event\` must stand at the margin and before \`Note:\``]);
});

test("a slide has one scene, one `slide` block, and the chapter's in the first slide only", () => {
	const blocks = ["cover", "sources", "slide", "slide"].map((name) => `\`\`\`${name}\n\`\`\``);
	const chapter = "```chapter\ntitle: Two\n```";
	expect(toldOfSlide(slideWith([...blocks, chapter].join("\n\n")))).toEqual([
		"6:1  a slide has one of quote, claims, compare, judgements, map, chart, journey, cover, overview, sources: `sources` stands beside `cover` (part them with a ruler)",
		"12:1  a slide has one `slide` block",
		"15:1  the `chapter` block stands in the first slide of its file",
	]);
});

test.each([
	[
		"places.yaml",
		"- { id: harbour, name: Harbour, lat: 97, lon: 8 }",
		['1:38  `lat` must be a number from -90 to 90, not "97"'],
	],
	[
		"places.yaml",
		"- { id: harbour, name: H, lat: 9, lon: 8, names: { ko: 항 }, local: ru }",
		['1:68  `local` must be a language of `names`, not "ru"'],
	],
	[
		"places.yaml",
		"harbour: { lat: 9 }",
		["1:1  `places.yaml` must be a list of records, each beginning with `- id:`, not a mapping"],
	],
	[
		"people.yaml",
		"- { id: ada, type: woman, name: Ada }",
		['1:20  `type` must be one of `person`, `state`, `organisation`, not "woman"'],
	],
	[
		"people.yaml",
		"- { id: ada, type: person, name: Ada, roles: [{ period: 1950s, role: Queen }] }",
		[/^1:57 {2}`period` must be a date such as 1990, 1990-09 or 1990-09-30~, not "1950s"/],
	],
	[
		"people.yaml",
		"- { id: a da, type: person, name: Ada }",
		['1:9  `id` must be a name without spaces and signs, such as new-york, not "a da"'],
	],
	[
		"series.yaml",
		"- { id: trade, title: T, unit: t, points: [{ date: 1950, value: many, source: tims }] }",
		['1:65  `value` must be a number, not "many"', "1:79  there is no source `tims` (did you mean `times`?)"],
	],
	[
		"routes.yaml",
		"- { id: r, title: R, waypoints: [[8, 50], [8, 950], [9, 50]], labels: [{ index: 2, name: End }] }",
		[
			"1:43  each of `waypoints` must be [longitude, latitude] in degrees, not a list",
			"1:81  `index` must be one of the 2 waypoints, counted from 0, not 2",
		],
	],
	[
		"routes.yaml",
		"- { id: r, title: R, waypoints: [[8, 50], [9, 50]], stops: [{ place: harbor, date: 1950 }] }",
		["1:70  there is no place `harbor` (did you mean `harbour`?)"],
	],
	[
		"deck.yaml",
		`title: T\nlanguage: en\nspan: 1900/2000\nscripts: { Cyrillic: ru }\nurl: example.org\nhandling: ${"secret ".repeat(10)}`,
		[
			'4:10  `scripts` must name scripts by their ISO 15924 code, such as Cyrl, not "Cyrillic"',
			'5:6  `url` must be an address such as https://example.org/page, not "example.org"',
			/^6:11 {2}`handling` must have at most 60 characters, not "secret /,
		],
	],
	[
		"deck.yaml",
		"id: 'a:b\\c?'\ntitle: T\nlanguage: en\nspan: 1945/..\nembedders: ['https://me@example.org', 'https:///a']",
		[
			'1:5  `id` must be small letters, digits and hyphens, not "a:b\\c?" (write a-b-c)',
			'4:7  `span` must have two ends, such as 1945/2024, not "1945/.."',
			'5:13  each of `embedders` must be an address such as https://example.org, with no user in it, not "https://me@example.org"',
			'5:39  each of `embedders` must be an address such as https://example.org, with no user in it, not "https:///a"',
		],
	],
	[
		"deck.yaml",
		"title: T\nlanguage: en\nspan: ../1950",
		['3:7  `span` must have two ends, such as 1945/2024, not "../1950"'],
	],
	[
		"sources.yaml",
		"- { id: times, type: bok, title: T }\n- { id: smith, type: book, title: T, publsher: P, URL: 'javascript:x' }",
		[
			/^1:22 {2}`type` must be one of `article`, .* …, not "bok" \(did you mean `book`\?\)$/,
			"2:38  `source` has no field `publsher` (did you mean `publisher`?)",
			'2:56  `URL` must be an address such as https://example.org/page, not "javascript:x"',
		],
	],
])("in %s, %s is answered", (file, yaml, expected) => {
	expect(told({ [file]: yaml })).toEqual(
		expected.map((line) =>
			typeof line === "string"
				? `${file}:${line}`
				: expect.stringMatching(new RegExp(line.source.replace("^", `^${file.replace(".", "\\.")}:`))),
		),
	);
});

test.each([
	["- id: [", "places.yaml:1:8  this is not YAML"],
	["harbour: { lat: 9 }", "places.yaml:1:1  `places.yaml` must be a list of records"],
])("nobody is told that a record is missing whose file (%j) could not be read", (yaml, message) => {
	const lines = told({ "10-one.md": `${opener}\n---\n\n${event("place: harbour")}`, "places.yaml": yaml });
	expect(lines).toEqual([expect.stringContaining(message)]);
});

test("a file of records may be empty", () => {
	expect(told({ "places.yaml": "# None yet.\n", "people.yaml": "" })).toEqual([]);
});

test.each(["---", "---\n", "---\n# The end.\n\n"])("a file of records may be closed by %j", (end) => {
	expect(told({ "places.yaml": `---\n- { id: harbour, name: H, lat: 9, lon: 8 }\n${end}` })).toEqual([]);
});

test("what stands after a file's end is answered", () => {
	expect(told({ "places.yaml": "- { id: harbour, name: H, lat: 9, lon: 8 }\n---\n- { id: b }" })).toEqual([
		"places.yaml:2:1  this comes after the end of the file's one document (take out the line `---` above it)",
	]);
});
