/** A PDF read back by its objects, opened once for all that is asked of it. */
import type { Fault } from "./pdf-faults.ts";
import { glyphsOf, type PdfGlyphs } from "./pdf-fonts.ts";
import type { ReadPdf } from "./pdf-read.ts";
import { attachmentsIn, destinationsIn, labelsIn, linksOn, outlineIn, taggedOn } from "./pdf-structure.ts";
import { pageTagsOf, tagsByPage } from "./pdf-tags.ts";
import { contentIn, createTextReader } from "./pdf-text.ts";
import { faultsOfUa } from "./pdf-ua-faults.ts";
import type { PdfFile } from "./pdf-values.ts";

/** What pdf.js would say of it, and takes ten times as long to: tests hold the two to the same. */
export function readObjects(file: PdfFile): { read: ReadPdf; glyphs: PdfGlyphs; access: Fault[] } {
	const { catalog, pages } = file;
	const tagged = taggedOn(file);
	const tags = tagsByPage(file);
	const language = file.text(catalog, "Lang");
	const textOn = createTextReader(file);
	const contents = pages.map(({ dict }) => contentIn(file, dict.get("Contents") ?? null));
	const texts = pages.map(({ dict }, index) => textOn(dict, contents[index]!));
	const info = file.dict(file.trailer, "Info") ?? new Map();
	const read = {
		title: file.text(info, "Title"),
		language,
		pages: pages.map(({ ref, dict }, index) => ({
			...sizeIn(file.list(dict, "MediaBox")),
			text: texts[index]!.text,
			tagged: tagged(dict),
			tags: pageTagsOf(tags.get(ref.number) ?? [], language),
			links: linksOn(file, dict),
		})),
		outline: outlineIn(file),
		destinations: destinationsIn(file),
		labels: labelsIn(file, pages.length),
		attachments: attachmentsIn(file),
	};
	const missing = texts.map((it) => it.missing);
	return { read, glyphs: glyphsOf(file, missing), access: faultsOfUa(file, contents) };
}

function sizeIn(box: unknown[]): { width: number; height: number } {
	const [left = 0, foot = 0, right = 0, head = 0] = box.map(Number);
	return { width: right - left, height: head - foot };
}
