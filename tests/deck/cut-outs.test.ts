/** Which stretches of a line are cut out of it and magnified. */
import { expect, test } from "vitest";
import { cutOutsOf } from "../../src/deck/cut-outs.ts";

const day = 86_400_000;
const at = (kind: string, ...days: number[]) => days.map((days) => ({ kind, instant: days * day, x: days / 10 }));
const options = { room: 5, most: 2 };

const cases: [string, ReturnType<typeof at>, string[]][] = [
	["a stretch with room for its marks is left on the line", at("a", 0, 100, 200, 300), []],
	["a crowded one is cut out", at("a", 0, 10, 20, 30), ["a: 4"]],
	["three marks are never crowded", at("a", 0, 1, 2), []],
	["what stands far off stays on the line", at("a", 0, 10, 20, 30, 900), ["a: 4"]],
	["what else falls into it is in it too", [...at("a", 0, 10, 20, 30), ...at("b", 15, 600, 1200, 1800)], ["a: 5"]],
	[
		"of many the most crowded are taken, in order of time",
		[...at("a", 0, 10, 20, 30), ...at("b", 500, 501, 502, 503), ...at("c", 900, 904, 908, 912)],
		["b: 4", "c: 4"],
	],
];

test.each(cases)("%s", (_, items, found) => {
	const cutOuts = cutOutsOf(
		items.toSorted((a, b) => a.instant - b.instant),
		options,
	);
	expect(cutOuts.map((cutOut) => `${cutOut.kind}: ${cutOut.items.length}`)).toEqual(found);
	for (const { view, items: own } of cutOuts)
		for (const { instant } of own) expect(instant > view.start && instant < view.end).toBe(true);
});
