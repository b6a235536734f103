/** Names on the fold-out: as large as there is room for all of them, each with its date before it and its slide's number behind. */
import { type Column, columnsOf } from "../deck/columns.ts";
import { firstFit } from "./fit.ts";
import type { FoldoutEvent } from "./foldout-events.ts";
import { type Html, html } from "./html.ts";
import { labelWidth } from "./label-width.ts";
import { type ColumnFrame, renderColumn } from "./name-columns.ts";

/** A line, and the room for names above and below it; units. */
export interface NameRoom {
	left: number;
	right: number;
	/** Baselines of the names next to the line, and how far from them the farthest may stand. */
	above: number;
	below: number;
	depth: number;
	nearAbove: number;
	nearBelow: number;
	/** Of the sizes of type there are. */
	largest: number;
}

export interface NamedEvent extends FoldoutEvent {
	date: string;
}

const sizes = [76, 70, 64, 58, 53, 48, 43, 38, 36, 33, 30, 27, 24, 21] as const;
/** From line to line, of the size of the type. */
const pitch = 1.38;

export function renderNames(events: NamedEvent[], room: NameRoom): Html {
	const setIn = (size: number) => ({ size, columns: columnsIn(events, room, size) });
	const allowed = sizes.filter((size) => size <= room.largest);
	const { size, columns } = firstFit(allowed.map(setIn), room.depth, (set) => depthOf(set.columns, set.size));
	const frame: ColumnFrame = { row: size * pitch, half: 8, ...room };
	return html`${columns.map(
		(column) =>
			html`<g class="overview-column" data-tone="${column.items[0]?.chapter.number ?? 0}">${renderColumn(column, frame, (event, x, y) => renderName(event, x, y, size))}</g>`,
	)}`;
}

function columnsIn(
	events: NamedEvent[],
	{ left, right, depth }: NameRoom,
	size: number,
): Column<NamedEvent & { width: number }>[] {
	const named = events.map((event) => ({ ...event, width: widthOf(event, size) }));
	return columnsOf(named, { rows: Math.floor(depth / (size * pitch)) + 1, left, right, gap: size * 1.3 });
}

/** Dates and numbers are set heavier than labels are measured in. */
function widthOf({ date, event, number }: NamedEvent, size: number): number {
	return labelWidth(`${date}  ${event.short}  ${number}`, size) * 1.03 + size * 0.6;
}

function depthOf(columns: { items: unknown[] }[], size: number): number {
	return (Math.max(1, ...columns.map(({ items }) => items.length)) - 1) * size * pitch;
}

function renderName({ date, event, number, slide, chapter }: NamedEvent, x: number, y: number, size: number): Html {
	return html`<a href="#/${slide}" data-tone="${chapter.number ?? 0}"><text class="foldout-name" style="font-size:${size}px" x="${x}" y="${y}"><tspan class="foldout-date">${date}</tspan>  ${event.short}  <tspan class="foldout-number">${number}</tspan></text></a>`;
}
