/** A file of the story as text, and the way from an offset in it to a line and a column. */

/** `path` is as shown to the author: `slides/20-cooling.md`. The text has `\n` for every line end and no byte order mark. */
export interface SourceFile {
	path: string;
	text: string;
}

/** A file, and the offset at which each line of it begins. */
export interface SourceText extends SourceFile {
	lineStarts: number[];
}

/** A stretch of a file, as offsets: `[start, end)`. */
export interface Span {
	source: SourceText;
	start: number;
	end: number;
}

/** Both from 1; columns count UTF-16 units, as editors do. */
export interface Position {
	line: number;
	column: number;
}

export function createSourceText(file: SourceFile): SourceText {
	return { ...file, lineStarts: lineStartsOf(file.text) };
}

export function positionOf(source: SourceText, offset: number): Position {
	const { lineStarts } = source;
	let low = 0;
	let high = lineStarts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (lineStarts[middle]! <= offset) low = middle;
		else high = middle - 1;
	}
	return { line: low + 1, column: offset - lineStarts[low]! + 1 };
}

/** The beginning of a file, for what is missing from the whole of it. */
export function startOf(source: SourceText): Span {
	return { source, start: 0, end: 0 };
}

/** `20-cooling.md` of `slides/20-cooling.md`. */
export function fileNameOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

function lineStartsOf(text: string): number[] {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}
