/** How the pages of a PDF hang together: outline, labels, links, the names that those lead to, tags. */
import type { ReadPage, ReadPdf } from "./pdf-read.ts";
import { nameText, textIn } from "./pdf-strings.ts";
import { type PdfDict, type PdfFile, PdfRef, PdfString, type PdfValue } from "./pdf-values.ts";

export function outlineIn(file: PdfFile): ReadPdf["outline"] {
	const pages = new Map(file.pages.map(({ ref }, index) => [ref.number, index]));
	const found: ReadPdf["outline"] = [];
	const visit = (parent: PdfDict | undefined, level: number): void => {
		let item = parent && file.dict(parent, "First");
		for (; item; item = file.dict(item, "Next")) {
			const [target] = file.list(item, "Dest");
			const page = target instanceof PdfRef ? pages.get(target.number) : undefined;
			found.push({ title: file.text(item, "Title"), level, page: page ?? null });
			visit(item, level + 1);
		}
	};
	visit(file.dict(file.catalog, "Outlines"), 0);
	return found;
}

/** Each stands from its page on until the next. */
export function labelsIn(file: PdfFile, pages: number): string[] {
	const tree = file.dict(file.catalog, "PageLabels");
	const labels = Array.from({ length: pages }, () => "");
	for (const [first, value] of tree ? rowsOf(file, tree, "Nums") : []) {
		const label = file.get(value);
		labels.fill(label instanceof Map ? file.text(label, "P") : "", Number(first));
	}
	return labels;
}

export function linksOn(file: PdfFile, page: PdfDict): ReadPage["links"] {
	return file.list(page, "Annots").flatMap((ref): ReadPage["links"] => {
		const link = file.get(ref);
		if (!(link instanceof Map)) return [];
		const target = file.get(link.get("Dest"));
		if (typeof target === "string" || target instanceof PdfString) return [{ to: textIn(target), isWithin: true }];
		const action = file.dict(link, "A");
		const address = action && file.text(action, "URI");
		return address ? [{ to: address, isWithin: false }] : [];
	});
}

/** In the catalog's own table, and in its tree of names. */
export function destinationsIn(file: PdfFile): Set<string> {
	const table = file.dict(file.catalog, "Dests")?.keys() ?? [];
	return new Set([...[...table].map(nameText), ...namesIn(file, "Dests")]);
}

export function attachmentsIn(file: PdfFile): string[] {
	return namesIn(file, "EmbeddedFiles");
}

/** How many pieces of a page are in the tags: the entries of its row in the tree that leads from pages to them. */
export function taggedOn(file: PdfFile): (page: PdfDict) => number {
	const root = file.dict(file.catalog, "StructTreeRoot");
	const tree = root && file.dict(root, "ParentTree");
	const rows = new Map(tree ? rowsOf(file, tree, "Nums") : []);
	return (page) => {
		const row = file.get(rows.get(file.number(page, "StructParents") ?? -1));
		return Array.isArray(row) ? row.filter((it) => it instanceof PdfRef).length : 0;
	};
}

function namesIn(file: PdfFile, kind: string): string[] {
	const names = file.dict(file.catalog, "Names");
	const tree = names && file.dict(names, kind);
	return tree ? rowsOf(file, tree, "Names").map(([key]) => textIn(key)) : [];
}

/** A tree of numbers or names (ISO 32000-1, 7.9.6 and 7.9.7): its keys and what they stand for. */
export function rowsOf(file: PdfFile, node: PdfDict, key: "Nums" | "Names"): [PdfValue, PdfValue][] {
	const list = file.list(node, key);
	const own = list.flatMap((it, at): [PdfValue, PdfValue][] => (at % 2 ? [] : [[it, list[at + 1] ?? null]]));
	const kids = file.list(node, "Kids").map((kid) => file.get(kid));
	return [...own, ...kids.flatMap((kid) => (kid instanceof Map ? rowsOf(file, kid, key) : []))];
}
