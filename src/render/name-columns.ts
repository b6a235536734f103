/** Columns of names above and below a line: a rule beside the names, and from it a line to a bracket over where they stand. */

import { type Column, type Listed, middleOf } from "../deck/columns.ts";
import { round } from "../deck/round.ts";
import { type Html, html } from "./html.ts";

/** Units of the picture, from its top. */
export interface ColumnFrame {
	/** From the baseline of a name to that of the next. */
	row: number;
	/** Baselines: of the last name above the line, of the first below it. */
	above: number;
	below: number;
	/** Where the brackets stand. */
	nearAbove: number;
	nearBelow: number;
	/** Half of what a bracket is wider than what it spans. */
	half: number;
	/** Units between the tracks of lines that go along the line; without it they go aslant. */
	track?: number;
}

/**
 * Which track each column's line goes along, from 0 next to the brackets: lines that go the same way one above the other
 * have tracks of their own, and none crosses another. Columns as `columnsOf` returns them.
 */
export function tracksOf<T extends Listed>(columns: Column<T>[]): Map<Column<T>, number> {
	const tracks = new Map<Column<T>, number>();
	for (const side of [1, -1]) {
		const own = columns.filter((column) => column.side === side);
		const rightward = own.filter(({ items, left }) => middleOf(items) >= left);
		const leftward = own.filter(({ items, left }) => middleOf(items) < left).toReversed();
		for (const group of [rightward, leftward]) {
			for (const [index, column] of group.entries()) {
				const under = group.slice(0, index).filter((other) => shareStretch(column, other));
				tracks.set(column, Math.max(-1, ...under.map((other) => tracks.get(other) ?? 0)) + 1);
			}
		}
	}
	return tracks;
}

function shareStretch(a: Column<Listed>, b: Column<Listed>): boolean {
	const [from, to] = [a, b].map(({ items, left }) => [left, middleOf(items)].sort((one, other) => one - other)) as [
		number[],
		number[],
	];
	return (from[0] ?? 0) - 4 < (to[1] ?? 0) && (to[0] ?? 0) - 4 < (from[1] ?? 0);
}

/**
 * @param name of an item, at a place: where its text begins, and its baseline.
 * @param track along which its line goes, if the frame has tracks.
 */
export function renderColumn<T extends Listed>(
	{ items, side, left }: Column<T>,
	frame: ColumnFrame,
	name: (item: T, x: number, y: number) => Html,
	track = 0,
): Html {
	const [first, last] = [items[0], items.at(-1)];
	if (!first || !last) throw new RangeError("a column names at least one event");
	const { row } = frame;
	const top = side === 1 ? frame.above - (items.length - 1) * row : frame.below;
	const foot = top + (items.length - 1) * row;
	const near = side === 1 ? frame.nearAbove : frame.nearBelow;
	const x = left + row / 27;
	const [far, turn] = side === 1 ? [top - row * 0.63, foot + row * 0.19] : [foot + row * 0.19, top - row * 0.7];
	const at = round(near - side * (row * 0.36 + track * (frame.track ?? 0)));
	const way = frame.track
		? `V${at}H${round(middleOf(items))}`
		: `V${round(turn)}L${round(middleOf(items))} ${round(near - side * row * 0.33)}`;
	const path = `M${round(x)} ${round(far)}${way}V${round(near)}M${round(first.x - frame.half)} ${round(near)}H${round(last.x + frame.half)}`;
	const names = items.map((item, index) => name(item, round(left + row / 3), round(top + index * row)));
	return html`<path class="overview-leader" d="${path}"/>${names}`;
}
