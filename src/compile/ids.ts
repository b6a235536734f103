/** Ids: made from headings, and claimed once each. */

import type { Report } from "./problem.ts";
import { positionOf, type Span } from "./source-text.ts";

/** Who has claimed which id, of each kind of thing. */
export interface Ids {
	/** False where the id is taken; that is then reported with the other place. */
	claim: (kind: string, id: string, span: Span) => boolean;
	has: (kind: string, id: string) => boolean;
	all: (kind: string) => string[];
	spanOf: (kind: string, id: string) => Span | undefined;
}

export function createIds(report: Report): Ids {
	const claimed = new Map<string, Map<string, Span>>();
	const of = (kind: string) => claimed.get(kind) ?? claimed.set(kind, new Map()).get(kind)!;
	return {
		claim(kind, id, span) {
			const other = of(kind).get(id);
			if (!other) of(kind).set(id, span);
			else report(span, `the id \`${id}\` is already taken by ${printPlace(other)}`, "every id is used once");
			return !other;
		},
		has: (kind, id) => of(kind).has(id),
		all: (kind) => [...of(kind).keys()],
		spanOf: (kind, id) => of(kind).get(id),
	};
}

/** An id of letters, digits and hyphens: Latin letters without their marks, those of other scripts as they are. */
export function createSlug(text: string): string {
	const slug = foldLatin(text.toLowerCase())
		.replace(/['’ʼ]/g, "")
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
		.replace(/^-+|-+$/g, "");
	if (slug === "") return "untitled";
	// An address that is only digits would be taken for the number of a slide.
	return /^\p{N}+$/u.test(slug) ? `y-${slug}` : slug;
}

/** Whether it is small letters, digits, hyphens and underscores: it can stand in an address and name a file. */
export function isSlug(id: string): boolean {
	const plain = id.replace(/_/g, "");
	return /^\p{N}+$/u.test(id) || createSlug(plain) === plain;
}

/** `slides/20-cooling.md:41` */
export function printPlace(span: Span): string {
	return `${span.source.path}:${positionOf(span.source, span.start).line}`;
}

const LATIN_LETTERS: Record<string, string> = {
	ø: "o",
	ß: "ss",
	æ: "ae",
	œ: "oe",
	đ: "d",
	ð: "d",
	ł: "l",
	ı: "i",
	þ: "th",
};

function foldLatin(text: string): string {
	const folded = text.normalize("NFD").replace(/(\p{Script=Latin})\p{M}+/gu, "$1");
	return folded.normalize("NFC").replace(/[øßæœđðłıþ]/g, (letter) => LATIN_LETTERS[letter]!);
}
