/** A list each of whose items begins with a few strong words is set as a table is: what it is about on the left, what is said of it on the right. */
import { linesOf } from "./fit.ts";
import { boundTextOf } from "./html.ts";

/** Of the style sheet: units of the two columns, and of the letters on the left. */
const measures = { term: 380, said: 1040, size: 48, line: 0.98, saidLine: 1.36, rule: 1.5 };

const list = /^\s*<ul>((?:\s*<li[^>]*>\s*<strong>.*?<\/li>)+)\s*<\/ul>\s*$/s;
const item = /(<li[^>]*>)\s*<strong>(.*?)<\/strong>(.*?)<\/li>/gs;

/** Takes safe HTML. Lists within a list, or of a single item, are left as they are. */
export function isTermList(body: string): boolean {
	const [, items = ""] = list.exec(body) ?? [];
	return !/<[uo]l>/.test(items) && [...items.matchAll(item)].length > 1;
}

/** Holds together what is said of each term, so that it is one cell. Takes and gives safe HTML. */
export function layTerms(body: string): string {
	if (!isTermList(body)) return body;
	return body.replace(
		item,
		(_, start: string, term: string, said: string) =>
			`${start}<strong class="term">${term}</strong><span class="said">${said}</span></li>`,
	);
}

/** In units, of rows with `cell` units above and below. */
export function termsHeight(body: string, size: number, cell: number): number {
	return [...body.matchAll(item)].reduce((height, [, , term = "", said = ""]) => {
		const terms = linesOf(boundTextOf(term), measures.size, measures.term, "headline") * measures.size * measures.line;
		const lines = linesOf(boundTextOf(said), size, measures.said, "text") * size * measures.saidLine;
		return height + Math.max(terms, lines) + 2 * cell + measures.rule;
	}, 0);
}
