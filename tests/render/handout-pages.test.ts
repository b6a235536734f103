/** What stands on which page of a handout. */
import { expect, test } from "vitest";
import { evened, packBlocks, packRows } from "../../src/render/handout-pages.ts";
import { linesIn, ruled } from "../../src/render/handout-ruled.ts";

const plain = { half: 45, full: 70, bare: 50, wantsWidth: false };
const map = { ...plain, wantsWidth: true };
const long = { half: 130, full: 150, bare: 60, wantsWidth: false };

const cases: [string, (typeof plain)[], number, string[]][] = [
	["two short slides share a page", [plain, plain], 100, ["0 half, 1 half"]],
	["an odd one has the last page, and is large there", [plain, plain, plain], 100, ["0 half, 1 half", "2 full"]],
	["one that is alone on its page is large if it can be", [{ ...plain, half: 55, full: 60 }], 100, ["0 full"]],
	["a map is not made small to spare a page", [plain, map], 100, ["0 full", "1 full"]],
	["what heads the first page takes room from it alone", [plain, plain, plain], 60, ["0 half", "1 half, 2 half"]],
	["what no page holds goes on without its notes", [plain, long, plain], 100, ["0 full", "1 bare, and on", "2 full"]],
];

test.each(cases)("%s", (_, blocks, first, pages) => {
	const packed = packBlocks(blocks, first, 100, 5);
	expect(
		packed.map(
			({ blocks: placed, continues }) =>
				placed.map(({ block, layout }) => `${block} ${layout}`).join(", ") + (continues ? ", and on" : ""),
		),
	).toEqual(pages);
});

test("no page of any story holds more than it has room for, and none is empty", () => {
	const heights = Array.from({ length: 200 }, (_, index) => 20 + ((index * 37) % 60));
	const blocks = heights.map((half, index) => ({ half, full: half + 18, bare: half, wantsWidth: index % 5 === 0 }));
	const pages = packBlocks(blocks, 82, 100, 4);
	expect(pages.flatMap((page) => page.blocks.map(({ block }) => block))).toEqual(heights.map((_, index) => index));
	for (const [index, page] of pages.entries()) {
		const used = page.blocks.reduce((sum, { block, layout }) => sum + blocks[block]![layout] + 4, -4);
		expect(used).toBeGreaterThan(0);
		expect(used).toBeLessThanOrEqual(index === 0 ? 82 : 100);
	}
});

test("rows fill one column after the other, and one too high for any has its own", () => {
	expect(packRows([40, 40, 40, 120, 10], () => 100)).toEqual([
		{ from: 0, to: 2 },
		{ from: 2, to: 3 },
		{ from: 3, to: 4 },
		{ from: 4, to: 5 },
	]);
});

test("fewer rows than are wanted are not left over for the last column, if the others have room", () => {
	expect(packRows([30, 30, 30, 30, 30, 30, 20], () => 100, 3).at(-1)).toEqual({ from: 4, to: 7 });
	expect(packRows([10, 90, 90, 10], () => 100, 3).at(-1)).toEqual({ from: 2, to: 4 });
	expect(packRows([30, 30], () => 100, 3)).toEqual([{ from: 0, to: 2 }]);
});

test("the last two columns are about as long as each other", () => {
	const heights = [50, 50, 50, 50, 10, 10, 10, 10];
	const columns = packRows(heights, () => 100);
	expect(evened(heights, columns)).toEqual([
		{ from: 0, to: 2 },
		{ from: 2, to: 4 },
		{ from: 4, to: 6 },
		{ from: 6, to: 8 },
	]);
	expect(evened([], [])).toEqual([]);
});

test("lines to write on fill what room there is and no more, and are left out where they would be few", () => {
	for (let room = 0; room < 1200; room += 7) {
		const lines = linesIn(room);
		const height = ruled.head + lines * ruled.pitch;
		if (lines > 0) expect(height).toBeLessThanOrEqual(room);
		if (lines > 0) expect(lines).toBeGreaterThanOrEqual(ruled.least);
		expect(room - height < ruled.pitch || room < ruled.head + ruled.least * ruled.pitch).toBe(true);
	}
});
