/** The tables behind pictures: open in the page, shut by the player until somebody opens one, open again on paper. */
import type { Feature } from "./player.ts";
import "./scene-data.css";

/** In the text: who opens one has it open. */
export const readTables: Feature = ({ root }) => {
	const [unfold, fold] = [() => setAll(root, true), () => setAll(root, false)];
	fold();
	addEventListener("beforeprint", unfold);
	addEventListener("afterprint", fold);
	return () => {
		unfold();
		removeEventListener("beforeprint", unfold);
		removeEventListener("afterprint", fold);
	};
};

/** On the stage: one is shut when its slide is left. */
export const sceneData: Feature = (player) => {
	const stopTables = readTables(player);
	const fold = () => setAll(player.root, false);
	const shut = (event: KeyboardEvent) => {
		if (event.key === "Escape") fold();
	};
	// Where the rail is the picture's axis, a table lies over it.
	const cover = ({ target }: Event) => {
		const table = (target as Element).closest<HTMLDetailsElement>(".overview .scene-data");
		if (table) player.root.classList.toggle("covered", table.open);
	};
	const stopMoves = player.onMove(({ from, to }) => {
		// Nobody can have opened one but on the slide that is left.
		const left = from && from.index !== to.index ? player.sections[from.index] : null;
		if (left) setAll(left, false);
	});
	document.addEventListener("keydown", shut);
	player.root.addEventListener("toggle", cover, true);
	return () => {
		player.root.removeEventListener("toggle", cover, true);
		stopMoves();
		stopTables();
		document.removeEventListener("keydown", shut);
	};
};

function setAll(within: HTMLElement, open: boolean): void {
	for (const details of within.querySelectorAll<HTMLDetailsElement>(".scene-data")) details.open = open;
}
