/** A chapter's file to a chapter. */

import type { ChapterBlock } from "./blocks.ts";
import { createSlug } from "./ids.ts";
import { blocksOf, readBlocks } from "./part-blocks.ts";
import { createSlide } from "./slides.ts";
import { fileNameOf, type SourceText, startOf } from "./source-text.ts";
import { type SlidePart, splitSlides } from "./split.ts";
import type { ChapterDraft, Story } from "./story.ts";

/** What a chapter's file is called: its place in the order, and its name. */
const CHAPTER_FILE = /^(\d+)-(.+)\.md$/;

export function isChapterFile(source: Pick<SourceText, "path">): boolean {
	return CHAPTER_FILE.test(fileNameOf(source.path));
}

/** By the numbers of their names. */
export function compareChapterFiles(a: SourceText, b: SourceText): number {
	const numberOf = ({ path }: SourceText) => Number(CHAPTER_FILE.exec(fileNameOf(path))?.[1]);
	return numberOf(a) - numberOf(b) || (a.path < b.path ? -1 : 1);
}

export function createChapter(source: SourceText, story: Story): ChapterDraft {
	const parts = splitSlides(source, story.report).map((part) => ({ part, blocks: readBlocks(part, story) }));
	const heads = parts.flatMap(({ part, blocks }) => blocksOf(blocks, "chapter").map((block) => ({ part, block })));
	const first = parts[0]?.part;
	for (const { block } of heads.filter(({ part }) => part !== first)) {
		story.report(block.span, "the `chapter` block stands in the first slide of its file");
	}
	const head = heads.find(({ part }) => part === first)?.block;
	if (!head)
		story.report(startOf(source), "the first slide of a file needs a `chapter` block", "```chapter with title: …");
	const { chapter, numberSpan, dates } = createHead(source, head?.value, story, first);
	const slides = parts.map(({ part, blocks }) => createSlide(part, blocks, story));
	return { chapter: { ...chapter, slides: slides.map(({ slide }) => slide) }, numberSpan, dates, slides };
}

function createHead(
	source: SourceText,
	block: ChapterBlock | undefined,
	story: Story,
	first: SlidePart | undefined,
): Omit<ChapterDraft, "slides"> {
	const name = CHAPTER_FILE.exec(fileNameOf(source.path))?.[2] ?? "";
	const span = first?.span ?? startOf(source);
	const numberSpan = block?.spanOf("number") ?? span;
	if (block?.number && !block.span)
		story.report(numberSpan, "a chapter with a `number` needs `span`, its stretch of the rail");
	const id = block?.id ?? createSlug(name);
	story.ids.claim("chapter", id, block?.spanOf("id") ?? span);
	const { number = null, title = name, period = "", backup = false } = block ?? {};
	const dates = block?.span ? [{ label: "`span`", date: block.span, span: block.spanOf("span") }] : [];
	return { chapter: { id, number, title, span: block?.span ?? null, period, backup, slides: [] }, numberSpan, dates };
}
