/** Works cited, read from CSL (YAML or JSON) or BibTeX as Zotero and Pandoc write them. */

import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { CSL_FIELDS, CSL_TYPES } from "./csl-names.ts";
import { type Context, optional, type Read, record, required, wrong } from "./fields.ts";
import type { Ids } from "./ids.ts";
import { claimIds } from "./records.ts";
import { type SourceText, startOf } from "./source-text.ts";
import { newId, oneOf, text, webAddress } from "./values.ts";
import { withDateParts } from "./work-date.ts";
import { entriesOf, isEmpty, itemsOf, parseYaml, plainOf } from "./yaml.ts";

/** An item of CSL. Its dates are arrays of numbers, `{ "date-parts": [[2024, 6, 17]] }`. */
export type Work = { id: string; type: string; title: string } & Record<string, unknown>;

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
	claimIds("source", works, ids);
	const items = isEmpty(works) ? [] : itemsOf(works);
	if (!items) {
		wrong(works, context, `${works.label} must be a list of works, each beginning with \`- id:\``);
		return null;
	}
	return items.map((item) => readWork(item, context)).filter((work) => work !== undefined);
}

/** What is looked at here; the other fields of CSL go to the processor as they are. */
const readEssentials = record(
	"source",
	{ id: required(newId), type: required(oneOf(...CSL_TYPES)), title: required(text), URL: optional(webAddress) },
	CSL_FIELDS,
);

const readWork: Read<Work> = (value, context) => {
	const given = readEssentials(value, context);
	if (!given) return undefined;
	const { id, type, title, URL } = given;
	const { URL: _, ...rest } = withDateParts(plainOf(value) as Fields);
	// As they were read: an id may be a number to YAML, and an address that is none is left out.
	return { ...rest, id, type, title, ...(URL ? { URL } : {}) };
};

type Fields = Record<string, unknown>;

function readBibtex(source: SourceText, context: Context, ids: Ids): Work[] | null {
	for (const { 1: id = "", index, 0: found } of source.text.matchAll(/^[ \t]*@\w+\s*[{(]\s*([^\s,{}]+)\s*,/gm)) {
		const start = index + found.lastIndexOf(id);
		ids.claim("source", id, { source, start, end: start + id.length });
	}
	try {
		return new Cite(source.text).data.map((entry) => asWork(entry, context, ids));
	} catch (error) {
		context.report(startOf(source), `this is not BibTeX: ${error instanceof Error ? error.message : error}`);
		return null;
	}
}

/** `_graph` is the processor's own note of how it read an entry. */
function asWork({ _graph, URL, ...entry }: Fields, context: Context, ids: Ids): Work {
	const id = String(entry.id);
	const span = ids.spanOf("source", id);
	const isAddress = /^https?:\/\/\S+$/.test(String(URL));
	if (span && !entry.title) context.report(span, `the source \`${id}\` needs \`title\``);
	if (span && URL && !isAddress)
		context.report(span, `the \`url\` of \`${id}\` must be an address such as https://example.org/page`);
	// For a report without a kind of its own it names BibTeX's word for reports, which would be printed.
	if (entry.genre === "techreport") delete entry.genre;
	return { title: id, type: "document", ...entry, id, ...(isAddress ? { URL } : {}) };
}
