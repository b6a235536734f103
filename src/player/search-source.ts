/** The search and its index: loaded when somebody first searches, so that no slide waits for them. */
import json from "virtual:search-index";
import type { PlayerData } from "../deck/player-data.ts";
import { type SearchResult, search } from "../deck/search.ts";
import { loadIndex } from "../deck/search-index.ts";

let index = loadIndex(json);

export function searchDeck(data: PlayerData, typed: string): SearchResult {
	return search(index, data, typed);
}

import.meta.hot?.accept("virtual:search-index", (fresh) => {
	if (fresh) index = loadIndex(fresh.default);
});
