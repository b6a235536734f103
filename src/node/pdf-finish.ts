/** What a browser leaves out of a PDF: outline, labels of pages, exact boxes, metadata, attachments. */
import {
	ParseSpeeds,
	type PDFContext,
	type PDFDict,
	PDFDocument,
	PDFHexString,
	PDFName,
	PDFNumber,
	type PDFRef,
} from "@cantoo/pdf-lib";
import { xmpOf } from "./pdf-xmp.ts";

export interface PdfFinish {
	title: string;
	subject: string;
	/** BCP 47. */
	language: string;
	/** In points. */
	size: { width: number; height: number };
	/** The label of each page. */
	labels: string[];
	outline: OutlineEntry[];
	attachments: Attachment[];
}

export interface Attachment {
	name: string;
	mimeType: string;
	description: string;
	content: string;
}

export interface OutlineEntry {
	title: string;
	/** From 0. */
	page: number;
	children: OutlineEntry[];
}

export async function finishPdf(pdf: Uint8Array, finish: PdfFinish): Promise<Uint8Array> {
	const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
	const { catalog, context } = document;
	setBoxes(document, finish.size);
	catalog.set(PDFName.of("Outlines"), writeOutline(document, finish.outline));
	if (finish.outline.length > 0) catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
	catalog.set(PDFName.of("PageLabels"), writeLabels(context, finish.labels));
	catalog.set(PDFName.of("Lang"), PDFHexString.fromText(finish.language));
	await writeAttachments(document, finish.attachments);
	writeMetadata(document, finish);
	return document.save({
		useObjectStreams: true,
		addDefaultPage: false,
		updateFieldAppearances: false,
		// Nobody waits for anything else meanwhile.
		objectsPerTick: Number.POSITIVE_INFINITY,
	});
}

/** Browsers round a page up to whole dots; what is too much is at its foot, for the origin of what they draw is at its head. */
function setBoxes(document: PDFDocument, { width, height }: PdfFinish["size"]): void {
	for (const page of document.getPages()) {
		const drawn = page.getHeight();
		page.setMediaBox(0, drawn - height, width, height);
		for (const box of ["CropBox", "BleedBox", "TrimBox", "ArtBox"]) page.node.delete(PDFName.of(box));
		page.node.set(PDFName.of("Tabs"), PDFName.of("S"));
	}
}

function writeOutline(document: PDFDocument, entries: OutlineEntry[]): PDFRef {
	const { context } = document;
	const pages = document.getPages().map(({ ref }) => ref);
	const root = context.nextRef();
	const children = writeItems(context, root, entries, pages);
	context.assign(root, context.obj({ Type: "Outlines", ...children, Count: entries.length }));
	return root;
}

/** A list of items that know each other, shut where they have items of their own. */
function writeItems(context: PDFContext, parent: PDFRef, entries: OutlineEntry[], pages: PDFRef[]) {
	const refs = entries.map(() => context.nextRef());
	for (const [index, { title, page, children }] of entries.entries()) {
		const ref = refs[index]!;
		const target = pages[page];
		if (!target) throw new RangeError(`the outline leads to page ${page + 1} of ${pages.length}`);
		const own = writeItems(context, ref, children, pages);
		const item = context.obj({ Parent: parent, Dest: [target, "Fit"], ...own });
		item.set(PDFName.of("Title"), PDFHexString.fromText(title));
		if (children.length > 0) item.set(PDFName.of("Count"), PDFNumber.of(-children.length));
		if (refs[index - 1]) item.set(PDFName.of("Prev"), refs[index - 1]!);
		if (refs[index + 1]) item.set(PDFName.of("Next"), refs[index + 1]!);
		context.assign(ref, item);
	}
	return refs.length > 0 ? { First: refs[0]!, Last: refs.at(-1)! } : {};
}

/** Each page is called as its slide is counted: a range of one page, with a prefix and no number. */
function writeLabels(context: PDFContext, labels: string[]): PDFDict {
	const numbers = labels.flatMap((label, index) => [index, context.obj({ P: PDFHexString.fromText(label) })]);
	return context.obj({ Nums: numbers });
}

async function writeAttachments(document: PDFDocument, attachments: PdfFinish["attachments"]): Promise<void> {
	for (const { name, mimeType, description, content } of attachments) {
		await document.attach(new TextEncoder().encode(content), name, { mimeType, description });
	}
}

function writeMetadata(document: PDFDocument, { title, subject, language }: PdfFinish): void {
	const { catalog, context } = document;
	const created = document.getCreationDate() ?? new Date();
	const producer = document.getProducer() ?? "";
	document.setTitle(title, { showInWindowTitleBar: true });
	document.setSubject(subject);
	document.setLanguage(language);
	document.setModificationDate(created);
	const xmp = xmpOf({ title, subject, language, producer, created });
	// Not deflated, so that programs that know nothing of PDF find it.
	const stream = context.stream(xmp, { Type: "Metadata", Subtype: "XML" });
	catalog.set(PDFName.of("Metadata"), context.register(stream));
}
