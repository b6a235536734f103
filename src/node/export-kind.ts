/** What the kinds of export have in common. */

import type { PrintBrowser } from "./print-browser.ts";
import type { ExportStory } from "./print-story.ts";
import type { Progress } from "./progress.ts";

export interface ExportOptions {
	/** The folder that the files are written to. */
	out: string;
	/** Whether the speaker's notes are in them; undefined: as the kind does where nobody says. */
	notes?: boolean;
	/** The id of the briefing route whose slides are exported; undefined for all slides. */
	route?: string;
	/** Undefined: as the kind does where nobody says. */
	theme?: "day" | "night";
	/** Of what is meant for a printer. */
	paper: "a4" | "letter";
	/** Pixels of a picture to a unit of a slide. */
	scale: number;
	/** Of pictures that are files of their own. */
	format: "png" | "webp";
	/** Whether each step of a slide is a picture, and not only its end. */
	steps: boolean;
	tools: ExportTools;
}

/** What the kinds of one run share, each made when it is first asked for. */
export interface ExportTools {
	/** @throws StoryError when the story has mistakes: they have then been printed. */
	story: () => Promise<ExportStory>;
	browser: PrintBrowser;
	progress: Progress;
}

export type OptionName = "route" | "theme" | "paper" | "scale" | "format" | "steps" | "notes";

/** Of a file, without its ending: no two that differ have the same. @param marks what it is and what is unusual about it. */
export function fileNameOf(id: string, ...marks: (string | false | undefined)[]): string {
	return [id, ...marks].filter(Boolean).join("-");
}

/** @param usual whether the kind has the notes where nobody says. */
export function notesMark(notes: boolean | undefined, usual: boolean): string | undefined {
	if (notes === undefined || notes === usual) return undefined;
	return notes ? "notes" : "no-notes";
}

export function paperMark(paper: ExportOptions["paper"]): string | undefined {
	return paper === "a4" ? undefined : paper;
}

export interface ExportKind {
	does: string;
	/** The options that it takes, beside the folder that is written to. */
	takes: readonly OptionName[];
	/** Whether it is made without a browser. */
	isPlain?: true;
	/** Whether it takes several times as long as the others. */
	isLong?: true;
	/** Returns the files it has written, each with what is worth saying of it. */
	run: (options: ExportOptions) => Promise<string[]>;
}
