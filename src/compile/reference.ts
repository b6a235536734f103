/** A work to its full reference, in the Harvard style of "Cite Them Right", each work formatted once. */

import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import sanitizeHtml from "sanitize-html";
import type { Work } from "./works.ts";

const STYLE = "harvard1";

/**
 * The reference as safe HTML, or what the processor says of a work that it cannot print. `cache` holds those already formatted, by the content of the work, style and language:
 * a work costs some 7 ms and the first of all a second, so neither happens to what is known.
 */
export function formatReference(work: Work, language: string, cache: Map<string, string>): Reference {
	const key = `${STYLE} ${language} ${JSON.stringify(work)}`;
	const known = cache.get(key);
	if (known !== undefined) return { html: known };
	try {
		const html = format(work, language);
		cache.set(key, html);
		return { html };
	} catch (error) {
		// It throws texts of its own at what is in a work, and errors where it did not expect it.
		return { error: String(error instanceof Error ? error.message : error).replace(/^citeproc-js error: /, "") };
	}
}

type Reference = { html: string } | { error: string };

function format(work: Work, language: string): string {
	const options = { format: "html", template: STYLE, lang: localeFor(language), asEntryArray: true } as const;
	const [entry] = new Cite([withContainer(work)]).format("bibliography", options);
	return sanitizeHtml(entry?.[1] ?? "", { allowedTags: ["i", "b", "em", "sub", "sup"], allowedAttributes: {} }).trim();
}

/** The style names a newspaper by its container alone, where many records of news have a publisher alone. */
function withContainer(work: Work): Work {
	const isArticle = work.type.startsWith("article-") && !work["container-title"];
	return isArticle && work.publisher ? { ...work, "container-title": work.publisher } : work;
}

/** The processor's locale for a language: its own, or that of the same language elsewhere, or British English. */
function localeFor(language: string): string {
	const { locales } = plugins.config.get("@csl");
	if (!locales.has("en-GB")) locales.add("en-GB", asBritish(locales.get("en-US")));
	if (locales.has(language)) return language;
	const main = language.split("-", 1)[0]!;
	return main === "en" || !locales.has(`${main}-${main.toUpperCase()}`) ? "en-GB" : `${main}-${main.toUpperCase()}`;
}

/** The package brings American English alone; British English has the day first and single quotation marks. */
function asBritish(american: string): string {
	const date =
		'<date form="text"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/></date>';
	const swap: Record<string, string> = { "“": "‘", "”": "’", "‘": "“", "’": "”" };
	return american
		.replace('xml:lang="en-US"', 'xml:lang="en-GB"')
		.replace('punctuation-in-quote="true"', 'punctuation-in-quote="false"')
		.replace(/<date form="text">.*?<\/date>/s, date)
		.replace(/(<term name="(?:open|close)-(?:inner-)?quote">)(.)/g, (_, term, sign) => term + (swap[sign] ?? sign));
}
