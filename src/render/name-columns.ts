/** Columns of names above and below a line: a rule beside the names, and from it a line to a bracket over where they stand. */
import { type Column, type Listed, middleOf } from "../deck/columns.ts";
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
}

/** @param name of an item, at a place: where its text begins, and its baseline. */
export function renderColumn<T extends Listed>(
	{ items, side, left }: Column<T>,
	frame: ColumnFrame,
	name: (item: T, x: number, y: number) => Html,
): Html {
	const [first, last] = [items[0], items.at(-1)];
	if (!first || !last) throw new RangeError("a column names at least one event");
	const { row } = frame;
	const top = side === 1 ? frame.above - (items.length - 1) * row : frame.below;
	const foot = top + (items.length - 1) * row;
	const near = side === 1 ? frame.nearAbove : frame.nearBelow;
	const x = left + row / 27;
	const [far, turn] = side === 1 ? [top - row * 0.63, foot + row * 0.19] : [foot + row * 0.19, top - row * 0.7];
	const path = `M${round(x)} ${round(far)}V${round(turn)}L${round(middleOf(items))} ${round(near - side * row * 0.33)}V${round(near)}M${round(first.x - frame.half)} ${round(near)}H${round(last.x + frame.half)}`;
	const names = items.map((item, index) => name(item, round(left + row / 3), round(top + index * row)));
	return html`<path class="overview-leader" d="${path}"/>${names}`;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
