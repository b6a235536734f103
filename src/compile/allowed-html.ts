/** The little HTML that a story may hold. */

import sanitizeHtml, { type IOptions } from "sanitize-html";
import type { Report } from "./problem.ts";
import type { Span } from "./source-text.ts";

/** What an author may write. */
const AUTHORED: IOptions = {
	allowedTags: ["span", "abbr", "sub", "sup", "br", "q"],
	allowedAttributes: { span: ["lang"], abbr: ["title"] },
};

/** What a page may hold: the above and all that Markdown is rendered to. */
const RENDERED: IOptions = {
	allowedTags: [
		...[
			"span",
			"abbr",
			"sub",
			"sup",
			"br",
			"q",
			"p",
			"ul",
			"ol",
			"li",
			"a",
			"img",
			"em",
			"strong",
			"del",
			"code",
			"pre",
		],
		...["blockquote", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "input"],
	],
	allowedAttributes: {
		...{ span: ["lang"], abbr: ["title"], li: ["class"], sup: ["class"], ol: ["start"], code: ["class"] },
		...{ a: ["href", "title"], img: ["src", "alt", "title"], th: ["align"], td: ["align"] },
		input: ["type", "checked", "disabled"],
	},
	allowedSchemes: ["http", "https", "mailto"],
};

const ADVICE = 'of HTML only <span lang="…">, <abbr title="…">, <sub>, <sup>, <br> and <q> are let through';

/** Closes what is open and drops what is not allowed, whatever else has happened to the text. */
export function sanitise(html: string): string {
	return sanitizeHtml(html, RENDERED);
}

/** Keeps what an author may write of the HTML in a text and reports the rest. Comments go without a word. */
export function keepAllowed(html: string, span: Span, report: Report): string {
	const wrong = [...html.matchAll(TAG)].filter(([tag]) => !isAllowed(tag));
	for (const match of wrong) {
		const start = span.start + match.index;
		report({ ...span, start, end: start + match[0].length }, `\`${match[0]}\` is not let through`, ADVICE);
	}
	// A lone tag is left as it is: sanitising it alone would close it at once.
	return LONE_TAG.test(html) ? (wrong.length > 0 ? "" : html) : sanitizeHtml(html, AUTHORED);
}

/** Tags that are opened and not closed, or closed and not opened, in the order given. */
export function unpaired(tags: { text: string; span: Span }[]): { text: string; span: Span }[] {
	const open: { text: string; span: Span }[] = [];
	const stray: { text: string; span: Span }[] = [];
	for (const tag of tags) {
		const name = nameOf(tag.text);
		if (name === "" || name === "br") continue;
		if (!tag.text.startsWith("</")) open.push(tag);
		else if (open.length > 0 && nameOf(open.at(-1)!.text) === name) open.pop();
		else stray.push(tag);
	}
	return [...stray, ...open];
}

const TAG = /<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const LONE_TAG = /^<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>$/i;

function isAllowed(tag: string): boolean {
	if (tag.startsWith("</")) return AUTHORED.allowedTags !== false && (AUTHORED.allowedTags ?? []).includes(nameOf(tag));
	const kept = sanitizeHtml(tag, AUTHORED);
	return kept !== "" && attributesOf(tag) === attributesOf(kept.slice(0, kept.indexOf(">") + 1));
}

function nameOf(tag: string): string {
	return /^<\/?([a-z][a-z0-9-]*)/i.exec(tag)?.[1]?.toLowerCase() ?? "";
}

function attributesOf(tag: string): number {
	const attributes = tag.replace(/^<[^\s/>]+/, "").replace(/\/?>$/, "");
	return (attributes.match(/[^\s"'=<>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g) ?? []).length;
}
