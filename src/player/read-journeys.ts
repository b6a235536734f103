/** Journeys in the text: those that one comes near can be played, those on paper have arrived. */
import type { Feature } from "./player.ts";
import type { LiveScene } from "./scenes.ts";
import "./journey.css";
import "./journey-flow.css";
import "./read-journeys.css";

export const readJourneys: Feature = (player) => {
	const figures = [...player.root.querySelectorAll<HTMLElement>(".scene-journey[data-journey]")];
	const scenes = new Map<HTMLElement, LiveScene>();
	let isStopped = false;
	const make = async (figure: HTMLElement) => {
		// A script of its own: who comes near no journey has no use for what moves one.
		const { ride } = await import("./read-ride.ts");
		if (isStopped || scenes.has(figure)) return;
		scenes.set(figure, ride(figure, player));
		figure.classList.add("live");
	};
	// Made when one comes near it; who has scrolled past it is not followed by its train.
	const watch = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries) {
				if (isIntersecting) void make(target as HTMLElement);
				else scenes.get(target as HTMLElement)?.leave();
			}
		},
		{ rootMargin: "100% 0%" },
	);
	for (const figure of figures) {
		figure.classList.add("playable");
		watch.observe(figure);
	}
	// Paper has the whole way.
	const arrive = () => {
		for (const scene of scenes.values()) {
			scene.finish();
			scene.show(Number.POSITIVE_INFINITY, false);
		}
	};
	addEventListener("beforeprint", arrive);
	return () => {
		isStopped = true;
		watch.disconnect();
		removeEventListener("beforeprint", arrive);
		for (const [figure, scene] of scenes) {
			scene.leave();
			figure.classList.remove("playable", "live");
		}
	};
};
