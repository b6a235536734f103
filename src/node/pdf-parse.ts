/** Values of a PDF read from its text (ISO 32000-1, 7.2 and 7.3). */
import { type PdfDict, PdfRef, PdfString, type PdfValue } from "./pdf-values.ts";

/** @param text a sign for each byte. */
export interface PdfText {
	text: string;
	/** Where reading goes on. */
	at: number;
}

const [blank, delimiter] = [1, 2];
/** What each byte is; 0 for what names, numbers and words are made of. */
const kinds = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = blank;
for (const sign of "()<>[]{}/%") kinds[sign.charCodeAt(0)] = delimiter;

/** @throws for what is no value. */
export function readValue(from: PdfText): PdfValue {
	skipBlank(from);
	const { text, at } = from;
	switch (text[at]) {
		case "/":
			return readName(from);
		case "<":
			return text[at + 1] === "<" ? readDict(from) : readUntil(from, text.indexOf(">", at) + 1);
		case "(":
			return readUntil(from, endOfString(text, at));
		case "[":
			return readArray(from);
		default:
			return readWord(from);
	}
}

export function skipBlank(from: PdfText): void {
	const { text } = from;
	for (;;) {
		while (kinds[text.charCodeAt(from.at)] === blank) from.at += 1;
		if (text[from.at] !== "%") return;
		while (from.at < text.length && !/[\r\n]/.test(text[from.at]!)) from.at += 1;
	}
}

/** A number, a reference or one of three words. */
function readWord(from: PdfText): PdfValue {
	const word = readPlain(from);
	if (word === "true") return true;
	if (word === "false") return false;
	if (word === "null") return null;
	const number = Number(word);
	if (word === "" || Number.isNaN(number)) throw new Error(`the PDF has "${word}" at ${from.at}, which is no value`);
	return isReference(from) ? new PdfRef(number) : number;
}

/** Goes past the generation and the letter that make a number a reference. */
function isReference(from: PdfText): boolean {
	const { text, at } = from;
	if (text.charCodeAt(at) !== 32 || text[at + 1] !== "0" || text[at + 2] !== " " || text[at + 3] !== "R") return false;
	from.at += 4;
	return true;
}

export function readPlain(from: PdfText): string {
	const { text, at } = from;
	let end = at;
	while (end < text.length && kinds[text.charCodeAt(end)] === 0) end += 1;
	from.at = end;
	return text.slice(at, end);
}

function readName(from: PdfText): string {
	from.at += 1;
	return `/${readPlain(from)}`;
}

function readUntil(from: PdfText, end: number): PdfString {
	const raw = from.text.slice(from.at, end);
	from.at = end;
	return new PdfString(raw);
}

/** Brackets within a string come in pairs, or behind a backslash. */
function endOfString(text: string, start: number): number {
	let depth = 0;
	for (let at = start; at < text.length; at++) {
		const sign = text[at];
		if (sign === "\\") at += 1;
		else if (sign === "(") depth += 1;
		else if (sign === ")" && --depth === 0) return at + 1;
	}
	throw new Error(`the PDF has a string at ${start} that does not end`);
}

function readArray(from: PdfText): PdfValue[] {
	const values: PdfValue[] = [];
	from.at += 1;
	for (skipBlank(from); from.text[from.at] !== "]"; skipBlank(from)) values.push(readValue(from));
	from.at += 1;
	return values;
}

function readDict(from: PdfText): PdfDict {
	const dict: PdfDict = new Map();
	from.at += 2;
	for (skipBlank(from); from.text[from.at] !== ">"; skipBlank(from)) {
		const key = readName(from).slice(1);
		dict.set(key, readValue(from));
	}
	from.at += 2;
	return dict;
}
