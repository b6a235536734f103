/** An author's mistake: where it is, what is there, what was wanted. */

import { positionOf, type Span } from "./source-text.ts";

/** Lines and columns from 1; `endColumn` is the column after the last one meant, on the same line. */
export interface Problem {
	file: string;
	line: number;
	column: number;
	endColumn?: number;
	message: string;
	hint?: string;
}

/** How a mistake is told; `hint` says what to do about it. */
export type Report = (span: Span, message: string, hint?: string) => void;

export function createReport(problems: Problem[]): Report {
	return (span, message, hint) => {
		problems.push({ ...placeOf(span), message, ...(hint ? { hint } : {}) });
	};
}

/** `slides/20-cooling.md:41:7  message (hint)` */
export function printProblem({ file, line, column, message, hint }: Problem): string {
	return `${file}:${line}:${column}  ${message}${hint ? ` (${hint})` : ""}`;
}

/** The line with the mistake, the line before it, and a caret under the place. */
export function codeFrame(problem: Problem, sourceText: string): string {
	const lines = sourceText.replace(/\r\n?/g, "\n").split("\n");
	const shown = [problem.line - 1, problem.line].filter((line) => line >= 1 && line <= lines.length);
	const width = String(problem.line).length;
	const gutter = `${" ".repeat(width)} | `;
	const rows = shown.map((line) => `${String(line).padStart(width)} | ${lines[line - 1]}`);
	return [...rows, gutter + caretsUnder(lines[problem.line - 1] ?? "", problem)].join("\n");
}

/** By file, line and column, the same mistake at the same place once. */
export function sortProblems(problems: Problem[]): Problem[] {
	const seen = new Set<string>();
	return problems
		.toSorted((a, b) => compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column)
		.filter((problem) => !seen.has(printProblem(problem)) && seen.add(printProblem(problem)));
}

function placeOf({ source, start, end }: Span): Omit<Problem, "message" | "hint"> {
	const { line, column } = positionOf(source, start);
	const lineEnd = (source.lineStarts[line] ?? source.text.length + 1) - 1;
	const width = Math.min(end, lineEnd) - start;
	return { file: source.path, line, column, ...(width > 0 ? { endColumn: column + width } : {}) };
}

function caretsUnder(line: string, { column, endColumn }: Problem): string {
	// Tabs are kept so that the caret stands under its place however wide a tab is shown.
	const before = line.slice(0, column - 1).replace(/[^\t]/g, " ");
	return before + "^".repeat(Math.max(1, (endColumn ?? column + 1) - column));
}

function compareTexts(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
