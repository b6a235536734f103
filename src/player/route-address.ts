/** The route in the address and on the page: `?route=15&topic=trade` asks for one, and says which one is being walked. */
import { isOn, type PlayerRoute } from "../deck/briefing-route.ts";
import { facetKinds, facetOf, readFacet } from "../deck/facets.ts";
import type { Feature } from "./player.ts";

const name = "route";

/** As `routeOf` reads it. */
export function routeAsked(): string {
	const query = new URLSearchParams(location.search);
	const facets = facetKinds.flatMap((kind) => {
		const value = query.get(kind);
		return value ? [facetOf(kind, value)] : [];
	});
	return [query.get(name) ?? "", ...facets].join("+");
}

/** The address with another route in it; the whole deck needs no word there. */
export function addressOf(route: PlayerRoute): URL {
	const url = new URL(location.href);
	const { base, facets } = route.narrowed ?? { base: route, facets: [] };
	if (base.whole) url.searchParams.delete(name);
	else url.searchParams.set(name, base.id);
	for (const kind of facetKinds) url.searchParams.delete(kind);
	for (const facet of facets) {
		const read = readFacet(facet);
		if (read) url.searchParams.set(read.kind, read.value);
	}
	return url;
}

/** Marks what a route does not take, the backup included, for the style sheets: paper leaves it out. */
export function markSkipped(sections: HTMLElement[], route: PlayerRoute): void {
	for (const [index, section] of sections.entries())
		section.toggleAttribute("data-skipped", !route.whole && !isOn(route, index));
}

/** What the address says is what is walked, also where it asked for a route that there is not. */
export const routeAddress: Feature = (player) => {
	const tell = () => {
		markSkipped(player.sections, player.route);
		const url = addressOf(player.route);
		if (url.href !== location.href) history.replaceState(history.state, "", url);
	};
	tell();
	// An entry of the history may have been written on another route.
	addEventListener("popstate", tell);
	const stop = player.onRoute(tell);
	return () => {
		stop();
		removeEventListener("popstate", tell);
	};
};
