/** A PDF taken apart into its objects, by its own table of them (ISO 32000-1, 7.5). */
import { inflateSync } from "node:zlib";
import { type PdfText, readPlain, readValue, skipBlank } from "./pdf-parse.ts";
import { PdfFile, PdfRef, PdfStream, type PdfValue } from "./pdf-values.ts";

/** Where an object stands: in the file, or within another. */
type Entry = { at: number } | { within: number };

/** @throws for what is no PDF, or one that is encrypted or broken. */
export function openPdf(bytes: Uint8Array): PdfFile {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const source = { buffer, text: buffer.toString("latin1") };
	const [, start] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(source.text.slice(-64)) ?? [];
	if (start === undefined) throw new Error("this is no PDF, or its end is missing");
	const file = new PdfFile();
	const entries = new Map<number, Entry>();
	readTables(source, Number(start), entries, file);
	if (file.trailer.has("Encrypt")) throw new Error("the PDF is encrypted");
	for (const [number, entry] of entries)
		if ("at" in entry) file.set(number, readObject(source, entry.at, entries, number));
	const holders = new Set([...entries.values()].flatMap((entry) => ("within" in entry ? [entry.within] : [])));
	for (const holder of holders) unpack(file, holder, entries);
	return file;
}

interface Source {
	buffer: Buffer;
	text: string;
}

/** The last table first: what an earlier one says of the same object is old. */
function readTables(source: Source, start: number, entries: Map<number, Entry>, file: PdfFile): void {
	for (let at: PdfValue | undefined = start; typeof at === "number"; at = file.trailer.get("Prev")) {
		const trailer: Map<string, PdfValue> = source.text.startsWith("xref", at)
			? readPlainTable(source, at, entries)
			: readPackedTable(source, at, entries);
		file.trailer = new Map([...trailer, ...[...file.trailer].filter(([key]) => key !== "Prev")]);
		if (!trailer.has("Prev")) file.trailer.delete("Prev");
	}
}

function readPlainTable({ text }: Source, start: number, entries: Map<number, Entry>): Map<string, PdfValue> {
	const from: PdfText = { text, at: start + 4 };
	for (;;) {
		skipBlank(from);
		const word = readPlain(from);
		if (word === "trailer") return dictFrom(readValue(from));
		skipBlank(from);
		const [first, count] = [Number(word), Number(readPlain(from))];
		skipBlank(from);
		// Each entry has 20 bytes: ten digits of place, five of generation, and whether it is in use.
		for (let index = 0; index < count; index++, from.at += 20) {
			const at = Number(text.slice(from.at, from.at + 10));
			if (text[from.at + 17] === "n") note(entries, first + index, { at });
		}
	}
}

function readPackedTable(source: Source, start: number, entries: Map<number, Entry>): Map<string, PdfValue> {
	const stream = readObject(source, start, entries);
	if (!(stream instanceof PdfStream)) throw new Error("the PDF has no table of its objects");
	const widths = stream.dict.get("W") as number[];
	const index = (stream.dict.get("Index") ?? [0, stream.dict.get("Size")!]) as number[];
	const bytes = Buffer.from(contentOf(stream));
	let at = 0;
	const take = (width: number) => {
		at += width;
		return width === 0 ? null : bytes.readUIntBE(at - width, width);
	};
	for (let part = 0; part + 1 < index.length; part += 2) {
		for (let number = index[part]!; number < index[part]! + index[part + 1]!; number++) {
			const [kind, where] = [take(widths[0]!) ?? 1, take(widths[1]!) ?? 0];
			take(widths[2]!);
			if (kind === 1) note(entries, number, { at: where });
			if (kind === 2) note(entries, number, { within: where });
		}
	}
	return stream.dict;
}

function note(entries: Map<number, Entry>, number: number, entry: Entry): void {
	if (!entries.has(number)) entries.set(number, entry);
}

function readObject({ buffer, text }: Source, at: number, entries: Map<number, Entry>, expected?: number): PdfValue {
	const from: PdfText = { text, at };
	const number = Number(readPlain(from));
	if (expected !== undefined && number !== expected)
		throw new Error(`object ${expected} of the PDF is not at its place`);
	from.at = text.indexOf("obj", from.at) + 3;
	const value = readValue(from);
	skipBlank(from);
	if (!(value instanceof Map) || !text.startsWith("stream", from.at)) return value;
	const begin = from.at + (text[from.at + 6] === "\r" ? 8 : 7);
	const length = value.get("Length");
	const entry = length instanceof PdfRef ? entries.get(length.number) : undefined;
	const size = entry && "at" in entry ? readObject({ buffer, text }, entry.at, entries) : length;
	if (typeof size !== "number") throw new Error(`object ${number} of the PDF does not say how long it is`);
	return new PdfStream(value, buffer.subarray(begin, begin + size));
}

/** The objects that a stream holds, of which it says first where each begins. */
function unpack(file: PdfFile, holder: number, entries: Map<number, Entry>): void {
	const stream = file.objects.get(holder);
	if (!(stream instanceof PdfStream)) throw new Error(`object ${holder} of the PDF is missing`);
	const text = Buffer.from(contentOf(stream)).toString("latin1");
	const first = Number(stream.dict.get("First"));
	const heads = text.slice(0, first).trim().split(/\s+/).map(Number);
	for (let index = 0; index + 1 < heads.length; index += 2) {
		const [number, at] = [heads[index]!, heads[index + 1]!];
		const entry = entries.get(number);
		if (entry && "within" in entry && entry.within === holder) file.set(number, readValue({ text, at: first + at }));
	}
	file.objects.delete(holder);
}

function dictFrom(value: PdfValue): Map<string, PdfValue> {
	if (!(value instanceof Map)) throw new Error("the PDF has no trailer");
	return value;
}

/** What a stream holds, inflated where it is deflated. */
export function contentOf({ dict, bytes }: PdfStream): Uint8Array {
	const filters = [dict.get("Filter") ?? []].flat();
	if (filters.length === 0) return bytes;
	if (filters.length > 1 || filters[0] !== "/FlateDecode" || dict.has("DecodeParms"))
		throw new Error(`a stream of the PDF is packed in a way that nobody here unpacks: ${filters.join(" ")}`);
	return inflateSync(bytes);
}
