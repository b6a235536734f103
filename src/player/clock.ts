/** The instant that a slide's picture shows, where it is not the slide's own: a train under way, a slider held. */
import { createListeners } from "./listeners.ts";

export interface ShownInstant {
	/** Milliseconds since 1970 UTC; null where nothing but the slide says when it is. */
	get: () => number | null;
	set: (instant: number | null) => void;
	/** Returns how to stop. */
	onChange: (listener: (instant: number | null) => void) => () => void;
}

export function createShownInstant(): ShownInstant {
	let shown: number | null = null;
	const listeners = createListeners<[instant: number | null]>();
	return {
		get: () => shown,
		set: (instant) => {
			if (instant === shown) return;
			shown = instant;
			listeners.tell(shown);
		},
		onChange: listeners.add,
	};
}
