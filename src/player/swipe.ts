/** A finger drawn across the stage turns the slide; two fingers are the browser's own, for looking closer. */
import type { Feature } from "./player.ts";

/** Share of the stage's width a finger must travel. */
const far = 0.08;

export const swipe: Feature = (player) => {
	let start: { x: number; y: number; id: number } | null = null;
	const down = (event: PointerEvent) => {
		const takesSwipes = !(event.target as Element).closest(".rail, a, button, input, [data-keeps-swipes]");
		start = event.pointerType === "touch" && event.isPrimary && takesSwipes ? placeOf(event) : null;
	};
	const up = (event: PointerEvent) => {
		if (!start || event.pointerId !== start.id) return;
		const [across, along] = [event.clientX - start.x, event.clientY - start.y];
		start = null;
		if (Math.abs(across) < innerWidth * far || Math.abs(across) < 1.5 * Math.abs(along)) return;
		if (across < 0) player.next();
		else player.back();
	};
	const cancel = () => {
		start = null;
	};
	player.root.addEventListener("pointerdown", down);
	addEventListener("pointerup", up);
	addEventListener("pointercancel", cancel);
	return () => {
		player.root.removeEventListener("pointerdown", down);
		removeEventListener("pointerup", up);
		removeEventListener("pointercancel", cancel);
	};
};

function placeOf(event: PointerEvent) {
	return { x: event.clientX, y: event.clientY, id: event.pointerId };
}
