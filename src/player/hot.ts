/** In development: a saved slide takes the place of the one on the page, and nothing else moves. */
import type { DeckUpdate, NotesUpdate } from "../deck/deck-update.ts";
import type { Feature, Player } from "./player.ts";

export const hot: Feature = (player) => {
	// Written out: Vite looks for these very words to give the module its `hot`.
	const hot = import.meta.hot;
	if (!hot) return () => undefined;
	const update = (update: DeckUpdate) => apply(player, update);
	const notes = ({ data }: NotesUpdate) => {
		player.data = data;
	};
	hot.on("story:deck", update);
	hot.on("story:notes", notes);
	return () => {
		hot.off("story:deck", update);
		hot.off("story:notes", notes);
	};
};

/** The slide shown stays shown: by its id if that is still there, else by its number. */
function apply(player: Player, update: DeckUpdate): void {
	const { index, step } = player.position();
	document.title = update.title;
	const shown = player.sections[index]?.dataset.id ?? "";
	if (update.page) replaceGroups(player.root, update.page);
	else for (const [id, html] of Object.entries(update.changed)) replaceSection(id, html);
	const found = update.order.indexOf(shown);
	player.adopt(update.data, { index: found === -1 ? index : found, step });
}

function replaceSection(id: string, html: string): void {
	const section = elementOf(html);
	if (section) document.getElementById(`/${id}`)?.replaceWith(section);
}

function replaceGroups(root: HTMLElement, page: string): void {
	const fresh = new DOMParser().parseFromString(page, "text/html").querySelector(".groups");
	if (fresh) root.querySelector(".groups")?.replaceWith(document.adoptNode(fresh));
}

function elementOf(html: string): Element | null {
	const template = document.createElement("template");
	template.innerHTML = html;
	return template.content.firstElementChild;
}
