/** Parts of a document that browsers printed side by side, joined to one: pages, names that links lead to, tags, fonts. */

import { textIn } from "./pdf-strings.ts";
import { elementOf, kidsOf, tagTreeOf, walkTags, writeRows } from "./pdf-tag-tree.ts";
import { dictOf, type PdfDict, PdfFile, PdfRef, PdfStream, PdfString, type PdfValue } from "./pdf-values.ts";

/** The first takes up the others, which are then of no use. @throws for parts without pages. */
export function joinPdfs(parts: PdfFile[]): PdfFile {
	const [whole, ...others] = parts;
	if (!whole) throw new RangeError("there is nothing to join");
	for (const [index, part] of others.entries()) {
		renameFonts(part, index + 1);
		takeUp(whole, renumbered(part, Math.max(...whole.objects.keys())), index + 1);
	}
	if (others.length > 0) writeIds(whole);
	return whole;
}

function takeUp(whole: PdfFile, part: PdfFile, index: number): void {
	const catalog = part.catalog;
	const pages = catalog.get("Pages")!;
	for (const [number, value] of part.objects) whole.set(number, value);
	joinTags(whole, part, index);
	const own = whole.dict(whole.catalog, "Pages");
	const added = whole.get(pages);
	if (!own || !(added instanceof Map)) throw new Error("a part of the PDF has no pages");
	own.set("Kids", [...whole.list(own, "Kids"), pages]);
	own.set("Count", (whole.number(own, "Count") ?? 0) + (whole.number(added, "Count") ?? 0));
	added.set("Parent", whole.catalog.get("Pages")!);
	const dests = whole.dict(whole.catalog, "Dests") ?? new Map();
	for (const [name, target] of whole.dict(catalog, "Dests") ?? []) dests.set(name, target);
	whole.catalog.set("Dests", dests);
	for (const key of ["Dests", "StructTreeRoot"]) whole.drop(catalog.get(key));
	for (const key of ["Root", "Info"]) whole.drop(part.trailer.get(key));
}

/** The same objects under numbers from `by` on. */
function renumbered(file: PdfFile, by: number): PdfFile {
	const moved = new PdfFile();
	const move = (value: PdfValue): PdfValue => {
		if (value instanceof PdfRef) return new PdfRef(value.number + by);
		if (Array.isArray(value)) return value.map(move);
		if (value instanceof Map) return moveAll(value);
		return value instanceof PdfStream ? new PdfStream(moveAll(value.dict), value.bytes) : value;
	};
	const moveAll = (dict: PdfDict): PdfDict => {
		const all: PdfDict = new Map();
		for (const [key, value] of dict) all.set(key, move(value));
		return all;
	};
	for (const [number, value] of file.objects) moved.set(number + by, move(value));
	moved.trailer = moveAll(file.trailer);
	return moved;
}

/** Pages and links are counted on, elements named for their part; what the document of the one holds comes after that of the other. */
function joinTags(whole: PdfFile, part: PdfFile, index: number): void {
	const [tree, added] = [tagTreeOf(whole), tagTreeOf(part)];
	if (!tree || !added) return;
	const by = Math.max(...tree.rows.keys()) + 1;
	const count = (dict: PdfValue, key: string) => {
		const number = dict instanceof Map ? part.number(dict, key) : undefined;
		if (dict instanceof Map && number !== undefined) dict.set(key, number + by);
	};
	for (const { dict } of part.pages) {
		count(dict, "StructParents");
		for (const ref of part.list(dict, "Annots")) count(part.get(ref), "StructParent");
	}
	for (const [key, row] of added.rows) tree.rows.set(key + by, row);
	renameIds(part, index);
	const [top] = kidsOf(whole, tree.root);
	const [document, more] = [elementOf(whole, top), elementOf(part, kidsOf(part, added.root)[0])];
	if (!top || !document || !more) throw new Error("a part of the PDF has tags without a document");
	const kids = kidsOf(part, more);
	for (const kid of kids) elementOf(part, kid)?.set("P", top);
	document.set("K", [...kidsOf(whole, document), ...kids]);
	writeRows(whole, tree);
}

/** The headers of tables have names, by which their cells call them. */
function renameIds(part: PdfFile, index: number): void {
	const renamed = (value: PdfValue) =>
		value instanceof PdfString ? new PdfString(`(part${index}-${textIn(value)})`) : value;
	walkTags(part, (element) => {
		if (element.has("ID")) element.set("ID", renamed(element.get("ID")!));
		for (const attributes of [part.get(element.get("A"))].flat().map((it) => part.get(it)))
			if (attributes instanceof Map && attributes.has("Headers"))
				attributes.set("Headers", part.list(attributes, "Headers").map(renamed));
	});
}

function writeIds(file: PdfFile): void {
	const ids: { id: PdfString; name: string; ref: PdfValue }[] = [];
	walkTags(file, (element, _, ref) => {
		const id = element.get("ID");
		if (id instanceof PdfString) ids.push({ id, name: textIn(id), ref });
	});
	ids.sort((a, b) => (a.name < b.name ? -1 : 1));
	file
		.dict(file.catalog, "StructTreeRoot")
		?.set("IDTree", file.add(dictOf({ Names: ids.flatMap(({ id, ref }) => [id, ref]) })));
}

/** Each part has cut its fonts for itself, and calls them alike. */
function renameFonts(part: PdfFile, index: number): void {
	const letter = String.fromCharCode("A".charCodeAt(0) + index);
	for (const value of part.objects.values()) {
		if (!(value instanceof Map)) continue;
		for (const key of ["BaseFont", "FontName"]) {
			const name = value.get(key);
			if (typeof name === "string") value.set(key, name.replace(/^\/([A-Z]{5})[A-Z]\+/, `/$1${letter}+`));
		}
	}
}
