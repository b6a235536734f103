/** The data behind a picture as a table: behind a disclosure on the stage, open to readers and screen readers alike. */
import { type Html, html } from "./html.ts";
import type { Words } from "./words.ts";

export interface DataTable {
	/** What the table holds; plain text. */
	caption: string;
	columns: string[];
	/** A row's cells, as many as there are columns; the first names the row. */
	rows: (string | number | Html)[][];
	words: Words;
}

export function renderDataTable(table: DataTable): Html {
	return renderDataTables([table], table.words);
}

/** Several tables behind one handle: one below the other. */
export function renderDataTables(tables: DataTable[], words: Words): Html {
	return html`<details class="scene-data" open>
		<summary>${words.asTable}</summary>
		<div class="scroll">${tables.map(renderTable)}</div>
	</details>`;
}

function renderTable({ caption, columns, rows }: DataTable): Html {
	return html`<table>
			<caption>${caption}</caption>
			<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
			<tbody>${rows.map(
				(row) =>
					html`<tr>${row.map((value, index) => (index === 0 ? html`<th scope="row">${value}</th>` : html`<td data-label="${columns[index]}">${value}</td>`))}</tr>`,
			)}</tbody>
		</table>`;
}
