/** The index of a deck's texts: made once at build, read back by the page when somebody first searches. */
import MiniSearch, { type Options, type Query } from "minisearch";
import { isHangul, pairsOf, termsOf, withoutParticle, wordsIn } from "./search-words.ts";

/** What can be found of a slide. All plain text. */
export interface SearchDocument {
	/** Index of the slide. */
	id: number;
	title: string;
	/** What stands on the slide, its parts separated by line ends. */
	text: string;
	/** People and places in every script the story has for them. */
	names: string;
	/** Titles and short names of what happened. */
	events: string;
	/** Themes, standings and the chapter. */
	subjects: string;
	sources: string;
}

export type SearchField = Exclude<keyof SearchDocument, "id">;

export type SearchIndex = MiniSearch<SearchDocument>;

/** The fields of which something can be shown where they match; in this order. */
export const shownFields = ["text", "names", "events", "sources"] as const satisfies SearchField[];

const options: Options<SearchDocument> = {
	fields: ["title", "text", "names", "events", "subjects", "sources"] satisfies SearchField[],
	storeFields: [...shownFields],
	tokenize: termsOf,
	processTerm: (term) => term,
	searchOptions: {
		// A word of a query is one term, whatever signs it has: `queryOf` has taken it apart already.
		tokenize: (word) => [word],
		boost: { title: 4, names: 3, events: 3, subjects: 1.5, sources: 0.6 } satisfies Partial<
			Record<SearchField, number>
		>,
	},
};

/** As JSON, for `loadIndex`. */
export function indexOf(documents: SearchDocument[]): string {
	const index: SearchIndex = new MiniSearch(options);
	index.addAll(documents);
	return JSON.stringify(index);
}

export function loadIndex(json: string): SearchIndex {
	return MiniSearch.loadJSON<SearchDocument>(json, options);
}

/** Every word, or with `some` any of them; the beginning of a word is enough, and longer ones may have slips. */
export function queryOf(index: SearchIndex, text: string, combineWith: "AND" | "OR"): Query {
	const queries = wordsIn(text).map((word) => (isHangul(word) ? hangulQuery(index, word) : wordQuery(word)));
	return { combineWith, queries };
}

function wordQuery(word: string): Query {
	const isNumber = /^\p{N}+$/u.test(word);
	return { queries: [word], prefix: word.length > 1, fuzzy: word.length >= 4 && !isNumber ? 0.2 : false };
}

/**
 * The first that finds something: words that begin with it, those that hold it, and the same without its particle. What
 * looks like a particle may be the end of a name, and without it the name may be that of somebody else.
 */
function hangulQuery(index: SearchIndex, word: string): Query {
	const queries = [word, withoutParticle(word)].flatMap((form): Query[] => [
		{ queries: [form], prefix: true },
		{ queries: pairsOf(form), combineWith: "AND" },
	]);
	return queries.find((query) => index.search(query).length > 0) ?? { queries: [word] };
}
