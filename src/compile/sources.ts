/** Works to the sources of a deck: the full reference, and the short one for the foot of a slide. */

import type { EdtfDate } from "../deck/deck.ts";
import { formatDate } from "../deck/format-date.ts";
import type { Source } from "../deck/records.ts";
import { bindNumbers } from "./bind.ts";
import { escapeHtml } from "./escape.ts";
import { formatReference } from "./reference.ts";
import type { MarkScripts } from "./scripts.ts";
import { edtfOf } from "./work-date.ts";
import type { Work } from "./works.ts";

export interface SourceSetting {
	language: string;
	references: Map<string, string>;
	markScripts: MarkScripts;
	dateOf: (text: string, offset: number) => { date: EdtfDate } | { error: string };
	/** Says what is wrong with a work, where it stands. */
	reportWork: (id: string, message: string) => void;
}

/** A work that cannot be printed is reported, and stands with its title. */
export function createSource(work: Work, setting: SourceSetting): Source {
	const reference = formatReference(work, setting.language, setting.references);
	if ("error" in reference) setting.reportWork(work.id, `this work cannot be printed: ${reference.error}`);
	return {
		id: work.id,
		short: shortOf(work, setting),
		title: plain(work.title),
		html: bindNumbers(setting.markScripts("html" in reference ? reference.html : escapeHtml(plain(work.title)))),
		url: stringOf(work.URL) || null,
		note: stringOf(work.note) || stringOf(work.annote),
	};
}

/** "Reuters, 17 Jun 2024": the short title where the work has one, or else who published it and when. */
function shortOf(work: Work, { language, dateOf }: SourceSetting): string {
	const given = plain(stringOf(work["title-short"]) || stringOf(work.shortTitle));
	// Zotero cuts titles at their colon; such a stump says less than the author and the year.
	const isStump = plain(work.title).startsWith(given) && authorsOf(work.author) !== "";
	if (given && !isStump) return given;
	const edtf = work.issued ? edtfOf(work.issued) : null;
	const issued = edtf === null ? null : dateOf(edtf, 0);
	const date = issued && "date" in issued ? formatDate(issued.date, language, "short") : "";
	return [publisherOf(work), date].filter(Boolean).join(", ");
}

/** Scholarly works go by their authors, all others by whoever brought them out. */
function publisherOf(work: Work): string {
	const authors = authorsOf(work.author);
	if (authors && BY_AUTHOR.has(work.type)) return authors;
	const name = ["container-title-short", "publisher", "container-title"].map((field) =>
		shortName(stringOf(work[field])),
	);
	return name.find(Boolean) || authors || plain(work.title);
}

const BY_AUTHOR = new Set(["book", "chapter", "article-journal", "paper-conference", "thesis", "manuscript"]);

/** "Smith", "Smith and Jones", "Smith et al." */
function authorsOf(authors: unknown): string {
	if (!Array.isArray(authors)) return "";
	const names = authors.map((one) => stringOf(one?.family) || stringOf(one?.literal) || stringOf(one?.given));
	return names.length > 2 ? `${names[0]} et al.` : names.join(" and ");
}

/** Without what the reader of a footnote does not need: by way of whom, a gloss in brackets, a department. */
function shortName(name: string): string {
	const bare = plain(name)
		.replace(/,? via .*$/, "")
		.replace(/\s*\([^)]*\)$/, "");
	return bare.length > 40 ? bare.split(/[,;:]/, 1)[0]! : bare;
}

function stringOf(value: unknown): string {
	return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}

function plain(text: string): string {
	return text.replace(/<[^>]+>/g, "");
}
