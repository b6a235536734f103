/** The time that a slide's picture shows, where it is not the slide's own: a train under way, a slider held, a map's frame. */
import type { Shown } from "../deck/rail-scene.ts";
import { createListeners } from "./listeners.ts";

export interface ShownTime {
	/** Null where nothing but the slide says when it is. */
	get: () => Shown | null;
	/** What moves by itself: told at once. */
	set: (shown: Shown | null) => void;
	/** What a move of the deck brings with it: whoever hears of the move looks here. */
	put: (shown: Shown | null) => void;
	/** Returns how to stop. */
	onChange: (listener: (shown: Shown | null) => void) => () => void;
}

export function createShownTime(): ShownTime {
	let shown: Shown | null = null;
	const listeners = createListeners<[shown: Shown | null]>();
	return {
		get: () => shown,
		set: (next) => {
			if (next?.instant === shown?.instant) return;
			shown = next;
			listeners.tell(shown);
		},
		put: (next) => {
			shown = next;
		},
		onChange: listeners.add,
	};
}
