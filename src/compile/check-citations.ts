/** Checks that every paragraph, list item, table and event says where it comes from. */

import type { Token, Tokens } from "marked";
import type { SlideKind } from "../deck/deck.ts";
import { childrenOf, hasCite, type PlacedToken, visit } from "./markdown.ts";
import type { Report } from "./problem.ts";
import type { Span } from "./source-text.ts";
import type { SlideDraft, Story } from "./story.ts";

/** Slides that say nothing of their own. */
const NEED_NONE = new Set<SlideKind>(["cover", "overview", "sources"]);

export function checkCitations(draft: SlideDraft, story: Story): void {
	checkEvents(draft, story);
	const { slide, part, hasCites } = draft;
	if (NEED_NONE.has(slide.kind)) return;
	for (const { token, start } of part.content) {
		const span = { ...part.span, start, end: start + token.raw.length };
		if (token.type === "table" && !hasCites) reportTable(token, span, story.report);
		checkTop(token, span, story.report);
	}
}

/** What happened rests on its own sources, or on those of the slide that tells it. */
function checkEvents({ events, hasCites }: SlideDraft, { unreadable, report }: Story): void {
	if (hasCites || unreadable.has("source")) return;
	for (const { span } of events.filter(({ hasCite }) => !hasCite))
		report(span, "this event cites nothing", "give it `cite`, or cite in the text of its slide");
}

/** The rows of a table may rest on what is cited once, in one of them or in the text beside it. */
function reportTable(token: Token, span: Span, report: Report): void {
	const end = span.start + token.raw.split("\n", 1)[0]!.length;
	report({ ...span, end }, "this table cites nothing", "cite in one of its cells or in the text beside it");
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

/** A picture that stands alone is no statement. */
function hasWords(token: Token): boolean {
	if (token.type === "image") return false;
	const children = childrenOf(token);
	return children.length > 0 ? children.some(hasWords) : /[\p{L}\p{N}]/u.test(token.raw);
}
