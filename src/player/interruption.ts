/** A hand on the mouse or the keys ends what moves, whether or not it goes anywhere; so does a window of another size. */

const alone = new Set(["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "NumLock", "Fn"]);

/**
 * Calls `finish` at the next press of a pointer or a key, keys that only change others aside; returns how to wait no more.
 * What is pressed within `own` answers for itself.
 */
export function untilInput(finish: () => void, own: Element | null = null): () => void {
	const press = (event: Event) => {
		if (event instanceof KeyboardEvent && alone.has(event.key)) return;
		if (!own?.contains(event.target as Node)) finish();
	};
	addEventListener("pointerdown", press, true);
	addEventListener("keydown", press, true);
	addEventListener("resize", finish);
	return () => {
		removeEventListener("pointerdown", press, true);
		removeEventListener("keydown", press, true);
		removeEventListener("resize", finish);
	};
}
