/** A table on a sheet: the widths of its columns, the heights of its rows, and what stands in its cells. */
import type { Cell } from "../render/drawing.ts";
import { boxOf, isSeen, type Reading, ruleOf } from "./drawing-shapes.ts";
import { paragraphsOf } from "./drawing-text.ts";

export function addTable(reading: Reading, element: HTMLElement): void {
	const table = element as HTMLTableElement;
	const rows = [...table.rows].filter(isSeen);
	const full = rows.find(({ cells }) => [...cells].every(({ colSpan }) => colSpan === 1)) ?? rows[0];
	if (!full) return;
	table.dataset.native = "";
	reading.drawing.tables.push({
		...boxOf(reading, table),
		columns: [...full.cells].map((cell) => boxOf(reading, cell).width),
		rows: rows.map((row) => ({ height: boxOf(reading, row).height, cells: [...row.cells].map(cellOf) })),
	});
}

function cellOf(cell: HTMLTableCellElement): Cell {
	const style = getComputedStyle(cell);
	const { paddingTop, paddingRight, paddingBottom, paddingLeft } = style;
	const [top = 0, right = 0, bottom = 0, left = 0] = [paddingTop, paddingRight, paddingBottom, paddingLeft].map(
		Number.parseFloat,
	);
	return {
		paragraphs: paragraphsOf(cell),
		padding: { top, right, bottom, left },
		rule: ruleOf(style, "bottom"),
		isHead: cell.tagName === "TH",
		span: cell.colSpan,
	};
}
