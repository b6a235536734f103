/** What happened, as the events of a slide. */

import type { TimelineEvent } from "../deck/deck.ts";
import type { EventBlock } from "./blocks.ts";
import type { Numbering } from "./cite.ts";
import type { Span } from "./source-text.ts";
import type { Story } from "./story.ts";
import { inZone, type Prose } from "./values.ts";

export interface EventDraft {
	event: TimelineEvent;
	/** Out of date order on purpose. */
	unordered: boolean;
	/** Whether it cites, be it a source that there is or one that there is not. */
	hasCite: boolean;
	span: Span;
	dateSpan: Span;
	shortSpan: Span;
}

export interface EventSetting {
	story: Story;
	/** The slide's, which its first event takes. */
	id: string;
	title: string;
	/** Minutes east of UTC, where the slide gives them. */
	zone: number | undefined;
	plain: (prose: Prose) => string;
	numbering: Numbering;
}

/** For the rail: as long as fits beside its mark. */
export const LONGEST_SHORT = 24;

export function createEvent(block: EventBlock, isFirst: boolean, setting: EventSetting): EventDraft {
	const { story, zone, plain, numbering } = setting;
	if (isFirst ? block.id : !(block.id && block.title)) reportNaming(block, isFirst, story);
	const id = isFirst ? setting.id : (block.id ?? setting.id);
	if (!isFirst && block.id) story.ids.claim("slide", block.id, block.spanOf("id"));
	const title = block.title ? plain(block.title) : setting.title;
	const cites = (block.cite ?? []).map(({ source, locator }) => ({ source, locator }));
	for (const cite of cites) numbering.numberOf(cite);
	const event: TimelineEvent = {
		id,
		date: inZone(block.date, block.zone ?? zone, story),
		title,
		short: block.short ?? shorten(title),
		places: [...(block.place ? [block.place] : []), ...(block.places ?? [])],
		people: block.people ?? [],
		themes: block.themes ?? [],
		status: block.status,
		statusOn: block.status_on ?? null,
		priority: priorityOf(block, isFirst),
		cites,
	};
	return {
		event,
		unordered: block.unordered ?? false,
		hasCite: block.spanOf("cite") !== block.spanOf(),
		span: block.spanOf(),
		dateSpan: block.spanOf("date"),
		shortSpan: block.spanOf("short"),
	};
}

function reportNaming(block: EventBlock, isFirst: boolean, story: Story): void {
	if (isFirst) {
		story.report(block.spanOf("id"), "the first event takes the id of its slide", "write {#id} after the heading");
		return;
	}
	const missing = [block.id ? "" : "`id`", block.title ? "" : "`title`"].filter(Boolean);
	story.report(block.spanOf(), `an event after the first one needs ${missing.join(" and ")} of its own`);
}

function priorityOf({ priority }: EventBlock, isFirst: boolean): TimelineEvent["priority"] {
	if (priority) return Number(priority) as TimelineEvent["priority"];
	return isFirst ? 2 : 3;
}

/** Whole words, as many as fit, and an ellipsis; of a first word that does not fit, its beginning. */
function shorten(title: string): string {
	const letters = [...title];
	if (letters.length <= LONGEST_SHORT) return title;
	const cut = letters.slice(0, LONGEST_SHORT).join("");
	const words = cut.slice(0, Math.max(0, cut.lastIndexOf(" "))).replace(/[\s,;:–-]+$/, "");
	return `${words || letters.slice(0, LONGEST_SHORT - 1).join("")}…`;
}
