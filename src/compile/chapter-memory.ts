/** Chapters that were read before: of a story that is saved again, most files are as they were. */

import type { SourceText, Span } from "./source-text.ts";
import type { ChapterDraft, Story } from "./story.ts";

/** By the path of their file. Keep it from one run to the next. */
export type ChapterMemory = Map<string, Reading>;

interface Reading {
	/** What the chapter was made from: its own text, and all that chapters are read with. */
	text: string;
	frame: string;
	draft: ChapterDraft;
	/** What its reading left behind in the story. */
	claims: [kind: string, id: string, span: Span][];
	sources: string[];
}

/**
 * The chapter of a file: the one made before, where nothing that it was made from has changed, else a new one.
 * `frame` is the text of all that is not a chapter. What was read with mistakes is read again, so that they are told again.
 */
export function rememberChapter(
	source: SourceText,
	story: Story,
	{ frame, memory }: { frame: string; memory: ChapterMemory },
	create: (source: SourceText, story: Story) => ChapterDraft,
): ChapterDraft {
	const known = memory.get(source.path);
	if (known?.text === source.text && known.frame === frame && replay(known, story)) return known.draft;
	const { watched, reading } = watch(story);
	const draft = create(source, watched);
	if (reading.isClean) memory.set(source.path, { text: source.text, frame, draft, ...reading });
	else memory.delete(source.path);
	return draft;
}

/** Does to the story what reading the chapter did to it; false, and nothing done, where an id is taken by now. */
function replay({ claims, sources }: Reading, story: Story): boolean {
	if (claims.some(([kind, id]) => story.ids.has(kind, id))) return false;
	for (const claim of claims) story.ids.claim(...claim);
	for (const source of sources) story.usedSources.add(source);
	return true;
}

/** The story, and a record of all that is asked of it that could turn out otherwise another time. */
function watch(story: Story) {
	const reading = { isClean: true, claims: [] as Reading["claims"], sources: [] as string[] };
	const clean = (isSo: boolean): boolean => {
		reading.isClean &&= isSo;
		return isSo;
	};
	const watched: Story = {
		...story,
		report: (...mistake) => {
			reading.isClean = false;
			story.report(...mistake);
		},
		use: (kind, id, span) => {
			if (kind === "source") reading.sources.push(id);
			return clean(story.use(kind, id, span));
		},
		ids: {
			...story.ids,
			claim: (...claim) => {
				reading.claims.push(claim);
				return clean(story.ids.claim(...claim));
			},
			has: (kind, id) => !clean(!story.ids.has(kind, id)),
		},
	};
	return { watched, reading };
}
