/** Whether all that a page draws is either in the tags or marked as decoration, and never both (PDF/UA-1, 7.1). */
import type { Fault } from "./pdf-faults.ts";
import { elementOf, tagTreeOf } from "./pdf-tag-tree.ts";
import type { PdfFile } from "./pdf-values.ts";

/** Numbers of glyphs have four digits, so none of these can be one. */
const mark = /\b(BDC|BMC|EMC)\b/;
const paint = /(?:^|\s)(?:f\*?|F|[sSbB]|[bB]\*|Do|sh|BI|T[jJ]|['"])(?=\s|$)/;
/** What a piece is, at the end of what stands before it begins. */
const beginning = /\/(\w+)\s*(?:<<([^<>]*)>>|\/\w+)?\s*$/;

export function faultsOfMarks(file: PdfFile, contents: string[]): Fault[] {
	const tree = tagTreeOf(file);
	return file.pages.flatMap(({ dict }, page) => {
		const row = file.get(tree?.rows.get(file.number(dict, "StructParents") ?? -1));
		const holders = Array.isArray(row) ? row : [];
		const isTagged = (piece: number) => elementOf(file, holders[piece]) !== undefined;
		return faultsOfContent(contents[page] ?? "", isTagged).map((message): Fault => ({ page, message }));
	});
}

type Piece = "decoration" | "tagged" | "other";

/** @param isTagged whether the piece with a number has an element. */
export function faultsOfContent(content: string, isTagged: (piece: number) => boolean): string[] {
	const open: Piece[] = [];
	const found = new Set<string>();
	const parts = content.split(mark);
	for (const [at, part] of parts.entries()) {
		if (at % 2 === 0) {
			if (!open.some((it) => it !== "other") && paint.test(part))
				found.add("shows something that is neither in its tags nor marked as decoration (01-005)");
			if (isWithinLine(part)) found.add("has a piece that begins or ends within a line of text");
		} else if (part === "EMC") {
			if (!open.pop()) found.add("ends a piece that it has not begun");
		} else {
			const [, name = "", properties = ""] = beginning.exec(parts[at - 1]!.slice(-200)) ?? [];
			const piece = /\/MCID (\d+)/.exec(properties)?.[1];
			if (piece !== undefined && !isTagged(Number(piece))) found.add("has a piece that no tag holds (01-005)");
			const kind = name === "Artifact" ? "decoration" : piece === undefined ? "other" : "tagged";
			for (const around of open)
				if (kind !== "other" && wrong[`${kind} in ${around}`]) found.add(wrong[`${kind} in ${around}`]!);
			open.push(kind);
		}
	}
	if (open.length > 0) found.add("has a piece that does not end");
	return [...found];
}

const wrong: Record<string, string> = {
	"decoration in tagged": "has decoration within its tags (01-003)",
	"tagged in decoration": "has tags within decoration (01-004)",
	"tagged in tagged": "has a tagged piece within another (09-001)",
};

/** Lines of text and marked pieces do not overlap: what browsers write has none within the other but whole lines. */
function isWithinLine(part: string): boolean {
	return part.split(/\bBT\b/).length !== part.split(/\bET\b/).length;
}
