/** The routes through the deck, to choose from: what each is called, how many slides it has and how long they take. */
import { narrowedId, type PlayerRoute, routeOf } from "../deck/briefing-route.ts";
import { type Html, html } from "../render/html.ts";
import { stageWordsOf } from "../render/stage-words.ts";
import { openPanel, renderPanelHead, walkLinks } from "./panel.ts";
import type { Player } from "./player.ts";
import { addressOf } from "./route-address.ts";

export function openRoutes(player: Player): void {
	const { data, route } = player;
	const words = stageWordsOf(data.language);
	// What is filtered stays filtered on another route.
	const routes = data.routes.map((one) => routeOf(data, narrowedId(one, route.narrowed?.facets ?? [])));
	const panel = openPanel(
		"routes",
		words.routes,
		html`${renderPanelHead(words.routes)}<ol>${routes.map((one) => renderRoute(one, one === route, data.language))}</ol>`,
	);
	if (!panel) return;
	walkLinks(panel);
	panel.addEventListener("click", (event) => {
		const link = (event.target as Element).closest<HTMLElement>("a[data-route]");
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		panel.close();
		player.take(link.dataset.route ?? null);
	});
	panel.querySelector<HTMLElement>("[aria-current]")?.focus();
}

/** A link, so that it can be copied and opened beside this window. */
function renderRoute(route: PlayerRoute, isTaken: boolean, language: string): Html {
	return html`<li><a href="${addressOf(route).href}" data-route="${route.id}"${isTaken && html` aria-current="true"`}>${renderRouteFacts(route, language)}</a></li>`;
}

export function renderRouteFacts({ name, stops }: PlayerRoute, language: string): Html {
	const words = stageWordsOf(language);
	const seconds = stops.reduce((sum, { time }) => sum + time, 0);
	const minutes = new Intl.NumberFormat(language, { style: "unit", unit: "minute", unitDisplay: "short" });
	return html`<p class="route-facts"><span lang="${name ? document.documentElement.lang : language}">${name || words.wholeDeck}</span><span class="muted">${words.slideCount(stops.length)}</span><span class="muted">${minutes.format(Math.round(seconds / 60))}</span></p>`;
}
