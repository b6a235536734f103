/** The address: `#/slide` and `#/slide/2` for a step, kept in step with the position, and followed when it changes. */
import { slideAtDate } from "../deck/jump.ts";
import { isFromPanel, isPanelEntry } from "./panel-history.ts";
import type { Feature, Player, Position } from "./player.ts";

/** What an address names by its id, below the level of a slide: a source in the list of them. */
export function targetOf(hash: string): Element | undefined {
	const element = document.getElementById(decode(hash.replace(/^#/, "")));
	return element && !element.matches("section.slide") ? element : undefined;
}

/**
 * The position an address names: a slide, a step of it, anything with an id inside a slide, or a date (`#/date/1961-07-06`),
 * which means what happened nearest to it. The stage has no list of people and places: there somebody is where they first
 * come up. Null if there is none.
 */
export function locate(hash: string, { sections, data }: Pick<Player, "sections" | "data">): Position | null {
	const path = decode(hash.replace(/^#/, ""));
	if (!path.startsWith("/")) return null;
	const [, date] = /^\/date\/(.+)$/.exec(path) ?? [];
	const dated = date === undefined ? null : slideAtDate(data, date);
	if (dated !== null) return { index: dated, step: 0 };
	const [, slide, step] = /^(.*?)(?:\/(\d+))?$/.exec(path) ?? [];
	const element = document.getElementById(path) ?? document.getElementById(slide ?? "");
	const entry = element?.closest(".entry");
	const use = entry?.checkVisibility() ? null : entry?.querySelector<HTMLAnchorElement>(".entry-uses a");
	if (use) return locate(use.hash, { sections, data });
	const section = element?.closest<HTMLElement>("section.slide");
	if (!element || !section) return null;
	const index = sections.indexOf(section);
	if (index === -1) return null;
	if (element === section) return { index, step: element.id === path ? 0 : Number(step) };
	return { index, step: stepShowing(element, section) };
}

/** A malformed escape in an address somebody typed is no address of ours. */
function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch (error) {
		if (error instanceof URIError) return "";
		throw error;
	}
}

function stepShowing(element: Element, section: Element): number {
	const fragment = element.closest(".fragment");
	return fragment ? [...section.querySelectorAll(".fragment")].indexOf(fragment) + 1 : 0;
}

export function hashOf({ index, step }: Position, player: Player): string {
	const id = player.sections[index]?.dataset.id ?? "";
	return step > 0 ? `#/${id}/${step}` : `#/${id}`;
}

export const address: Feature = (player) => {
	// A jump can be taken back with the browser's own button; a step is not worth an entry there.
	const stopMoves = player.onMove(({ to, stepped }) => {
		const hash = hashOf(to, player);
		if (hash === decode(location.hash)) return;
		if (stepped) history.replaceState(history.state, "", hash);
		else if (isPanelEntry()) history.replaceState(null, "", hash);
		else history.pushState(null, "", hash);
	});
	const follow = (event: Event) => {
		// Of one change two events tell; by the second the address may say where the first has led.
		if (event instanceof HashChangeEvent && event.newURL !== location.href) return;
		if (isFromPanel()) return agree();
		const [to, at] = [locate(location.hash, player), targetOf(location.hash)];
		// What stands beside the slides is gone to from where one is.
		if (to || at) player.goTo(to ?? player.position(), at);
	};
	/** Whoever has gone on meanwhile is where they are, whatever the entry that is come back to says. */
	const agree = () => {
		const [at, to] = [player.position(), locate(location.hash, player)];
		if (to && (to.index !== at.index || to.step !== at.step))
			history.replaceState(history.state, "", hashOf(at, player));
	};
	const click = (event: MouseEvent) => {
		const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#/"]');
		if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
			return;
		const to = locate(link.getAttribute("href") ?? "", player);
		if (!to) return;
		event.preventDefault();
		player.goTo(to, targetOf(link.hash));
	};
	addEventListener("hashchange", follow);
	addEventListener("popstate", follow);
	document.addEventListener("click", click);
	return () => {
		stopMoves();
		removeEventListener("hashchange", follow);
		removeEventListener("popstate", follow);
		document.removeEventListener("click", click);
	};
};
