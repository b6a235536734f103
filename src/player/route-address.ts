/** The route in the address: `?route=15` asks for one, and says which one is being walked. */
import type { Feature } from "./player.ts";

const name = "route";

export function routeAsked(): string | null {
	return new URLSearchParams(location.search).get(name);
}

/** The address with another route in it; the whole deck needs no word there. */
export function addressOf(route: { id: string; whole: boolean }): URL {
	const url = new URL(location.href);
	if (route.whole) url.searchParams.delete(name);
	else url.searchParams.set(name, route.id);
	return url;
}

/** What the address says is what is walked, also where it asked for a route that there is not. */
export const routeAddress: Feature = (player) => {
	const tell = () => {
		const url = addressOf(player.route);
		if (url.href !== location.href) history.replaceState(history.state, "", url);
	};
	tell();
	return player.onRoute(tell);
};
