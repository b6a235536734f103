/** What is said of a filter that leaves nothing: what was asked for, and the ways back. */
import { narrowedId, type PlayerRoute, routeOf } from "../deck/briefing-route.ts";
import { readFacet } from "../deck/facets.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { facetName } from "../render/facet-name.ts";
import { filterWordsOf } from "../render/filter-words.ts";
import { type Html, html } from "../render/html.ts";

/** Why there is nothing, and for each thing asked for how many slides there are without it. */
export function renderEmptyFilter(data: PlayerData, route: PlayerRoute): Html {
	const { facets, base } = route.narrowed ?? { facets: [], base: route };
	const words = filterWordsOf(data.language);
	const lesser = facets.map((facet) => {
		const id = narrowedId(
			route,
			facets.filter((other) => other !== facet),
		);
		const { narrowed, stops } = routeOf(data, id);
		return { facet, id, count: narrowed?.found ?? stops.length };
	});
	const useful = facets.length > 1 ? lesser.filter(({ count }) => count > 0) : [];
	return html`<p>${words.noSlide} ${renderNames(facets, data)}</p>${useful.map(
		({ facet, id, count }) =>
			html`<button type="button" data-take="${id}">${words.without(facetName(facet, data))} (${count})</button>`,
	)}<button type="button" data-take="${base.id}">${words.showAll}</button>`;
}

/** "Topic: trade + Status: denied", each part in its own language. */
export function renderNames(facets: string[], data: PlayerData): Html {
	const { kinds } = filterWordsOf(data.language);
	const parts = facets.map((facet, index) => {
		const kind = readFacet(facet)?.kind;
		return html`${index > 0 && " + "}${kind && `${kinds[kind]}: `}<span lang="${languageOf(facet, data)}">${facetName(facet, data)}</span>`;
	});
	return html`${parts}`;
}

/** What the story names stays in its language; a standing is named in that of the controls. */
export function languageOf(facet: string, { language }: PlayerData): string {
	return readFacet(facet)?.kind === "status" ? language : document.documentElement.lang;
}
