import { expect, test } from "vitest";
import type { ChapterMemory } from "../../src/compile/chapter-memory.ts";
import { compile } from "../../src/compile/compile.ts";
import { printProblem } from "../../src/compile/problem.ts";
import type { SourceFile } from "../../src/compile/source-text.ts";

const settings = "title: Ferry\nlanguage: en\nspan: 1900/1990\n";
const sources = "- { id: log, type: book, title: The log }\n- { id: map, type: map, title: The map }\n";

function storyOf(first: string, second: string, works = sources): SourceFile[] {
	return [
		{ path: "deck.yaml", text: settings },
		{ path: "sources.yaml", text: works },
		{ path: "10-first.md", text: `${chapter("First")}# ${first}\n\nIt ran. [@log]\n\nNote: Say so.\n` },
		{ path: "20-second.md", text: `${chapter("Second")}# ${second}\n\nIt stopped. [@map]\n\nNote: Say so.\n` },
	];
}

const chapter = (title: string) => `\`\`\`chapter\ntitle: ${title}\n\`\`\`\n\n`;

/** Compiles with what is remembered and without it: what comes of it is the same. */
function both(files: SourceFile[], chapters: ChapterMemory) {
	const options = { assets: new Set<string>(), references: new Map<string, string>() };
	const remembered = compile(files, { ...options, chapters });
	expect(remembered).toEqual(compile(files, options));
	return {
		slides: remembered.deck!.chapters.flatMap(({ slides }) => slides),
		told: remembered.problems.map(printProblem),
	};
}

test("a chapter whose file has not changed is the one made before; the other is made anew", () => {
	const memory: ChapterMemory = new Map();
	const before = both(storyOf("It runs", "It stops"), memory);
	const after = both(storyOf("It runs", "It halts"), memory);
	expect(before.told).toEqual([]);
	expect(after.slides[0]).toBe(before.slides[0]);
	expect(after.slides[1]?.title).toBe("It halts");
});

test("what is no chapter changes them all", () => {
	const memory: ChapterMemory = new Map();
	const before = both(storyOf("It runs", "It stops"), memory);
	const after = both(storyOf("It runs", "It stops", sources.replace("The log", "The logbook")), memory);
	expect(after.slides[0]).not.toBe(before.slides[0]);
});

test("an id that was free and is taken by now is told of, and given back when it is free again", () => {
	const memory: ChapterMemory = new Map();
	both(storyOf("It runs", "It stops"), memory);
	expect(both(storyOf("It stops", "It stops"), memory).told.join()).toContain("already taken");
	expect(both(storyOf("It runs", "It stops"), memory).told).toEqual([]);
});

test("a mistake is told each time until it is mended", () => {
	const memory: ChapterMemory = new Map();
	const wrong = storyOf("It runs", "It stops").map((file) => ({
		...file,
		text: file.text.replace("[@map]", "[@mop]"),
	}));
	const first = both(wrong, memory).told;
	expect(first.join("\n")).toContain("there is no source `mop`");
	expect(both(wrong, memory).told).toEqual(first);
	expect(both(storyOf("It runs", "It stops"), memory).told).toEqual([]);
});
