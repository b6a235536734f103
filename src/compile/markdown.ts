/** Markdown to tokens whose places are known: top-level ones by a cursor, nested ones by a search in their parent. */

import { decodeHTMLStrict } from "entities";
import { type Links, Marked, type Token, type Tokens } from "marked";
import { escapeHtml } from "./escape.ts";
import type { Span } from "./source-text.ts";

/** A top-level token and the offset in the file at which it begins. */
export interface PlacedToken {
	token: Token;
	start: number;
}

/** `[@key, p. 12]` in prose. `html` is set before rendering, when the slide's numbers are known. */
export interface CiteToken extends Tokens.Generic {
	type: "cite";
	/** What stands between the brackets. */
	text: string;
	html?: string;
}

const marked = new Marked({
	gfm: true,
	extensions: [
		{
			name: "cite",
			level: "inline",
			// Words before the @, as in [see @key], are taken too, for the author means a citation and is to be told.
			start: (text) => text.search(/\[(?:[^\][@\n]*\s)?@/),
			tokenizer(text) {
				const match = /^\[((?:[^\][@\n]*\s)?@[^\][]+)\](?!\()/.exec(text);
				return match ? { type: "cite", raw: match[0], text: match[1]! } : undefined;
			},
			renderer: (token) => (token as CiteToken).html ?? "",
		},
	],
	renderer: {
		listitem(item) {
			const step = (item as StepItem).step ? ' class="fragment"' : "";
			return `<li${step}>${this.parser.parse(item.tokens)}</li>\n`;
		},
		text(token) {
			// A text that has parts is rendered by them, and what stands within HTML is HTML already.
			if (childrenOf(token).length > 0 || ("escaped" in token && token.escaped)) return false;
			return escapeHtml(wordsOf(token));
		},
	},
});

/** An item of a list that appears step by step. */
export type StepItem = Tokens.ListItem & { step?: boolean };

/** Top-level tokens, and the addresses that `[name]: https://…` gives to links elsewhere in the file. */
export interface Lexed {
	tokens: PlacedToken[];
	links: Links;
}

/** `base` is the offset in its file at which the text begins; `links` are those of the rest of the file. */
export function lexMarkdown(text: string, base = 0, links: Links = {}): Lexed {
	const lexer = new marked.Lexer({ ...marked.defaults });
	Object.assign(lexer.tokens.links, links);
	let cursor = base;
	const tokens = lexer.lex(text).map((token) => {
		const start = cursor;
		cursor += token.raw.length;
		return { token, start };
	});
	return { tokens, links: lexer.tokens.links };
}

export function lexInline(text: string): Token[] {
	return new marked.Lexer({ ...marked.defaults }).inlineTokens(text);
}

export function renderBlocks(tokens: Token[]): string {
	return marked.parser(tokens).trim();
}

export function renderInline(tokens: Token[]): string {
	return marked.Parser.parseInline(tokens, { ...marked.defaults });
}

/** The tokens directly within one, whatever its kind calls them. */
export function childrenOf(token: Token): Token[] {
	if (token.type === "list") return (token as Tokens.List).items;
	if (token.type !== "table") return (token as Tokens.Generic).tokens ?? [];
	const { header, rows } = token as Tokens.Table;
	return [...header, ...rows.flat()].flatMap((cell) => cell.tokens);
}

/** Whether a citation is anywhere in it. */
export function hasCite(token: Token): boolean {
	return token.type === "cite" || childrenOf(token).some(hasCite);
}

/**
 * Visits tokens and all within them, each with its span. `span` is where the text stands that they were made from.
 * Containers drop marks and indentation, so a nested token is searched for, by its first line where need be.
 */
export function visit(tokens: Token[], span: Span, see: (token: Token, span: Span) => void): void {
	const { text } = span.source;
	let cursor = span.start;
	for (const token of tokens) {
		const found = find(text, token.raw, cursor, span.end) ?? find(text, firstLineOf(token.raw), cursor, span.end);
		const start = found ?? cursor;
		const end = Math.min(span.end, start + token.raw.length);
		const children = childrenOf(token);
		// A token that was not found whole may be longer in the file, by what its container dropped from each line.
		const own = {
			source: span.source,
			start,
			end: children.length > 0 && text.slice(start, end) !== token.raw ? span.end : end,
		};
		see(token, own);
		visit(children, own, see);
		cursor = text.slice(start, end) === token.raw ? end : start;
	}
}

/** What a token without parts says: `&mdash;` in a text is a dash, in code and after a backslash it is not. */
function wordsOf(token: Token): string {
	const { text } = token as Tokens.Text;
	return token.type === "text" ? decodeHTMLStrict(text) : String(text ?? "");
}

/** The plain text of inline tokens, without marks, citations and HTML. */
export function plainTextOf(tokens: Token[]): string {
	return tokens.map(plainText).join("").replace(/\s+/g, " ").trim();
}

function plainText(token: Token): string {
	if (token.type === "cite" || token.type === "html") return "";
	if (token.type === "br") return " ";
	const children = childrenOf(token);
	return children.length > 0 ? children.map(plainText).join("") : wordsOf(token);
}

function find(text: string, part: string, from: number, before: number): number | undefined {
	if (part === "" || text.startsWith(part, from)) return from;
	// The search looks no further than the parent, for a token that is not there would cost the rest of the file.
	const at = text.slice(from, before).indexOf(part);
	return at === -1 ? undefined : from + at;
}

function firstLineOf(text: string): string {
	return text.split("\n", 1)[0]!.trim();
}
