/** The route in the address and on the page: `?route=15` asks for one, and says which one is being walked. */
import { isOn, type PlayerRoute } from "../deck/briefing-route.ts";
import type { Feature } from "./player.ts";

const name = "route";

export function routeAsked(): string | null {
	return new URLSearchParams(location.search).get(name);
}

/** The address with another route in it; the whole deck needs no word there. */
export function addressOf(route: PlayerRoute): URL {
	const url = new URL(location.href);
	if (route.whole) url.searchParams.delete(name);
	else url.searchParams.set(name, route.id);
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
	return player.onRoute(tell);
};
