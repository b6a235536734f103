/** Which names in a text become links: full names anywhere, short ones where they can be but one person's. */
import { expect, test } from "vitest";
import type { Deck } from "../../src/deck/deck.ts";
import type { Person, Place } from "../../src/deck/records.ts";
import { markNames, renderNameLink } from "../../src/render/names.ts";
import { renderRegister } from "../../src/render/register.ts";
import { date, event, sampleDeck, slide } from "../fixtures/sample-deck.ts";

function person(id: string, name: string, called: string, type: Person["type"] = "person"): Person {
	return { id, type, name, names: {}, called, side: "", roles: [], note: "" };
}

function place(id: string, name: string, kind: string): Place {
	return { id, name, names: {}, local: null, at: [10, -20], kind, note: "" };
}

const told = slide({
	id: "meeting",
	kind: "event",
	title: "They meet",
	events: [
		event({
			id: "meeting",
			date: date("1961"),
			title: "Ann Lee meets Bo Lee and Cy Dunn",
			people: ["ann", "bo", "cy", "union"],
			places: ["port", "capital", "bay"],
		}),
	],
});

const deck: Deck = {
	...sampleDeck,
	chapters: [{ ...sampleDeck.chapters[0]!, slides: [told] }],
	people: {
		ann: person("ann", "Ann Lee", "Lee"),
		bo: person("bo", "Bo Lee", "Lee"),
		cy: person("cy", "Cy Dunn", "Dunn"),
		dora: person("dora", "Dora Fox", "Fox"),
		union: person("union", "The Union", "Union", "state"),
	},
	places: {
		port: place("port", "Port Arden", "port"),
		capital: place("capital", "Rome", "capital"),
		bay: place("bay", "Bay", "bay"),
	},
};

const nobody = slide({ id: "prose", kind: "prose", title: "Prose" });
const onlyAnn = slide({
	id: "ann-only",
	kind: "event",
	title: "Ann",
	events: [event({ id: "x", date: date("1962"), people: ["ann"], places: ["bay"] })],
});

test.each([
	["a full name", nobody, "Ann Lee speaks", ["who/ann"]],
	["the first time only", nobody, "Cy Dunn speaks; Dunn and Cy Dunn go", ["who/cy"]],
	["a short name that is one person's", nobody, "So Dunn’s plan", ["who/cy"]],
	["a short name of two, where the slide names neither", nobody, "Lee speaks", []],
	["a short name of two, where the slide names one", onlyAnn, "Lee speaks", ["who/ann"]],
	["a short name of two, where the slide names both", told, "Lee speaks", []],
	["a short name that goes on as another's", nobody, "Dunn Abbey and Dunn-Gray", []],
	["a part of a word", nobody, "Dunning, McDunn, Arden", []],
	["who comes up nowhere", nobody, "Dora Fox speaks", []],
	["a state", nobody, "The Union speaks", []],
	["a place", nobody, "At Port Arden", ["where/port"]],
	["a capital", nobody, "Rome answers", []],
	["a place that stands above the text", onlyAnn, "At Bay, at Port Arden", ["where/port"]],
	["what is a link already", nobody, '<a href="#/x">Cy Dunn</a><sup class="cite"><a href="#">1</a></sup>', []],
	[
		"text within other elements",
		nobody,
		"<p><em>Cy Dunn</em> and <strong>Port Arden</strong></p>",
		["who/cy", "where/port"],
	],
])("%s", (_, on, text, expected) => {
	const marked = markNames(text, deck, on);
	expect([...marked.matchAll(/class="name" href="#\/([^"]+)"/g)].map(([, key]) => key)).toEqual(expected);
	expect(marked.replace(/<a class="name"[^>]*>([^<]*)<\/a>/g, "$1")).toBe(text);
});

test("a name of which nothing is told is only a name", () => {
	expect(renderNameLink(deck, "who/dora", "Dora Fox").text).toBe("Dora Fox");
	expect(renderNameLink(deck, "who/ann", "Ann <Lee>").text).toContain(">Ann &#60;Lee&#62;</a>");
});

test("the list has everybody who comes up, and where", () => {
	const list = renderRegister(deck)?.text ?? "";
	expect(
		[...list.matchAll(/<li id="\/([^"]+)" class="entry" data-events="([^"]*)"/g)].map(([, key, events]) => [
			key,
			events,
		]),
	).toEqual([
		["who/ann", "meeting"],
		["who/bo", "meeting"],
		["who/cy", "meeting"],
		["who/union", "meeting"],
		["where/port", "meeting"],
		["where/capital", "meeting"],
		["where/bay", "meeting"],
	]);
	expect(list).toContain("20° S, 10° E");
});
