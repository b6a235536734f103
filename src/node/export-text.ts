/** `npm run export -- text`: the reading text as Markdown, with its sources. */
import { join } from "node:path";
import type { Deck } from "../deck/deck.ts";
import { readingText } from "../render/reading-text.ts";
import { readAtlas } from "./atlas.ts";
import { type ExportOptions, fileNameOf, notesMark } from "./export-kind.ts";
import { problemsOf, slidesAsPages } from "./pdf-check.ts";
import { stopAtAny } from "./problems.ts";
import { faultsOfText } from "./text-faults.ts";
import { writeWhole } from "./write-whole.ts";

/** @throws StoryError when what was made is not what was to be made: it has then been said, and nothing is written. */
export async function exportText({ out, route, notes = false, tools }: ExportOptions): Promise<string[]> {
	const { deck } = await tools.story();
	const text = textOf(deck, route, notes);
	stopAtAny(problemsOf(faultsOfText(text, deck, slidesOn(deck, route)), slidesAsPages(deck), deck, "the text"));
	const file = join(out, `${fileNameOf(deck.id, route, notesMark(notes, false))}.md`);
	writeWhole(file, text);
	return [`${file} (${text.split(/\s+/).length} words)`];
}

/** The story's Markdown, for a PDF to carry: without what only the speaker is to know, unless that was asked for. */
export function attachedText(deck: Deck, { route, notes = false }: Pick<ExportOptions, "route" | "notes">) {
	const content = textOf(deck, route, notes);
	return { name: `${deck.id}.md`, mimeType: "text/markdown", description: deck.title, content };
}

export function textOf(deck: Deck, route: string | undefined, notes: boolean): string {
	return readingText(deck, slidesOn(deck, route), { notes, atlas: readAtlas() });
}

function slidesOn(deck: Deck, route: string | undefined): Set<string> | null {
	const stops = deck.briefings.find(({ id }) => id === route)?.stops;
	return stops ? new Set(stops.map(({ slide }) => slide)) : null;
}
