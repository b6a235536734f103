/** A PDF read back by its objects, opened once for all that is asked of it. */
import { createPageReader, type DrawnPage } from "./pdf-drawn.ts";
import type { Fault } from "./pdf-faults.ts";
import { glyphsOf, type PdfGlyphs } from "./pdf-fonts.ts";
import type { ReadPdf } from "./pdf-read.ts";
import { attachmentsIn, destinationsIn, labelsIn, linksOn, outlineIn, taggedOn } from "./pdf-structure.ts";
import { pageTagsOf, tagsByPage } from "./pdf-tags.ts";
import { contentIn } from "./pdf-text.ts";
import { faultsOfUa } from "./pdf-ua-faults.ts";
import type { PdfFile } from "./pdf-values.ts";

export interface ReadObjects {
	read: ReadPdf;
	glyphs: PdfGlyphs;
	/** What each page draws. */
	drawn: DrawnPage[];
	/** What keeps it from those who do not see it. */
	access: Fault[];
}

/** What pdf.js would say of it, and takes ten times as long to: tests hold the two to the same. */
export function readObjects(file: PdfFile): ReadObjects {
	const { catalog, pages } = file;
	const tagged = taggedOn(file);
	const tags = tagsByPage(file);
	const language = file.text(catalog, "Lang");
	const readPage = createPageReader(file);
	const contents = pages.map(({ dict }) => contentIn(file, dict.get("Contents") ?? null));
	const drawn = pages.map(({ dict }, index) => readPage(dict, contents[index]!));
	const info = file.dict(file.trailer, "Info") ?? new Map();
	const read = {
		title: file.text(info, "Title"),
		language,
		pages: pages.map(({ ref, dict }, index) => ({
			...sizeIn(file.list(dict, "MediaBox")),
			text: drawn[index]!.text,
			tagged: tagged(dict),
			tags: pageTagsOf(tags.get(ref.number) ?? [], language),
			links: linksOn(file, dict),
		})),
		outline: outlineIn(file),
		destinations: destinationsIn(file),
		labels: labelsIn(file, pages.length),
		attachments: attachmentsIn(file),
	};
	return { read, glyphs: glyphsOf(file), drawn, access: faultsOfUa(file, contents) };
}

function sizeIn(box: unknown[]): { width: number; height: number } {
	const [left = 0, foot = 0, right = 0, head = 0] = box.map(Number);
	return { width: right - left, height: head - foot };
}
