/** HTML as Markdown: what is read of a slide, without pictures and without what only guides a reader of the page. */
import { plainTextOf, unescapeHtml } from "./html.ts";
import { type HtmlElement, parseHtml } from "./html-tree.ts";

type Node = HtmlElement | string;

const blocks = new Set(
	"section div figure figcaption details aside p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre hr header footer dl".split(
		" ",
	),
);
/** Markdown has no mark for them: their words stand as they are. */
const unmarked = new Set("abbr caption cite dd dt li q sub tbody td th thead time tr".split(" "));
/** Of the page, not of the text. */
const leftOut = /(^| )(unseen|numeral|source-line|further|map-steps|overview-picture)( |$)/;

/** @throws for an element that nothing is said of here: its meaning would be lost. */
export function markdownOf(html: string): string {
	return blocksOf(parseHtml(html).children).join("\n\n");
}

function isLeftOut({ tag, attributes }: HtmlElement): boolean {
	return (
		["svg", "summary", "button"].includes(tag) || "aria-hidden" in attributes || leftOut.test(attributes.class ?? "")
	);
}

function blocksOf(nodes: Node[]): string[] {
	const found: string[] = [];
	let line: Node[] = [];
	const endLine = () => {
		const text = inlineOf(line);
		if (text) found.push(text);
		line = [];
	};
	for (const node of nodes) {
		if (typeof node === "string" || !blocks.has(node.tag)) line.push(node);
		else if (!isLeftOut(node)) {
			endLine();
			found.push(...blockOf(node));
		}
	}
	endLine();
	return found;
}

function blockOf(element: HtmlElement): string[] {
	const { tag, children } = element;
	if (/^h[1-6]$/.test(tag)) return [`${"#".repeat(Number(tag[1]))} ${inlineOf(children)}`];
	if (tag === "ul" || tag === "ol") return [listOf(element)];
	if (tag === "table") return tableOf(element);
	if (tag === "blockquote") return [quoted(blocksOf(children).join("\n\n"))];
	if (tag === "hr") return ["---"];
	if (tag === "pre") return [fenced(element)];
	return blocksOf(children);
}

function quoted(text: string): string {
	return text.replace(/^/gm, "> ").replace(/ +$/gm, "");
}

function fenced(element: HtmlElement): string {
	const [code] = within(element, "code");
	const [, language = ""] = /\blanguage-(\S+)/.exec(code?.attributes.class ?? "") ?? [];
	const text = wordsIn(element).replace(/\n$/, "");
	const fence = "`".repeat(Math.max(3, longestTicks(text) + 1));
	return `${fence}${language}\n${text}\n${fence}`;
}

function listOf({ tag, children }: HtmlElement): string {
	const items = children.filter((it): it is HtmlElement => typeof it !== "string" && it.tag === "li" && !isLeftOut(it));
	return items
		.map((item, index) => {
			const mark = tag === "ol" ? `${index + 1}. ` : "- ";
			return (
				mark +
				blocksOf(item.children)
					.join("\n\n")
					.replace(/\n(?=.)/g, `\n${" ".repeat(mark.length)}`)
			);
		})
		.join("\n");
}

/** A caption is a paragraph above the table; a table without a head gets an empty one, for Markdown has none without. */
function tableOf(table: HtmlElement): string[] {
	const caption = within(table, "caption").map((it) => inlineOf(it.children));
	const rows = within(table, "tr").map((row) =>
		row.children
			.filter((it): it is HtmlElement => typeof it !== "string" && /^t[hd]$/.test(it.tag))
			.map((cell) =>
				blocksOf(cell.children)
					.join(" ")
					.replaceAll("|", "\\|")
					.replace(/\s*\n\s*/g, " "),
			),
	);
	const columns = Math.max(0, ...rows.map((row) => row.length));
	if (columns === 0) return caption;
	const lines = rows.map((row) => `| ${Array.from({ length: columns }, (_, at) => row[at] ?? "").join(" | ")} |`);
	lines.splice(1, 0, `|${" --- |".repeat(columns)}`);
	return [...caption, lines.join("\n")];
}

function within(element: HtmlElement, tag: string): HtmlElement[] {
	return element.children.flatMap((child) => {
		if (typeof child === "string") return [];
		return child.tag === tag ? [child] : within(child, tag);
	});
}

function inlineOf(nodes: Node[]): string {
	const text = nodes
		.map(inline)
		.join("")
		.replace(/[^\S\n]+/g, " ");
	return text
		.replace(/ ([,.;:)\]])/g, "$1")
		.replace(/ ?\n ?/g, "\n")
		.trim();
}

function inline(node: Node): string {
	if (typeof node === "string") return escaped(node);
	if (isLeftOut(node)) return "";
	const { tag, attributes, children } = node;
	const text = children.map(inline).join("");
	switch (tag) {
		case "br":
			return "\\\n";
		case "em":
		case "i":
			return text && `*${text}*`;
		case "strong":
		case "b":
			return text && `**${text}**`;
		case "del":
			return text && `~~${text}~~`;
		case "code":
			return codeOf(wordsIn(node));
		case "input":
			return attributes.type === "checkbox" ? `[${"checked" in attributes ? "x" : " "}] ` : "";
		case "img":
			return `![${escaped(attributes.alt ?? "")}](${attributes.src ?? ""})`;
		case "sup":
			return attributes.class === "cite" ? text.replaceAll(",", "") : text;
		case "a":
			return linked(attributes.href ?? "", text);
		case "span":
			return attributes.class && !["path", "tie"].includes(attributes.class) ? ` ${text} ` : text;
		default:
			if (!blocks.has(tag) && !unmarked.has(tag)) throw new RangeError(`<${tag}> has no form in Markdown`);
			return blocks.has(tag) ? ` ${text} ` : text;
	}
}

/** Between more backticks than stand in it, and apart from those at its ends. */
function codeOf(text: string): string {
	const fence = "`".repeat(longestTicks(text) + 1);
	const space = /^`|`$/.test(text) ? " " : "";
	return fence + space + text + space + fence;
}

function longestTicks(text: string): number {
	return Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
}

/** As they were written, for code means no marks. */
function wordsIn(node: Node): string {
	return typeof node === "string" ? unescapeHtml(node) : node.children.map(wordsIn).join("");
}

/** A number is the note of its source; a link within the deck is only its words. */
function linked(href: string, text: string): string {
	if (href.startsWith("#/source/")) return `[^${unescapeHtml(href.slice("#/source/".length))}]`;
	return /^https?:/.test(href) ? `[${text}](${href.replaceAll(" ", "%20").replaceAll(")", "%29")})` : text;
}

/** White space as one space, addresses as they are; what Markdown would take for a mark of its own is not one. */
function escaped(text: string): string {
	const plain = plainTextOf(`.${text.replace(/\s+/g, " ")}.`).slice(1, -1);
	return plain.replace(/https?:\/\/\S+|[\\`*_[\]<>]|&(?=#?\w+;)|^#/g, (sign) =>
		sign.startsWith("http") ? sign : `\\${sign}`,
	);
}
