/** The filter: what the slides shall be about, how many then are left, and which. */
import { isOn, narrowedId, numberOn, slidesWith } from "../deck/briefing-route.ts";
import { type FacetKind, facetKinds, readFacet } from "../deck/facets.ts";
import { formatDate } from "../deck/format-date.ts";
import { facetName } from "../render/facet-name.ts";
import { filterWordsOf } from "../render/filter-words.ts";
import { type Html, html } from "../render/html.ts";
import { languageOf, renderEmptyFilter } from "./filter-empty.ts";
import { openPanel, renderPanelHead } from "./panel.ts";
import type { Player } from "./player.ts";
import "./filter.css";

export function openFilter(player: Player): void {
	const words = filterWordsOf(player.data.language);
	const panel = openPanel(
		"filter",
		words.filter,
		html`${renderPanelHead(words.filter)}<div class="filter-choices"></div><div class="filter-found" role="status"></div><ol class="filter-slides"></ol>`,
	);
	if (!panel) return;
	const draw = () => {
		// What has the focus is drawn anew.
		const focused = (document.activeElement as HTMLElement | null)?.dataset.kind;
		part(panel, "choices").innerHTML = html`${facetKinds.map((kind) => renderChoice(player, kind))}`.text;
		part(panel, "found").innerHTML = renderFound(player).text;
		part(panel, "slides").innerHTML = renderSlides(player).text;
		panel.querySelector<HTMLElement>(`select[data-kind="${focused ?? facetKinds[0]}"]`)?.focus();
	};
	panel.addEventListener("change", (event) => {
		const { dataset, value } = event.target as HTMLSelectElement;
		const others = facetsOn(player).filter((facet) => readFacet(facet)?.kind !== dataset.kind);
		player.take(narrowedId(player.route, value === "" ? others : [...others, value]));
	});
	panel.addEventListener("click", (event) => {
		const button = (event.target as Element).closest<HTMLElement>("button[data-take]");
		if (button) player.take(button.dataset.take ?? null);
	});
	panel.addEventListener("gone", player.onRoute(draw));
	draw();
	const files = document.querySelector(".downloads-links");
	if (files) panel.append(files.cloneNode(true));
}

function part(panel: HTMLElement, name: string): HTMLElement {
	const found = panel.querySelector<HTMLElement>(`.filter-${name}`);
	if (!found) throw new Error(`the filter has no part "${name}"`);
	return found;
}

function facetsOn({ route }: Player): string[] {
	return route.narrowed?.facets ?? [];
}

/** Each choice with the number of slides there are of it beside what else is chosen. */
function renderChoice(player: Player, kind: FacetKind): Html {
	const { data, route } = player;
	const words = filterWordsOf(data.language);
	const base = route.narrowed?.base ?? route;
	const others = facetsOn(player).filter((facet) => readFacet(facet)?.kind !== kind);
	const own = facetsOn(player).find((facet) => readFacet(facet)?.kind === kind);
	const there = new Set(base.stops.flatMap(({ slide }) => data.slides[slide]?.facets ?? []));
	const choices = [...there, ...(own && !there.has(own) ? [own] : [])].filter(
		(facet) => readFacet(facet)?.kind === kind,
	);
	const named = choices.map((facet) => ({ facet, name: facetName(facet, data) }));
	// Chapters stand in the order of the story.
	if (kind !== "chapter") named.sort((a, b) => a.name.localeCompare(b.name, data.language));
	const options = named.map(({ facet, name }) => {
		const count = slidesWith(data, base, [...others, facet]).length;
		return html`<option value="${facet}" lang="${languageOf(facet, data)}"${facet === own && html` selected`}>${name} (${count})</option>`;
	});
	return html`<label><span>${words.kinds[kind]}</span><select data-kind="${kind}"><option value="">${words.any}</option>${options}</select></label>`;
}

function renderFound({ data, route }: Player): Html {
	const { narrowed } = route;
	if (!narrowed) return html``;
	const words = filterWordsOf(data.language);
	if (narrowed.found === 0) return renderEmptyFilter(data, route);
	return html`<p>${narrowed.found} / ${narrowed.base.stops.length}</p><button type="button" data-take="${narrowed.base.id}">${words.showAll}</button>`;
}

function renderSlides({ data, route }: Player): Html {
	if (!route.narrowed?.found) return html``;
	const items = data.slides.map((slide, index) => {
		if (!isOn(route, index)) return null;
		const date = slide.now ? formatDate(slide.now, data.language, "short") : "";
		return html`<li><a href="#/${slide.id}"><span class="muted">${numberOn(data, route, index)}</span><span lang="${document.documentElement.lang}">${slide.title}</span><span class="muted">${date}</span></a></li>`;
	});
	return html`${items}`;
}
