/** The tables behind pictures: open in the page, shut on the stage until somebody opens one, open again on paper. */
import type { Feature } from "./player.ts";
import "./scene-data.css";

export const sceneData: Feature = (player) => {
	const setAll = (open: boolean) => {
		for (const details of player.root.querySelectorAll<HTMLDetailsElement>(".scene-data")) details.open = open;
	};
	const [unfold, fold] = [() => setAll(true), () => setAll(false)];
	const shut = (event: KeyboardEvent) => {
		if (event.key === "Escape") fold();
	};
	fold();
	const stopMoves = player.onMove(({ from, to }) => {
		if (from?.index !== to.index) fold();
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
