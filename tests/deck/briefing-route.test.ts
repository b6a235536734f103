import { describe, expect, it } from "vitest";
import {
	backOn,
	type Counted,
	firstOn,
	lastOn,
	nextOn,
	numberOn,
	playerRoutesOf,
	routeOf,
	timeOn,
} from "../../src/deck/briefing-route.ts";
import type { Deck } from "../../src/deck/deck.ts";
import { sampleDeck, slide } from "../fixtures/sample-deck.ts";

const chapter = { id: "one", number: null, title: "One", span: null, period: "", backup: false };
const slidesOf = (ids: string) => ids.split(" ").map((id) => slide({ id, kind: "prose", title: id }));
const deck: Deck = {
	...sampleDeck,
	briefings: [{ id: "5", name: "Five", minutes: 5, stops: ["b", "d"].map((id) => ({ slide: id, time: 20 })) }],
	chapters: [
		{ ...chapter, slides: slidesOf("a b c d e") },
		{ ...chapter, id: "more", backup: true, slides: slidesOf("x y") },
	],
};
const data: Counted = {
	slides: [..."abcdexy"].map((id) => ({ backup: id > "e", time: 60 })),
	routes: playerRoutesOf(deck),
};
const short = routeOf(data, "5");
const whole = routeOf(data, null);

describe("a route", () => {
	it("that skips slides goes on from one of them, and back from it, to its own", () => {
		const along = (walk: typeof nextOn) => [0, 1, 2, 3, 4].map((index) => walk(data, short, index));
		expect(along(nextOn)).toEqual([1, 3, 3, null, null]);
		expect(along(backOn)).toEqual([null, null, 1, 1, 3]);
		expect([firstOn(short), lastOn(short)]).toEqual([1, 3]);
	});

	it("never leads into the backup; there next and back go on, and back from its first slide ends on the route", () => {
		expect(nextOn(data, whole, 4)).toBeNull();
		expect([nextOn(data, whole, 5), nextOn(data, whole, 6)]).toEqual([6, null]);
		expect([backOn(data, whole, 6), backOn(data, whole, 5), backOn(data, short, 5)]).toEqual([5, 4, 3]);
		expect(lastOn(whole)).toBe(4);
	});

	it("counts its own slides, not those it skips, and the backup apart", () => {
		const numbers = (route: typeof whole) => data.slides.map((_, index) => numberOn(data, route, index));
		expect(numbers(whole)).toEqual(["1", "2", "3", "4", "5", "B1", "B2"]);
		expect(numbers(short)).toEqual(["", "1", "", "2", "", "B1", "B2"]);
	});

	it("has its own seconds, and a skipped slide those of the deck", () => {
		expect([timeOn(data, short, 1), timeOn(data, short, 2), timeOn(data, whole, 1)]).toEqual([20, 60, 60]);
	});

	it("that nobody names is the whole deck, which is there once whether the story names it or not", () => {
		expect(routeOf(data, "40")).toEqual(whole);
		expect(data.routes.filter((route) => route.whole)).toHaveLength(1);
		const named = playerRoutesOf({ ...deck, briefings: [{ id: "all", name: "All", minutes: 70, stops: null }] });
		expect(named.map(({ id, name, stops }) => [id, name, stops.length])).toEqual([["all", "All", 5]]);
	});
});
