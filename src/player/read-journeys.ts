/** Journeys in the text: the same clock, slider and train as on the stage, on the pictures of the text. */
import { createShownInstant } from "./clock.ts";
import { createJourney, type JourneyHost } from "./journey.ts";
import { createJourneyMap } from "./journey-track.ts";
import type { Feature, Player } from "./player.ts";
import type { LiveScene } from "./scenes.ts";
import "./read-journeys.css";

export const readJourneys: Feature = (player) => {
	const figures = [...player.root.querySelectorAll<HTMLElement>(".scene-journey[data-journey]")];
	const scenes = new Map<HTMLElement, LiveScene>();
	// Made when one comes near it; who has scrolled past it is not followed by its train.
	const watch = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries) {
				const figure = target as HTMLElement;
				if (isIntersecting && !scenes.has(figure)) scenes.set(figure, ride(figure, player));
				if (!isIntersecting) scenes.get(figure)?.leave();
			}
		},
		{ rootMargin: "50% 0%" },
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
		watch.disconnect();
		removeEventListener("beforeprint", arrive);
		for (const [figure, scene] of scenes) {
			scene.leave();
			figure.classList.remove("playable");
		}
	};
};

function ride(figure: HTMLElement, player: Player): LiveScene {
	const index = player.sections.findIndex((section) => section.contains(figure));
	return createJourney(figure, hostOf(player, index), {
		timetables: [...figure.querySelectorAll<SVGSVGElement>(".journey-flow")],
		drawMap: createJourneyMap(figure.querySelector(".journey-live"), null),
	});
}

/** Each journey is at a step of its own; where the reader is at its slide, that is the slide's too. */
function hostOf(player: Player, index: number): JourneyHost {
	let step = player.data.slides[index]?.steps ?? 0;
	return {
		position: () => ({ index, step }),
		reach: (to) => {
			step = to;
			if (player.position().index === index) player.reach(to);
		},
		shown: createShownInstant(),
	};
}
