/** What the picture of a slide shows, in words, for whoever does not see it. */
import { type Deck, type Slide, slidesOf } from "../deck/deck.ts";
import { instantOf } from "../deck/rail.ts";
import { yearLabel } from "../deck/ticks.ts";
import { plainTextOf } from "./html.ts";

/** @param section the slide as paper has it: its scene describes itself there, and has its figures in a table that paper does not show. */
export function describePicture(deck: Deck, slide: Slide, section: string): string {
	if (slide.scene?.type === "overview")
		return sentences([firstIn(section, /<p class="overview-key">(.*?)<\/p>/s), ...eventsOf(deck)]);
	// Of several pictures of one thing that of the stage has a name for its description.
	const told = firstIn(section, /<desc id="[^"]*">([^<]*)<\/desc>/);
	// A map, and a journey alone, tell each station already.
	if (section.includes('data-scene="chart"')) return sentences([told, figuresIn(section)]);
	return sentences([told, ...journeysIn(section)]);
}

/** Texts one after the other, each a sentence. */
export function sentences(texts: string[]): string {
	return texts
		.filter(Boolean)
		.map((text) => (/[.!?…。]["”»’)]*$/u.test(text) ? text : `${text}.`))
		.join(" ");
}

/** The words of safe HTML as they are read out: blocks, rows and cells apart, without the numbers of sources. */
export function spokenOf(safeHtml: string): string {
	const blocks = safeHtml
		.replace(/<sup\b.*?<\/sup>/gs, "")
		.replace(/<(t[dh])\b[^>]*><\/\1>/g, "")
		.replace(/<\/t[dh]>\s*(?=<t[dh]\b)/g, ", ")
		.split(/<\/(?:p|li|h[1-6]|blockquote|caption|tr)>/);
	return sentences(blocks.map(plainTextOf));
}

function firstIn(section: string, part: RegExp): string {
	return plainTextOf(part.exec(section)?.[1] ?? "");
}

/** Of several each by its name and its stations, or in the words that stand for a picture of it. */
function journeysIn(section: string): string[] {
	const panels = /<ol class="journey-panels">(.*?)<\/ol>/s.exec(section)?.[1] ?? "";
	const drawn = /aria-label="([^"]*)"><desc>([^<]*)<\/desc>.*?journey-panel-km"[^>]*>([^<]*)/s;
	return panels.split("</li>").map((panel) => {
		const [, name, stations, length] = drawn.exec(panel) ?? [];
		return plainTextOf(name ? `${name}, ${length}: ${stations}` : panel);
	});
}

/** "1998: 65; 1999: 50", without the column of sources. */
function figuresIn(section: string): string {
	const rows = [...section.matchAll(/<tr>((?:(?!<\/tr>).)*<td\b.*?)<\/tr>/gs)].map(([, row = ""]) => {
		const cells = row.split(/<\/t[dh]>/).filter((cell) => !cell.includes("#/source/"));
		const [name = "", ...values] = cells.map(plainTextOf).filter(Boolean);
		return `${name}: ${values.join(", ")}`;
	});
	return rows.join("; ");
}

/** Of each chapter what happened in it, by its short name. */
function eventsOf(deck: Deck): string[] {
	const entries = slidesOf(deck);
	return deck.chapters.flatMap((chapter) => {
		const names = entries
			.filter((entry) => entry.chapter === chapter)
			.flatMap(({ slide }) => slide.events)
			.map(({ date, short }) => {
				const instant = instantOf(date);
				return instant === null ? short : `${yearLabel(instant, deck.language)} ${short}`;
			});
		return names.length > 0 ? [`${chapter.title}: ${names.join("; ")}`] : [];
	});
}
