/** A story's files to a deck: parse, validate, cross-check. */

import type { Deck } from "../deck/deck.ts";
import { createBriefings } from "./briefings.ts";
import { type ChapterMemory, rememberChapter } from "./chapter-memory.ts";
import { compareChapterFiles, createChapter, isChapterFile } from "./chapters.ts";
import { checkStory } from "./check.ts";
import { createReport, type Problem, sortProblems } from "./problem.ts";
import { readStory } from "./read-story.ts";
import { createSourceText, type SourceFile } from "./source-text.ts";
import type { ChapterDraft, Story } from "./story.ts";

export interface CompileOptions {
	/** The files that images may name: `assets/train.svg`. */
	assets: ReadonlySet<string>;
	/** References already formatted, by their content; what is formatted now is added. Keep it from one run to the next. */
	references: Map<string, string>;
	/** Chapters already read; keep it likewise, and the files that did not change cost next to nothing. */
	chapters?: ChapterMemory;
	/** Whether the atlas has a country of this ISO 3166-1 number; without it any will do. */
	isCountry?: (code: string) => boolean;
}

/**
 * Compiles a story. `problems` are all its mistakes, by file, line and column. `deck` is null where there is no
 * `deck.yaml` to go by, or no slide; a deck with problems is fit to be looked at, with what is wrong left out.
 */
export function compile(files: SourceFile[], options: CompileOptions): { deck: Deck | null; problems: Problem[] } {
	const problems: Problem[] = [];
	const sources = files.map(createSourceText);
	const story = readStory(sources, options, createReport(problems));
	const remembered = { frame: frameOf(files, options), memory: options.chapters ?? new Map() };
	const chapters = sources
		.filter(isChapterFile)
		.toSorted(compareChapterFiles)
		.map((source) => rememberChapter(source, story, remembered, createChapter));
	checkStory(story, chapters, sources);
	return { deck: createDeck(story, chapters), problems: sortProblems(problems) };
}

/** All that a chapter is read with, as one text. */
function frameOf(files: SourceFile[], { assets }: CompileOptions): string {
	return JSON.stringify([files.filter((file) => !isChapterFile(file)), [...assets]]);
}

function createDeck(story: Story, chapters: ChapterDraft[]): Deck | null {
	const { settings, places, people, sources, series, routes, areas } = story;
	const told = chapters.map(({ chapter }) => chapter).filter(({ slides }) => slides.length > 0);
	const briefings = createBriefings(settings.briefings, told, story);
	if (!story.hasSettings || told.length === 0) return null;
	return { ...settings, briefings, chapters: told, places, people, sources, series, routes, areas };
}
