/** The tags of a PDF as a tree that can be walked and changed: elements, what they hold, and the way back from pages to them (ISO 32000-1, 14.7). */
import { rowsOf } from "./pdf-structure.ts";
import { dictOf, type PdfDict, type PdfFile, type PdfValue } from "./pdf-values.ts";

export interface TagTree {
	root: PdfDict;
	/** By the number that a page or a link has as its `StructParents` or `StructParent`. */
	rows: Map<number, PdfValue>;
}

/** Null where the file has no tags. */
export function tagTreeOf(file: PdfFile): TagTree | null {
	const root = file.dict(file.catalog, "StructTreeRoot");
	const tree = root && file.dict(root, "ParentTree");
	if (!root || !tree) return null;
	return { root, rows: new Map(rowsOf(file, tree, "Nums").map(([key, value]) => [Number(key), value])) };
}

export function writeRows(file: PdfFile, { root, rows }: TagTree): void {
	const sorted = [...rows].sort(([a], [b]) => a - b);
	root.set("ParentTree", file.add(dictOf({ Nums: sorted.flat() })));
	root.set("ParentTreeNextKey", (sorted.at(-1)?.[0] ?? -1) + 1);
}

/** What an element holds: elements, pieces of pages by their numbers, and references to links. */
export function kidsOf(file: PdfFile, element: PdfDict): PdfValue[] {
	const kids = element.get("K");
	const all = Array.isArray(kids) ? kids : file.get(kids);
	if (Array.isArray(all)) return all;
	return kids === undefined || kids === null ? [] : [kids];
}

/** The element that this is, or refers to; undefined for a piece of a page or a link. */
export function elementOf(file: PdfFile, kid: PdfValue | undefined): PdfDict | undefined {
	const found = file.get(kid);
	return found instanceof Map && found.has("S") ? found : undefined;
}

/** All elements, each before what it holds, with those around it from the root on. */
export function walkTags(file: PdfFile, visit: (element: PdfDict, around: PdfDict[], ref: PdfValue) => void): void {
	const walk = (kid: PdfValue, around: PdfDict[]): void => {
		const element = elementOf(file, kid);
		if (!element) return;
		visit(element, around, kid);
		for (const it of kidsOf(file, element)) walk(it, [...around, element]);
	};
	const root = file.dict(file.catalog, "StructTreeRoot");
	if (root) for (const kid of kidsOf(file, root)) walk(kid, []);
}
