/** Charts are drawn from left to right, as time runs; what they stand on is there from the first. */
import { gsap } from "gsap";
import type { LiveScene, SceneMaker } from "./scenes.ts";
import "./chart.css";
import "./chart-stage.css";

/** Seconds. */
const duration = 1.1;

/** Of the drawn part's own box, with room for what its strokes and letters take beyond it. */
const hidden = "inset(-12% 102% -12% -2%)";
const shown = "inset(-12% -2% -12% -2%)";

export const chartMaker: SceneMaker = { selector: ".scene-chart", create: createLiveChart };

function createLiveChart(figure: HTMLElement): LiveScene {
	const drawn = [...figure.querySelectorAll<SVGGElement>(".chart-wide .chart-drawn")];
	return {
		draw: () => {
			const film = gsap.timeline();
			film.fromTo(drawn, { clipPath: hidden }, { clipPath: shown, duration, ease: "sine.inOut" });
			return { film, tidy: () => tidy(drawn) };
		},
		show: () => undefined,
		finish: () => undefined,
		leave: () => undefined,
	};
}

function tidy(drawn: SVGGElement[]): void {
	gsap.set(drawn, { clearProps: "clipPath" });
	for (const one of drawn) if (one.getAttribute("style") === "") one.removeAttribute("style");
}
