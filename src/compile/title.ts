/** A slide's heading: its title, and the id that is given after it or made from it. */

import type { Tokens } from "marked";
import { bindNames } from "./bind.ts";
import { createSlug, isSlug } from "./ids.ts";
import { type ProseSetting, plainProse, renderText } from "./prose.ts";
import type { Span } from "./source-text.ts";
import type { SlidePart } from "./split.ts";
import type { Story } from "./story.ts";

export interface Title {
	id: string;
	text: string;
	html: string;
	span: Span;
}

/** `fallback` is the title of a slide without a heading. */
export function createTitle(part: SlidePart, fallback: string, story: Story, setting: ProseSetting): Title {
	const written = part.heading ? headingOf(part) : { text: fallback, span: part.span, id: undefined };
	const prose = { text: withoutCites(written.text, written.span, story), span: written.span };
	const text = part.heading ? plainProse(prose, { ...setting, links: [] }) : fallback;
	const id = part.heading
		? claimId(written.id ?? { id: createSlug(text), span: written.span }, story)
		: spareId(createSlug(text), written.span, story);
	return { id, text, html: bindNames(renderText(prose, setting), namesOf(story)), span: written.span };
}

function namesOf({ people }: Story): string[] {
	const names = Object.values(people).flatMap(({ type, name }) => (type === "person" ? [name] : []));
	return names.toSorted((a, b) => b.length - a.length);
}

interface WrittenId {
	id: string;
	span: Span;
}

function headingOf({ heading, span }: SlidePart): { text: string; span: Span; id: WrittenId | undefined } {
	const { token, start } = heading!;
	const whole = (token as Tokens.Heading).text;
	const at = start + Math.max(0, token.raw.indexOf(whole));
	const mark = /\s*\{#([^}]*)\}\s*$/.exec(whole);
	const text = mark ? whole.slice(0, mark.index) : whole;
	const textSpan = { ...span, start: at, end: at + text.length };
	if (!mark) return { text, span: textSpan, id: undefined };
	const markStart = at + mark.index + mark[0].indexOf("{");
	return {
		text,
		span: textSpan,
		id: { id: mark[1]!, span: { ...span, start: markStart, end: at + mark[0].trimEnd().length + mark.index } },
	};
}

/** Claims a slide's id. One that cannot be had is reported, and another made from it so that the slide can be shown. */
function claimId({ id, span }: WrittenId, story: Story): string {
	if (/^\p{N}+$/u.test(id))
		story.report(span, `an id is never only digits: \`${id}\` would be taken for the number of a slide`);
	else if (!isSlug(id))
		story.report(span, `an id is small letters, digits and hyphens, not \`${id}\``, `write {#${createSlug(id)}}`);
	else if (story.ids.claim("slide", id, span)) return id;
	return spareId(createSlug(id), span, story);
}

function spareId(wanted: string, span: Span, story: Story): string {
	let spare = wanted;
	for (let number = 2; story.ids.has("slide", spare); number++) spare = `${wanted}-${number}`;
	story.ids.claim("slide", spare, span);
	return spare;
}

function withoutCites(text: string, span: Span, story: Story): string {
	if (!/\[@/.test(text)) return text;
	story.report(span, "a title does not cite", "cite in the text below it");
	return text.replace(/\s*\[@[^\]]*\]/g, "");
}
