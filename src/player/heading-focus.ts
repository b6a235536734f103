/** Whoever goes to a slide while reading finds the keyboard and the screen reader's place at its heading. */
import type { Feature } from "./player.ts";

/** What goes on being used while the page moves under it keeps the focus. */
const keeps = "[role=slider]";

export const headingFocus: Feature = (player) =>
	player.onMove(({ to, stepped }) => {
		if (stepped || document.activeElement?.matches(keeps)) return;
		const heading = player.sections[to.index]?.querySelector<HTMLElement>("h1, h2, h3");
		if (!heading) return;
		heading.tabIndex = -1;
		heading.focus({ preventScroll: true });
	});
