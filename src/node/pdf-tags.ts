/** What the tags of a PDF say of its pages beside their text: pictures, tables and languages. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import { textIn } from "./pdf-structure.ts";

export interface PageTags {
	/** What each picture says to those who do not see it; empty where it says nothing. */
	figures: string[];
	tables: { tables: number; rows: number; headers: number };
	/** Of each passage that is in another language than the document. */
	languages: string[];
}

/** An element of the tags, as any reader has it. */
export interface Tag {
	role: string;
	alt: string;
	language: string;
}

/** @param language of the document. */
export function pageTagsOf(tags: Tag[], language: string): PageTags {
	const count = (role: string) => tags.filter((tag) => tag.role === role).length;
	return {
		figures: tags.filter(({ role }) => role === "Figure").map(({ alt }) => alt),
		tables: { tables: count("Table"), rows: count("TR"), headers: count("TH") },
		languages: tags.map((tag) => tag.language).filter((it) => it && it !== language),
	};
}

/** The elements with something on a page, by the page. */
export function tagsByPage({ catalog }: PDFDocument): Map<PDFRef, Tag[]> {
	const found = new Map<PDFRef, Tag[]>();
	const visit = (node: PDFObject | undefined, around: PDFRef | undefined): Set<PDFRef> => {
		if (node instanceof PDFArray)
			return new Set(node.asArray().flatMap((_, at) => [...visit(node.lookup(at), around)]));
		if (!(node instanceof PDFDict)) return new Set(node && around ? [around] : []);
		const own = node.get(name("Pg"));
		const page = own instanceof PDFRef ? own : around;
		// What refers to a piece of a page, or to a link, is no element.
		if (!node.has(name("S"))) return new Set(page ? [page] : []);
		const pages = visit(node.lookup(name("K")), page);
		const tag = {
			role: textIn(node.lookup(name("S"))),
			alt: textIn(node.lookup(name("Alt"))),
			language: textIn(node.lookup(name("Lang"))),
		};
		for (const page of pages) listOf(found, page).push(tag);
		return pages;
	};
	visit(catalog.lookupMaybe(name("StructTreeRoot"), PDFDict)?.lookup(name("K")), undefined);
	return found;
}

function listOf(found: Map<PDFRef, Tag[]>, page: PDFRef): Tag[] {
	const tags = found.get(page) ?? [];
	found.set(page, tags);
	return tags;
}

function name(key: string): PDFName {
	return PDFName.of(key);
}
