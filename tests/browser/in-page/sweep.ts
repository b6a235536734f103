/** Through the whole deck in one page, by the player itself: with stillness asked for, a move is done when it returns. */
import type { Player } from "../../../src/player/player.ts";
import { faultsOf } from "./faults.ts";

type Slides = Player["data"]["slides"];

/** All faults of all slides, or of some, in their first and last state, each with the slide's id and step. */
export async function sweep(isSwept: (slide: Slides[number], index: number, all: Slides) => boolean = () => true) {
	const player = await readyPlayer();
	await facesLoaded();
	const found = new Set<string>();
	for (const [index, slide] of player.data.slides.entries()) {
		if (!isSwept(slide, index, player.data.slides)) continue;
		const { id, steps } = slide;
		for (const step of steps > 0 ? [0, steps] : [0]) {
			player.goTo({ index, step });
			endFades();
			const section = player.sections[index];
			for (const fault of section ? faultsOf(section) : []) found.add(`${id}/${step}  ${fault}`);
		}
	}
	return [...found];
}

/** Names on the rail fade in even where stillness is asked for; what nobody sees yet is not looked at. */
function endFades(): void {
	for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
}

/** For what any slide of a kind would show: a dozen of them in place of fifty. */
export function firstOfEachKind({ kind }: Slides[number], index: number, all: Slides): boolean {
	return all.findIndex((other) => other.kind === kind) === index;
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
