/** What the tags of a PDF say of its pages beside their text: pictures, tables and languages. */
import { type PdfFile, PdfRef, type PdfValue } from "./pdf-values.ts";

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

/** The elements with something on a page, by the number of the page's object. */
export function tagsByPage(file: PdfFile): Map<number, Tag[]> {
	const found = new Map<number, Tag[]>();
	const visit = (value: PdfValue | undefined, around: number | undefined): Set<number> => {
		const node = file.get(value);
		if (Array.isArray(node)) return new Set(node.flatMap((it) => [...visit(it, around)]));
		if (!(node instanceof Map)) return new Set(node !== null && around ? [around] : []);
		const own = node.get("Pg");
		const page = own instanceof PdfRef ? own.number : around;
		// What refers to a piece of a page, or to a link, is no element.
		if (!node.has("S")) return new Set(page ? [page] : []);
		const pages = visit(node.get("K"), page);
		const tag = { role: file.text(node, "S"), alt: file.text(node, "Alt"), language: file.text(node, "Lang") };
		for (const page of pages) listOf(found, page).push(tag);
		return pages;
	};
	const root = file.dict(file.catalog, "StructTreeRoot");
	visit(root?.get("K"), undefined);
	return found;
}

function listOf(found: Map<number, Tag[]>, page: number): Tag[] {
	const tags = found.get(page) ?? [];
	found.set(page, tags);
	return tags;
}
