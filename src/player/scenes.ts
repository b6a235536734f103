/** Pictures that live: maps, journeys and charts on slides, drawn as their slide comes in and moved by its steps. */
import { chartMaker } from "./chart.ts";
import type { Entrance } from "./entrance.ts";
import { journeyMaker } from "./journey.ts";
import { journeyPanelsMaker } from "./journey-panels.ts";
import { mapMaker } from "./map.ts";
import type { Feature, Player } from "./player.ts";
import { wantsStillness } from "./reduced-motion.ts";

/** One picture on the page. What the page shows without it is its end state, and it never shows anything else at rest. */
export interface LiveScene {
	/** The film from empty to what the page shows at a step. Null where the picture simply comes in with its slide. */
	draw: (step: number) => Entrance | null;
	/** Shows a step of the slide; with `animate` it moves there, else it is there. */
	show: (step: number, animate: boolean) => void;
	/** Whatever moves is at its end at once. */
	finish: () => void;
	/** The slide is left: nothing may go on running. */
	leave: () => void;
}

export interface SceneMaker {
	/** Which figures of a slide it brings to life. */
	selector: string;
	create: (figure: HTMLElement, player: Player) => LiveScene;
}

const makers: SceneMaker[] = [mapMaker, chartMaker, journeyMaker, journeyPanelsMaker];
const live = new WeakMap<HTMLElement, LiveScene>();

/** The living pictures of a slide, made when they are first asked for. */
export function scenesOf(section: HTMLElement, player: Player): LiveScene[] {
	return makers.flatMap(({ selector, create }) =>
		[...section.querySelectorAll<HTMLElement>(selector)].map((figure) => {
			const scene = live.get(figure) ?? create(figure, player);
			live.set(figure, scene);
			return scene;
		}),
	);
}

export const scenes: Feature = (player) => {
	const on = (index: number) => {
		const section = player.sections[index];
		return section ? scenesOf(section, player) : [];
	};
	const start = player.position();
	for (const scene of on(start.index)) scene.show(start.step, false);
	return player.onMove(({ from, to }) => {
		const stays = from?.index === to.index;
		if (from && !stays) for (const scene of on(from.index)) scene.leave();
		for (const scene of on(to.index)) {
			scene.finish();
			scene.show(to.step, stays && !wantsStillness());
		}
	});
};
