/** A story small enough to read, for tests to change one thing in. */
import { type CompileOptions, compile } from "../../src/compile/compile.ts";
import { printProblem } from "../../src/compile/problem.ts";
import type { Deck, Slide } from "../../src/deck/deck.ts";

const files = {
	"deck.yaml": "title: A story\nlanguage: en-GB\nscripts: { Cyrl: ru, Hang: ko }\nspan: 1900/2000\n",
	"places.yaml": "- { id: harbour, name: Harbour, lat: 50, lon: 8 }\n",
	"people.yaml": "- { id: ada, type: person, name: Ada }\n",
	"series.yaml": "- { id: trade, title: Trade, unit: tonnes, points: [{ date: 1950, value: 1, source: times }] }\n",
	"sources.yaml":
		"- { id: times, type: article-newspaper, title: News, publisher: The Times, issued: 1950-06-25 }\n- { id: smith, type: book, title: A book }\n",
};

/** The first slide cites both sources, so that what a test adds may cite what it likes. */
export const opener = `# It opens

\`\`\`chapter
title: One
number: 1
span: 1950/1960
\`\`\`

Said. [@times; @smith]

Note: Hello.
`;

export type Files = Record<string, string>;

export function compileStory(changes: Files, options: Partial<CompileOptions> = {}) {
	const all: Files = { ...files, "10-one.md": opener, ...changes };
	const given = Object.entries(all).map(([name, text]) => ({ path: name, text }));
	return compile(given, { assets: new Set(["assets/train.svg"]), references, ...options });
}

/** What the author is told. */
export function told(changes: Files): string[] {
	return compileStory(changes).problems.map(printProblem);
}

/** What the author is told of a chapter whose second slide is this text; lines are counted from its first. */
export function toldOfSlide(text: string, changes: Files = {}): string[] {
	const before = `${opener}\n---\n\n`;
	const shift = before.split("\n").length - 1;
	return told({ ...changes, "10-one.md": before + text }).map((line) =>
		line.replace(/^10-one\.md:(\d+)/, (_, number) => String(Number(number) - shift)),
	);
}

/** A slide's heading and notes around what a test is about, which begins on line 3. */
export function slideWith(content: string): string {
	return `# It goes on\n\n${content}\n\nNote: Hello.\n`;
}

export function deckOf(changes: Files): Deck {
	const { deck } = compileStory(changes);
	if (!deck) throw new Error("there is no deck");
	return deck;
}

/** The second slide of the chapter, made from a text. */
export function slideOf(text: string, changes: Files = {}): Slide {
	const slide = deckOf({ ...changes, "10-one.md": `${opener}\n---\n\n${text}` }).chapters[0]?.slides[1];
	if (!slide) throw new Error("there is no second slide");
	return slide;
}

// Shared by all tests of a file, as a developer's session shares it: each work is formatted once.
const references = new Map<string, string>();
