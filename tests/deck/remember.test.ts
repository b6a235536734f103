import { expect, test } from "vitest";
import { remember, rememberBy } from "../../src/deck/remember.ts";

function counted(room?: number): { lengthOf: (text: string) => number; made: string[] } {
	const made: string[] = [];
	return { made, lengthOf: remember((text) => made.push(text) && text.length, room) };
}

test("the same text is made once", () => {
	const { lengthOf, made } = counted();
	expect([lengthOf("one"), lengthOf("three"), lengthOf("one")]).toEqual([3, 5, 3]);
	expect(made).toEqual(["one", "three"]);
});

test("what was made of a text is remembered though it be nothing", () => {
	let made = 0;
	const nothing = remember(() => void made++);
	nothing("a");
	nothing("a");
	expect(made).toBe(1);
});

test("past its room it forgets, and goes on", () => {
	const { lengthOf, made } = counted(4);
	for (const text of ["one", "two", "three", "one"]) lengthOf(text);
	expect(made).toEqual(["one", "two", "three", "one"]);
});

test("a function of several arguments is remembered by what its key says of them", () => {
	const made: string[] = [];
	const joined = rememberBy(
		(a: string, b: string) => `${a} ${b}`,
		(a, b) => made.push(a + b) && a + b,
	);
	expect([joined("a", "b"), joined("a", "c"), joined("a", "b")]).toEqual(["ab", "ac", "ab"]);
	expect(made).toEqual(["ab", "ac"]);
});
