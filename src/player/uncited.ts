/** On paper the list of sources is that of what is printed: of a route or a filter, of what its slides cite. */
import { isOn } from "../deck/briefing-route.ts";
import type { Feature, Player } from "./player.ts";

/** Marks the sources that no slide of the route cites; the list itself says who cites what. */
export function markUncited({ root, sections, route }: Player): void {
	const printed = new Set(sections.flatMap(({ dataset: { id } }, index) => (isOn(route, index) ? [`#/${id}`] : [])));
	for (const source of root.querySelectorAll(".slide-sources .source")) {
		const uses = [...source.querySelectorAll(".source-uses a")].map((link) => link.getAttribute("href") ?? "");
		source.toggleAttribute("data-uncited", !route.whole && !uses.some((use) => printed.has(use)));
	}
}

export const uncited: Feature = (player) => {
	const mark = () => markUncited(player);
	addEventListener("beforeprint", mark);
	return () => removeEventListener("beforeprint", mark);
};
