/** What was typed into the search: the words of it, and the stretch of time it speaks of ("treaty before 1953", "1990s"). */
import type { TimeSpan } from "./deck.ts";
import { parseLooseDate } from "./loose-date.ts";

export interface SearchQuery {
	/** As typed, without what was understood as a date. */
	words: string;
	/** Infinite at an end that was left open; null where no date was typed. */
	span: TimeSpan | null;
	/** Whether the date stood there by itself, so that it may also be meant as a word: "1718" of a resolution. */
	bare: boolean;
}

type Side = "before" | "after" | "since" | "until";

const sides: Record<string, Side> = {
	before: "before",
	after: "after",
	since: "since",
	from: "since",
	until: "until",
	till: "until",
	до: "before",
	после: "after",
	с: "since",
	по: "until",
	전: "before",
	이전: "before",
	후: "after",
	이후: "since",
	부터: "since",
	까지: "until",
};

const fillers = new Set(["in", "on", "during", "between", "в", "во", "между"]);
const joints = new Set(["and", "to", "-", "–", "—", "и", "по"]);
/** Of a date in words: day, month, year, and "года" after it. */
const longest = 4;

/** A date outside of `story` is none: it is a number that somebody looks for. */
export function parseSearchQuery(text: string, language: string, story: TimeSpan): SearchQuery {
	const tokens = tokensOf(text);
	const found = findDate(tokens, language, story);
	if (!found) return { words: text.trim(), span: null, bare: false };
	const until = secondDate(tokens, found, language);
	const whole = until ? { ...found, to: until.to, span: { start: found.span.start, end: until.span.end } } : found;
	const side = sideOf(tokens, whole);
	const left = [...tokens.slice(0, side?.from ?? whole.from), ...tokens.slice(side?.to ?? whole.to)];
	const words = left.filter((token, at) => !(fillers.has(token.toLowerCase()) && at === whole.from - 1));
	return {
		words: words.join(" "),
		span: side ? cut(whole.span, side.side) : whole.span,
		bare: !side && !until && words.length === 0,
	};
}

/** Words, with the dash of "1950-1953" and a Korean "1953년이전" taken apart. */
function tokensOf(text: string): string[] {
	return text
		.trim()
		.replace(/(\d{4})\s*[-–—]\s*(\d{4})/g, "$1 – $2")
		.replace(/(\d년?)(이전|이후|까지|부터|전|후)(?=\s|$)/gu, "$1 $2")
		.split(/\s+/)
		.filter((token) => token !== "");
}

interface FoundDate {
	/** Of its tokens, the first and the one after the last. */
	from: number;
	to: number;
	span: TimeSpan;
}

/** The first run of words that is a date, as long as it can be. */
function findDate(tokens: string[], language: string, story: TimeSpan): FoundDate | null {
	for (let from = 0; from < tokens.length; from++) {
		for (let length = Math.min(longest, tokens.length - from); length > 0; length--) {
			const span = parseLooseDate(tokens.slice(from, from + length).join(" "), language);
			if (span && span.end > story.start && span.start < story.end) return { from, to: from + length, span };
		}
	}
	return null;
}

/** "1950 to 1953": the date that follows upon a joint. */
function secondDate(tokens: string[], { to, span }: FoundDate, language: string): FoundDate | null {
	if (!joints.has(tokens[to]?.toLowerCase() ?? "")) return null;
	for (let length = longest; length > 0; length--) {
		const end = parseLooseDate(tokens.slice(to + 1, to + 1 + length).join(" "), language);
		if (end && end.end > span.start) return { from: to + 1, to: to + 1 + length, span: end };
	}
	return null;
}

/** The word before the date, or after it as Korean has it. */
function sideOf(tokens: string[], { from, to }: FoundDate): { side: Side; from: number; to: number } | null {
	const before = sides[tokens[from - 1]?.toLowerCase() ?? ""];
	if (before) return { side: before, from: from - 1, to };
	const after = tokens[to] ?? "";
	const side = /\p{Script=Hangul}/u.test(after) ? sides[after] : undefined;
	return side ? { side, from, to: to + 1 } : null;
}

function cut({ start, end }: TimeSpan, side: Side): TimeSpan {
	switch (side) {
		case "before":
			return { start: Number.NEGATIVE_INFINITY, end: start };
		case "after":
			return { start: end, end: Number.POSITIVE_INFINITY };
		case "since":
			return { start, end: Number.POSITIVE_INFINITY };
		case "until":
			return { start: Number.NEGATIVE_INFINITY, end };
	}
}
