/** The objects of a PDF written as a file: small ones deflated together, as PDF 1.5 and later allow (ISO 32000-1, 7.5.7 and 7.5.8). */
import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { dictOf, type PdfDict, type PdfFile, PdfRef, PdfStream, PdfString, type PdfValue } from "./pdf-values.ts";

/** How many objects are deflated together. */
const together = 400;

/** Objects that nothing refers to any more are written too; what holds other objects is made anew. */
export function savePdf(file: PdfFile): Uint8Array {
	const pieces: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
	let at = pieces[0]!.length;
	const places: Place[] = [];
	const write = (number: number, stream: PdfStream) => {
		places[number] = { kind: 1, where: at, index: 0 };
		const head = `${number} 0 obj\n${textOf(sized(stream))}\nstream\n`;
		for (const piece of [Buffer.from(head, "latin1"), stream.bytes as Buffer, Buffer.from("\nendstream\nendobj\n")]) {
			pieces.push(piece);
			at += piece.length;
		}
	};
	const small: [number, PdfValue][] = [];
	for (const [number, value] of file.objects) {
		if (value instanceof PdfStream) write(number, value);
		else small.push([number, value]);
	}
	let next = Math.max(...file.objects.keys()) + 1;
	for (let from = 0; from < small.length; from += together) {
		const part = small.slice(from, from + together);
		for (const [index, [number]] of part.entries()) places[number] = { kind: 2, where: next, index };
		write(next, packed(part));
		next += 1;
	}
	const start = at;
	places[next] = { kind: 1, where: start, index: 0 };
	write(next, tableOf(file, places, pieces));
	pieces.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
	return new Uint8Array(Buffer.concat(pieces));
}

interface Place {
	/** 1 in the file, 2 in another object. */
	kind: 1 | 2;
	where: number;
	index: number;
}

function sized({ dict, bytes }: PdfStream): PdfDict {
	return new Map([...dict, ["Length", bytes.length]]);
}

function packed(objects: [number, PdfValue][]): PdfStream {
	let [head, body] = ["", ""];
	for (const [number, value] of objects) {
		head += `${number} ${body.length} `;
		body += `${textOf(value)}\n`;
	}
	const dict = dictOf({ Type: "/ObjStm", N: objects.length, First: head.length });
	return deflated(dict, Buffer.from(head + body, "latin1"));
}

export function deflated(dict: PdfDict, content: Uint8Array): PdfStream {
	return new PdfStream(new Map([...dict, ["Filter", "/FlateDecode"]]), deflateSync(content));
}

/** Its identifier is made of what is in it: the same file has the same. */
function tableOf({ trailer }: PdfFile, places: Place[], pieces: Buffer[]): PdfStream {
	const rows = Buffer.alloc(places.length * 7);
	for (const [number, place] of places.entries()) {
		if (!place) continue;
		rows.writeUInt8(place.kind, number * 7);
		rows.writeUInt32BE(place.where, number * 7 + 1);
		rows.writeUInt16BE(place.index, number * 7 + 5);
	}
	const hash = createHash("md5");
	for (const piece of pieces) hash.update(piece);
	const id = new PdfString(`<${hash.digest("hex")}>`);
	const kept = (["Root", "Info"] as const).flatMap((key) => {
		const value = trailer.get(key);
		return value === undefined ? [] : [[key, value] as const];
	});
	const dict = dictOf({ Type: "/XRef", Size: places.length, W: [1, 4, 2], ID: [id, id], ...Object.fromEntries(kept) });
	return deflated(dict, rows);
}

function textOf(value: PdfValue): string {
	if (typeof value === "string") return value;
	if (typeof value === "number") return numeral(value);
	if (value instanceof PdfString) return value.raw;
	if (value instanceof PdfRef) return `${value.number} 0 R`;
	if (Array.isArray(value)) return `[${value.map(textOf).join(" ")}]`;
	if (value instanceof Map) return dictText(value);
	if (value instanceof PdfStream) throw new TypeError("a stream is an object of its own");
	return String(value);
}

function dictText(dict: PdfDict): string {
	let text = "<<";
	for (const [key, value] of dict) text += `/${key} ${textOf(value)}`;
	return `${text}>>`;
}

/** PDF knows no exponents. */
function numeral(value: number): string {
	const text = String(value);
	return text.includes("e") ? value.toFixed(8) : text;
}
