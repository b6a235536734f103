/** Checks of wording: titles, notes, short names, and judgements. */

import { type EventDraft, LONGEST_SHORT } from "./events.ts";
import type { Report } from "./problem.ts";
import type { SlideDraft, Story } from "./story.ts";
import type { Prose } from "./values.ts";

const LONGEST_TITLE = 110;

export function checkTitle({ slide, part, titleSpan }: SlideDraft, report: Report): void {
	const { length } = [...slide.title];
	if (!part.heading && slide.kind !== "cover")
		report(part.span, "the slide has no heading", "begin it with `# ` and what it finds");
	if (part.heading && length === 0)
		report(titleSpan, "the heading has no words", "write after `# ` what the slide finds");
	if (length > LONGEST_TITLE) report(titleSpan, `a title has at most ${LONGEST_TITLE} characters, not ${length}`);
	if (/[^.][.。]$/.test(slide.title)) report(titleSpan, "a title does not end in a full stop");
}

/** Slides of sources are shown and not spoken to. */
export function checkNotes({ slide, part }: SlideDraft, report: Report): void {
	if (part.notes.length === 0 && slide.kind !== "sources")
		report(part.span, "the slide has no notes", "begin them with `Note:`");
}

export function checkShort({ event, shortSpan }: EventDraft, report: Report): void {
	const { length } = [...event.short];
	if (length > LONGEST_SHORT) report(shortSpan, `\`short\` has at most ${LONGEST_SHORT} characters, not ${length}`);
}

/**
 * How likely something is and how sure the judge is are two things; in one sentence they are read as one.
 * The likelihoods are those of the US Intelligence Community Directive 203, section D.6.e(2).
 */
const MIXED = new Map([
	[
		"en",
		{
			likelihood: new RegExp(
				[
					"almost no chance|remote (?:chance|possibility|likelihood)|(?:is|are|seems?|remains?) remote",
					"(?:very )?unlikely|(?:highly )?improbabl[ey]|roughly even (?:chance|odds)",
					"(?:very )?likely|(?:highly )?probabl[ey]|(?:almost|nearly) certain(?:ly)?",
					"\\d+\\s?(?:%|per ?cent) (?:chance|likelihood|probability)",
				]
					.map((words) => `\\b(?:${words})\\b`)
					.join("|"),
				"i",
			),
			// "Confidence-building" is nobody's judgement.
			confidence: /\b(?:confidence|confident(?:ly)?)\b(?!-)/i,
		},
	],
]);

export function checkSentences(draft: SlideDraft, { settings, report }: Story): void {
	const words = MIXED.get(settings.language.split("-", 1)[0]!);
	if (!words) return;
	for (const prose of textsOf(draft).filter(({ text }) => words.confidence.test(text))) {
		for (const sentence of prose.text.split(SENTENCE_END)) {
			const [likelihood] = words.likelihood.exec(sentence) ?? [];
			if (!likelihood || !words.confidence.test(sentence)) continue;
			const message = `a likelihood ("${likelihood}") and a confidence stand in one sentence`;
			report(spanWithin(prose, sentence, likelihood), message, "give each a sentence of its own");
		}
	}
}

/** Of a paragraph, or of an item, a cell or a paragraph within something. */
const SENTENCE_END = /(?<=[.!?])\s+|\n\s*(?:[-*+>]\s|\d+\.\s|\n)|\|/;

/** All that a slide says in sentences, and its speaker. */
function textsOf({ slide, part, titleSpan, judgements }: SlideDraft): Prose[] {
	const told = [...part.content, ...part.notes].filter(
		({ token }) => token.type !== "code" && token !== part.heading?.token,
	);
	const proses = told.map(({ token: { raw }, start }) => ({
		text: raw,
		span: { ...part.span, start, end: start + raw.length },
	}));
	return [{ text: slide.title, span: titleSpan }, ...proses, ...judgements];
}

/** Where a word of a sentence stands, or the whole text where it is written otherwise in the file, as when it is folded. */
function spanWithin({ span }: Prose, sentence: string, word: string): Prose["span"] {
	const written = span.source.text.slice(span.start, span.end);
	const at = written.indexOf(sentence);
	if (at === -1) return span;
	const start = span.start + at + sentence.indexOf(word);
	return { ...span, start, end: start + word.length };
}
