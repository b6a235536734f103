/** The objects of a PDF put together as a file again, by the library that has read it: small ones deflated together. */
import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import {
	PDFArray,
	PDFBool,
	PDFContext,
	PDFCrossRefStream,
	PDFDict,
	PDFHexString,
	PDFName,
	PDFNull,
	PDFNumber,
	type PDFObject,
	PDFRawStream,
	PDFRef,
	PDFStreamWriter,
	PDFString,
} from "@cantoo/pdf-lib";
import { type PdfDict, type PdfFile, PdfRef, PdfStream, PdfString, type PdfValue } from "./pdf-values.ts";

/** How many objects are deflated together. */
const together = 400;

/** The table of where objects are, as the library fills it: a part that it keeps to itself. */
interface CrossRefTable {
	entries: { ref: PDFRef }[];
	appendEntry(entry: { ref: PDFRef }): void;
}

appendInOrder(PDFCrossRefStream.prototype as unknown as CrossRefTable);

/** The library looks for the place of each entry from the first on, so that ten times the slides take a hundred times as long. They come in order. */
function appendInOrder(table: CrossRefTable): void {
	const { appendEntry } = table;
	table.appendEntry = function (entry) {
		const last = this.entries.at(-1);
		if (last && last.ref.objectNumber > entry.ref.objectNumber) appendEntry.call(this, entry);
		else this.entries.push(entry);
	};
}

/** Objects that nothing refers to any more are written too. */
export function savePdf(file: PdfFile): Promise<Uint8Array> {
	const context = PDFContext.create();
	for (const [number, value] of file.objects) context.assign(PDFRef.of(number), objectOf(value, context));
	for (const key of ["Root", "Info"] as const) {
		const value = file.trailer.get(key);
		if (value !== undefined) context.trailerInfo[key] = objectOf(value, context);
	}
	const id = PDFHexString.of(identifierOf(file));
	context.trailerInfo.ID = listOf([id, id], context);
	return PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY, true, together).serializeToBuffer();
}

/** Made of what is in it: the same file has the same. */
function identifierOf(file: PdfFile): string {
	const hash = createHash("md5");
	for (const value of file.objects.values()) if (value instanceof PdfStream) hash.update(value.bytes);
	return hash.digest("hex").toUpperCase();
}

/** At once: to deflate in the background, thread by thread, takes twice as long for the small streams that pages are. */
export function deflated(dict: PdfDict, content: Uint8Array): PdfStream {
	return new PdfStream(new Map([...dict, ["Filter", "/FlateDecode"]]), deflateSync(content));
}

function objectOf(value: PdfValue, context: PDFContext): PDFObject {
	if (value instanceof PdfRef) return PDFRef.of(value.number);
	if (typeof value === "string") return nameOf(value.slice(1));
	if (typeof value === "number") return PDFNumber.of(value);
	if (value instanceof Map) return dictFrom(value, context);
	if (Array.isArray(value))
		return listOf(
			value.map((one) => objectOf(one, context)),
			context,
		);
	if (value instanceof PdfString) return stringFrom(value);
	if (typeof value === "boolean") return value ? PDFBool.True : PDFBool.False;
	if (value === null) return PDFNull;
	return PDFRawStream.of(dictFrom(value.dict, context), value.bytes);
}

const names = new Map<string, PDFName>();

/** The library takes each name apart before it looks whether it knows it. */
function nameOf(text: string): PDFName {
	const known = names.get(text) ?? PDFName.of(text);
	names.set(text, known);
	return known;
}

function listOf(objects: PDFObject[], context: PDFContext): PDFArray {
	const list = PDFArray.withContext(context);
	for (const object of objects) list.push(object);
	return list;
}

function dictFrom(dict: PdfDict, context: PDFContext): PDFDict {
	const entries = [...dict].map(([key, value]) => [nameOf(key), objectOf(value, context)] as const);
	return PDFDict.fromMapWithContext(new Map(entries), context);
}

function stringFrom({ raw }: PdfString): PDFString | PDFHexString {
	const inner = raw.slice(1, -1);
	return raw.startsWith("<") ? PDFHexString.of(inner) : PDFString.of(inner);
}
