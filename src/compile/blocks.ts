/** The blocks of a slide: what fields each has. */

import { chartFields } from "./chart-block.ts";
import { list, optional, type RecordOf, record, required } from "./fields.ts";
import { journeyFields } from "./journey-block.ts";
import { mapFields } from "./map-block.ts";
import type { PlacedToken } from "./markdown.ts";
import type { SourceText, Span } from "./source-text.ts";
import type { Story } from "./story.ts";
import {
	citations,
	date,
	flag,
	idOf,
	language,
	newId,
	numberFrom,
	oneOf,
	prose,
	text,
	wholeFrom,
	zone,
} from "./values.ts";
import { parseYaml } from "./yaml.ts";

const standing = oneOf("confirmed", "reported", "denied", "open");

const chapter = {
	title: required(text),
	number: optional(wholeFrom(1, Number.POSITIVE_INFINITY)),
	span: optional(date),
	period: optional(text),
	backup: optional(flag),
	id: optional(newId),
};

const slide = {
	time: optional(numberFrom(1, 3600)),
	span: optional(date),
	now: optional(date),
	zone: optional(zone),
	print: optional(oneOf("end", "steps")),
};

const event = {
	date: required(date),
	id: optional(newId),
	title: optional(prose),
	short: optional(text),
	place: optional(idOf("place")),
	places: optional(list(idOf("place"))),
	people: optional(list(idOf("person"))),
	themes: optional(list(text)),
	status: required(standing),
	status_on: optional(date),
	priority: optional(oneOf("1", "2", "3", "4")),
	zone: optional(zone),
	unordered: optional(flag),
	cite: optional(citations),
};

const quote = {
	text: required(prose),
	lang: optional(language),
	original: optional(prose),
	original_lang: optional(language),
	person: optional(idOf("person")),
	by: optional(prose),
	role: optional(prose),
	date: required(date),
	place: optional(idOf("place")),
	note: optional(prose),
	cite: required(citations),
};

const claim = { claim: required(prose), by: required(prose), status: required(standing), cite: required(citations) };

const column = {
	title: required(prose),
	label: optional(prose),
	text: required(prose),
	quote: optional(flag),
	cite: required(citations),
};

const judgement = {
	text: required(prose),
	confidence: required(oneOf("high", "moderate", "low")),
	basis: required(prose),
	cite: required(citations),
};

const claims = { status_on: required(date), rows: required(list(record("rows", claim))) };
const compare = { columns: required(list(record("columns", column))) };
const judgements = { rows: required(list(record("rows", judgement))) };

const overview = { series: optional(idOf("series")) };

export const BLOCKS = {
	chapter: record("chapter", chapter),
	slide: record("slide", slide),
	event: record("event", event),
	quote: record("quote", quote),
	claims: record("claims", claims),
	compare: record("compare", compare),
	judgements: record("judgements", judgements),
	chart: record("chart", chartFields),
	map: record("map", mapFields),
	journey: record("journey", journeyFields),
	cover: record("cover", {}),
	overview: record("overview", overview),
	sources: record("sources", {}),
};

export type BlockName = keyof typeof BLOCKS;
export type ChapterBlock = RecordOf<typeof chapter>;
export type EventBlock = RecordOf<typeof event>;
export type QuoteBlock = RecordOf<typeof quote>;
export type ClaimsBlock = RecordOf<typeof claims>;
export type CompareBlock = RecordOf<typeof compare>;
export type JudgementsBlock = RecordOf<typeof judgements>;
export type OverviewBlock = RecordOf<typeof overview>;

/** The blocks of which a slide has at most one: they make it more than prose. */
export const SCENES = [
	"quote",
	"claims",
	"compare",
	"judgements",
	"map",
	"chart",
	"journey",
	"cover",
	"overview",
	"sources",
] as const;

export function isBlockName(word: string): word is BlockName {
	return Object.hasOwn(BLOCKS, word);
}

/** A block as read; `value` is undefined where it was wrong, which is then reported. */
export type Block = { [N in BlockName]: { name: N; span: Span; value: ReturnType<(typeof BLOCKS)[N]> } }[BlockName];

/** Reads the YAML of a fenced block. `span` of the result is its first line. */
export function readBlock(name: BlockName, { token, start }: PlacedToken, source: SourceText, story: Story): Block {
	const firstLine = token.raw.split("\n", 1)[0]!;
	const span = { source, start, end: start + firstLine.length };
	const closing = token.raw.search(/\n[ \t]*(?:`{3,}|~{3,})[ \t]*\n*$/);
	const end = closing < firstLine.length ? token.raw.length : closing + 1;
	const body = { source, start: start + Math.min(firstLine.length + 1, end), end: start + end };
	const yaml = parseYaml(body, `\`${name}\``, span, story.report);
	if (!yaml) story.unreadable.add("block");
	return { name, span, value: yaml ? BLOCKS[name](yaml, story) : undefined } as Block;
}
