/** Several journeys side by side are drawn by one curtain, from left to right, as the days run in each of them. */
import { gsap } from "gsap";
import type { LiveScene, SceneMaker } from "./scenes.ts";

/** Seconds. */
const duration = 1.4;

export const journeyPanelsMaker: SceneMaker = { selector: '.scene-journey[data-scene="journeys"]', create };

function create(figure: HTMLElement): LiveScene {
	const curtain = figure.querySelector(".journey-curtain");
	const width = Number(curtain?.getAttribute("width"));
	return {
		draw: () => ({
			film: gsap.timeline().fromTo(curtain, { attr: { width: 0 } }, { attr: { width }, duration, ease: "sine.inOut" }),
			tidy: () => curtain?.setAttribute("width", String(width)),
		}),
		show: () => undefined,
		finish: () => undefined,
		leave: () => undefined,
	};
}
