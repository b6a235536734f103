/** Checks that a chapter's events lie in its span and follow one another. */

import { DAY, MINUTE } from "../deck/calendar.ts";
import type { EdtfDate } from "../deck/deck.ts";
import { writtenSpan } from "../deck/edtf.ts";
import { printPlace } from "./ids.ts";
import type { Report } from "./problem.ts";
import type { ChapterDraft, Story } from "./story.ts";

export function checkChapterDates({ chapter, slides }: ChapterDraft, { report, settings }: Story): void {
	const events = slides.flatMap((slide) => slide.events);
	for (const { event, dateSpan } of events) {
		if (chapter.span) {
			if (!isInside(event.date, chapter.span))
				report(dateSpan, `\`date\` ${event.date.text} is outside the chapter's \`span\` ${chapter.span.text}`);
		} else if (!isInside(event.date, settings.span))
			report(dateSpan, `\`date\` ${event.date.text} is outside the deck's \`span\` ${settings.span.text}`);
	}
	checkOrder(
		slides.flatMap((slide) => slide.events.slice(0, 1)),
		report,
	);
}

/** Slides are told in the order of what they are first about, but for those that say otherwise. */
function checkOrder(firsts: ChapterDraft["slides"][number]["events"], report: Report): void {
	let before: (typeof firsts)[number] | undefined;
	for (const one of firsts.filter(({ unordered }) => !unordered)) {
		if (before && startsBefore(one.event.date, before.event.date)) {
			const other = `${before.event.date.text} at ${printPlace(before.dateSpan)}`;
			report(
				one.dateSpan,
				`\`date\` ${one.event.date.text} comes before ${other}`,
				"move the slide, or say `unordered: true`",
			);
		} else before = one;
	}
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
