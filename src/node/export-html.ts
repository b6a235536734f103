/** `npm run export -- html`: the deck as one file that opens from the disk. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ExportOptions, fileNameOf, notesMark } from "./export-kind.ts";
import { buildOneFile } from "./one-file.ts";

/** It is the briefer's own copy: with the notes, unless they are refused. */
export async function exportHtml({ out, notes = true }: ExportOptions): Promise<string[]> {
	const { id, html } = await buildOneFile({ notes });
	const file = join(out, `${fileNameOf(id, notesMark(notes, true))}.html`);
	mkdirSync(out, { recursive: true });
	writeFileSync(file, html);
	return [`${file} (${(Buffer.byteLength(html) / 1e6).toFixed(2)} MB)`];
}
