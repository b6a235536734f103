/** The deck as Markdown: titles, dates, prose, tables behind pictures, and each source as a footnote. */
import { type Deck, type Slide, slidesOf } from "../deck/deck.ts";
import { periodOf } from "./chapter.ts";
import { plainTextOf } from "./html.ts";
import { markdownOf } from "./html-markdown.ts";
import { sectionOf } from "./section.ts";
import type { RenderOptions } from "./slide-parts.ts";
import { citedIn } from "./sources.ts";
import { wordsOf } from "./words.ts";

/** @param slides by id, those that are wanted; null for all. */
export function readingText(deck: Deck, slides: Set<string> | null, options: RenderOptions): string {
	const entries = slidesOf(deck).filter(({ slide }) => slides === null || slides.has(slide.id));
	const texts = entries
		.filter(({ slide }) => slide.kind !== "cover" && slide.kind !== "sources")
		.map((entry) => {
			const { slide, chapter } = entry;
			const opens = chapter.number !== null && slide.kind !== "chapter" && slide === chapter.slides[0];
			const section = markdownOf(sectionOf(deck, { slide, chapter }, options.atlas));
			const title = slide.kind === "chapter" ? section : dated(section, slide);
			const period = slide.kind === "chapter" ? "" : periodOf(deck, chapter);
			return [
				opens && !title.startsWith("## ") ? `## ${chapter.title}, ${period}` : "",
				title,
				furtherSources(deck, citedIn([entry]), title),
				notesOf(deck, slide, options),
			];
		});
	const text = [`# ${deck.title}`, plainTextOf(deck.subtitle), ...texts.flat()].filter(Boolean).join("\n\n");
	// Tables behind pictures cite more than the slides do.
	const cited = new Set([...citedIn(entries), ...namedIn(text)]);
	const sources = [...cited].map((id) => `[^${id}]: ${sourceOf(deck, id)}`);
	return `${text}\n\n## ${wordsOf(deck.language).sources}\n\n${sources.join("\n")}\n`;
}

/** A slide may cite what no sentence of it does, and a footnote that is named nowhere is not shown. */
function furtherSources(deck: Deck, cited: Iterable<string>, text: string): string {
	const named = new Set(namedIn(text));
	const further = [...cited].filter((id) => !named.has(id)).map((id) => `[^${id}]`);
	return further.length > 0 ? `${wordsOf(deck.language).sources}: ${further.join("")}` : "";
}

function namedIn(text: string): string[] {
	return [...text.matchAll(/\[\^([^\]]+)\]/g)].map(([, id = ""]) => id);
}

/** The title comes first, whatever stands above it on the stage. */
function dated(section: string, { kind }: Slide): string {
	if (kind !== "event") return section;
	const parts = section.split("\n\n");
	const at = parts.findIndex((part) => /^#+ /.test(part));
	const when = parts.slice(0, at).join("; ");
	return [parts[at], when, ...parts.slice(at + 1)].filter(Boolean).join("\n\n");
}

function notesOf(deck: Deck, { notes }: Slide, options: RenderOptions): string {
	if (!options.notes || !notes) return "";
	return `**${wordsOf(deck.language).notes}**\n\n${markdownOf(notes)}`.replace(/^/gm, "> ").replace(/ +$/gm, "");
}

function sourceOf(deck: Deck, id: string): string {
	const source = deck.sources[id];
	if (!source) throw new RangeError(`the deck has no source "${id}"`);
	const reference = markdownOf(source.html);
	const address = source.url && !reference.includes(source.url) && !reference.includes("](") ? ` <${source.url}>` : "";
	return `${reference}${address}${source.note && ` ${source.note}`}`;
}
