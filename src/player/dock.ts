/** The bar below the text: the strip, where the reader is, and the ways to everything else. */
import { backOn, nextOn, numberOn } from "../deck/briefing-route.ts";
import { type Html, html, raw } from "../render/html.ts";
import { readWordsOf } from "../render/read-words.ts";
import { openOverview } from "./overview-panel.ts";
import type { Feature, Player } from "./player.ts";
import { openReadingHelp } from "./reading-commands.ts";
import { openSearch } from "./search-panel.ts";
import { createStrip } from "./strip.ts";
import { switchView } from "./view.ts";
import "./dock.css";
import "./dock-titles.css";

/** Drawn on a grid of 24, in one hand. */
const icons = {
	contents: "M4 6h2M9 6h11M4 12h2M9 12h11M4 18h2M9 18h11",
	previous: "M15 5l-7 7 7 7",
	next: "M9 5l7 7-7 7",
	search: "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5L21 21",
	stage: "M3 5h18v11H3zM8 20h8",
	menu: "M5 12h1M11.5 12h1M18 12h1",
} as const;

type Name = keyof typeof icons;

const actions: Record<Name, (player: Player) => void> = {
	contents: openOverview,
	previous: (player) => player.back(),
	next: (player) => player.next(),
	search: openSearch,
	stage: switchView,
	menu: openReadingHelp,
};

export const dock: Feature = (player) => {
	const words = readWordsOf(player.data.language);
	const bar = document.createElement("nav");
	bar.className = "dock";
	bar.lang = player.data.language;
	bar.setAttribute("aria-label", words.bar);
	bar.innerHTML =
		html`<div class="dock-buttons">${(["contents", "previous"] as const).map((name) => renderButton(name, words[name]))}<span class="dock-place"></span>${(["next", "search", "stage", "menu"] as const).map((name) => renderButton(name, words[name]))}</div>`.text;
	const strip = createStrip(player);
	bar.prepend(strip.element);
	document.body.append(bar);

	const click = (event: MouseEvent) => {
		const button = (event.target as Element).closest<HTMLElement>("button[data-does]");
		if (button) actions[button.dataset.does as Name](player);
	};
	const tell = () => {
		showPlace(bar, player);
		for (const name of ["previous", "next"] as const) showNeighbour(bar, player, name);
		strip.refresh();
	};
	bar.addEventListener("click", click);
	const stops = [player.onMove(tell), player.onRoute(tell)];
	tell();
	return () => {
		for (const stop of stops) stop();
		strip.stop();
		bar.remove();
	};
};

function renderButton(name: Name, label: string): Html {
	return html`<button type="button" data-does="${name}" title="${label}"><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${raw(`<path d="${icons[name]}"/>`)}</svg><span>${label}</span></button>`;
}

function showPlace(bar: HTMLElement, player: Player): void {
	const { data, route } = player;
	const { index } = player.position();
	const place = bar.querySelector(".dock-place");
	if (!place) return;
	place.textContent = readWordsOf(data.language).placeOf(numberOn(data, route, index), route.stops.length);
}

/** The button says where it leads; at either end it stays, and says that it leads nowhere. */
function showNeighbour(bar: HTMLElement, { data, route, position }: Player, name: "previous" | "next"): void {
	const button = bar.querySelector<HTMLButtonElement>(`[data-does=${name}]`);
	const at = (name === "next" ? nextOn : backOn)(data, route, position().index);
	const title = at === null ? "" : (data.slides[at]?.title ?? "");
	const label = readWordsOf(data.language)[name];
	if (!button) return;
	button.setAttribute("aria-disabled", String(at === null));
	button.title = title ? `${label}: ${title}` : label;
	button.setAttribute("aria-label", button.title);
	const text = button.querySelector("span");
	if (text) {
		text.textContent = title;
		text.lang = document.documentElement.lang;
	}
}
