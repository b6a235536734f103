/** A slide in small, as the audience sees it at a step: still, not to be used, and sharp at any size. */
import type { Player, Position } from "./player.ts";
import { stillRail } from "./rail.ts";
import { scenesOf } from "./scenes.ts";

export interface Preview {
	/** Null shows nothing. */
	show: (at: Position | null) => void;
}

/** Fills a frame with a stage of its own, on which copies of the player's sections stand. */
export function createPreview(frame: HTMLElement, player: Player): Preview {
	const stage = document.createElement("div");
	stage.className = "deck preview";
	stage.inert = true;
	stage.innerHTML = '<main class="groups"><div class="group slides"></div></main>';
	const group = stage.querySelector<HTMLElement>(".group");
	const nav = player.root.querySelector(".rail")?.cloneNode(true) as HTMLElement | undefined;
	if (!group || !nav) throw new Error("the page holds no deck");
	stage.append(nav);
	frame.append(stage);
	const drawRail = stillRail(nav, player);
	const show = (at: Position | null) => {
		stage.hidden = at === null;
		const section = at && player.sections[at.index];
		if (!at || !section) return group.replaceChildren();
		const copy = copyOf(section, at.step);
		group.replaceChildren(copy);
		// The time that a picture shows is on the rail as well; that of the slide before is none of this one's.
		player.shown.put(null);
		for (const scene of scenesOf(copy, player)) scene.show(at.step, false);
		drawRail(at.index);
	};
	return { show };
}

function copyOf(section: HTMLElement, step: number): HTMLElement {
	const copy = section.cloneNode(true) as HTMLElement;
	copy.classList.add("present");
	for (const table of copy.querySelectorAll("details")) table.open = false;
	for (const [index, fragment] of copy.querySelectorAll(".fragment").entries())
		fragment.classList.toggle("visible", index < step);
	return copy;
}
