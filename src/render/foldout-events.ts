/** What the fold-out names: every event that is dated, with its place on the line of the whole story. */
import type { Chapter, Deck, TimelineEvent } from "../deck/deck.ts";
import { instantOf, RAIL, wholeOf, xOf } from "../deck/rail.ts";
import type { PrintedSlide } from "./sheets.ts";

/** Tenths of a millimetre: what is drawn, in the middle of a sheet of A3 or tabloid, and the type of its scales. */
export const FOLDOUT = { width: 3840, height: 2620, type: 33 } as const;

export interface FoldoutEvent {
	event: TimelineEvent;
	chapter: Chapter;
	/** As its slide is counted. */
	number: string;
	slide: string;
	instant: number;
	x: number;
	/** The chapter's id: names of two chapters never share a column. */
	kind: string;
}

/** From the rail's units to those of the sheet: the line is as long as the sheet is wide. */
export const axisScale = FOLDOUT.width / (RAIL.right - RAIL.left);

export function axisX(railX: number): number {
	return (railX - RAIL.left) * axisScale;
}

/** In order of time. */
export function eventsOn(deck: Deck, entries: PrintedSlide[]): FoldoutEvent[] {
	const whole = wholeOf(deck.span);
	return entries
		.flatMap(({ slide, chapter, number }) =>
			slide.events.flatMap((event): FoldoutEvent[] => {
				const instant = instantOf(event.date);
				if (instant === null) return [];
				const x = axisX(xOf(instant, whole));
				return [{ event, chapter, number, slide: slide.id, instant, x, kind: chapter.id }];
			}),
		)
		.sort((a, b) => a.instant - b.instant);
}
