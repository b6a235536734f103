/** The operations of a page's content, as ISO 32000-1 lets them be written. */
import { describe, expect, test } from "vitest";
import { readOperations } from "../../src/node/pdf-content.ts";

type Found = [operator: string, numbers: number[], name: string, shown: (string | number)[]];

function operationsIn(content: string): Found[] {
	const found: Found[] = [];
	readOperations(content, (operator, { numbers, name, shown }) =>
		found.push([operator, [...numbers], name, [...shown]]),
	);
	return found;
}

describe("numbers", () => {
	test.each(["0", "7", "-7", "+7", "12.5", "-.002", ".5", "4.", "0.0625", "1920.375", "-1234567.25"])("%s", (text) => {
		expect(operationsIn(`${text} w`)).toEqual([["w", [Number(text)], "", []]]);
	});

	test("stand in rows, parted by any white space", () => {
		expect(operationsIn("1 0\n0\t-1 .5 -.5 cm")).toEqual([["cm", [1, 0, 0, -1, 0.5, -0.5], "", []]]);
	});
});

test("each operator has what stands before it, and nothing of the one before", () => {
	expect(operationsIn("/F1 12 Tf\n<0041> Tj [<0042> -20 <0043>] TJ q")).toEqual([
		["Tf", [12], "F1", []],
		["Tj", [], "F1", ["0041"]],
		["TJ", [-20], "F1", ["0042", -20, "0043"]],
		["q", [], "F1", []],
	]);
});

test("strings, dictionaries, remarks and the bytes of pictures are no operations", () => {
	const content = "(a \\) (b) q) Tj % q Q\n/P <</MCID 3 /K <<>> >> BDC EMC BI /W 1 ID q Q q EI Q";
	expect(operationsIn(content).map(([operator]) => operator)).toEqual(["Tj", "BDC", "EMC", "BI", "ID", "Q"]);
});
