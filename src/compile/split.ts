/** Parts a chapter's file into slides, and each slide into its title, blocks, prose and notes. */

import type { Links, Token, Tokens } from "marked";
import { isBlockName } from "./blocks.ts";
import { lexMarkdown, type PlacedToken } from "./markdown.ts";
import type { Report } from "./problem.ts";
import type { SourceText, Span } from "./source-text.ts";
import { editDistance } from "./suggest.ts";

/** A slide as it stands in its file. */
export interface SlidePart {
	span: Span;
	heading: PlacedToken | null;
	/** In the order written: paragraphs and lists among blocks of data. */
	content: PlacedToken[];
	notes: PlacedToken[];
}

export function splitSlides(source: SourceText, report: Report): SlidePart[] {
	const { tokens, links } = lexMarkdown(source.text);
	for (const one of tokens) checkFence(one, source, report);
	const parted = tokens.flatMap((one) => withoutSetext(one, links, source, report));
	const groups = groupByRuler(parted.flatMap((one) => withNote(one, links)));
	const last = groups.length - 1;
	const isSlide = (group: PlacedToken[], index: number) => group.some(hasContent) || (index > 0 && index < last);
	return groups.filter(isSlide).map((group) => createPart(group, source, report));
}

/** A block that is opened and not closed takes the rest of the file, slides and all. */
function checkFence({ token, start }: PlacedToken, source: SourceText, report: Report): void {
	const fence = token.type === "code" ? /^ {0,3}(`{3,}|~{3,})/.exec(token.raw)?.[1] : undefined;
	if (fence === undefined || new RegExp(`\\n {0,3}${fence}[\`~]*[ \\t]*\\n*$`).test(token.raw)) return;
	const end = start + token.raw.split("\n", 1)[0]!.length;
	report({ source, start, end }, "this block is opened and never closed", `end it with a line of ${fence}`);
}

/** A line of dashes below a text makes a heading of it, which nobody means who writes `---` to end a slide. */
function withoutSetext(one: PlacedToken, links: Links, source: SourceText, report: Report): PlacedToken[] {
	const { token, start } = one;
	const ruler = token.type === "heading" ? /\n[ \t]*-+[ \t]*$/.exec(token.raw.trimEnd()) : null;
	if (!ruler) return [one];
	const at = start + ruler.index + 1;
	const span = { source, start: at, end: at + ruler[0].trim().length };
	report(span, "a line of dashes right below a text makes a heading of it", "put an empty line before the ruler");
	const text = lexMarkdown(token.raw.slice(0, ruler.index + 1), start, links);
	return [...text.tokens, ...lexMarkdown(token.raw.slice(ruler.index + 1), at, links).tokens];
}

/** A paragraph, list or table swallows a line that follows it; a line that begins with `Note:` is none of theirs. */
function withNote(one: PlacedToken, links: Links): PlacedToken[] {
	const { token, start } = one;
	const at = maySwallow(token) ? token.raw.search(/^Note:/m) : -1;
	if (at === -1) return [one];
	const note = { token: { type: "note", raw: "Note:" }, start: start + at };
	const rest = token.raw.slice(at + 5);
	const indent = rest.search(/[^ \t]|$/);
	const before = lexMarkdown(token.raw.slice(0, at), start, links);
	return [...before.tokens, note, ...lexMarkdown(rest.slice(indent), note.start + 5 + indent, links).tokens];
}

function maySwallow({ type, raw }: Token): boolean {
	return MAY_SWALLOW.has(type) && !raw.startsWith("<!--");
}

const MAY_SWALLOW = new Set(["paragraph", "list", "blockquote", "table", "heading", "text", "html"]);

function groupByRuler(tokens: PlacedToken[]): PlacedToken[][] {
	const groups: PlacedToken[][] = [[]];
	for (const one of tokens) {
		if (isRuler(one)) groups.push([one]);
		else groups.at(-1)!.push(one);
	}
	return groups;
}

function createPart(group: PlacedToken[], source: SourceText, report: Report): SlidePart {
	const content = group.filter(hasContent);
	const noteAt = content.findIndex(({ token }) => token.type === "note");
	const shown = noteAt === -1 ? content : content.slice(0, noteAt);
	const notes = noteAt === -1 ? [] : content.slice(noteAt + 1);
	for (const { token, start } of notes) {
		if (token.type === "note")
			report({ source, start, end: start + 5 }, "a slide has one `Note:`", "its notes run to the end of the slide");
	}
	const first = content[0] ?? group[0]!;
	const firstLine = first.token.raw.split("\n", 1)[0]!.length;
	return {
		span: { source, start: first.start, end: first.start + firstLine },
		heading: shown.find(({ token }) => token.type === "heading") ?? null,
		content: shown,
		notes: notes.filter(({ token }) => token.type !== "note"),
	};
}

function isRuler({ token }: PlacedToken): boolean {
	return token.type === "hr" && /^ {0,3}-{3,}[ \t]*$/.test(token.raw.trimEnd());
}

function hasContent(one: PlacedToken): boolean {
	return !["space", "def"].includes(one.token.type) && !isRuler(one);
}

/**
 * The word that makes a fenced block data, or null for a block of ordinary code.
 * A word that is nearly the name of a block is taken for a slip of the pen.
 */
export function blockWordOf({ token }: PlacedToken, names: Iterable<string>): string | null {
	if (token.type !== "code" || !(token as Tokens.Code).lang) return null;
	const word = (token as Tokens.Code).lang!.trim().split(/\s/, 1)[0]!;
	if (isBlockName(word)) return word;
	const most = word.length > 4 ? 2 : 1;
	return [...names].some((name) => editDistance(word.toLowerCase(), name) <= most) ? word : null;
}
