/** What a browser leaves out of a PDF: outline, labels of pages, exact boxes, metadata, attachments. */
import { type RailPlan, takeRails } from "./pdf-rails.ts";
import { deflated, savePdf } from "./pdf-save.ts";
import { nameFor, textString } from "./pdf-strings.ts";
import { mendTags } from "./pdf-tag-mend.ts";
import { dictOf, type PdfDict, type PdfFile, type PdfRef, PdfStream, PdfString } from "./pdf-values.ts";
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
	/** What the targets of links are called, by their names. */
	names: Map<string, string>;
	/** What each page shows. */
	words: string[][];
	/** Where the rails of the pages are not in them, but apart. */
	rails?: RailPlan;
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

/** @param file as Chromium writes it. @throws UnknownRails for rails apart that cannot be put together. */
export function finishPdf(file: PdfFile, finish: PdfFinish): Promise<Uint8Array> {
	const { catalog } = file;
	const placeRails = finish.rails && takeRails(file, finish.rails);
	setBoxes(file, finish.size);
	catalog.set("Outlines", writeOutline(file, finish.outline));
	if (finish.outline.length > 0) catalog.set("PageMode", "/UseOutlines");
	catalog.set("PageLabels", writeLabels(finish.labels));
	catalog.set("Lang", textString(finish.language));
	writeAttachments(file, finish.attachments);
	writeMetadata(file, finish);
	mendTags(file, finish.names, finish.words);
	placeRails?.();
	return savePdf(file);
}

/** Browsers round a page up to whole dots; what is too much is at its foot, for the origin of what they draw is at its head. */
function setBoxes(file: PdfFile, { width, height }: PdfFinish["size"]): void {
	for (const { dict } of file.pages) {
		const [, , , drawn] = file.list(dict, "MediaBox");
		if (typeof drawn !== "number") throw new Error("a page of the PDF has no size");
		dict.set("MediaBox", [0, drawn - height, width, drawn]);
		for (const box of ["CropBox", "BleedBox", "TrimBox", "ArtBox"]) dict.delete(box);
		dict.set("Tabs", "/S");
	}
}

function writeOutline(file: PdfFile, entries: OutlineEntry[]): PdfRef {
	const pages = file.pages.map(({ ref }) => ref);
	const root = file.add(null);
	const children = writeItems(file, root, entries, pages);
	return file.set(root.number, dictOf({ Type: "/Outlines", ...children, Count: entries.length }));
}

/** A list of items that know each other, shut where they have items of their own. */
function writeItems(file: PdfFile, parent: PdfRef, entries: OutlineEntry[], pages: PdfRef[]): Record<string, PdfRef> {
	const refs = entries.map(() => file.add(null));
	for (const [index, { title, page, children }] of entries.entries()) {
		const ref = refs[index]!;
		const target = pages[page];
		if (!target) throw new RangeError(`the outline leads to page ${page + 1} of ${pages.length}`);
		const item = dictOf({ Title: textString(title), Parent: parent, Dest: [target, "/Fit"] });
		for (const [key, own] of Object.entries(writeItems(file, ref, children, pages))) item.set(key, own);
		if (children.length > 0) item.set("Count", -children.length);
		if (refs[index - 1]) item.set("Prev", refs[index - 1]!);
		if (refs[index + 1]) item.set("Next", refs[index + 1]!);
		file.set(ref.number, item);
	}
	return refs.length > 0 ? { First: refs[0]!, Last: refs.at(-1)! } : {};
}

/** Each page is called as its slide is counted: a range of one page, with a prefix and no number. */
function writeLabels(labels: string[]): PdfDict {
	return dictOf({ Nums: labels.flatMap((label, index) => [index, dictOf({ P: textString(label) })]) });
}

function writeAttachments(file: PdfFile, attachments: Attachment[]): void {
	const files = attachments.map(({ name, mimeType, description, content }) => {
		const dict = dictOf({ Type: "/EmbeddedFile", Subtype: nameFor(mimeType) });
		const stream = file.add(deflated(dict, Buffer.from(content)));
		const spec = { Type: "/Filespec", F: textString(name), UF: textString(name), Desc: textString(description) };
		return {
			name,
			spec: file.add(dictOf({ ...spec, EF: dictOf({ F: stream, UF: stream }), AFRelationship: "/Source" })),
		};
	});
	if (files.length === 0) return;
	const names = file.dict(file.catalog, "Names") ?? new Map();
	names.set("EmbeddedFiles", dictOf({ Names: files.flatMap(({ name, spec }) => [textString(name), spec]) }));
	file.catalog.set("Names", names);
	file.catalog.set(
		"AF",
		files.map(({ spec }) => spec),
	);
}

function writeMetadata(file: PdfFile, { title, subject, language }: PdfFinish): void {
	const { catalog } = file;
	const info = file.dict(file.trailer, "Info") ?? new Map();
	const producer = file.text(info, "Producer");
	const created = dateIn(file.text(info, "CreationDate"));
	info.set("Title", textString(title)).set("Subject", textString(subject));
	info.set("ModDate", new PdfString(`(${file.text(info, "CreationDate")})`));
	catalog.set("ViewerPreferences", dictOf({ DisplayDocTitle: true }));
	const xmp = xmpOf({ title, subject, language, producer, created });
	// Not deflated, so that programs that know nothing of PDF find it.
	catalog.set("Metadata", file.add(new PdfStream(dictOf({ Type: "/Metadata", Subtype: "/XML" }), Buffer.from(xmp))));
}

/** @param text such as D:20261123214126+00'00', as browsers write it, always in UTC. */
function dateIn(text: string): Date {
	const [, year, month, day, hour, minute, second] = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(text) ?? [];
	return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
