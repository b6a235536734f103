/** The pages of a handout in order, each with what stands on it; which page something is on is known only when all are. */
import { type Block, renderBlock, renderNotes } from "./handout-block.ts";
import { type FrontEntry, renderFront } from "./handout-front.ts";
import { renderChronology, sourceItem } from "./handout-lists.ts";
import type { Measured } from "./handout-measures.ts";
import { evened, packBlocks, packRows } from "./handout-pages.ts";
import { type HandoutChapter, type HandoutPlan, renderChapterHead, renderListHead } from "./handout-plan.ts";
import { renderRuled } from "./handout-ruled.ts";
import { handoutWordsOf } from "./handout-words.ts";
import { type Html, html } from "./html.ts";
import { wordsOf } from "./words.ts";

export interface Draft {
	/** The slides that are told on it, by their ids. */
	slides: string[];
	/** What it belongs to, for the head of the page; empty on the first. */
	running: string;
	/** The elements that links to it lead to. */
	ids: string[];
	render: (pages: PageNumbers) => Html;
}

/** Counted from 1. */
export interface PageNumbers {
	ofSlide: (id: string) => number | null;
	/** The first page with an id; null where there is none, as in a story that cites nothing. */
	of: (id: string) => number | null;
}

export const listIds = { chronology: "chronology", sources: "sources" };

export function draftsOf(plan: HandoutPlan, measured: Measured): Draft[] {
	const lengths = new Lengths(measured);
	return [
		frontDraft(plan),
		...plan.chapters.flatMap((chapter) => chapterDrafts(plan, chapter, lengths)),
		...listDrafts(plan, lengths),
	];
}

/** What was measured, taken in the order in which it was rendered. */
class Lengths {
	readonly #next: Record<string, number> = {};
	readonly #measured: Measured;
	constructor(measured: Measured) {
		this.#measured = measured;
	}
	all(name: string): number[] {
		return this.#measured[name] ?? [];
	}
	one(name: string): number {
		return this.all(name)[0] ?? 0;
	}
	next(name: string): number {
		const at = this.#next[name] ?? 0;
		this.#next[name] = at + 1;
		const length = this.all(name)[at];
		if (length === undefined) throw new RangeError(`no "${name}" number ${at + 1} was measured`);
		return length;
	}
}

function frontDraft(plan: HandoutPlan): Draft {
	const { deck, chapters, numbers } = plan;
	const contents = (pages: PageNumbers): FrontEntry[] =>
		[
			...chapters.map(({ chapter }) => ({ chapter, title: chapter.title, id: `chapter-${chapter.id}` })),
			{ chapter: null, title: handoutWordsOf(deck.language).chronology, id: listIds.chronology },
			{ chapter: null, title: wordsOf(deck.language).sources, id: listIds.sources },
		].flatMap((entry) => {
			const page = pages.of(entry.id);
			return page === null ? [] : [{ ...entry, page }];
		});
	return {
		slides: [],
		running: "",
		ids: ["front"],
		render: (pages) => renderFront(deck, plan.front, contents(pages), numbers, pages.of(listIds.sources)),
	};
}

function chapterDrafts(plan: HandoutPlan, { chapter, blocks }: HandoutChapter, lengths: Lengths): Draft[] {
	const { deck, pictures } = plan;
	const heights = blocks.map(({ wantsWidth, notes }) => ({
		half: lengths.next("half"),
		full: lengths.next("full"),
		bare: lengths.next("bare"),
		notes: notes.map(() => lengths.next("note")),
		wantsWidth,
	}));
	const head = lengths.next("head");
	const [room, gap] = [lengths.one("room"), lengths.one("gap")];
	const name = chapter.number === null ? chapter.title : `${chapter.number} ${chapter.title}`;
	const base = { running: name, ids: [`chapter-${chapter.id}`] };
	return packBlocks(heights, room - head, room, gap).flatMap(({ blocks: placed, continues }, index) => {
		const content = placed.map(({ block, layout }) => {
			const it = blocks[block]!;
			return renderBlock(plan, it, layout, pictures.get(it.entry.slide.id));
		});
		const slides = placed.map(({ block }) => blocks[block]!.entry.slide.id);
		const used = placed.reduce((sum, { block, layout }) => sum + heights[block]![layout] + gap, index === 0 ? head : 0);
		const own = renderRuled(deck.language, room - used - 3);
		const top = index === 0 && renderChapterHead(deck, chapter);
		const page: Draft = {
			...base,
			slides,
			render: () => html`${top}<div class="blocks" data-count="${placed.length}">${content}</div>${own}`,
		};
		const last = placed.at(-1)!.block;
		return continues ? [page, ...noteDrafts(plan, blocks[last]!, heights[last]!.notes, lengths, base)] : [page];
	});
}

/** Notes too long for the page of their slide, in two columns. */
function noteDrafts(
	{ deck }: HandoutPlan,
	{ entry, notes }: Block,
	heights: number[],
	lengths: Lengths,
	base: Pick<Draft, "running" | "ids">,
): Draft[] {
	const columns = packRows(heights, () => lengths.one("room") - lengths.one("notesHead"));
	return inPairs(columns).map((pair) => ({
		...base,
		slides: [entry.slide.id],
		render: () =>
			html`<p class="block-title"><span class="block-number">${entry.number}</span> ${entry.slide.title}</p><div class="leaf-columns">${pair.map(({ from, to }) => renderNotes(deck, notes.slice(from, to)))}</div>`,
	}));
}

/** What happened, and the works; these begin below a chronology that leaves them half a page. */
function listDrafts(plan: HandoutPlan, lengths: Lengths): Draft[] {
	const { rows, left } = rowDrafts(plan, lengths);
	const below = rows.at(-1);
	const room = lengths.one("room");
	const shares = below && left - lengths.one("listHead") > room * leastForWorks;
	const works = workDrafts(plan, lengths, shares ? room - left : 0);
	const [first] = works;
	if (!shares || !first) return [...rows, ...works];
	const both: Draft = {
		slides: first.slides,
		running: `${below.running} · ${first.running}`,
		ids: [...below.ids, ...first.ids],
		render: (pages) => html`${below.render(pages)}<div class="leaf-gap"></div>${first.render(pages)}`,
	};
	return [...rows.slice(0, -1), both, ...works.slice(1)];
}

/** Of a page: works are not begun on less of it. */
const leastForWorks = 0.4;

/** Of the chronology on its last page. */
const leastRows = 3;

/** `left` is the room on the last of them, below a gap. */
function rowDrafts({ deck, rows }: HandoutPlan, lengths: Lengths): { rows: Draft[]; left: number } {
	const title = handoutWordsOf(deck.language).chronology;
	const heights = lengths.all("row").slice(1); // the first is the head of the table
	const head = lengths.all("row")[0] ?? 0;
	const roomOf = (page: number) => lengths.one("room") - head - 4 - (page === 0 ? lengths.one("rowsHead") : 0);
	const ranges = packRows(heights, roomOf, leastRows);
	const drafts = ranges.map(({ from, to }, index) => ({
		slides: [],
		running: title,
		ids: [listIds.chronology],
		render: () =>
			html`${index === 0 && renderListHead(listIds.chronology, title)}${renderChronology(deck, rows.slice(from, to))}`,
	}));
	const used = heights.slice(ranges.at(-1)?.from).reduce((sum, height) => sum + height, 0);
	return { rows: drafts, left: roomOf(ranges.length - 1) - used - lengths.one("gap") };
}

/** @param taken the room that what stands over them takes of the first page. */
function workDrafts(
	{ deck, works, citing, sourcesNotes, entries }: HandoutPlan,
	lengths: Lengths,
	taken: number,
): Draft[] {
	const title = wordsOf(deck.language).sources;
	const roomOf = (column: number) => lengths.one("room") - (column < 2 ? lengths.one("listHead") + taken : 0);
	const columns = evened(lengths.all("work"), packRows(lengths.all("work"), roomOf));
	const own = entries.filter(({ slide }) => slide.kind === "sources").map(({ slide }) => slide.id);
	return inPairs(columns).map((pair, index) => ({
		slides: own,
		running: title,
		ids: [listIds.sources],
		render: (pages) => {
			const item = (at: number) => sourceItem(deck, works[at]!, at + 1, citing.get(works[at]!.id) ?? [], pages.ofSlide);
			const lists = pair.map(
				({ from, to }) =>
					html`<ol class="works" start="${from + 1}">${works.slice(from, to).map((_, at) => item(from + at))}</ol>`,
			);
			return html`${index === 0 && renderListHead(listIds.sources, title, sourcesNotes)}<div class="leaf-columns">${lists}</div>`;
		},
	}));
}

function inPairs<T>(items: T[]): T[][] {
	return Array.from({ length: Math.ceil(items.length / 2) }, (_, index) => items.slice(2 * index, 2 * index + 2));
}
