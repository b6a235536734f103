/** When the first slide stands in its own letters, or is left before, the others of its group are laid out as well. */
import { afterPaint } from "./after-paint.ts";
import type { Feature } from "./player.ts";

export const settle: Feature = (player) => {
	const layOutAll = () => document.documentElement.classList.add("settled");
	// What is painted has asked for its faces.
	const forget = afterPaint(() => document.fonts.ready.then(layOutAll));
	const deafen = player.onMove(layOutAll);
	return () => {
		forget();
		deafen();
	};
};
