/** Cross-checks: what can only be said of a story once all of it has been read. */

import { isChapterFile } from "./chapters.ts";
import { checkCitations } from "./check-citations.ts";
import { checkChapterDates } from "./check-dates.ts";
import { checkNotes, checkSentences, checkShort, checkTitle } from "./check-words.ts";
import { STORY_FILES } from "./read-story.ts";
import { fileNameOf, type SourceText, startOf } from "./source-text.ts";
import type { ChapterDraft, SlideDraft, Story } from "./story.ts";
import { nearest, suggest } from "./suggest.ts";

export function checkStory(story: Story, chapters: ChapterDraft[], files: SourceText[]): void {
	const slides = chapters.flatMap((chapter) => chapter.slides);
	for (const file of files) checkFileName(file, story);
	checkNumbers(chapters, story);
	checkBackup(chapters, story);
	for (const chapter of chapters) checkChapterDates(chapter, story);
	for (const slide of slides) checkSlide(slide, story);
	checkLinks(slides, story);
	if (story.unreadable.size === 0) checkSources(story);
}

function checkSlide(draft: SlideDraft, story: Story): void {
	checkTitle(draft, story.report);
	checkNotes(draft, story.report);
	checkCitations(draft, story);
	checkSentences(draft, story);
	for (const event of draft.events) checkShort(event, story.report);
}

function checkFileName(file: SourceText, story: Story): void {
	const name = fileNameOf(file.path);
	if (isChapterFile(file) || STORY_FILES.includes(name) || name.toLowerCase() === "readme.md") return;
	if (name.endsWith(".md")) {
		story.report(startOf(file), "a chapter's file is named by its place in the order, such as 20-cooling.md");
		return;
	}
	if (/\.(bib|json)$/.test(name)) {
		story.report(startOf(file), `${name} is not read`, "works stand in sources.yaml, sources.json and sources.bib");
		return;
	}
	const stem = name.replace(/\.[^.]*$/, "");
	const ending = name.slice(stem.length).toLowerCase().replace(".yml", ".yaml");
	const near = nearest(
		stem,
		STORY_FILES.filter((one) => one.endsWith(ending)).map((one) => one.slice(0, -ending.length)),
	);
	if (near) story.report(startOf(file), `a story has no file ${name}`, `did you mean ${near}${ending}?`);
}

/** The chapters that are windows on the rail are counted 1, 2, 3 in the order of their files. */
function checkNumbers(chapters: ChapterDraft[], story: Story): void {
	const numbered = chapters.filter(({ chapter }) => chapter.number !== null);
	for (const [index, { chapter, numberSpan }] of numbered.entries()) {
		if (chapter.number !== index + 1)
			story.report(
				numberSpan,
				`\`number\` must be ${index + 1}, the next in the order of the files, not ${chapter.number}`,
			);
	}
}

/** Backup comes after the end, whatever route is taken there. */
function checkBackup(chapters: ChapterDraft[], { report }: Story): void {
	const first = chapters.findIndex(({ chapter }) => chapter.backup);
	for (const { chapter, numberSpan, slides } of first === -1 ? [] : chapters.slice(first)) {
		if (chapter.backup && chapter.number !== null)
			report(numberSpan, "a chapter of backup slides has no `number`, for it is no window on the rail");
		if (!chapter.backup && slides[0])
			report(
				slides[0].part.span,
				"this chapter comes after the backup",
				"backup is the last of a deck: number its file higher",
			);
	}
}

function checkLinks(slides: SlideDraft[], story: Story): void {
	const ids = new Set(slides.map(({ slide }) => slide.id));
	for (const { target, span } of slides.flatMap(({ links }) => links)) {
		const key = /^source\/(.*)$/.exec(target)?.[1];
		if (key !== undefined) story.use("source", key, span);
		else if (!ids.has(target)) story.report(span, `there is no slide \`${target}\` to link to`, suggest(target, ids));
	}
}

function checkSources(story: Story): void {
	for (const id of story.ids.all("source")) {
		const span = story.ids.spanOf("source", id);
		if (span && !story.usedSources.has(id))
			story.report(span, `nothing cites the source \`${id}\``, "cite it or take it out");
	}
}
