/** A journey of the text: the same clock, slider and train as on the stage, on the pictures of the text. */
import { createShownTime } from "./clock.ts";
import { createJourney, type JourneyHost } from "./journey.ts";
import { createJourneyMap } from "./journey-track.ts";
import type { Player } from "./player.ts";
import type { LiveScene } from "./scenes.ts";

export function ride(figure: HTMLElement, player: Player): LiveScene {
	const index = player.sections.findIndex((section) => section.contains(figure));
	return createJourney(figure, hostOf(player, index), {
		timetables: [...figure.querySelectorAll<SVGSVGElement>(".journey-flow")],
		drawMap: createJourneyMap(figure.querySelector(".journey-live"), null),
		interrupted: () => () => undefined,
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
		shown: createShownTime(),
	};
}
