/** A finger drawn across the stage turns the slide; two fingers are the browser's own, for looking closer. */
import type { Feature } from "./player.ts";

/** Share of the stage's width a finger must travel. */
const far = 0.08;
/** A page looked at closer than this is moved about by the finger, not turned. */
const closer = 1.05;

export const swipe: Feature = (player) => {
	const { classList } = document.documentElement;
	let start: { x: number; y: number; id: number } | null = null;
	const down = (event: PointerEvent) => {
		// On a link too: a finger that was drawn along does not click.
		const takesSwipes = !(event.target as Element).closest(".rail, input, select, textarea, [data-keeps-swipes]");
		const isAlone = event.isPrimary && !classList.contains("zoomed");
		start = event.pointerType === "touch" && isAlone && takesSwipes ? placeOf(event) : null;
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
	// The style sheet hands the finger back to the browser then.
	const zoom = () => classList.toggle("zoomed", (visualViewport?.scale ?? 1) > closer);
	visualViewport?.addEventListener("resize", zoom);
	player.root.addEventListener("pointerdown", down);
	addEventListener("pointerup", up);
	addEventListener("pointercancel", cancel);
	return () => {
		visualViewport?.removeEventListener("resize", zoom);
		classList.remove("zoomed");
		player.root.removeEventListener("pointerdown", down);
		removeEventListener("pointerup", up);
		removeEventListener("pointercancel", cancel);
	};
};

function placeOf(event: PointerEvent) {
	return { x: event.clientX, y: event.clientY, id: event.pointerId };
}
