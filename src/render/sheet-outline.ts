/** The outline of printed slides: by chapter, each slide with the date of what it tells. */
import type { Chapter, Deck } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import { periodOf } from "./chapter.ts";
import type { PrintedSlide, Sheets } from "./sheets.ts";

export interface SheetOutline {
	title: string;
	/** From 0. */
	page: number;
	children: SheetOutline[];
}

export function outlineOf(deck: Deck, { entries, sheets }: Sheets): SheetOutline[] {
	const pages = new Map<string, number>();
	for (const [page, { slide }] of sheets.entries()) if (!pages.has(slide)) pages.set(slide, page);
	return outlineOn(deck, entries, pages);
}

/** @param pages of each slide, from 0. */
export function outlineOn(deck: Deck, entries: PrintedSlide[], pages: Map<string, number>): SheetOutline[] {
	const chapters: { chapter: Chapter; item: SheetOutline }[] = [];
	for (const entry of entries) {
		const page = pages.get(entry.slide.id)!;
		const last = chapters.at(-1);
		const slide = { title: titleOf(deck, entry), page, children: [] };
		if (last?.chapter === entry.chapter) last.item.children.push(slide);
		else
			chapters.push({ chapter: entry.chapter, item: { title: nameOf(deck, entry.chapter), page, children: [slide] } });
	}
	return chapters.map(({ item }) => item);
}

/** As one list, in order. */
export function flatOutline(outline: SheetOutline[]): { title: string; page: number }[] {
	return outline.flatMap(({ title, page, children }) => [{ title, page }, ...flatOutline(children)]);
}

function nameOf(deck: Deck, chapter: Chapter): string {
	const period = periodOf(deck, chapter);
	const name = chapter.number === null ? chapter.title : `${chapter.number} ${chapter.title}`;
	return period ? `${name}, ${period}` : name;
}

function titleOf({ language, title }: Deck, { slide }: PrintedSlide): string {
	if (slide.kind === "cover") return title;
	const date = slide.events[0]?.date;
	return date ? `${formatDate(date, language, "short")}: ${slide.title}` : slide.title;
}
