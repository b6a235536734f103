/** Documents that a browser has printed one after the other put together as one: pages, tags, and what links lead to. */
import { openPdf } from "./pdf-open.ts";
import { rowsOf } from "./pdf-structure.ts";
import { elementOf, kidsOf, type TagTree, tagTreeOf, walkTags, writeRows } from "./pdf-tag-tree.ts";
import { dictOf, type PdfDict, type PdfFile, PdfString, type PdfValue } from "./pdf-values.ts";

export interface PdfJoin {
	/** Reads a document, whose pages come after those that were taken before. @throws as `openPdf`. */
	take: (raw: Uint8Array) => Promise<void>;
	/** All of them, of which the first says in what language the document is and who made it. */
	join: () => PdfFile;
}

/** One document is left as it is. */
export function createJoin(): PdfJoin {
	const files: PdfFile[] = [];
	return {
		async take(raw) {
			files.push(await openPdf(raw, files.at(-1)?.last));
		},
		join() {
			const [first, ...others] = files;
			if (!first) throw new RangeError("no document is there to be joined");
			if (others.length > 0) joinAll(first, others);
			return first;
		},
	};
}

function joinAll(file: PdfFile, others: PdfFile[]): void {
	const tree = tagTreeOf(file);
	const names = tree ? namesOf(file) : [];
	for (const [index, other] of others.entries()) {
		const otherTree = tagTreeOf(other);
		if (tree && otherTree) {
			renameElements(other, `p${String(index + 1).padStart(3, "0")}`);
			moveRows(tree, other, otherTree);
			names.push(...namesOf(other));
		}
		for (const [number, value] of other.objects) file.set(number, value);
		joinPages(file, other);
		joinTargets(file, other);
		if (tree && otherTree) joinElements(file, tree, otherTree);
		dropFrame(file, other);
	}
	if (!tree) return;
	writeRows(file, tree);
	if (names.length > 0) tree.root.set("IDTree", file.add(dictOf({ Names: names.flat() })));
}

/** What says of the other document that it is one. */
function dropFrame(file: PdfFile, { trailer, catalog }: PdfFile): void {
	for (const part of [trailer.get("Root"), trailer.get("Info"), catalog.get("Dests"), catalog.get("StructTreeRoot")])
		file.drop(part);
}

/** Each document's tree of pages hangs in the first one's. */
function joinPages(file: PdfFile, other: PdfFile): void {
	const pages = file.dict(file.catalog, "Pages")!;
	const root = other.catalog.get("Pages")!;
	const node = other.dict(other.catalog, "Pages")!;
	node.set("Parent", file.catalog.get("Pages")!);
	pages.set("Kids", [...file.list(pages, "Kids"), root]);
	pages.set("Count", file.number(pages, "Count")! + other.number(node, "Count")!);
}

function joinTargets(file: PdfFile, other: PdfFile): void {
	const targets = other.dict(other.catalog, "Dests") ?? new Map();
	const all = file.dict(file.catalog, "Dests") ?? new Map();
	for (const [name, target] of targets) all.set(name, target);
	file.catalog.set("Dests", all);
}

/** What the other's document holds comes after what the first one's does. */
function joinElements(file: PdfFile, tree: TagTree, other: TagTree): void {
	const [top] = kidsOf(file, tree.root);
	const document = elementOf(file, top);
	if (!top || !document) return;
	for (const kid of kidsOf(file, other.root)) {
		const element = elementOf(file, kid);
		if (!element) continue;
		const kids = kidsOf(file, element);
		for (const own of kids) elementOf(file, own)?.set("P", top);
		document.set("K", [...kidsOf(file, document), ...kids]);
		file.drop(kid);
	}
}

/** Pages and links are numbered from behind those that are there. */
function moveRows({ rows }: TagTree, other: PdfFile, { rows: others }: TagTree): void {
	const after = Math.max(-1, ...rows.keys()) + 1;
	const move = (dict: PdfDict, key: "StructParents" | "StructParent") => {
		const row = other.number(dict, key);
		if (row !== undefined) dict.set(key, row + after);
	};
	for (const { dict } of other.pages) {
		move(dict, "StructParents");
		for (const ref of other.list(dict, "Annots")) {
			const link = other.get(ref);
			if (link instanceof Map) move(link, "StructParent");
		}
	}
	for (const [row, holder] of others) rows.set(row + after, holder);
}

/** Headers of tables have names, by which cells refer to them; another document may have the same. They keep their order. */
function renameElements(file: PdfFile, prefix: string): void {
	const rename = (name: PdfValue) =>
		name instanceof PdfString ? new PdfString(`(${prefix}${name.raw.slice(1)}`) : name;
	walkTags(file, (element) => {
		if (element.has("ID")) element.set("ID", rename(element.get("ID")!));
		for (const attributes of [file.get(element.get("A"))].flat()) {
			const own = file.get(attributes);
			if (own instanceof Map && own.has("Headers")) own.set("Headers", file.list(own, "Headers").map(rename));
		}
	});
	const root = file.dict(file.catalog, "StructTreeRoot");
	const tree = root && file.dict(root, "IDTree");
	if (!tree) return;
	root.set(
		"IDTree",
		dictOf({ Names: rowsOf(file, tree, "Names").flatMap(([name, holder]) => [rename(name), holder]) }),
	);
}

function namesOf(file: PdfFile): [PdfValue, PdfValue][] {
	const root = file.dict(file.catalog, "StructTreeRoot");
	const tree = root && file.dict(root, "IDTree");
	return tree ? rowsOf(file, tree, "Names") : [];
}
