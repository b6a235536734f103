/** A PDF as a reader has it: opened with pdf.js, which did not make it. */

import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/types/src/display/api.js";
import { type PageTags, pageTagsOf, type Tag } from "./pdf-tags.ts";

export interface ReadPdf {
	title: string;
	language: string;
	pages: ReadPage[];
	/** Titles in order, by level from 0, with the page each leads to, from 0; null where it leads nowhere. */
	outline: { title: string; level: number; page: number | null }[];
	/** The names that links within the document may lead to. */
	destinations: Set<string>;
	labels: string[];
	attachments: string[];
}

export interface ReadPage {
	/** In points. */
	width: number;
	height: number;
	/** As it is drawn, pieces of a line joined by spaces. */
	text: string;
	/** How many pieces of tagged content the page has. */
	tagged: number;
	tags: PageTags;
	/** Names of destinations, and addresses. */
	links: { to: string; isWithin: boolean }[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
	const { getDocument, VerbosityLevel } = await loadReader();
	// The reader keeps what it is given.
	const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false });
	const document: PDFDocumentProxy = await task.promise;
	try {
		return await readDocument(document);
	} finally {
		await task.destroy();
	}
}

export function loadReader() {
	return import("pdfjs-dist/legacy/build/pdf.mjs");
}

async function readDocument(document: PDFDocumentProxy): Promise<ReadPdf> {
	const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } };
	const pages: ReadPage[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		pages.push(await readPage(page, info.Language ?? ""));
		page.cleanup();
	}
	return {
		title: info.Title ?? "",
		language: info.Language ?? "",
		pages,
		outline: await readOutline(document, (await document.getOutline()) ?? [], 0),
		destinations: new Set(Object.keys(await document.getDestinations())),
		labels: (await document.getPageLabels()) ?? [],
		attachments: Object.keys((await document.getAttachments()) ?? {}),
	};
}

async function readPage(page: PDFPageProxy, language: string): Promise<ReadPage> {
	const { width, height } = page.getViewport({ scale: 1 });
	const { items } = await page.getTextContent({ includeMarkedContent: false });
	const text = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("");
	const links = (await page.getAnnotations()).flatMap(({ dest, url, unsafeUrl }) => {
		if (typeof dest === "string") return [{ to: dest, isWithin: true }];
		const address: string | undefined = url ?? unsafeUrl;
		return address ? [{ to: address, isWithin: false }] : [];
	});
	const tree: StructNode | null = await page.getStructTree();
	return { width, height, text, tagged: countContent(tree), tags: pageTagsOf(tagsIn(tree), language), links };
}

/** Nodes of a structure tree have children, its leaves a type. */
interface StructNode {
	role?: string;
	type?: string;
	alt?: string;
	lang?: string;
	children?: StructNode[];
}

function countContent(node: StructNode | null): number {
	const { type, children = [] } = node ?? {};
	return type === "content" ? 1 : children.reduce((sum, child) => sum + countContent(child), 0);
}

/** The children of an element come before it, as in `tagsByPage`. */
function tagsIn(node: StructNode | null): Tag[] {
	const { role, alt = "", lang = "", children = [] } = node ?? {};
	return [...children.flatMap(tagsIn), ...(role ? [{ role, alt, language: lang }] : [])];
}

type OutlineNode = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>[number];

async function readOutline(
	document: PDFDocumentProxy,
	nodes: OutlineNode[],
	level: number,
): Promise<ReadPdf["outline"]> {
	const lists = await Promise.all(
		nodes.map(async ({ title, dest, items }) => [
			{ title, level, page: await pageOf(document, dest) },
			...(await readOutline(document, items, level + 1)),
		]),
	);
	return lists.flat();
}

async function pageOf(document: PDFDocumentProxy, dest: OutlineNode["dest"]): Promise<number | null> {
	const target = typeof dest === "string" ? await document.getDestination(dest) : dest;
	// What leads to a page that is not there is for the caller to tell.
	return target?.[0] ? document.getPageIndex(target[0]).catch(() => null) : null;
}
