/** What a PDF is made of (ISO 32000-1, 7.3): values, objects that have numbers, and a file that holds them. */
import { textIn } from "./pdf-strings.ts";

/** A name is a string that begins with a slash, written as in the file. */
export type PdfValue = number | boolean | null | string | PdfString | PdfRef | PdfStream | PdfDict | PdfValue[];
/** Its keys are names without their slash. */
export type PdfDict = Map<string, PdfValue>;

/** A string as it stands in the file, within its brackets. */
export class PdfString {
	readonly raw: string;
	constructor(raw: string) {
		this.raw = raw;
	}
}

export class PdfRef {
	readonly number: number;
	constructor(number: number) {
		this.number = number;
	}
}

export class PdfStream {
	readonly dict: PdfDict;
	/** As they stand in the file: deflated, where the dictionary says so. */
	readonly bytes: Uint8Array;
	constructor(dict: PdfDict, bytes: Uint8Array) {
		this.dict = dict;
		this.bytes = bytes;
	}
}

export class PdfFile {
	readonly objects = new Map<number, PdfValue>();
	trailer: PdfDict = new Map();
	#last = 0;

	/** The largest number that an object has had. */
	get last(): number {
		return this.#last;
	}

	set(number: number, value: PdfValue): PdfRef {
		this.#last = Math.max(this.#last, number);
		this.objects.set(number, value);
		return new PdfRef(number);
	}

	add(value: PdfValue): PdfRef {
		return this.set(this.#last + 1, value);
	}

	/** The same objects, of which each can be changed for itself. */
	copy(): PdfFile {
		const other = new PdfFile();
		for (const [number, value] of this.objects) other.set(number, copyOf(value));
		other.trailer = copyDict(this.trailer);
		return other;
	}

	/** Takes away what nothing refers to any more. */
	drop(value: PdfValue | undefined): void {
		if (value instanceof PdfRef) this.objects.delete(value.number);
	}

	/** What is meant: what is referred to, or the value itself; null where there is none. */
	get(value: PdfValue | undefined): PdfValue {
		const found = value instanceof PdfRef ? this.objects.get(value.number) : value;
		return found ?? null;
	}

	/** @throws for a file without one. */
	get catalog(): PdfDict {
		const catalog = this.dict(this.trailer, "Root");
		if (!catalog) throw new Error("the PDF has no catalog");
		return catalog;
	}

	dict(of: PdfDict, key: string): PdfDict | undefined {
		const value = this.get(of.get(key));
		return value instanceof Map ? value : undefined;
	}

	list(of: PdfDict, key: string): PdfValue[] {
		const value = this.get(of.get(key));
		return Array.isArray(value) ? value : [];
	}

	number(of: PdfDict, key: string): number | undefined {
		const value = this.get(of.get(key));
		return typeof value === "number" ? value : undefined;
	}

	/** Of a name or a string; empty where there is neither. */
	text(of: PdfDict, key: string): string {
		return textIn(this.get(of.get(key)));
	}

	/** The pages in their order. */
	get pages(): { ref: PdfRef; dict: PdfDict }[] {
		const found: { ref: PdfRef; dict: PdfDict }[] = [];
		const visit = (ref: PdfValue | undefined): void => {
			const node = this.get(ref);
			if (!(node instanceof Map)) return;
			if (node.has("Kids")) for (const kid of this.list(node, "Kids")) visit(kid);
			else if (ref instanceof PdfRef) found.push({ ref, dict: node });
		};
		visit(this.catalog.get("Pages"));
		return found;
	}
}

export function dictOf(entries: Record<string, PdfValue>): PdfDict {
	return new Map(Object.entries(entries));
}

function copyOf(value: PdfValue): PdfValue {
	if (Array.isArray(value)) return value.map(copyOf);
	if (value instanceof Map) return copyDict(value);
	return value instanceof PdfStream ? new PdfStream(copyDict(value.dict), value.bytes) : value;
}

function copyDict(dict: PdfDict): PdfDict {
	return new Map([...dict].map(([key, value]) => [key, copyOf(value)]));
}
