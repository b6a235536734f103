/** Tables of prose: who hears one is told what each cell stands under, and on a phone a wide one is a list of its rows. */
import { escapeHtml, plainTextOf } from "./html.ts";

/** More columns than these stand under one another on a phone. */
const mostColumns = 2;

/** The roles are said aloud because on a phone a wide table is no longer laid out as one. */
export function layTables(body: string): string {
	return body.replace(/<table>(.*?)<\/table>/gs, (_, inside: string) => {
		const heads = [...inside.matchAll(/<th\b[^>]*>(.*?)<\/th>/gs)].map(([, head = ""]) => plainTextOf(head).trim());
		const kind = heads.length > mostColumns ? ' class="wide"' : "";
		const rows = inside
			.replace(/<(thead|tbody)>/g, '<$1 role="rowgroup">')
			.replace(/<tr>(.*?)<\/tr>/gs, (_, cells: string) => `<tr role="row">${layRow(cells, heads)}</tr>`);
		return `<div class="scroll"><table role="table"${kind}>${rows}</table></div>`;
	});
}

/** A corner that names nothing is no heading: what stands below it is, each of its row. */
function layRow(cells: string, heads: string[]): string {
	let column = 0;
	return cells.replace(/<(th|td)\b([^>]*)>(.*?)<\/\1>/gs, (_, tag: string, align: string, content: string) => {
		const head = heads[column] ?? "";
		const isFirst = column === 0;
		column += 1;
		if (tag === "th" && content !== "") return `<th role="columnheader" scope="col"${align}>${content}</th>`;
		if (tag === "th") return `<td role="cell"${align}></td>`;
		if (isFirst && head === "") return `<th role="rowheader" scope="row"${align}>${content}</th>`;
		return `<td role="cell"${align} data-label="${escapeHtml(head)}">${content}</td>`;
	});
}
