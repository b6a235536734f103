/** Works cited, read from CSL (YAML or JSON) or BibTeX as Zotero and Pandoc write them. */

import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { CSL_DATES, CSL_NAMES, CSL_TEXTS, CSL_TYPES, CSL_UNSHOWN } from "./csl-names.ts";
import { type Context, optional, type Read, type RecordOf, record, required, wrong } from "./fields.ts";
import type { Ids } from "./ids.ts";
import { claimIds } from "./records.ts";
import { type SourceText, startOf } from "./source-text.ts";
import { newId, oneOf, text, webAddress } from "./values.ts";
import { complaintAbout, type WorkDate, workDate } from "./work-date.ts";
import { workNames } from "./work-names.ts";
import { entriesOf, isEmpty, itemsOf, parseYaml } from "./yaml.ts";

/** An item of CSL. Its dates are arrays of numbers, `{ "date-parts": [[2024, 6, 17]] }`. */
export type Work = { id: string; type: string; title: string; issued?: WorkDate } & Record<string, unknown>;

/** What a work is cited by, where its `id` is something else. */
const KEY = "citation-key";

/** Reads a file of works and claims their ids. Null where it cannot be read at all; that is then reported. */
export function readWorks(source: SourceText, context: Context, ids: Ids): Work[] | null {
	return source.path.endsWith(".bib") ? readBibtex(source, context, ids) : readCsl(source, context, ids);
}

function readCsl(source: SourceText, context: Context, ids: Ids): Work[] | null {
	const whole = { source, start: 0, end: source.text.length };
	const file = parseYaml(whole, "`sources`", startOf(source), context.report);
	if (!file) return null;
	// Pandoc puts the works under `references`, Zotero's JSON under `items`; plain CSL is a list.
	const nested = entriesOf(file)?.find(({ key }) => key === "references" || key === "items");
	const works = nested?.value ?? file;
	claimIds("source", works, ids, [KEY, "id"]);
	const items = isEmpty(works) ? [] : itemsOf(works);
	if (!items) {
		wrong(works, context, `${works.label} must be a list of works, each beginning with \`- id:\``);
		return null;
	}
	return items.map((item) => readWork(item, context)).filter((work) => work !== undefined);
}

function tableOf<T>(names: string[], read: Read<T>) {
	return Object.fromEntries(names.map((name) => [name, optional(read)]));
}

const fields = {
	type: required(oneOf(...CSL_TYPES)),
	title: required(text),
	URL: optional(webAddress),
	...tableOf<unknown>(CSL_DATES, workDate),
	...tableOf<unknown>(CSL_NAMES, workNames),
	...tableOf<unknown>(CSL_TEXTS, text),
};

const readById = record("source", { id: required(newId), ...fields }, CSL_UNSHOWN);

/** Zotero's own JSON has addresses for ids, and beside them the keys that works are to be cited by. */
const readByKey = record("source", { id: optional(text), ...fields, [KEY]: required(newId) }, CSL_UNSHOWN);

const readWork: Read<Work> = (value, context) => {
	const hasKey = entriesOf(value)?.some(({ key }) => key === KEY);
	const given: Partial<RecordOf<typeof fields>> | undefined = (hasKey ? readByKey : readById)(value, context);
	if (!given) return undefined;
	const { spanOf: _, ...work } = given as Fields;
	const written = Object.entries(work).filter(([, field]) => field !== undefined);
	return { ...Object.fromEntries(written), ...(hasKey ? { id: work[KEY] } : {}) } as Work;
};

type Fields = Record<string, unknown>;

function readBibtex(source: SourceText, context: Context, ids: Ids): Work[] | null {
	for (const { 1: id = "", index, 0: found } of source.text.matchAll(/^[ \t]*@\w+\s*[{(]\s*([^\s,{}]+)\s*,/gm)) {
		const start = index + found.lastIndexOf(id);
		ids.claim("source", id, { source, start, end: start + id.length });
	}
	try {
		const { data } = new Cite(source.text, { forceType: "@biblatex/text" });
		// What stands outside entries is BibTeX's way to comment: a file of nothing else is a slip.
		if (data.length === 0 && source.text.trim())
			context.report(startOf(source), "no work is in this file", BIBTEX_HINT);
		return data.map((entry) => asWork(entry, context, ids));
	} catch (error) {
		reportBibtex(error, source, context);
		return null;
	}
}

/** The parser says: `expected "rbrace", got "identifier" at line 3 col 3:`, and then shows it on lines of their own. */
function reportBibtex(error: unknown, source: SourceText, { report }: Context): void {
	const [said] = String(error instanceof Error ? error.message : error).split("\n", 1);
	const place = /^(.*) at line (\d+) col (\d+):?$/.exec(said!);
	const message = `this is not BibTeX: ${(place?.[1] ?? said!).replace(/"(\w+)"/g, (_, token) => BIBTEX_TOKENS[token] ?? token)}`;
	const start = place ? (source.lineStarts[Number(place[2]) - 1] ?? 0) + Number(place[3]) - 1 : 0;
	report({ source, start: Math.min(start, source.text.length), end: start + 1 }, message, BIBTEX_HINT);
}

/** The parser's words for what stands in a file. */
const BIBTEX_TOKENS: Record<string, string> = {
	comma: "`,`",
	equals: "`=`",
	hash: "`#`",
	identifier: "a name",
	label: "a key",
	lbrace: "`{`",
	quote: '`"`',
	rbrace: "`}`",
};

const BIBTEX_HINT = "an entry is written @book{key, title = {…}, year = {1990}}";

/** `_graph` is the processor's own note of how it read an entry. */
function asWork({ _graph, URL, ...entry }: Fields, context: Context, ids: Ids): Work {
	const id = String(entry.id);
	const span = ids.spanOf("source", id);
	const isAddress = /^https?:\/\/\S+$/.test(String(URL));
	if (span && !entry.title) context.report(span, `the source \`${id}\` needs \`title\``);
	if (span && URL && !isAddress)
		context.report(span, `the \`url\` of \`${id}\` must be an address such as https://example.org/page`);
	for (const field of span ? CSL_DATES.filter((name) => name in entry) : []) {
		const complaint = complaintAbout(entry[field] as WorkDate, context);
		if (!complaint) continue;
		context.report(span!, `the date of the source \`${id}\` cannot be read`, complaint);
		delete entry[field];
	}
	// For a report without a kind of its own it names BibTeX's word for reports, which would be printed.
	if (entry.genre === "techreport") delete entry.genre;
	return { title: id, type: "document", ...entry, id, ...(isAddress ? { URL } : {}) };
}
