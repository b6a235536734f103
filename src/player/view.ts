/** The views of the same page: the stage, the text, and the speaker's. Going over keeps the slide and its step. */
import { hashOf } from "./address.ts";
import { openPage } from "./panel-history.ts";
import type { Player } from "./player.ts";

export function isStage(): boolean {
	return document.documentElement.classList.contains("stage");
}

export function isSpeaker(): boolean {
	return document.documentElement.classList.contains("speaker");
}

/**
 * A visit to the same page by another address: the browser's own way back leads back, and what lives on the page begins
 * anew in the view that it is made for.
 */
export function switchView(player: Player): void {
	const url = new URL(location.href);
	url.searchParams.set("view", isStage() ? "read" : "stage");
	url.hash = hashOf(player.position(), player);
	openPage(url);
}
