/** In development: saved notes are on the desk at once; for a changed slide it starts again, where it was. */
import type { NotesUpdate } from "../deck/deck-update.ts";
import type { Player } from "./player.ts";

export function speakerHot(player: Player): void {
	const hot = import.meta.hot;
	if (!hot) return;
	hot.on("story:notes", ({ data }: NotesUpdate) => player.adopt(data, player.position()));
	hot.on("story:deck", () => location.reload());
}
