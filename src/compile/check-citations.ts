/** Checks that every paragraph and list item says where it comes from. */

import type { Token, Tokens } from "marked";
import type { SlideKind } from "../deck/deck.ts";
import { childrenOf, type PlacedToken, visit } from "./markdown.ts";
import type { Report } from "./problem.ts";
import type { Span } from "./source-text.ts";
import type { SlideDraft } from "./story.ts";

/** Slides that say nothing of their own. */
const NEED_NONE = new Set<SlideKind>(["cover", "overview", "sources"]);

export function checkCitations({ slide, part }: SlideDraft, report: Report): void {
	if (NEED_NONE.has(slide.kind)) return;
	for (const { token, start } of part.content)
		checkTop(token, { ...part.span, start, end: start + token.raw.length }, report);
}

function checkTop(token: PlacedToken["token"], span: Span, report: Report): void {
	const uncited = new Set(uncitedIn(token));
	if (uncited.size === 0) return;
	visit([token], span, (one, at) => {
		if (!uncited.has(one)) return;
		const name = one.type === "list_item" ? "list item" : "paragraph";
		const end = at.start + one.raw.split("\n", 1)[0]!.length;
		report({ ...at, end }, `this ${name} cites nothing`, "end it with [@key]");
	});
}

/** The paragraphs and items that need a citation and have none: an item answers for what is nested in it. */
function uncitedIn(token: Token): Token[] {
	if (token.type === "paragraph") return hasCite(token) || !hasWords(token) ? [] : [token];
	if (token.type === "blockquote") return childrenOf(token).flatMap(uncitedIn);
	if (token.type === "list") return (token as Tokens.List).items.flatMap(uncitedItem);
	return [];
}

function uncitedItem(item: Tokens.ListItem): Token[] {
	const own = item.tokens.filter(({ type }) => type !== "list");
	if (own.some(hasCite)) return [];
	const nested = item.tokens.filter(({ type }) => type === "list");
	return nested.some(hasCite) ? nested.flatMap(uncitedIn) : [item];
}

function hasCite(token: Token): boolean {
	return token.type === "cite" || childrenOf(token).some(hasCite);
}

/** A picture that stands alone is no statement. */
function hasWords(token: Token): boolean {
	if (token.type === "image") return false;
	const children = childrenOf(token);
	return children.length > 0 ? children.some(hasWords) : /[\p{L}\p{N}]/u.test(token.raw);
}
