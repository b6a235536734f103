/** Prose to safe HTML: citations numbered, links, images and HTML checked, steps marked, languages named. */

import type { Token, Tokens } from "marked";
import type { Cite } from "../deck/deck.ts";
import type { Source } from "../deck/records.ts";
import { keepAllowed, sanitise, unpaired } from "./allowed-html.ts";
import { bindNumbers } from "./bind.ts";
import { isBlockName } from "./blocks.ts";
import { parseCitations } from "./cite.ts";
import { escapeHtml } from "./escape.ts";
import type { Context } from "./fields.ts";
import {
	type CiteToken,
	childrenOf,
	lexInline,
	type PlacedToken,
	plainTextOf,
	renderBlocks,
	renderInline,
	type StepItem,
	visit,
} from "./markdown.ts";
import type { MarkScripts } from "./scripts.ts";
import type { SourceText, Span } from "./source-text.ts";
import { nearest } from "./suggest.ts";
import type { Prose } from "./values.ts";

/** A link to a slide (`#/id`) or to a source (`#/source/key`), for when all ids are known. */
export interface Link {
	target: string;
	span: Span;
}

/** What prose is rendered with, and what it leaves behind. */
export interface ProseSetting {
	context: Context;
	sources: Record<string, Source>;
	assets: ReadonlySet<string>;
	markScripts: MarkScripts;
	links: Link[];
	/** The number of a citation on its slide; null where citations are named and not numbered, as in notes. */
	numberOf: ((cite: Cite) => number) | null;
	/** Whether lists written with `*` appear step by step. */
	steps: boolean;
}

export function renderProse(tokens: PlacedToken[], source: SourceText, setting: ProseSetting): string {
	let hasHtml = false;
	for (const { token, start } of tokens) {
		const span = { source, start, end: start + token.raw.length };
		if (prepare([token], span, setting)) hasHtml = true;
	}
	const html = renderBlocks(tokens.map(({ token }) => token));
	return finish(html, hasHtml, setting);
}

/** Renders a text of a block or a heading. */
export function renderText({ text, span }: Prose, setting: ProseSetting): string {
	const tokens = lexInline(text);
	const hasHtml = prepare(tokens, span, setting);
	return finish(renderInline(tokens), hasHtml, setting);
}

/** The same as plain text; its citations are noted as they are numbered, and left out. */
export function plainProse({ text, span }: Prose, setting: ProseSetting): string {
	const tokens = lexInline(text);
	prepare(tokens, span, setting);
	return plainTextOf(tokens);
}

/** Checks tokens and sets what they are rendered to. True where there is HTML among them. */
function prepare(tokens: Token[], span: Span, setting: ProseSetting): boolean {
	const tags: { text: string; span: Span }[] = [];
	visit(tokens, span, (token, at) => {
		PREPARE[token.type]?.(token, at, setting);
		if (token.type === "html") tags.push({ text: token.raw.trim(), span: at });
	});
	const lone = tags.filter(({ text }) => /^<[^<>]*>$/.test(text));
	for (const tag of unpaired(lone)) {
		setting.context.report(tag.span, `\`${tag.text}\` has no partner`, "close every tag within its paragraph");
	}
	return tags.length > 0;
}

function finish(html: string, hasHtml: boolean, setting: ProseSetting): string {
	const safe = hasHtml ? sanitise(html) : html;
	// The mark stands at the word it follows, whatever space the author left before the bracket.
	const marked = setting.markScripts(safe.replace(/\s+(?=<sup class="cite">)/g, ""));
	return bindNumbers(marked);
}

type Prepare = (token: Token, span: Span, setting: ProseSetting) => void;

const PREPARE: Record<string, Prepare> = {
	cite: prepareCite,
	text: prepareWords,
	html: prepareHtml,
	link: prepareLink,
	image: prepareImage,
	list: prepareList,
	code: prepareCode,
};

function prepareCite(token: Token, span: Span, setting: ProseSetting): void {
	const cite = token as CiteToken;
	const cites = parseCitations(cite.text, { ...span, start: span.start + 1 }, setting.context);
	cite.html =
		cites.length === 0 ? "" : setting.numberOf ? marksOf(cites, setting.numberOf) : namesOf(cites, setting.sources);
}

/** What Pandoc would take for a citation or a note and we do not is answered, for it would be printed as it stands. */
function prepareWords(token: Token, span: Span, { context, sources }: ProseSetting): void {
	if (childrenOf(token).length > 0) return;
	for (const { 0: written, 1: key, index } of token.raw.matchAll(
		/\[-@[^\]\s]+\]|\[\^[^\]\s]+\]|(?<![\w@.])@([\w:.-]*\w)/g,
	)) {
		if (key !== undefined && !Object.hasOwn(sources, key)) continue;
		const at = { ...span, start: span.start + index, end: span.start + index + written.length };
		if (written.startsWith("[^"))
			context.report(at, "there are no footnotes", "cite with [@key], or say it in the text");
		else context.report(at, `\`${written}\` is no citation`, `write [@${written.replace(/^\[?-?@|\]$/g, "")}]`);
	}
}

function marksOf(cites: Cite[], numberOf: (cite: Cite) => number): string {
	const numbered = cites.map((cite) => ({ cite, number: numberOf(cite) })).sort((a, b) => a.number - b.number);
	const marks = numbered.map(({ cite, number }) => {
		const key = escapeHtml(cite.source);
		return `<a href="#/source/${key}">${number}</a>`;
	});
	return `<sup class="cite">${marks.join(",")}</sup>`;
}

function namesOf(cites: Cite[], sources: Record<string, Source>): string {
	const names = cites.map(({ source, locator }) =>
		[sources[source]?.short ?? source, locator].filter(Boolean).join(", "),
	);
	return `(${escapeHtml(names.join("; "))})`;
}

function prepareHtml(token: Token, span: Span, { context }: ProseSetting): void {
	const html = token as Tokens.HTML;
	html.text = keepAllowed(html.raw, span, context.report);
}

function prepareLink(token: Token, span: Span, { context, links }: ProseSetting): void {
	const link = token as Tokens.Link;
	if (link.href.startsWith("#/")) links.push({ target: decode(link.href.slice(2)), span });
	else if (!/^(https?:\/\/|mailto:)/i.test(link.href)) {
		context.report(span, `a link must go to https://… or to a slide, #/slide-id, not to "${link.href}"`);
		// What it says stays; where it leads is not to be trusted.
		Object.assign(token, { type: "text" });
	}
}

function prepareImage(token: Token, span: Span, { context, assets }: ProseSetting): void {
	const image = token as Tokens.Image;
	if (!image.text.trim())
		context.report(span, "an image needs a text that says what it shows", "![what it shows](assets/…)");
	if (assets.has(image.href)) return;
	const near = nearest(image.href, assets);
	context.report(
		span,
		`there is no image "${image.href}"`,
		near ? `did you mean ${near}?` : "images are files under assets/",
	);
}

function prepareList(token: Token, _span: Span, { steps }: ProseSetting): void {
	const list = token as Tokens.List;
	if (!steps || list.ordered) return;
	for (const item of list.items as StepItem[]) item.step = /^\s*[*+]/.test(item.raw);
}

/** Code in prose is code; data there was meant to be a block. */
function prepareCode(token: Token, span: Span, { context }: ProseSetting): void {
	const word = ((token as Tokens.Code).lang ?? "").split(/\s/, 1)[0]!;
	if (!isBlockName(word)) return;
	const end = span.start + token.raw.split("\n", 1)[0]!.length;
	context.report({ ...span, end }, `\`${word}\` must stand at the margin and before \`Note:\``);
}

function decode(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		// A stray `%` is no encoding: the address is then looked up as it stands, and found missing.
		return address;
	}
}
