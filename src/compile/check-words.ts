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
const MIXED: Record<string, { likelihood: RegExp; confidence: RegExp }> = {
	en: {
		likelihood:
			/\b(?:almost no chance|(?:very )?unlikely|roughly even chance|(?:very )?likely|almost certain(?:ly)?|probabl[ey])\b/i,
		confidence: /\bconfidence\b/i,
	},
};

export function checkJudgements({ judgements }: SlideDraft, { settings, report }: Story): void {
	const words = MIXED[settings.language.split("-", 1)[0]!];
	if (!words) return;
	for (const judgement of judgements) {
		for (const sentence of judgement.text.split(/(?<=[.!?])\s+/)) {
			const [likelihood] = words.likelihood.exec(sentence) ?? [];
			if (!likelihood || !words.confidence.test(sentence)) continue;
			const message = `a likelihood ("${likelihood}") and a confidence stand in one sentence`;
			report(spanWithin(judgement, sentence, likelihood), message, "give each a sentence of its own");
		}
	}
}

/** Where a word of a sentence stands, or the whole text where it is written otherwise in the file, as when it is folded. */
function spanWithin({ span }: Prose, sentence: string, word: string): Prose["span"] {
	const written = span.source.text.slice(span.start, span.end);
	const at = written.indexOf(sentence);
	if (at === -1) return span;
	const start = span.start + at + sentence.indexOf(word);
	return { ...span, start, end: start + word.length };
}
