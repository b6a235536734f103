/** Says that the slides are filtered, by what, and the way back; and, where nothing is left, what stands in the way. */
import type { PlayerRoute } from "../deck/briefing-route.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { filterWordsOf } from "../render/filter-words.ts";
import { type Html, html } from "../render/html.ts";
import { stageWordsOf } from "../render/stage-words.ts";
import { renderEmptyFilter, renderNames } from "./filter-empty.ts";
import { openFilter } from "./filter-panel.ts";
import type { Feature } from "./player.ts";
import "./filter.css";

export const filterNotice: Feature = (player) => {
	const notice = document.createElement("aside");
	notice.className = "filter-notice";
	notice.lang = player.data.language;
	notice.setAttribute("aria-label", filterWordsOf(player.data.language).filter);
	document.body.prepend(notice);
	const tell = () => {
		const { narrowed } = player.route;
		notice.hidden = !narrowed;
		notice.classList.toggle("empty", narrowed?.found === 0);
		notice.innerHTML = narrowed ? renderNotice(player.data, player.route).text : "";
	};
	notice.addEventListener("click", (event) => {
		const button = (event.target as Element).closest<HTMLElement>("button");
		if (!button) return;
		if (button.dataset.take !== undefined) player.take(button.dataset.take);
		else openFilter(player);
	});
	tell();
	const stop = player.onRoute(tell);
	return () => {
		stop();
		notice.remove();
	};
};

function renderNotice(data: PlayerData, route: PlayerRoute): Html {
	const words = filterWordsOf(data.language);
	const { narrowed } = route;
	if (!narrowed || narrowed.found === 0) return renderEmptyFilter(data, route);
	const count = stageWordsOf(data.language).slideCount(narrowed.found);
	return html`<p><button type="button" class="filter-change"><span class="unseen">${words.change}: </span>${renderNames(narrowed.facets, data)}</button> ${count}</p><button type="button" data-take="${narrowed.base.id}">${words.showAll}</button>`;
}
