/** The blank screen: all eyes on the speaker, until any key, click or move brings the slide back. */
import { stageWordsOf } from "../render/stage-words.ts";
import type { Player } from "./player.ts";

/** Kept rather than looked for: it is asked about at every key. */
let shown: HTMLElement | null = null;

export function isBlank(): boolean {
	return shown?.isConnected ?? false;
}

export function toggleBlank(player: Player): void {
	if (isBlank()) {
		shown?.remove();
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
	shown = blank;
}
