/** A table on a sheet: the widths of its columns, the heights of its rows, and what stands in its cells. */
import type { Cell, Paragraph } from "../render/drawing.ts";
import { addShape, boxOf, isSeen, nextOrder, type Reading, ruleOf } from "./drawing-shapes.ts";
import { paragraphsOf } from "./drawing-text.ts";

export function addTable(reading: Reading, element: HTMLElement): void {
	const table = element as HTMLTableElement;
	const rows = [...table.rows].filter(isSeen);
	const full = rows.find(({ cells }) => [...cells].every(({ colSpan }) => colSpan === 1)) ?? rows[0];
	if (!full) return;
	table.dataset.native = "";
	for (const cell of rows.flatMap(({ cells }) => [...cells])) {
		const tag = insetOf(cell) > 0 ? cell.querySelector<HTMLElement>(".tag") : null;
		if (tag) addShape(reading, tag);
	}
	reading.drawing.tables.push({
		...boxOf(reading, table),
		order: nextOrder(reading),
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
	const inset = insetOf(cell);
	return {
		paragraphs: paragraphsOf(cell).map((paragraph) => (inset ? withoutGround(paragraph) : paragraph)),
		padding: { top, right, bottom, left: left + inset },
		rule: ruleOf(style, "bottom"),
		isHead: cell.tagName === "TH",
		span: cell.colSpan,
	};
}

/** Of the words of a tag that fills its cell; its field is drawn behind the table, for letters have no grounds with edges in it. */
function insetOf(cell: HTMLElement): number {
	const tag = cell.querySelector(".tag");
	if (!tag || tag.textContent?.trim() !== cell.textContent?.trim()) return 0;
	const { paddingLeft, borderLeftWidth } = getComputedStyle(tag);
	return Number.parseFloat(paddingLeft) + Number.parseFloat(borderLeftWidth);
}

function withoutGround(paragraph: Paragraph): Paragraph {
	return { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, ground: null })) };
}
