/** Checks that a chapter's events lie in its span and follow one another. */

import { DAY, MINUTE } from "../deck/calendar.ts";
import type { EdtfDate } from "../deck/deck.ts";
import { writtenSpan } from "../deck/edtf.ts";
import { printPlace } from "./ids.ts";
import type { Report } from "./problem.ts";
import type { ChapterDraft, Story } from "./story.ts";

type Events = ChapterDraft["slides"][number]["events"];

export function checkChapterDates({ chapter, dates, slides }: ChapterDraft, { report, settings }: Story): void {
	for (const { label, date, span } of [...dates, ...slides.flatMap((slide) => slide.dates)]) {
		if (!isInside(date, settings.span))
			report(span, `${label} ${date.text} is outside the deck's \`span\` ${settings.span.text}`);
	}
	const [whose, span] = chapter.span ? ["chapter", chapter.span] : ["deck", settings.span];
	const outside = slides.flatMap(({ events }) => events).filter(({ event }) => !isInside(event.date, span));
	for (const { event, dateSpan } of outside)
		report(dateSpan, `\`date\` ${event.date.text} is outside the ${whose}'s \`span\` ${span.text}`);
	// A date that is wrong by itself says nothing of the order of the others.
	const inOrder = (events: Events) => events.filter((one) => !one.unordered && !outside.includes(one));
	checkOrder(inOrder(slides.flatMap(({ events }) => events.slice(0, 1))), "move the slide", report);
	for (const { events } of slides) checkOrder(inOrder(events.slice(1)), "move the event", report);
}

/**
 * Slides are told in the order of what they are first about, and the further events of each in theirs, but for those that
 * say otherwise. Of two that are not it is the second that is wrong, unless the third agrees with it and not with the first.
 */
function checkOrder(events: Events, move: string, report: Report): void {
	let before: Events[number] | undefined;
	for (const [index, one] of events.entries()) {
		const next = events.slice(index + 1, index + 3);
		const isAlone =
			next.length === 2 && next.every((two) => isEarlier(two, one) && !(before && isEarlier(two, before)));
		if (before && isEarlier(one, before)) reportOrder(one, before, "before", move, report);
		else if (isAlone) reportOrder(one, next[0]!, "after", move, report);
		else before = one;
	}
}

function reportOrder(one: Events[number], other: Events[number], how: string, move: string, report: Report): void {
	const place = `${other.event.date.text} at ${printPlace(other.dateSpan)}`;
	report(one.dateSpan, `\`date\` ${one.event.date.text} comes ${how} ${place}`, `${move}, or say \`unordered: true\``);
}

function isEarlier(one: Events[number], other: Events[number]): boolean {
	return startsBefore(one.event.date, other.event.date);
}

/**
 * Whether both ends lie in a span; an end that is open says nothing. By the calendars of the two places: a day in the
 * east is in its month though the month begins later in the west.
 */
function isInside(date: EdtfDate, span: EdtfDate): boolean {
	const { start, end } = writtenSpan(date);
	const lower = span.start === null ? Number.NEGATIVE_INFINITY : byCalendar(span.start, span);
	const upper = span.end === null ? Number.POSITIVE_INFINITY : byCalendar(span.end, span);
	const [first, last] = [byCalendar(start, date), byCalendar(end, date)];
	// The ends of both are those of half-open stretches: what starts when the span ends is after it.
	const startsInside = Number.isFinite(first) ? lower <= first && first < upper : lower < last;
	const endsInside = Number.isFinite(last) ? lower < last && last <= upper : true;
	return startsInside && endsInside;
}

/** By instants where both are times, and by days otherwise: what has no time is not before a time of the same day. */
function startsBefore(date: EdtfDate, other: EdtfDate): boolean {
	if (hasTime(date) && hasTime(other)) return writtenSpan(date).start < writtenSpan(other).start;
	return dayOf(date) < dayOf(other);
}

function hasTime({ precision }: EdtfDate): boolean {
	return precision === "minute" || precision === "second";
}

function dayOf(date: EdtfDate): number {
	return Math.floor(byCalendar(writtenSpan(date).start, date) / DAY);
}

function byCalendar(instant: number, { offset }: EdtfDate): number {
	return instant + offset * MINUTE;
}
