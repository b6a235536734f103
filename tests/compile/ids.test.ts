/** Titles and the ids they give. */
import { expect, test } from "vitest";
import { createSlug } from "../../src/compile/ids.ts";
import { deckOf, opener, slideOf, told, toldOfSlide } from "./small-story.ts";

test.each([
	["Moscow opens relations with Seoul", "moscow-opens-relations-with-seoul"],
	["Ærøskøbing’s Façade, 2nd ed.", "aeroskobings-facade-2nd-ed"],
	["Straße nach Łódź", "strasse-nach-lodz"],
	["Мост Дружбы", "мост-дружбы"],
	["Йод", "йод"],
	["평양 to Paris", "평양-to-paris"],
	["हिन्दी", "हिन्दी"],
	["1945", "y-1945"],
	["  — ", "untitled"],
])("the slug of %j is %j", (text, slug) => {
	expect(createSlug(text)).toBe(slug);
});

test.each([
	["# It *goes* on {#on}", { id: "on", title: "It goes on", titleHtml: "It <em>goes</em> on" }],
	["## A & B <br> C {#a-b}", { id: "a-b", title: "A & B C", titleHtml: "A &amp; B <br /> C" }],
	["# Caf&eacute; AT&amp;T", { id: "cafe-at-t", title: "Café AT&T", titleHtml: "Café AT&amp;T" }],
	["# Of \\&amp; and `&amp;`", { id: "of-amp-and-amp", title: "Of &amp; and &amp;" }],
	["# It goes on #", { id: "it-goes-on", title: "It goes on", titleHtml: "It goes on" }],
	["# 1945", { id: "y-1945", title: "1945", titleHtml: "1945" }],
	["Said. [@times]\n\n# It goes on", { id: "it-goes-on", title: "It goes on", titleHtml: "It goes on" }],
	["# It goes on\n\n## And on\n\nSaid. [@times]", { id: "it-goes-on", title: "It goes on", titleHtml: "It goes on" }],
])("%j is a title", (text, expected) => {
	expect(slideOf(`${text}\n\nNote: Hello.`)).toMatchObject(expected);
});

test.each([
	["# It goes on {#1990}", "1:14  an id is never only digits: `1990` would be taken for the number of a slide"],
	["# It goes on {#It Goes}", "1:14  an id is small letters, digits and hyphens, not `It Goes` (write {#it-goes})"],
	["# It goes on {#it-opens}", "1:14  the id `it-opens` is already taken by 10-one.md:1 (every id is used once)"],
])("%j is answered, and the slide shown by an id of its own", (text, message) => {
	expect(toldOfSlide(`${text}\n\nNote: Hello.`)).toEqual([message]);
	expect(slideOf(`${text}\n\nNote: Hello.`).id).toMatch(/^(y-1990|it-goes|it-opens-2)$/);
});

test.each([
	["places.yaml", "- { id: '1945', name: A, lat: 1, lon: 1 }"],
	["people.yaml", "- { id: 1945, type: person, name: A }"],
	["areas.yaml", "- { id: '1945', name: A, kind: sea, lat: 1, lon: 1 }"],
	["routes.yaml", "- { id: 1945, title: A, waypoints: [[8, 50], [9, 50]] }"],
	["series.yaml", "- { id: 1945, title: A, unit: t, points: [] }"],
	["10-one.md", opener.replace("number: 1", "number: 1\nid: 1945")],
	[
		"10-one.md",
		`${opener}\n\`\`\`event\ndate: 1951\nstatus: open\nid: 1945\ntitle: A\n\`\`\`\n`.replace("Note: Hello.\n\n", ""),
	],
])("in %s the id of a record is never only digits", (name, text) => {
	expect(told({ [name]: text })).toContainEqual(
		expect.stringMatching(/^[\w.-]+:\d+:\d+ {2}`id` must be a name with a letter, such as y-1945, not "1945"$/),
	);
});

test("a subheading stays in the body, the title does not", () => {
	expect(slideOf("# It goes on\n\n## And on\n\nSaid. [@times]").body).toMatch(/^<h2>And on<\/h2>\n<p>Said/);
});

test("a cover without a heading takes the title of the deck", () => {
	expect(slideOf("```cover\n```\n\nNote: Hello.")).toMatchObject({ kind: "cover", title: "A story", id: "a-story" });
});

test("a chapter takes its id from the name of its file, unless it gives one", () => {
	expect(deckOf({}).chapters[0]?.id).toBe("one");
	expect(deckOf({ "10-one.md": opener.replace("number: 1", "id: first") }).chapters[0]?.id).toBe("first");
});
