import { expect, test } from "vitest";
import type { Deck, Slide } from "../../src/deck/deck.ts";
import { notesOf } from "../../src/render/notes.ts";
import { date, sampleDeck, slide } from "../fixtures/sample-deck.ts";

const waypoints: [number, number][] = [
	[0, 0],
	[1, 1],
];
const route = { title: "R", kind: "", labels: [], stops: [], lengthKm: null, note: "", sources: [] };
const deck: Deck = {
	...sampleDeck,
	routes: { told: { ...route, id: "told", waypoints }, bare: { ...route, id: "bare", waypoints: [] } },
};
const journey = (...routes: string[]): Slide["scene"] => ({
	type: "journey",
	routes: routes.map((route) => ({ route, cites: [] })),
	reckoning: null,
});

test.each<[string, Slide["scene"], boolean]>([
	["a map", { type: "map", frames: [] }, true],
	["a journey with a map", journey("told"), true],
	["a journey that no map shows", journey("bare"), false],
	["several journeys, which are lines alone", journey("told", "bare"), false],
	["nothing of the kind", null, false],
])("of %s the speaker is told whose borders and names it shows, if any", (_, scene, isTold) => {
	const notes = notesOf(deck, slide({ id: "s", kind: "event", title: "S", scene, now: date("1950") }));
	expect(notes.includes("depiction")).toBe(isTold);
});
