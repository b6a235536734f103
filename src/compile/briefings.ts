/** The ways through a deck for briefings of different lengths: `routes` in `deck.yaml`. */

import { wholeId } from "../deck/briefing-route.ts";
import type { BriefingRoute, Chapter } from "../deck/deck.ts";
import { list, optional, type Read, type RecordOf, record, required, wrong } from "./fields.ts";
import { createSlug } from "./ids.ts";
import type { Span } from "./source-text.ts";
import type { Story } from "./story.ts";
import { suggest } from "./suggest.ts";
import { numberFrom, type Prose, prose, slug, text } from "./values.ts";
import { entriesOf, textOf } from "./yaml.ts";

/** A slide as a route names it, and the seconds it gets there if the route says so. */
interface Stop {
	id: string;
	span: Span;
	time: number | undefined;
}

const seconds = numberFrom(1, 3600);

/** `some-slide`, or `some-slide: 45` for a slide that gets other seconds on this route than elsewhere. */
const stop: Read<Stop> = (value, context) => {
	const id = textOf(value);
	if (id) return { id, span: value.span, time: undefined };
	const [entry, ...others] = entriesOf(value) ?? [];
	if (!entry || others.length > 0)
		return wrong(
			value,
			context,
			`${value.label} must be the id of a slide, or the id and its seconds: \`a-slide: 45\``,
		);
	return { id: entry.key, span: entry.keySpan, time: seconds(entry.value, context) };
};

const fields = {
	name: required(text),
	minutes: optional(numberFrom(1, 600)),
	id: optional(slug),
	chapters: optional(list(prose)),
	slides: optional(list(stop)),
};

export type BriefingDraft = RecordOf<typeof fields>;

export const briefing = record("routes", fields);

type Setting = Pick<Story, "ids" | "report">;

export function createBriefings(drafts: BriefingDraft[], chapters: Chapter[], story: Setting): BriefingRoute[] {
	return drafts.map((draft) => createBriefing(draft, chapters, story));
}

/** The slides of the chapters it names and those it names itself, in the order of the deck. */
function createBriefing(draft: BriefingDraft, chapters: Chapter[], { ids, report }: Setting): BriefingRoute {
	const { name, minutes = null } = draft;
	const id = draft.id ?? (minutes === null ? createSlug(name) : String(minutes));
	ids.claim("briefing", id, draft.spanOf("id"));
	const named = findNamed(draft.slides ?? [], slidesIn(chapters), "slides", report);
	const whole = findNamed((draft.chapters ?? []).map(asStop), chapters, "chapters", report);
	const isWhole = draft.slides === undefined && draft.chapters === undefined;
	if (id === wholeId && !isWhole)
		report(draft.spanOf("id"), `the id \`${wholeId}\` is that of the whole deck`, "give this route another `id`");
	const stops = chapters
		.filter(({ backup }) => !backup)
		.flatMap((chapter) => chapter.slides.map((slide) => ({ slide, isTaken: isWhole || whole.has(chapter.id) })))
		.filter(({ slide, isTaken }) => isTaken || named.has(slide.id))
		.map(({ slide }) => ({ slide: slide.id, time: named.get(slide.id)?.time ?? slide.time }));
	if (!isWhole && !draft.slides?.length && !draft.chapters?.length)
		report(draft.spanOf(), `the route \`${id}\` takes no slide`, "name `slides` or `chapters`");
	checkBudget(draft, stops, report);
	return { id, name, minutes, stops: isWhole ? null : stops };
}

function slidesIn(chapters: Chapter[]): { id: string; backup: boolean }[] {
	return chapters.flatMap(({ slides, backup }) => slides.map(({ id }) => ({ id, backup })));
}

function asStop({ text, span }: Prose): Stop {
	return { id: text, span, time: undefined };
}

/** Those that there are and that a route may take, by id. `all` is in the order of the deck. */
function findNamed(
	stops: Stop[],
	all: { id: string; backup: boolean }[],
	field: "slides" | "chapters",
	report: Story["report"],
): Map<string, Stop> {
	const order = all.filter(({ backup }) => !backup).map(({ id }) => id);
	const found = stops.filter(({ id, span }) => {
		if (order.includes(id)) return true;
		if (all.some((one) => one.id === id)) report(span, `\`${id}\` is backup, which no route takes`);
		else report(span, `there is no ${field.slice(0, -1)} \`${id}\` for a route to take`, suggest(id, order));
		return false;
	});
	checkOrder(found, order, field, report);
	return new Map(found.map((one) => [one.id, one]));
}

/** A route skips; it does not turn round. */
function checkOrder(stops: Stop[], order: string[], field: string, report: Story["report"]): void {
	for (const [index, { id, span }] of stops.entries()) {
		const before = stops[index - 1];
		if (!before || order.indexOf(before.id) < order.indexOf(id)) continue;
		const twice = before.id === id;
		const message = twice
			? `\`${id}\` is already on this route`
			: `\`${id}\` comes before \`${before.id}\` in the deck`;
		report(span, message, twice ? undefined : `a route's \`${field}\` are in the order of the deck`);
	}
}

function checkBudget(draft: BriefingDraft, stops: { time: number }[], report: Story["report"]): void {
	const total = stops.reduce((sum, { time }) => sum + time, 0);
	if (draft.minutes === undefined || total <= draft.minutes * 60) return;
	report(
		draft.spanOf("minutes"),
		`the slides of this route take ${clock(total)}, more than its ${draft.minutes} minutes`,
		"leave some out, or give them less on it: `a-slide: 45`",
	);
}

/** Minutes and seconds: `5:40`. */
function clock(total: number): string {
	return `${Math.floor(total / 60)}:${String(Math.round(total % 60)).padStart(2, "0")}`;
}
