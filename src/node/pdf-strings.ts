/** Texts in a PDF: names and strings, to and from what they say (ISO 32000-1, 7.3.4, 7.3.5 and 7.9.2). */
import { PdfString, type PdfValue } from "./pdf-values.ts";

/** In any script. */
export function textString(text: string): PdfString {
	const bytes = Buffer.from(text, "utf16le").swap16();
	return new PdfString(`<FEFF${bytes.toString("hex").toUpperCase()}>`);
}

export function nameFor(text: string): string {
	const bytes = [...Buffer.from(text)].map((byte) => {
		const sign = String.fromCharCode(byte);
		return /[\w.+:-]/.test(sign) ? sign : `#${byte.toString(16).padStart(2, "0").toUpperCase()}`;
	});
	return `/${bytes.join("")}`;
}

/** What a name or a string says. */
export function textIn(value: PdfValue | undefined): string {
	if (typeof value === "string") return nameText(value.slice(1));
	return value instanceof PdfString ? stringText(bytesOf(value.raw)) : "";
}

/** @param name without its slash. */
export function nameText(name: string): string {
	if (!name.includes("#")) return name;
	const bytes = name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
	return Buffer.from(bytes, "latin1").toString("utf8");
}

function bytesOf(raw: string): Buffer {
	const inner = raw.slice(1, -1);
	if (raw.startsWith("<")) {
		const digits = inner.replace(/\s+/g, "");
		return Buffer.from(digits.length % 2 ? `${digits}0` : digits, "hex");
	}
	const plain = inner.replace(/\\(?:([0-7]{1,3})|(\r\n?|\n)|([\s\S]))/g, (_, octal, line, sign: string) =>
		octal ? String.fromCharCode(Number.parseInt(octal, 8)) : line ? "" : (escapes[sign] ?? sign),
	);
	return Buffer.from(plain, "latin1");
}

const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function stringText(bytes: Buffer): string {
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes.subarray(2)).swap16().toString("utf16le");
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3).toString("utf8");
	return bytes.toString("latin1");
}
