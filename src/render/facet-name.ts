/** What a facet is called where it is shown. */
import { readFacet } from "../deck/facets.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { wordsOf } from "./words.ts";

/** What it names, in the story's words; itself where the story does not know it. */
export function facetName(facet: string, { chapters, people, language }: PlayerData): string {
	const read = readFacet(facet);
	if (!read) return facet;
	const { kind, value } = read;
	switch (kind) {
		case "topic":
			return value;
		case "who":
			return people[value] ?? value;
		case "chapter":
			return chapters.find(({ id }) => id === value)?.title ?? value;
		case "status":
			return Object.entries(wordsOf(language).standing).find(([name]) => name === value)?.[1] ?? value;
	}
}
