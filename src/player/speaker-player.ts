/** The speaker's own player: it shows what the stage shows, asks the stage to move, and moves alone where there is none. */
import { backOn, nextOn, type PlayerRoute, routeOf } from "../deck/briefing-route.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { createShownTime } from "./clock.ts";
import { createListeners } from "./listeners.ts";
import type { Move, Player, Position } from "./player.ts";
import type { StageState, Wish } from "./speaker-message.ts";

export interface SpeakerPlayer extends Player {
	/** Takes over what the stage has told. `live`: it has just been moved, and was not merely found to be elsewhere. */
	follow: (state: StageState, live: boolean) => void;
	/** Whether it was moved while no stage was there to follow. */
	movedAlone: () => boolean;
}

/**
 * `ask` sends a wish to the stage and says whether there is one. The sections are out of the page: previews are made from
 * them, and there is one copy of the deck.
 */
export function createSpeakerPlayer(
	root: HTMLElement,
	data: PlayerData,
	start: Position,
	route: PlayerRoute,
	ask: (wish: Wish) => boolean,
): SpeakerPlayer {
	let at = start;
	let isAlone = false;
	const moves = createListeners<[move: Move]>();
	const routes = createListeners<[route: PlayerRoute]>();

	const show = (to: Position, stepped: boolean) => {
		if (to.index === at.index && to.step === at.step) return;
		const move = { from: at, to, stepped };
		at = to;
		moves.tell(move);
	};
	const walk = (route: PlayerRoute) => {
		if (player.route === route) return;
		player.route = route;
		routes.tell(route);
	};
	const alone = (to: Position | null, stepped: boolean) => {
		if (!to) return;
		isAlone = true;
		show(to, stepped);
	};

	const player: SpeakerPlayer = {
		root,
		data,
		sections: [...root.querySelectorAll<HTMLElement>(".group > section")],
		route,
		position: () => at,
		take: (id) => {
			const route = routeOf(player.data, id);
			if (ask({ wish: "take", route: route.id })) return;
			isAlone = true;
			walk(route);
		},
		goTo: (to) => {
			const wanted = within(player, to);
			const slide = player.data.slides[wanted.index]?.id ?? "";
			if (!ask({ wish: "go", slide, step: wanted.step })) alone(wanted, false);
		},
		// No picture moves by itself in the speaker's window: what it shows is of the slide alone.
		reach: (step) => player.goTo({ index: at.index, step }),
		shown: createShownTime(),
		next: () => ask({ wish: "next" }) || alone(positionAfter(player, at), true),
		back: () => ask({ wish: "back" }) || alone(positionBefore(player, at), true),
		onMove: moves.add,
		onRoute: routes.add,
		adopt: (fresh) => {
			player.data = fresh;
			player.route = routeOf(fresh, player.route.id);
			routes.tell(player.route);
		},
		follow: ({ slide, step, route }, live) => {
			isAlone = false;
			walk(routeOf(player.data, route));
			const index = player.data.slides.findIndex(({ id }) => id === slide);
			if (index !== -1) show({ index, step }, live);
		},
		movedAlone: () => isAlone,
		stop: () => {
			moves.clear();
			routes.clear();
		},
	};
	return player;
}

/** Where "next" leads; null at the end. */
export function positionAfter(player: Player, { index, step }: Position): Position | null {
	if (step < stepsAt(player, index)) return { index, step: step + 1 };
	const next = nextOn(player.data, player.route, index);
	return next === null ? null : { index: next, step: 0 };
}

function positionBefore(player: Player, { index, step }: Position): Position | null {
	if (step > 0) return { index, step: step - 1 };
	const back = backOn(player.data, player.route, index);
	return back === null ? null : { index: back, step: stepsAt(player, back) };
}

export function stepsAt({ sections }: Player, index: number): number {
	return sections[index]?.querySelectorAll(".fragment").length ?? 0;
}

function within(player: Player, { index, step }: Position): Position {
	const slide = Math.max(0, Math.min(player.sections.length - 1, index));
	return { index: slide, step: Math.max(0, Math.min(stepsAt(player, slide), step)) };
}
