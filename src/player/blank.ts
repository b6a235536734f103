/** The blank screen: all eyes on the speaker, until any key, click or move brings the slide back. */
import { stageWordsOf } from "../render/stage-words.ts";
import type { Player } from "./player.ts";

export function isBlank(): boolean {
	return document.querySelector(".blank") !== null;
}

export function toggleBlank(player: Player): void {
	const shown = document.querySelector(".blank");
	if (shown) {
		shown.remove();
		return;
	}
	const blank = document.createElement("div");
	blank.className = "blank";
	blank.setAttribute("role", "status");
	blank.textContent = stageWordsOf(player.data.language).blank;
	blank.addEventListener("click", () => blank.remove());
	const stop = player.onMove(() => {
		blank.remove();
		stop();
	});
	document.body.append(blank);
}
