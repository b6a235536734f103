/** The player's data as the page carries it: dates and repeated words once, and nothing that goes without saying. */
import type { EdtfDate, Precision, SlideKind, Standing } from "./deck.ts";
import { monthOf, type WordedDates, wordDates } from "./format-date.ts";
import type { PlayerData, PlayerEvent, PlayerSlide } from "./player-data.ts";

/** JSON of about a third of the size. Numbers for dates and words are their places in the tables. */
export interface PackedData extends Omit<PlayerData, "slides" | "events"> {
	dates: (PackedDate | string)[];
	words: string[];
	slides: PackedSlide[];
	events: PackedEvent[];
	/** What the player says of them in the story's language: those of slides, and the months in which chapters begin. */
	worded: WordedDates;
}

/** Text, precision, start and end; then, where any of them says something, core's start and end, flags and offset. */
type PackedDate = [
	text: string,
	precision: Precision,
	start: number | null,
	end: number | null,
	rest?: [coreStart: number | null, coreEnd: number | null, flags: number, offset: number],
];

interface PackedSlide extends Partial<Pick<PlayerSlide, "offset" | "steps" | "time" | "notes">> {
	id: string;
	title: string;
	kind: number;
	chapter: number;
	span?: number;
	now?: number;
	backup?: 1;
	facets?: number[];
}

/** Id and title are 0 where they are those of the slide. */
type PackedEvent = [
	id: string | 0,
	slide: number,
	date: number,
	short: string,
	title: string | 0,
	priority: number,
	status: number,
];

export function packData({ slides, events, ...rest }: PlayerData): PackedData {
	const dates = createTable(packDate);
	const words = createTable((word: string) => word);
	const packedSlides = slides.map((slide) => packSlide(slide, dates.indexOf, words.indexOf));
	const packedEvents = events.map((event) => packEvent(event, slides, dates.indexOf, words.indexOf));
	const begins = rest.chapters.flatMap(({ span }) => (span?.start == null ? [] : [monthOf(span.start)]));
	const worded = wordDates([...begins, ...slides.flatMap(({ now }) => now ?? [])], rest.language);
	return { ...rest, dates: dates.entries, words: words.entries, slides: packedSlides, events: packedEvents, worded };
}

export function unpackData({ dates, words, slides, events, worded: _, ...rest }: PackedData): PlayerData {
	const unpacked = dates.map(unpackDate);
	const own = slides.map((slide) => unpackSlide(slide, unpacked, words));
	return { ...rest, slides: own, events: events.map((event) => unpackEvent(event, own, unpacked, words)) };
}

/** Entries that are the same once packed are one. */
function createTable<T, Packed>(pack: (value: T) => Packed): { entries: Packed[]; indexOf: (value: T) => number } {
	const known = new Map<string, number>();
	const entries: Packed[] = [];
	const indexOf = (value: T) => {
		const packed = pack(value);
		const key = JSON.stringify(packed);
		const index = known.get(key) ?? entries.push(packed) - 1;
		known.set(key, index);
		return index;
	};
	return { entries, indexOf };
}

/** Of a plain year, month or day the text says all. */
function packDate(date: EdtfDate): PackedDate | string {
	if (date.text !== "" && isSame(date, plainDate(date.text))) return date.text;
	const { text, precision, start, end, coreStart, coreEnd, offset } = date;
	const flags = (date.approximate ? 1 : 0) + (date.uncertain ? 2 : 0) + (date.interval ? 4 : 0);
	const isPlain = coreStart === start && coreEnd === end && flags === 0 && offset === 0;
	return isPlain ? [text, precision, start, end] : [text, precision, start, end, [coreStart, coreEnd, flags, offset]];
}

function isSame(date: EdtfDate, other: EdtfDate): boolean {
	return (Object.keys(date) as (keyof EdtfDate)[]).every((key) => date[key] === other[key]);
}

/** @param text as `1961`, `1961-07` or `1961-07-06`, by UTC; of any other nothing is right. */
function plainDate(text: string): EdtfDate {
	const [year = Number.NaN, month, day] = text.split("-").map(Number);
	const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
	const end = Date.UTC(month ? year : year + 1, month ? month - (day ? 1 : 0) : 0, day ? day + 1 : 1);
	const precision = day ? "day" : month ? "month" : "year";
	const marks = { approximate: false, uncertain: false, interval: false };
	return { text, precision, start, end, coreStart: start, coreEnd: end, ...marks, offset: 0 };
}

function unpackDate(packed: PackedDate | string): EdtfDate {
	if (typeof packed === "string") return plainDate(packed);
	const [text, precision, start, end, rest] = packed;
	const [coreStart, coreEnd, flags, offset] = rest ?? [start, end, 0, 0];
	const has = (flag: number) => (flags & flag) !== 0;
	const marks = { approximate: has(1), uncertain: has(2), interval: has(4) };
	return { text, precision, start, end, coreStart, coreEnd, ...marks, offset };
}

type IndexOf<T> = (value: T) => number;

function packSlide(slide: PlayerSlide, dateIndex: IndexOf<EdtfDate>, wordIndex: IndexOf<string>): PackedSlide {
	const { id, title, kind, chapter, span, now, offset, steps, time, backup, facets, notes } = slide;
	return {
		...{ id, title, kind: wordIndex(kind), chapter },
		...(span && { span: dateIndex(span) }),
		...(now && { now: dateIndex(now) }),
		...(offset !== 0 && { offset }),
		...(steps !== 0 && { steps }),
		...(time !== 0 && { time }),
		...(backup && { backup: 1 as const }),
		...(facets.length > 0 && { facets: facets.map(wordIndex) }),
		...(notes !== undefined && { notes }),
	};
}

function unpackSlide(slide: PackedSlide, dates: EdtfDate[], words: string[]): PlayerSlide {
	const { id, title, chapter, offset = 0, steps = 0, time = 0, notes } = slide;
	return {
		...{ id, title, kind: words[slide.kind] as SlideKind, chapter },
		span: dates[slide.span ?? -1] ?? null,
		now: dates[slide.now ?? -1] ?? null,
		...{ offset, steps, time, backup: slide.backup === 1 },
		facets: (slide.facets ?? []).map((index) => words[index] ?? ""),
		...(notes !== undefined && { notes }),
	};
}

function packEvent(
	{ id, slide, date, short, title, priority, status }: PlayerEvent,
	slides: PlayerSlide[],
	dateIndex: IndexOf<EdtfDate>,
	wordIndex: IndexOf<string>,
): PackedEvent {
	const own = slides[slide];
	return [
		id === own?.id ? 0 : id,
		slide,
		dateIndex(date),
		short,
		title === own?.title ? 0 : title,
		priority,
		wordIndex(status),
	];
}

function unpackEvent(
	[id, slide, date, short, title, priority, status]: PackedEvent,
	slides: PlayerSlide[],
	dates: EdtfDate[],
	words: string[],
): PlayerEvent {
	const own = slides[slide];
	const found = dates[date];
	if (!own || !found) throw new RangeError("an event names a slide or a date that the page does not carry");
	return {
		...{ id: id || own.id, slide, date: found, short, title: title || own.title, priority },
		status: words[status] as Standing,
	};
}
