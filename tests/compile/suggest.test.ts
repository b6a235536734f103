/** What the author may have meant. */
import { expect, test } from "vitest";
import { editDistance, nearest, suggest } from "../../src/compile/suggest.ts";

test.each([
	["event", "event", 0],
	["evnet", "event", 1],
	["evet", "event", 1],
	["quotes", "quote", 1],
	["kitten", "sitting", 3],
	["", "abc", 3],
])("from %j to %j it is %i", (a, b, distance) => {
	expect(editDistance(a, b)).toBe(distance);
	expect(editDistance(b, a)).toBe(distance);
});

test("only what is at most a third away is near", () => {
	expect(nearest("confirmd", ["open", "confirmed", "reported"])).toBe("confirmed");
	expect(nearest("SHORT", ["short"])).toBe("short");
	expect(nearest("map", ["chapter", "quote"])).toBeUndefined();
});

test("where nothing is near, a small choice is listed and a large one is not", () => {
	expect(suggest("tite", ["title", "unit"])).toBe("did you mean `title`?");
	expect(suggest("zzz", ["title", "unit"])).toBe("there is `title`, `unit`");
	expect(suggest("zzz", [])).toBeUndefined();
	expect(
		suggest(
			"zzz",
			Array.from({ length: 21 }, (_, index) => `title-${index}`),
		),
	).toBeUndefined();
});
