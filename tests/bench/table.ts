/** The results as a table for the terminal, which is Markdown too. */
import type { Result } from "./measure.ts";

const head = ["measured", "slides", "here", "bare", "aim", "unit"];

export function tableOf(results: Result[]): string {
	const rows = [head, ...results.map(rowOf)];
	const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
	const lines = rows.map((row) => `| ${row.map((text, column) => text.padEnd(widths[column]!)).join(" | ")} |`);
	const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
	return [lines[0], rule, ...lines.slice(1)].join("\n");
}

function rowOf({ what, slides, ours, bare, aim, unit }: Result): string[] {
	return [
		what,
		slides?.toLocaleString("en-GB") ?? "",
		short(ours),
		bare === undefined ? "" : short(bare),
		aim ?? "",
		unit,
	];
}

/** Three digits, and whole where there are more. */
export function short(value: number): string {
	return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
