/** All that happened as a calendar, by RFC 5545: days as days of the place where it was, hours as instants. */
import { MINUTE } from "../deck/calendar.ts";
import { type Deck, type EdtfDate, slidesOf, type TimelineEvent } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import { type ChronologyEvent, chronologyOf, sourceText } from "./chronology.ts";
import { wordsOf } from "./words.ts";

export function chronologyIcs(deck: Deck): string {
	const told = new Map(chronologyOf(deck).map((event) => [event.id, event]));
	const events = slidesOf(deck)
		.flatMap(({ slide }) => slide.events)
		.flatMap((event) => eventLines(deck, event, told.get(event.id)!));
	const lines = [
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		`PRODID:-//${escaped(deck.id)}//timeline//${deck.language.slice(0, 2).toUpperCase()}`,
		`X-WR-CALNAME:${escaped(deck.title)}`,
		...events,
		"END:VCALENDAR",
	];
	return `${lines.map(fold).join("\r\n")}\r\n`;
}

/** None for what a calendar has no date for: before the common era, after the year 9999, or with an open beginning. */
function eventLines(deck: Deck, event: TimelineEvent, told: ChronologyEvent): string[] {
	const times = timeLines(event.date);
	if (!times) return [];
	const standing = wordsOf(deck.language).standing[event.status];
	const on = event.statusOn ? `, ${formatDate(event.statusOn, deck.language)}` : "";
	const about = [`${formatDate(event.date, deck.language)}. ${standing}${on}.`, ...told.sources.map(sourceText)];
	const [place] = told.places;
	return [
		"BEGIN:VEVENT",
		`UID:${event.id}@${deck.id}`,
		`DTSTAMP:${stampedOn(deck)}`,
		...times,
		`SUMMARY:${escaped(event.title)}`,
		`DESCRIPTION:${escaped(about.join("\n"))}`,
		...(place ? [`LOCATION:${escaped(told.places.map(({ name }) => name).join(", "))}`] : []),
		...(place ? [`GEO:${place.latitude};${place.longitude}`] : []),
		...(told.themes.length > 0 ? [`CATEGORIES:${told.themes.map(escaped).join(",")}`] : []),
		...(deck.url ? [`URL:${told.slide}`] : []),
		"TRANSP:TRANSPARENT",
		"END:VEVENT",
	];
}

/** The same for every build of a story; a calendar must have it. */
function stampedOn({ asOf }: Deck): string {
	const instant = asOf?.start ?? 0;
	return stamp(hasDate(instant) ? instant : 0);
}

function timeLines({ start, end, precision, offset }: EdtfDate): string[] | null {
	const isTimed = precision === "minute" || precision === "second";
	const local = (instant: number) => (isTimed ? instant : instant + offset * MINUTE);
	if (start === null || !hasDate(local(start))) return null;
	const line = (name: string, instant: number) =>
		isTimed ? `${name}:${stamp(instant)}` : `${name};VALUE=DATE:${stamp(local(instant)).slice(0, 8)}`;
	return [line("DTSTART", start), ...(end !== null && hasDate(local(end)) ? [line("DTEND", end)] : [])];
}

/** A calendar's years have four digits. */
function hasDate(instant: number): boolean {
	const year = new Date(instant).getUTCFullYear();
	return year >= 1 && year <= 9999;
}

/** 20230913T040000Z */
function stamp(instant: number): string {
	return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function escaped(text: string): string {
	return text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
}

/** Lines are at most 75 bytes long; a letter takes up to four in UTF-8 and is not parted. */
function fold(line: string): string {
	let room = 75;
	let folded = "";
	for (const letter of line) {
		const code = letter.codePointAt(0) ?? 0;
		const bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
		if (bytes > room) {
			folded += "\r\n ";
			room = 74;
		}
		folded += letter;
		room -= bytes;
	}
	return folded;
}
