/** Before a print of the page: what reveal hid from view is shown again, or the PDF's tags would hold one slide only. */
import type { Feature } from "./player.ts";
import { markUncited } from "./uncited.ts";

const hiding = ["hidden", "aria-hidden", "inert"];

export const paper: Feature = (player) => {
	const before = () => {
		for (const section of player.sections) {
			for (const name of hiding) section.removeAttribute(name);
			section.style.removeProperty("display");
		}
		markUncited(player);
		document.documentElement.classList.add("printing");
	};
	const after = () => {
		document.documentElement.classList.remove("printing");
		player.adopt(player.data, player.position());
	};
	addEventListener("beforeprint", before);
	addEventListener("afterprint", after);
	return () => {
		removeEventListener("beforeprint", before);
		removeEventListener("afterprint", after);
	};
};
