/** The tables behind pictures: open in the page, shut on the stage until somebody opens one, open again on paper. */
import type { Feature } from "./player.ts";
import "./scene-data.css";

export const sceneData: Feature = (player) => {
	const set = (section: HTMLElement | undefined, open: boolean) => {
		for (const details of section?.querySelectorAll<HTMLDetailsElement>("details.scene-data") ?? [])
			details.open = open;
	};
	const setAll = (open: boolean) => {
		for (const section of player.sections) set(section, open);
	};
	const [unfold, fold] = [() => setAll(true), () => setAll(false)];
	fold();
	const stopMoves = player.onMove(({ from, to }) => {
		if (from?.index === to.index) return;
		if (from) set(player.sections[from.index], false);
		set(player.sections[to.index], false);
	});
	addEventListener("beforeprint", unfold);
	addEventListener("afterprint", fold);
	return () => {
		stopMoves();
		unfold();
		removeEventListener("beforeprint", unfold);
		removeEventListener("afterprint", fold);
	};
};
