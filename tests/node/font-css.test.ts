import { expect, test } from "vitest";
import { rangeOf } from "../../src/node/font-css.ts";

test.each([
	["", ""],
	["A", "U+41"],
	["AC", "U+41,U+43"],
	["ABC", "U+41-43"],
	["AB한", "U+41-42,U+D55C"],
])("the range of %j is %j", (text, range) => {
	expect(rangeOf([...text].map((character) => character.codePointAt(0)!))).toBe(range);
});
