/** How high prose will stand on the stage: paragraphs, lists and tables, by the measures of `slide.css`. */
import { linesOf } from "./fit.ts";
import { boundTextOf } from "./html.ts";
import { widthOf } from "./letter-width.ts";

/** Of the style sheet: heights of lines and the air between blocks, in ems; the table's in units. */
const measures = {
	line: 1.42,
	gap: 0.65,
	itemGap: 0.4,
	indent: 1.2,
	cellLine: 1.3,
	cellAir: 0.7,
	cellGap: 40,
	head: 44,
	rule: 1.5,
};

/** Height of safe HTML set in the text face, in units. @param cell what is above and below the text in a row of a table. */
export function proseHeight(
	safeHtml: string,
	size: number,
	width: number,
	cell: number = (measures.cellAir * size) / 2,
): number {
	const parts = safeHtml.split(/(<table>.*?<\/table>)/s).filter((part) => part.trim() !== "");
	return parts.reduce((height, part, index) => {
		const own = part.startsWith("<table>") ? tableHeight(part, size, width, cell) : blocksHeight(part, size, width);
		return height + own + (index > 0 ? measures.gap * size : 0);
	}, 0);
}

function blocksHeight(part: string, size: number, width: number): number {
	return part
		.split(/<\/(?:p|li|blockquote|h\d)>/)
		.map((block) => ({ text: boundTextOf(block), isItem: block.includes("<li") }))
		.filter(({ text }) => text !== "")
		.reduce((height, { text, isItem }, index) => {
			const lines = linesOf(text, size, width - (isItem ? measures.indent * size : 0), "text");
			const gap = index === 0 ? 0 : isItem ? measures.itemGap : measures.gap;
			return height + (lines * measures.line + gap) * size;
		}, 0);
}

function tableHeight(table: string, size: number, width: number, cell: number): number {
	const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)]
		.map(([, row = ""]) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = ""]) => boundTextOf(cell)))
		.filter((cells) => cells.length > 0);
	const widths = columnWidths(rows, size, width);
	return rows.reduce((height, cells) => {
		const lines = Math.max(...cells.map((text, index) => linesOf(text, size, widths[index] ?? width, "text")));
		return height + lines * measures.cellLine * size + 2 * cell + measures.rule;
	}, measures.head);
}

/** As browsers share out a table's width: each column by what its longest cell would take on one line. */
function columnWidths(rows: string[][], size: number, width: number): number[] {
	const wanted: number[] = [];
	for (const cells of rows)
		for (const [index, cell] of cells.entries())
			wanted[index] = Math.max(wanted[index] ?? 0, widthOf(cell, size, "text"));
	const room = width - measures.cellGap * (wanted.length - 1);
	const total = wanted.reduce((sum, one) => sum + one, 0);
	return wanted.map((one) => (one / total) * room);
}
