/** Texts in a PDF: names and strings, to and from what they say. */
import { PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { PdfString, type PdfValue } from "./pdf-values.ts";

/** In any script. */
export function textString(text: string): PdfString {
	return new PdfString(PDFHexString.fromText(text).toString());
}

export function nameFor(text: string): string {
	return PDFName.of(text).asString();
}

/** What a name or a string says. */
export function textIn(value: PdfValue | undefined): string {
	if (typeof value === "string") return nameText(value.slice(1));
	return value instanceof PdfString ? (texts.get(value) ?? readText(value)) : "";
}

/** A text that many refer to is read once. */
const texts = new WeakMap<PdfString, string>();

function readText(string: PdfString): string {
	const text = stringText(string.raw);
	texts.set(string, text);
	return text;
}

/** @param name without its slash. */
export function nameText(name: string): string {
	return name.includes("#") ? PDFName.of(name).decodeText() : name;
}

function stringText(raw: string): string {
	const inner = raw.slice(1, -1);
	return (raw.startsWith("<") ? PDFHexString.of(inner) : PDFString.of(inner)).decodeText();
}
