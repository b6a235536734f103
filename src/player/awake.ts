/** While a deck is on stage the screen stays on, and an idle cursor goes, with whatever else is there for the pointer. */
import type { Feature } from "./player.ts";

/** Milliseconds without a move of the mouse. */
const idleAfter = 3000;

export const screenAwake: Feature = () => {
	let lock: WakeLockSentinel | null = null;
	const hold = async () => {
		if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
		// A low battery or a policy may refuse; the deck goes on, and asks again when it is next seen.
		lock = await navigator.wakeLock.request("screen").catch(() => null);
	};
	void hold();
	// The browser lets go of the lock whenever the page is hidden.
	document.addEventListener("visibilitychange", hold);
	return () => {
		document.removeEventListener("visibilitychange", hold);
		void lock?.release();
	};
};

export const idleCursor: Feature = () => {
	const { classList } = document.documentElement;
	let timer = 0;
	const wake = () => {
		classList.remove("idle");
		clearTimeout(timer);
		timer = window.setTimeout(() => classList.add("idle"), idleAfter);
	};
	addEventListener("pointermove", wake);
	addEventListener("pointerdown", wake);
	// Nobody has reached for it yet.
	classList.add("idle");
	return () => {
		removeEventListener("pointermove", wake);
		removeEventListener("pointerdown", wake);
		clearTimeout(timer);
		classList.remove("idle");
	};
};
