/** Tells an author's mistakes: in the terminal, and over the page in the browser. */
import { join } from "node:path";
import type { ErrorPayload } from "vite";
import { codeFrame, type Problem, printProblem } from "../compile/problem.ts";
import type { SourceFile } from "../compile/source-text.ts";
import { projectRoot } from "./project.ts";

/** Thrown when a story cannot be built. Its mistakes have been printed: nothing more need be said. */
export class StoryError extends Error {
	override name = "StoryError";

	constructor(problems: Problem[]) {
		super(countOf(problems));
	}
}

/** Tells the mistakes that keep something from being made. @throws StoryError */
export function stopWith(problems: Problem[]): never {
	console.error(listProblems(problems));
	throw new StoryError(problems);
}

/** The same of what may be right. @throws StoryError where there are any. */
export function stopAtAny(problems: Problem[]): void {
	if (problems.length > 0) stopWith(problems);
}

/** A line for each problem, and how many there are. */
export function listProblems(problems: Problem[]): string {
	return [...problems.map(printProblem), "", countOf(problems)].join("\n");
}

/** What Vite's overlay shows: all problems, the place of the first as a link to the editor, and the code around it. */
export function overlayOf(problems: Problem[], files: SourceFile[]): ErrorPayload {
	const [first] = problems;
	if (!first) throw new RangeError("an overlay needs a problem");
	const text = files.find(({ path }) => path === first.file)?.text;
	return {
		type: "error",
		err: {
			message: listProblems(problems),
			stack: "",
			plugin: "story",
			id: first.file,
			loc: { file: join(projectRoot, first.file), line: first.line, column: first.column },
			...(text !== undefined && { frame: codeFrame(first, text) }),
		},
	};
}

function countOf(problems: Problem[]): string {
	return problems.length === 1 ? "1 mistake in the story" : `${problems.length} mistakes in the story`;
}
