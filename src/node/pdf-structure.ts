/** How the pages of a PDF hang together: outline, labels, links, the names that those lead to, tags. */
import {
	PDFArray,
	PDFDict,
	type PDFDocument,
	PDFHexString,
	PDFName,
	PDFNumber,
	type PDFObject,
	PDFRef,
	PDFString,
} from "@cantoo/pdf-lib";
import type { ReadPage, ReadPdf } from "./pdf-read.ts";

export function outlineIn({ catalog }: PDFDocument, pages: PDFRef[]): ReadPdf["outline"] {
	const found: ReadPdf["outline"] = [];
	const visit = (parent: PDFDict | undefined, level: number): void => {
		let item = parent && dictIn(parent, "First");
		for (; item; item = dictIn(item, "Next")) {
			const [target] = item.lookupMaybe(PDFName.of("Dest"), PDFArray)?.asArray() ?? [];
			const page = target instanceof PDFRef ? pages.indexOf(target) : -1;
			found.push({ title: textIn(item.lookup(PDFName.of("Title"))), level, page: page < 0 ? null : page });
			visit(item, level + 1);
		}
	};
	visit(dictIn(catalog, "Outlines"), 0);
	return found;
}

/** Each stands from its page on until the next. */
export function labelsIn({ catalog }: PDFDocument, pages: number): string[] {
	const numbers = dictIn(catalog, "PageLabels")?.lookupMaybe(PDFName.of("Nums"), PDFArray);
	const labels = Array.from({ length: pages }, () => "");
	for (let at = 0; numbers && at + 1 < numbers.size(); at += 2) {
		const label = textIn(numbers.lookup(at + 1, PDFDict).lookup(PDFName.of("P")));
		labels.fill(label, numbers.lookup(at, PDFNumber).asNumber());
	}
	return labels;
}

export function linksOn(page: PDFDict): ReadPage["links"] {
	const annotations = page.lookupMaybe(PDFName.of("Annots"), PDFArray);
	const all = annotations?.asArray().map((_, index) => annotations.lookup(index, PDFDict)) ?? [];
	return all.flatMap((link): ReadPage["links"] => {
		const target = link.lookup(PDFName.of("Dest"));
		if (target instanceof PDFName || target instanceof PDFString || target instanceof PDFHexString)
			return [{ to: textIn(target), isWithin: true }];
		const address = dictIn(link, "A")?.lookup(PDFName.of("URI"));
		return address ? [{ to: textIn(address), isWithin: false }] : [];
	});
}

/** In the catalog's own table, and in its tree of names. */
export function destinationsIn({ catalog }: PDFDocument): Set<string> {
	const table = dictIn(catalog, "Dests")?.keys() ?? [];
	return new Set([...table.map((key) => key.decodeText()), ...namesIn(catalog, "Dests")]);
}

export function attachmentsIn({ catalog }: PDFDocument): string[] {
	return namesIn(catalog, "EmbeddedFiles");
}

/** How many pieces of a page are in the tags: the entries of its row in the tree that leads from pages to them. */
export function taggedOn({ catalog }: PDFDocument): (page: PDFDict) => number {
	const rows = new Map<number, number>();
	const visit = (node: PDFDict | undefined): void => {
		const numbers = node?.lookupMaybe(PDFName.of("Nums"), PDFArray);
		for (let at = 0; numbers && at + 1 < numbers.size(); at += 2) {
			const row = numbers.lookup(at + 1);
			if (row instanceof PDFArray) rows.set(numbers.lookup(at, PDFNumber).asNumber(), countOf(row));
		}
		const kids = node?.lookupMaybe(PDFName.of("Kids"), PDFArray);
		for (let at = 0; kids && at < kids.size(); at++) visit(kids.lookup(at, PDFDict));
	};
	const root = dictIn(catalog, "StructTreeRoot");
	visit(root && dictIn(root, "ParentTree"));
	return (page) => rows.get(page.lookupMaybe(PDFName.of("StructParents"), PDFNumber)?.asNumber() ?? -1) ?? 0;
}

function countOf(row: PDFArray): number {
	return row.asArray().filter((it) => it instanceof PDFRef).length;
}

function namesIn(catalog: PDFDict, kind: string): string[] {
	const names: string[] = [];
	const visit = (node: PDFDict | undefined): void => {
		const pairs = node?.lookupMaybe(PDFName.of("Names"), PDFArray);
		for (let at = 0; pairs && at < pairs.size(); at += 2) names.push(textIn(pairs.lookup(at)));
		const kids = node?.lookupMaybe(PDFName.of("Kids"), PDFArray);
		for (let at = 0; kids && at < kids.size(); at++) visit(kids.lookup(at, PDFDict));
	};
	const tree = dictIn(catalog, "Names");
	visit(tree && dictIn(tree, kind));
	return names;
}

export function textIn(value: PDFObject | undefined): string {
	if (value instanceof PDFName || value instanceof PDFString || value instanceof PDFHexString)
		return value.decodeText();
	return "";
}

function dictIn(dict: PDFDict, key: string): PDFDict | undefined {
	return dict.lookupMaybe(PDFName.of(key), PDFDict);
}
