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
	return html`<p>${words.noSlide} ${namesOf(facets, data)}</p>${useful.map(
		({ facet, id, count }) =>
			html`<button type="button" data-take="${id}">${words.without(facetName(facet, data))} (${count})</button>`,
	)}<button type="button" data-take="${base.id}">${words.showAll}</button>`;
}

/** "Topic: trade + Status: denied" */
export function namesOf(facets: string[], data: PlayerData): string {
	const { kinds } = filterWordsOf(data.language);
	return facets
		.map((facet) => {
			const kind = readFacet(facet)?.kind;
			return kind ? `${kinds[kind]}: ${facetName(facet, data)}` : facet;
		})
		.join(" + ");
}
