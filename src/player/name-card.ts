/** A name opens who or what it names beside it: what they were at the time, what they are called there, and where they come up. */
import { type Html, html, raw } from "../render/html.ts";
import { nameWordsOf } from "../render/name-words.ts";
import { afterPaint } from "./after-paint.ts";
import { openCard } from "./card.ts";
import type { Feature, Player } from "./player.ts";
import { markEvents, renderFoundLine } from "./search-marks.ts";
import { isStage } from "./view.ts";

export const nameCards: Feature = (player) => {
	const click = (event: MouseEvent) => {
		const link = (event.target as Element).closest<HTMLElement>("main a[data-name]");
		if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
		if (openName(player, link.dataset.name ?? "", link)) event.preventDefault();
	};
	// On the stage an address that names somebody leads to their first slide: once that is shown, their card is too.
	let forget: () => void = () => undefined;
	const follow = () => {
		const [, key] = /^#\/(who\/.+|where\/.+)$/.exec(location.hash) ?? [];
		if (!key || !isStage()) return;
		forget();
		forget = afterPaint(() => {
			const section = player.sections[player.position().index];
			const at =
				[...(section?.querySelectorAll<HTMLElement>(`a[data-name="${CSS.escape(key)}"]`) ?? [])].find((it) =>
					it.checkVisibility(),
				) ?? section?.querySelector<HTMLElement>("h1, h2, h3");
			if (at) openName(player, key, at);
		});
	};
	follow();
	// The first to be told of a new address: whoever moves by it writes that of the slide in its place.
	for (const type of ["popstate", "hashchange"]) addEventListener(type, follow);
	document.addEventListener("click", click, { capture: true });
	return () => {
		forget();
		for (const type of ["popstate", "hashchange"]) removeEventListener(type, follow);
		document.removeEventListener("click", click, { capture: true });
	};
};

/** @param key the id of an entry in the list. @param at what the card stands beside. */
function openName(player: Player, key: string, at: HTMLElement): boolean {
	const { data } = player;
	const entry = document.getElementById(`/${key}`);
	if (!entry) return false;
	const section = at.closest<HTMLElement>("section");
	const events = (entry.dataset.events ?? "").split(" ").filter(Boolean);
	const here = data.events.filter(({ id, slide }) => events.includes(id) && player.sections[slide] === section);
	const content = renderCard(player, entry, section, events.length > 0);
	const isOpen = openCard(at, entry.querySelector(".entry-name b")?.textContent ?? "", content, () =>
		markEvents(data, []),
	);
	if (isOpen)
		markEvents(
			data,
			events,
			here.map(({ id }) => id),
		);
	return isOpen;
}

function renderCard(player: Player, entry: HTMLElement, section: HTMLElement | null, isOnLine: boolean): Html {
	const words = nameWordsOf(player.data.language);
	const story = document.documentElement.lang;
	const part = (selector: string) => raw(entry.querySelector(selector)?.innerHTML ?? "");
	const roles = rolesIn(entry, instantOf(player, section));
	const at = entry.querySelector(":scope > p.muted");
	return html`<div class="card-body card-name"><p class="entry-name" lang="${story}">${part(".entry-name")}</p>
		${roles.now.length > 0 && html`<p lang="${story}"><span class="card-label" lang="${player.data.language}">${words.atTheTime}: </span>${roles.now.join("; ")}</p>`}
		${roles.now.length === 0 && roles.all.length > 0 && html`<p lang="${story}">${roles.all.join("; ")}</p>`}
		${at && html`<p class="muted">${at.textContent}</p>`}
		${isOnLine && renderFoundLine(player.data)}
		<p class="card-label">${words.inStory}</p><ul class="entry-uses" lang="${story}">${raw(usesOf(entry, section))}</ul>
		${!isStage() && html`<p class="card-links"><a href="#${entry.id}">${words.inRegister}</a></p>`}</div>`;
}

/** What they were when the slide is about, and all that the story knows of. */
function rolesIn(entry: HTMLElement, at: number | null): { now: string[]; all: string[] } {
	const items = [...entry.querySelectorAll<HTMLElement>(".entry-roles li")];
	const now = items.filter(({ dataset: { from, until } }) => at !== null && Number(from) <= at && at < Number(until));
	const [texts, others] = [now, items].map((some) => some.map(({ textContent }) => textContent ?? ""));
	return { now: texts ?? [], all: [...new Set(others)] };
}

/** Of the slide's first event, else where its now-block stands. */
function instantOf({ data, sections }: Player, section: HTMLElement | null): number | null {
	const index = section ? sections.indexOf(section) : -1;
	const date = data.events.find(({ slide }) => slide === index)?.date ?? data.slides[index]?.now;
	return date?.start ?? null;
}

/** As in the list; the slide that one is on is told apart, and leads nowhere. */
function usesOf(entry: HTMLElement, section: HTMLElement | null): string {
	const list = entry.querySelector(".entry-uses")?.cloneNode(true) as Element | undefined;
	for (const link of list?.querySelectorAll("a") ?? [])
		if (link.getAttribute("href") === `#/${section?.dataset.id}`) link.setAttribute("aria-current", "true");
	return list?.innerHTML ?? "";
}
