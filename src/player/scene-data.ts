/** The tables behind pictures: open in the page, shut on the stage until somebody opens one, open again on paper. */
import type { Feature } from "./player.ts";
import "./scene-data.css";

export const sceneData: Feature = (player) => {
	const [unfold, fold] = [() => setAll(player.root, true), () => setAll(player.root, false)];
	const shut = (event: KeyboardEvent) => {
		if (event.key === "Escape") fold();
	};
	fold();
	const stopMoves = player.onMove(({ from, to }) => {
		// Nobody can have opened one but on the slide that is left.
		const left = from && from.index !== to.index ? player.sections[from.index] : null;
		if (left) setAll(left, false);
	});
	addEventListener("beforeprint", unfold);
	addEventListener("afterprint", fold);
	document.addEventListener("keydown", shut);
	return () => {
		stopMoves();
		unfold();
		removeEventListener("beforeprint", unfold);
		removeEventListener("afterprint", fold);
		document.removeEventListener("keydown", shut);
	};
};

function setAll(within: HTMLElement, open: boolean): void {
	for (const details of within.querySelectorAll<HTMLDetailsElement>(".scene-data")) details.open = open;
}
