/** All that happened, with its sources, as data for other programs: JSON, CSV and iCalendar. */
import { type Cite, type Deck, type EdtfDate, type Slide, slidesOf, type TimelineEvent } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";

export interface ChronologyEvent {
	id: string;
	/** EDTF, as the story has it, and the same in words. */
	date: string;
	dateText: string;
	/** ISO 8601 in UTC, `[start, end)`; null where that end is open. */
	start: string | null;
	end: string | null;
	title: string;
	places: { name: string; latitude: number; longitude: number }[];
	people: string[];
	themes: string[];
	status: string;
	/** The day on which that held, as EDTF; null where nobody says. */
	statusOn: string | null;
	/** The slide that tells it: an address, absolute where it is known where the deck is published. */
	slide: string;
	sources: { short: string; title: string; locator: string; url: string | null }[];
}

/** In order of time. */
export function chronologyOf(deck: Deck): ChronologyEvent[] {
	return entriesOf(deck).map(({ slide, event }) => ({
		id: event.id,
		date: event.date.text,
		dateText: formatDate(event.date, deck.language),
		start: isoTime(event.date.start),
		end: isoTime(event.date.end),
		title: event.title,
		places: event.places.flatMap((id) => {
			const place = deck.places[id];
			return place ? [{ name: place.name, latitude: place.at[1], longitude: place.at[0] }] : [];
		}),
		people: event.people.map((id) => deck.people[id]?.name ?? id),
		themes: event.themes,
		status: event.status,
		statusOn: event.statusOn?.text ?? null,
		slide: `${deck.url ? `${deck.url}/` : ""}#/${slide.id}`,
		sources: citesOf(slide, event).flatMap(({ source, locator }) => {
			const work = deck.sources[source];
			return work ? [{ short: work.short, title: work.title, locator, url: work.url }] : [];
		}),
	}));
}

/** All of them in order of time, each with its slide. */
export function entriesOf(deck: Deck): { slide: Slide; event: TimelineEvent }[] {
	const entries = slidesOf(deck).flatMap(({ slide }) => slide.events.map((event) => ({ slide, event })));
	const startOf = ({ start }: EdtfDate) => start ?? Number.NEGATIVE_INFINITY;
	return entries.sort((a, b) => startOf(a.event.date) - startOf(b.event.date));
}

/** The event a slide is about rests on what the slide cites too; a further mark on what it names itself, if it does. */
export function citesOf(slide: Slide, event: TimelineEvent): Cite[] {
	const isOwn = event === slide.events[0] || event.cites.length === 0;
	const cites = isOwn ? [...event.cites, ...slide.cites] : event.cites;
	return [...new Map(cites.map((cite) => [`${cite.source} ${cite.locator}`, cite])).values()];
}

/** Null for an open end, and for what ISO has no plain year for. */
function isoTime(instant: number | null): string | null {
	return instant === null ? null : new Date(instant).toISOString();
}

export function chronologyJson(deck: Deck): string {
	const { title, language, url } = deck;
	return `${JSON.stringify({ title, language, url, events: chronologyOf(deck) }, null, "\t")}\n`;
}

const columns = [
	"id",
	"date",
	"date in words",
	"start",
	"end",
	"title",
	"places",
	"people",
	"themes",
	"status",
	"status on",
	"slide",
	"sources",
];

/** RFC 4180, with a byte order mark: without it spreadsheets take the text for another encoding. */
export function chronologyCsv(deck: Deck): string {
	const rows = chronologyOf(deck).map((event) => [
		event.id,
		event.date,
		event.dateText,
		event.start ?? "",
		event.end ?? "",
		event.title,
		event.places.map(({ name }) => name).join("; "),
		event.people.join("; "),
		event.themes.join("; "),
		event.status,
		event.statusOn ?? "",
		event.slide,
		event.sources.map(sourceText).join("; "),
	]);
	return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

export function sourceText({ short, locator, url }: ChronologyEvent["sources"][number]): string {
	return [locator ? `${short}, ${locator}` : short, url].filter(Boolean).join(" ");
}

/** What begins as a formula would be worked out by a spreadsheet: a mark before it says that it is text. */
function cell(text: string): string {
	const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
	return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
