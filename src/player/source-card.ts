/** A citation opens its source beside it: what it is, where to find it, and what else it supports. */
import { type Html, html, raw } from "../render/html.ts";
import { readWordsOf } from "../render/read-words.ts";
import { closeCard, openCard } from "./card.ts";
import type { Feature, Player } from "./player.ts";
import { linkTo, sourceOf, toSource } from "./source-link.ts";
import { isStage } from "./view.ts";

export const sourceCards: Feature = (player) => {
	const click = (event: MouseEvent) => {
		const at = (event.target as Element).closest<HTMLElement>(`main :is(${toSource}, sup.cite)`);
		if (!at || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
		// Under a finger the numbers of a place are touched as one.
		const links = at.matches("a") ? [at] : [...at.querySelectorAll<HTMLElement>(toSource)];
		if (openSources(player, at, links)) event.preventDefault();
	};
	// Ahead of the links within the deck, which lead to the list of sources where there are no cards.
	document.addEventListener("click", click, { capture: true });
	// In the text a card scrolls with its word: only who goes elsewhere has done with it.
	const stop = player.onMove(({ stepped }) => {
		if (isStage() || !stepped) closeCard();
	});
	return () => {
		stop();
		document.removeEventListener("click", click, { capture: true });
	};
};

/** @param at what the card stands beside. @param links to the sources in it. */
function openSources(player: Player, at: HTMLElement, links: HTMLElement[]): boolean {
	const parts = links.map((link) => ({ label: labelOf(link), content: renderSource(player, link) }));
	if (parts.length === 0 || parts.some(({ content }) => content === null)) return false;
	const label = parts.map((part) => part.label).join("; ");
	return openCard(at, label, html`<div class="card-body">${parts.map(({ content }) => content)}</div>`);
}

/** Null where the list has no such source. */
function renderSource(player: Player, link: HTMLElement): Html | null {
	const id = sourceOf(link);
	const entry = document.getElementById(`/source/${id}`);
	if (!entry) return null;
	const words = readWordsOf(player.data.language);
	const story = document.documentElement.lang;
	const address = entry.querySelector<HTMLAnchorElement>("a[href^='http']");
	const others = slidesCiting(id, link.closest("section"));
	return html`<p class="card-title" lang="${story}">${labelOf(link)}</p>
		<p lang="${story}">${raw(referenceOf(entry))}</p>
		<p class="card-links">${address && html`<a href="${address.href}" target="_blank" rel="noopener">${words.openSource}</a>`}<a href="#/source/${id}">${words.inList}</a></p>
		${others.length > 0 && html`<p class="card-label">${words.alsoSupports}</p><ul lang="${story}">${others.map((section) => html`<li><a href="#/${section.dataset.id}">${titleOf(section)}</a></li>`)}</ul>`}`;
}

/** Its short name with what is meant in it, as at the foot of its slide: "UNTS No. 6045, art. 1". */
function labelOf(link: HTMLElement): string {
	const id = sourceOf(link);
	const named = link.closest(".source-line")
		? link
		: link.closest("section")?.querySelector(`.source-line ${linkTo(id)}`);
	const copy = named?.cloneNode(true) as Element | undefined;
	copy?.querySelector("b")?.remove();
	return copy?.textContent?.trim() || id;
}

/** As in the list, without the list's own links. */
function referenceOf(entry: Element): string {
	const copy = entry.cloneNode(true) as Element;
	for (const part of copy.querySelectorAll(".source-uses, .path")) part.remove();
	for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
	return copy.innerHTML;
}

function slidesCiting(id: string, except: Element | null): HTMLElement[] {
	const links = document.querySelectorAll(`main ${linkTo(id)}`);
	const sections = [...links].map((link) => link.closest<HTMLElement>("section.slide"));
	return [...new Set(sections)].filter((section) => section !== null && section !== except) as HTMLElement[];
}

function titleOf(section: HTMLElement): string {
	return section.querySelector(".title")?.textContent?.trim() ?? "";
}
