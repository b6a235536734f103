/** Citations as Pandoc writes them: `@key`, `@key, p. 12`, several of them parted by semicolons. */

import type { Cite } from "../deck/deck.ts";
import type { Context } from "./fields.ts";
import type { Span } from "./source-text.ts";

export interface Citation extends Cite {
	span: Span;
}

/** Reads what stands between the brackets; `span` is where that text stands. Unknown sources are reported and left out. */
export function parseCitations(text: string, span: Span, context: Context): Citation[] {
	let cursor = 0;
	return text.split(";").flatMap((part) => {
		const at = span.start + cursor + part.search(/\S|$/);
		cursor += part.length + 1;
		const { source } = span;
		return parseCitation(part.trim(), { source, start: at, end: at + part.trim().length }, context);
	});
}

function parseCitation(text: string, span: Span, context: Context): Citation[] {
	const parts = /^@([^\s,;@]+)(?:\s*,\s*(.*))?$/s.exec(text);
	if (!parts) {
		context.report(span, `a citation must be @key or @key, p. 12, not "${text}"`, "several are parted by semicolons");
		return [];
	}
	const [, source = "", locator = ""] = parts;
	const keySpan = { ...span, end: span.start + 1 + source.length };
	return context.use("source", source, keySpan) ? [{ source, locator: locator.replace(/\s+/g, " ").trim(), span }] : [];
}

/** Numbers the sources of one slide from 1, in the order they are first cited; source and locator together count. */
export interface Numbering {
	cites: Cite[];
	numberOf: (cite: Cite) => number;
}

export function createNumbering(): Numbering {
	const cites: Cite[] = [];
	const numbers = new Map<string, number>();
	const numberOf = ({ source, locator }: Cite): number => {
		const key = `${source}\n${locator}`;
		const known = numbers.get(key);
		if (known) return known;
		cites.push({ source, locator });
		numbers.set(key, cites.length);
		return cites.length;
	};
	return { cites, numberOf };
}
