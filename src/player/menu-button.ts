/** The way to everything for those without a keyboard: a button that is there while the pointer moves, and goes with it. */
import { stageWordsOf } from "../render/stage-words.ts";
import { openHelp } from "./help-panel.ts";
import { commands } from "./keys.ts";
import type { Feature } from "./player.ts";

const icon =
	'<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M3 6h18M3 12h18M3 18h18" fill="none" stroke="currentColor" stroke-width="2.5"/></svg>';

export const menuButton: Feature = (player) => {
	const button = document.createElement("button");
	button.type = "button";
	button.className = "menu-button";
	button.setAttribute("aria-label", stageWordsOf(player.data.language).keys);
	button.innerHTML = icon;
	button.addEventListener("click", () => openHelp(player, commands));
	document.body.append(button);
	return () => button.remove();
};
