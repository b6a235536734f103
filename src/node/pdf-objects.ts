/** A PDF read back by its objects, opened once for all that is asked of it. */
import { ParseSpeeds, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { glyphsOf, type PdfGlyphs } from "./pdf-fonts.ts";
import type { ReadPdf } from "./pdf-read.ts";
import { attachmentsIn, destinationsIn, labelsIn, linksOn, outlineIn, taggedOn, textIn } from "./pdf-structure.ts";
import { pageTagsOf, tagsByPage } from "./pdf-tags.ts";
import { pageTextOf } from "./pdf-text.ts";

/** What pdf.js would say of it, and takes ten times as long to: tests hold the two to the same. */
export async function readObjects(bytes: Uint8Array): Promise<{ read: ReadPdf; glyphs: PdfGlyphs }> {
	const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
	const pages = document.getPages();
	const tagged = taggedOn(document);
	const tags = tagsByPage(document);
	const language = textIn(document.catalog.lookup(PDFName.of("Lang")));
	const texts = pages.map(({ node }) => pageTextOf(node));
	const read = {
		title: document.getTitle() ?? "",
		language,
		pages: pages.map((page, index) => ({
			...page.getSize(),
			text: texts[index]!.text,
			tagged: tagged(page.node),
			tags: pageTagsOf(tags.get(page.ref) ?? [], language),
			links: linksOn(page.node),
		})),
		outline: outlineIn(
			document,
			pages.map(({ ref }) => ref),
		),
		destinations: destinationsIn(document),
		labels: labelsIn(document, pages.length),
		attachments: attachmentsIn(document),
	};
	return {
		read,
		glyphs: glyphsOf(
			document,
			texts.map(({ missing }) => missing),
		),
	};
}
