/** A PDF taken apart into its objects: a library reads the file, what is done to it here is done to plain values. */
import { inflateSync } from "node:zlib";
import {
	PDFArray,
	PDFBool,
	PDFDict,
	PDFHexString,
	PDFName,
	PDFNull,
	PDFNumber,
	type PDFObject,
	PDFParser,
	PDFRawStream,
	PDFRef,
	PDFString,
} from "@cantoo/pdf-lib";
import { type PdfDict, PdfFile, PdfRef, PdfStream, PdfString, type PdfValue } from "./pdf-values.ts";

/** @param after what its objects are numbered from, where others are to stand before them. @throws for what is no PDF, or one that is encrypted or broken. */
export async function openPdf(bytes: Uint8Array, after = 0): Promise<PdfFile> {
	const context = await PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY, true).parseDocument();
	if (context.trailerInfo.Encrypt) throw new TypeError("the PDF is encrypted");
	const file = new PdfFile();
	for (const [{ objectNumber }, object] of context.enumerateIndirectObjects())
		file.set(objectNumber + after, readValue(object, after));
	for (const key of ["Root", "Info", "ID"] as const) {
		const value = context.trailerInfo[key];
		if (value) file.trailer.set(key, readValue(value, after));
	}
	return file;
}

function readValue(object: PDFObject, after: number): PdfValue {
	if (object instanceof PDFRef) return new PdfRef(object.objectNumber + after);
	if (object instanceof PDFName) return object.asString();
	if (object instanceof PDFNumber) return object.asNumber();
	if (object instanceof PDFDict) return dictIn(object, after);
	if (object instanceof PDFArray) return object.asArray().map((one) => readValue(one, after));
	if (object instanceof PDFString || object instanceof PDFHexString) return new PdfString(object.toString());
	if (object instanceof PDFBool) return object.asBoolean();
	if (object === PDFNull) return null;
	if (object instanceof PDFRawStream) return new PdfStream(dictIn(object.dict, after), object.getContents());
	throw new TypeError(`the PDF has ${object} in it, which is no value`);
}

function dictIn(object: PDFDict, after: number): PdfDict {
	const dict: PdfDict = new Map();
	for (const [key, value] of object.entries()) dict.set(key.asString().slice(1), readValue(value, after));
	return dict;
}

/** What a stream holds, inflated where it is deflated. */
export function contentOf({ dict, bytes }: PdfStream): Uint8Array {
	const filters = [dict.get("Filter") ?? []].flat();
	if (filters.length === 0) return bytes;
	if (filters.length > 1 || filters[0] !== "/FlateDecode" || dict.has("DecodeParms"))
		throw new Error(`a stream of the PDF is packed in a way that nobody here unpacks: ${filters.join(" ")}`);
	return inflateSync(bytes);
}
