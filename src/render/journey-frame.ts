/** A journey at one moment, in numbers and words: for the page's end state, and for each frame that the player shows. */
import { dateWordsOf } from "../deck/date-words.ts";
import { type Clock, type Position, positionAt, type Run } from "../deck/journey.ts";
import { journeyWordsOf } from "./journey-words.ts";

/** What the page hands the player of a journey. */
export interface JourneyData extends Run {
	language: string;
	/** Of the calls, in their order. */
	names: string[];
	clocks: Clock[];
}

export interface JourneyFrame {
	instant: number;
	position: Position;
	/** "06:00", "UTC+10", "12 September", "838 km". */
	clock: string;
	zone: string;
	day: string;
	km: string;
	/** A place, or the two that it is between. */
	where: string;
	/** All of it, for a slider's value. */
	spoken: string;
}

/** @param progress 0 at the first instant of the journey, 1 at the last. */
export function frameAt(data: JourneyData, progress: number): JourneyFrame {
	return frameOn(data, instantOf(data, progress));
}

export function instantOf({ span }: Pick<JourneyData, "span">, progress: number): number {
	return span.start + progress * (span.end - span.start);
}

/** How much of the journey's time is over at an instant: 0 to 1. */
export function progressAt({ span }: Pick<JourneyData, "span">, instant: number): number {
	return (instant - span.start) / (span.end - span.start);
}

function frameOn(data: JourneyData, instant: number): JourneyFrame {
	const { language, names, legs, clocks } = data;
	const words = journeyWordsOf(language);
	const position = positionAt(data, instant);
	const offset = clocks.findLast(({ from }, index) => index === 0 || from <= instant)?.offset ?? 0;
	const leg = legs[position.leg]!;
	const where = position.call === null ? `${names[leg.from]} – ${names[leg.to]}` : (names[position.call] ?? "");
	const [clock, zone, day] = [clockText(instant, offset), zoneText(offset), dayText(instant, offset, language)];
	const km = words.kilometres(numeral(Math.round(position.km), language));
	const spoken = `${day}, ${clock} ${zone}, ${km}, ${where}${position.known ? "" : `, ${words.assumed}`}`;
	return { instant, position, clock, zone, day, km, where, spoken };
}

const minute = 60_000;

/** "06:00" by a clock so many minutes east of UTC. */
export function clockText(instant: number, offset: number): string {
	return new Date(Math.round(instant / minute + offset) * minute).toISOString().slice(11, 16);
}

/** "UTC", "UTC+10", "UTC+8:30". */
export function zoneText(offset: number): string {
	const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
	const sign = offset < 0 ? "−" : "+";
	return offset === 0 ? "UTC" : `UTC${sign}${hours}${minutes ? `:${String(minutes).padStart(2, "0")}` : ""}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

const dayForms = {
	long: { day: "numeric", month: "long" },
	short: { day: "numeric", month: "short" },
	full: { day: "numeric", month: "long", year: "numeric" },
} as const;

/** "12 September", "12 Sep", or "12 September 2023". */
export function dayText(
	instant: number,
	offset: number,
	language: string,
	form: keyof typeof dayForms = "long",
): string {
	const key = `${language} ${form}`;
	const locale = language === "en" ? "en-GB" : language;
	const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...dayForms[form], timeZone: "UTC" });
	formats.set(key, format);
	return dateWordsOf(language).tidy(format.format(Math.round(instant / minute + offset) * minute));
}

const numerals = new Map<string, Intl.NumberFormat>();

export function numeral(value: number, language: string): string {
	const format = numerals.get(language) ?? new Intl.NumberFormat(language);
	numerals.set(language, format);
	return format.format(value);
}
