/** Through the whole deck in one page, by the player itself: with stillness asked for, a move is done when it returns. */
import type { Player } from "../../../src/player/player.ts";
import { faultsOf } from "./faults.ts";

/** All faults of all slides in their first and last state, each with the slide's id and step. */
export async function sweep(): Promise<string[]> {
	const player = await readyPlayer();
	await facesLoaded();
	const found = new Set<string>();
	for (const [index, { id, steps }] of player.data.slides.entries()) {
		for (const step of steps > 0 ? [0, steps] : [0]) {
			player.goTo({ index, step });
			const section = player.sections[index];
			for (const fault of section ? faultsOf(section) : []) found.add(`${id}/${step}  ${fault}`);
		}
	}
	return [...found];
}

export async function readyPlayer(): Promise<Player> {
	const player = await window.deckReady;
	if (!player) throw new Error("the page is not on stage");
	return player;
}

/** Faces come when a character needs them; text measured before that stands in another face. */
export async function facesLoaded(): Promise<void> {
	await Promise.all([...document.fonts].map((face) => face.load()));
}
