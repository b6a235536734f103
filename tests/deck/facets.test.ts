import { describe, expect, it } from "vitest";
import { nextOn, routeOf, slidesWith } from "../../src/deck/briefing-route.ts";
import { facetOf, readFacet } from "../../src/deck/facets.ts";
import { playerDataOf } from "../../src/deck/player-data.ts";
import { sampleDeck } from "../fixtures/sample-deck.ts";

const data = playerDataOf(sampleDeck, { notes: false });
const idsOn = (id: string) => routeOf(data, id).stops.map(({ slide }) => data.slides[slide]!.id);

describe("a filter", () => {
	it.each([
		["+who:khrushchev", ["treaty-1961", "long-event", "hour-event", "short-quote"]],
		["+who:khrushchev+chapter:alliance", ["treaty-1961", "long-event"]],
		["+status:denied", ["long-event", "claims"]],
		["full+chapter:summit", ["summit-opens"]],
	])("%s leaves %j, in the order of the deck", (id, ids) => {
		expect(idsOn(id)).toEqual(ids);
	});

	it("is walked by next", () => {
		const route = routeOf(data, "+who:khrushchev");
		const [first, second] = route.stops.map(({ slide }) => slide);
		expect(nextOn(data, route, first!)).toBe(second);
		expect(nextOn(data, route, route.stops.at(-1)!.slide)).toBeNull();
	});

	it("that leaves nothing walks the whole route, and says how many it found", () => {
		const route = routeOf(data, "+who:khrushchev+status:nonsense");
		expect(route.narrowed?.found).toBe(0);
		expect([route.stops, route.whole]).toEqual([routeOf(data, null).stops, true]);
		expect(slidesWith(data, route, ["who:khrushchev"])).toHaveLength(4);
	});

	it("is the same route each time it is asked for", () => {
		expect(routeOf(data, "full+status:denied")).toBe(routeOf(data, "+status:denied"));
		expect(routeOf(data, "")).toBe(routeOf(data, null));
	});

	it.each(["a+b", "a:b", "50 %", "김"])("takes any value: %s", (value) => {
		expect(readFacet(facetOf("topic", value))).toEqual({ kind: "topic", value });
	});

	it.each(["", "topic", "topic:", "colour:red", "who:%E0%A4%A"])("%j is none", (facet) => {
		expect(readFacet(facet)).toBeNull();
	});
});
