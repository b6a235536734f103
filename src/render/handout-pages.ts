/** What stands on which page of a handout: chosen from measured heights, so that no page is cut and few are half empty. */
import type { BlockLayout } from "./handout-block.ts";

/** All lengths in one unit, whichever. */
export interface BlockHeights {
	half: number;
	full: number;
	bare: number;
	wantsWidth: boolean;
}

export interface PlacedBlock {
	block: number;
	layout: BlockLayout;
}

export interface PackedPage {
	blocks: PlacedBlock[];
	/** The notes of its last block have pages of their own after it. */
	continues: boolean;
}

/** What a page costs beside being one: empty room, a map too small to read, a picture larger or, alone on it, smaller than it need be. */
const costs = { blank: 0.8, small: 1.6, large: 0.12, alone: 0.4, continued: 9 };
/** No page has more blocks than this. */
const most = 4;

/** @param first the room on the first page, below what heads it. @param gap between two blocks. */
export function packBlocks(blocks: BlockHeights[], first: number, room: number, gap: number): PackedPage[] {
	// From the end: of the blocks from each index on, the best pages and what they cost.
	const best: { cost: number; pages: PackedPage[] }[] = [];
	best[blocks.length] = { cost: 0, pages: [] };
	for (let start = blocks.length - 1; start >= 0; start--) {
		const own = start === 0 ? first : room;
		const choices = pagesFrom(blocks, start, own, gap).map(({ page, cost }) => {
			const rest = best[start + page.blocks.length]!;
			return { cost: cost + rest.cost, pages: [page, ...rest.pages] };
		});
		best[start] = choices.reduce((least, choice) => (choice.cost < least.cost ? choice : least));
	}
	return best[0]!.pages;
}

function pagesFrom(blocks: BlockHeights[], start: number, room: number, gap: number) {
	const found: { page: PackedPage; cost: number }[] = [];
	const extend = (placed: PlacedBlock[], height: number, cost: number) => {
		const block = start + placed.length;
		const given = blocks[block];
		if (!given || placed.length === most) return;
		for (const layout of ["half", "full"] as const) {
			const needed = height + (placed.length > 0 ? gap : 0) + given[layout];
			if (needed > room) continue;
			const own = layout === "half" ? (given.wantsWidth ? costs.small : 0) : given.wantsWidth ? 0 : costs.large;
			const page = [...placed, { block, layout }];
			const blank = 1 - needed / room;
			const alone = page.length === 1 && layout === "half" ? costs.alone : 0;
			found.push({
				page: { blocks: page, continues: false },
				cost: 1 + cost + own + alone + costs.blank * blank ** 2,
			});
			extend(page, needed, cost + own);
		}
	};
	extend([], 0, 0);
	if (found.length > 0) return found;
	const alone = { blocks: [{ block: start, layout: "bare" as const }], continues: true };
	return [{ page: alone, cost: costs.continued }];
}

/** A column's rows, by the index of its first and of the first of the next. */
export interface RowRange {
	from: number;
	to: number;
}

/** Rows in the order given, each column as full as it can be. @param least fewer rows than this are not left over for the last. */
export function packRows(heights: number[], roomOf: (column: number) => number, least = 1): RowRange[] {
	const columns = filled(heights, roomOf);
	const [before, last] = columns.slice(-2);
	if (!before || !last) return columns;
	const from = Math.max(before.from + 1, Math.min(last.from, last.to - least));
	const needed = heights.slice(from).reduce((sum, height) => sum + height, 0);
	if (from === last.from || needed > roomOf(columns.length - 1)) return columns;
	return [...columns.slice(0, -2), { from: before.from, to: from }, { from, to: last.to }];
}

function filled(heights: number[], roomOf: (column: number) => number): RowRange[] {
	const columns: RowRange[] = [];
	let from = 0;
	let used = 0;
	for (const [index, height] of heights.entries()) {
		if (index > from && used + height > roomOf(columns.length)) {
			columns.push({ from, to: index });
			from = index;
			used = 0;
		}
		used += height;
	}
	return heights.length > from ? [...columns, { from, to: heights.length }] : columns;
}

/** Of columns in pairs, the last pair with its rows shared out, so that both are about as long. */
export function evened(heights: number[], columns: RowRange[]): RowRange[] {
	const first = columns.length - (columns.length % 2 === 0 ? 2 : 1);
	const from = columns[first]?.from;
	if (from === undefined) return columns;
	const rest = heights.slice(from);
	const half = rest.reduce((sum, height) => sum + height, 0) / 2;
	let used = 0;
	const split = rest.findIndex((height) => {
		used += height;
		return used >= half;
	});
	const to = Math.min(heights.length, from + split + 1);
	const pair = [
		{ from, to },
		{ from: to, to: heights.length },
	].filter((range) => range.to > range.from);
	return [...columns.slice(0, first), ...pair];
}
