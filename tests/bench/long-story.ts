/** A story of any length, made up: chapters of 25 slides of four kinds, each slide with its events, a source and notes. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "../../src/compile/source-text.ts";
import type { StoryFolders } from "../../src/node/compiler.ts";
import { cacheFolder } from "../../src/node/project.ts";

const chapterLength = 25;
const firstYear = 1500;

/**
 * Its files as the compiler takes them. The id of a slide is `slide-` and its number, from 1; `events` is for each slide: without any,
 * each is a title and three lines, which is what programs for slides are timed with.
 */
export function longStory(length: number, events = 1): SourceFile[] {
	const chapters = Math.ceil(length / chapterLength);
	return [
		{ path: "deck.yaml", text: deckOf(length) },
		{
			path: "sources.yaml",
			text: numbers(Math.ceil(length / 5))
				.map(sourceOf)
				.join(""),
		},
		...numbers(chapters).map((chapter) => ({ path: chapterFile(chapter), text: chapterOf(chapter, length, events) })),
	];
}

/** Writes it into a folder of its own under `.cache/bench`. */
export function writeLongStory(length: number, events = 1): StoryFolders {
	const folder = cacheFolder("bench", `story-${length}-${events}`);
	const slides = join(folder, "slides");
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(slides, { recursive: true });
	for (const { path, text } of longStory(length, events)) writeFileSync(join(slides, path), text);
	return { slides, assets: join(folder, "assets") };
}

/** The file that slide 1 stands in. */
export const firstChapterFile = chapterFile(1);

function chapterFile(chapter: number): string {
	return `${1000 + chapter}-chapter.md`;
}

/** An event every month, from January of the first year. */
function monthOf(slide: number): string {
	const month = slide - 1;
	return `${firstYear + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

function yearOf(slide: number): string {
	return monthOf(slide).slice(0, 4);
}

function deckOf(length: number): string {
	return `id: long\ntitle: A long story\nsubtitle: Told to be timed\nlanguage: en-GB\nspan: ${firstYear}/${yearOf(length)}\ntime: 60\n`;
}

function sourceOf(number: number): string {
	return `- { id: work-${number}, type: book, title: "Annals, volume ${number}", publisher: The Press, issued: 1999-01-01, author: [{ family: Writer, given: Ada }] }\n`;
}

function chapterOf(chapter: number, length: number, events: number): string {
	const first = (chapter - 1) * chapterLength + 1;
	const last = Math.min(length, chapter * chapterLength);
	const opening = fence(
		"chapter",
		`id: part-${chapter}\ntitle: Chapter ${chapter}\nnumber: ${chapter}\nspan: ${yearOf(first)}/${yearOf(last)}`,
	);
	return numbers(last - first + 1)
		.map((index) => slideOf(first + index - 1, index === 1 ? opening : "", events))
		.join("\n---\n\n");
}

function slideOf(slide: number, opening: string, events: number): string {
	const cite = `[@work-${Math.ceil(slide / 5)}]`;
	const event = fence("event", `date: ${monthOf(slide)}\nstatus: confirmed\nshort: Event ${slide}`);
	const content =
		events > 0 ? event + furtherEvents(slide, events) + kinds[slide % kinds.length]!(cite, slide) : plain(cite);
	return `# What came about as number ${slide} {#slide-${slide}}\n\n${opening}${content}\nNote: Say what is written, slowly, and point at it.\n`;
}

/** Within the slide's month, the days over and over. */
function furtherEvents(slide: number, events: number): string {
	return numbers(events - 1)
		.map((n) => {
			const day = String(Math.ceil((n / events) * 28)).padStart(2, "0");
			const fields = `id: event-${slide}-${n}\ndate: ${monthOf(slide)}-${day}\ntitle: What came about as number ${slide} in step ${n}\nstatus: confirmed\nshort: Step ${slide}.${n}\npriority: ${2 + (n % 3)}\nunordered: true`;
			return fence("event", fields);
		})
		.join("");
}

const kinds: ((cite: string, slide: number) => string)[] = [
	(cite) =>
		`The council met in the morning and had **decided** by noon. ${cite}\n\nNobody was surprised by it. ${cite}\n`,
	(cite) =>
		`- The first party wanted a bridge. ${cite}\n- The second wanted a ferry. ${cite}\n- The third wanted peace. ${cite}\n`,
	(cite, slide) =>
		fence("quote", `text: "We shall see."\nby: The mayor\ndate: ${monthOf(slide)}\ncite: "${cite.slice(1, -1)}"`),
	(cite) => `Of the two roads that led there, *one* was closed, and the town kept the other in repair. ${cite}\n`,
];

function plain(cite: string): string {
	return `The council met in the morning and had decided by noon. The town had wanted a bridge for as long as there had been a town. Nobody was surprised by it. ${cite}\n`;
}

function fence(block: string, fields: string): string {
	return `\`\`\`${block}\n${fields}\n\`\`\`\n\n`;
}

function numbers(length: number): number[] {
	return Array.from({ length }, (_, index) => index + 1);
}
