/** What an author is told of a mistake, and where. */
import { expect, test } from "vitest";
import { codeFrame, createReport, type Problem, printProblem, sortProblems } from "../../src/compile/problem.ts";
import { createSourceText, positionOf } from "../../src/compile/source-text.ts";

test.each([
	["ab\ncd", 0, 1, 1],
	["ab\ncd", 2, 1, 3],
	["ab\ncd", 3, 2, 1],
	["ab\ncd", 5, 2, 3],
])("in %j offset %i is line %i, column %i", (text, offset, line, column) => {
	expect(positionOf(createSourceText({ path: "a.md", text }), offset)).toEqual({ line, column });
});

test("a problem is printed on one line, with its place and what to do", () => {
	const problem = { file: "slides/20-cooling.md", line: 41, column: 7, message: "it is wrong" };
	expect(printProblem(problem)).toBe("slides/20-cooling.md:41:7  it is wrong");
	expect(printProblem({ ...problem, hint: "mend it" })).toBe("slides/20-cooling.md:41:7  it is wrong (mend it)");
});

test("a report knows where its span begins, and ends if that is on the same line", () => {
	const problems: Problem[] = [];
	const source = createSourceText({ path: "a.md", text: "one\ntwo three\nfour" });
	const report = createReport(problems);
	report({ source, start: 8, end: 13 }, "here");
	report({ source, start: 8, end: 17 }, "and on");
	expect(problems).toEqual([
		{ file: "a.md", line: 2, column: 5, endColumn: 10, message: "here" },
		{ file: "a.md", line: 2, column: 5, endColumn: 10, message: "and on" },
	]);
});

test("a code frame shows the line before, the line, and carets below it", () => {
	const problem = { file: "a.md", line: 10, column: 3, endColumn: 6, message: "" };
	const text = "1\n2\n3\n4\n5\n6\n7\n8\nninth\r\nten\tth";
	expect(codeFrame(problem, text)).toBe(" 9 | ninth\n10 | ten\tth\n   |   ^^^");
	expect(codeFrame({ ...problem, line: 1, column: 1, endColumn: undefined }, text)).toBe("1 | 1\n  | ^");
	expect(codeFrame({ ...problem, column: 5, endColumn: 7 }, text)).toContain("\n   |    \t^^");
});

test("problems are told by file, line and column, and each once", () => {
	const at = (file: string, line: number, column: number) => ({ file, line, column, message: "m" });
	const [a, b, c, d] = [at("a.md", 9, 1), at("b.md", 2, 5), at("b.md", 2, 11), at("b.md", 10, 1)];
	expect(sortProblems([d, c, b, a, c])).toEqual([a, b, c, d]);
});
