/** YAML (and so JSON) with the place of every key and value, at whatever offset in a file it stands. */

import {
	type Document,
	isAlias,
	isMap,
	isScalar,
	isSeq,
	type Node,
	parseAllDocuments,
	parseDocument,
	Scalar,
	visit,
	type YAMLError,
	YAMLParseError,
} from "yaml";
import { remember } from "../deck/remember.ts";
import type { Report } from "./problem.ts";
import type { SourceText, Span } from "./source-text.ts";

/** A value as it stands in a file. `label` is how messages name it: `` `date` ``. */
export interface Value {
	node: Node | null;
	span: Span;
	label: string;
	within: { source: SourceText; base: number; document: Document };
}

export interface Entry {
	key: string;
	keySpan: Span;
	value: Value;
}

/**
 * Reads the YAML of a span. `label` and `owner` name the whole: what is missing from it is reported there.
 * Returns null where it is not YAML; that is then reported.
 */
export function parseYaml(text: Span, label: string, owner: Span, report: Report): Value | null {
	const document = documentOf(text.source.text.slice(text.start, text.end));
	for (const error of document.errors) reportSyntax(error, text, report);
	if (document.errors.some(({ code }) => !HARMLESS.has(code))) return null;
	const within = { source: text.source, base: text.start, document };
	return { node: document.contents as Node | null, span: owner, label, within };
}

/** Documents are only read: the same text may share one. */
const documentOf = remember((text): Document => {
	const document = parseDocument(text, OPTIONS);
	const isClosed = document.errors.some(({ code }) => code === "MULTIPLE_DOCS");
	return settleAliases(isClosed ? closedDocumentOf(text, document) : document);
});

/** A line `---` at the end, as Pandoc writes it, begins another document in which there is nothing. */
function closedDocumentOf(text: string, document: Document): Document {
	const [first = document, ...others] = parseAllDocuments(text, OPTIONS);
	return others.every(({ contents }) => isEmpty({ node: contents as Node | null })) ? first : document;
}

/** A sign `*` before a text makes an alias of it: where nothing has its name, or only what it stands in, it is read as the text. */
function settleAliases(document: Document): Document {
	visit(document, {
		Alias(_, alias, ancestors) {
			const meant = alias.resolve(document);
			if (meant && !ancestors.includes(meant)) return undefined;
			const [start, end] = alias.range ?? [0, 0];
			document.errors.push(new YAMLParseError([start, end], "BAD_ALIAS", `nothing is named ${alias.source}`));
			const text = new Scalar(`*${alias.source}`);
			text.range = alias.range ?? null;
			return text;
		},
	});
	return document;
}

/** The entries of a mapping; of nothing, none; null for anything else. */
export function entriesOf(value: Value): Entry[] | null {
	if (isEmpty(value)) return [];
	if (!isMap(value.node)) return null;
	return value.node.items.map(({ key, value: node }) => {
		const name = isScalar(key) ? (key.source ?? String(key.value)) : String(key);
		const keySpan = spanOf(key as Node | null, value);
		const child = resolve(node as Node | null, value);
		return {
			key: name,
			keySpan,
			value: { ...value, node: child, span: spanOf(child, value, keySpan), label: `\`${name}\`` },
		};
	});
}

/** The items of a list, or null for anything else. */
export function itemsOf(value: Value): Value[] | null {
	if (!isSeq(value.node)) return null;
	const label = value.label.startsWith("each of ") ? value.label : `each of ${value.label}`;
	return value.node.items.map((item) => {
		const node = resolve(item as Node | null, value);
		return { ...value, node, span: spanOf(node, value, value.span), label };
	});
}

/** A scalar as it was written, without its quotation marks (`-0043` stays `-0043`); null for anything else. */
export function textOf(value: Value): string | null {
	if (isEmpty(value) || !isScalar(value.node)) return null;
	return typeof value.node.value === "string" ? value.node.value : (value.node.source ?? String(value.node.value));
}

/** The number, true or false that YAML takes a scalar for, or its text. */
export function scalarOf(value: Value): unknown {
	return isScalar(value.node) ? value.node.value : undefined;
}

/** What is there, for a message. */
export function shown(value: Value): string {
	if (isEmpty(value)) return "empty";
	if (isMap(value.node)) return "a mapping";
	if (isSeq(value.node)) return "a list";
	const text = textOf(value) ?? "";
	return `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;
}

/** After these the parser still knows what is meant, so the rest of the text can be read for more mistakes. */
const HARMLESS = new Set<YAMLError["code"]>(["BAD_ALIAS", "BAD_SCALAR_START", "DUPLICATE_KEY"]);

const OPTIONS = { prettyErrors: false, stringKeys: false, logLevel: "error" } as const;

/** Whether nothing is written there. */
export function isEmpty({ node }: Pick<Value, "node">): boolean {
	return node === null || (isScalar(node) && node.value === null);
}

function resolve(node: Node | null, { within }: Value): Node | null {
	return isAlias(node) ? (node.resolve(within.document) ?? null) : node;
}

function spanOf(node: Node | null, { within: { source, base } }: Value, otherwise?: Span): Span {
	const range = node?.range;
	if (!range || range[0] === range[1]) return otherwise ?? { source, start: base, end: base };
	return { source, start: base + range[0], end: base + range[1] };
}

function reportSyntax(error: YAMLError, text: Span, report: Report): void {
	const [start, end] = error.pos;
	const span = { source: text.source, start: text.start + start, end: text.start + end };
	const [message, hint] = WORDS[error.code] ?? [`this is not YAML: ${error.message}`];
	report(span, message!, hint);
}

/** What the parser's commonest complaints mean to an author. */
const WORDS: Partial<Record<YAMLError["code"], string[]>> = {
	BAD_ALIAS: ["a text cannot begin with `*`", "put the text in quotation marks"],
	BAD_SCALAR_START: ["a text cannot begin with this sign", "put the text in quotation marks"],
	BLOCK_AS_IMPLICIT_KEY: ["a text cannot hold `: `", "put the text in quotation marks"],
	DUPLICATE_KEY: ["this field is already there"],
	MULTIPLE_DOCS: ["this comes after the end of the file's one document", "take out the line `---` above it"],
	TAB_AS_INDENT: ["a line cannot be indented with a tab", "use spaces"],
	MULTILINE_IMPLICIT_KEY: ["a field is written `name: value`", "is a colon missing?"],
	UNEXPECTED_TOKEN: ["this does not belong here", "put the text in quotation marks where it holds a sign YAML knows"],
};
