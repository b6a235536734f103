/** The player: reveal owns where we are; everything else is a function of it. */
import { backOn, nextOn, type PlayerRoute, routeOf } from "../deck/briefing-route.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { createShownTime, type ShownTime } from "./clock.ts";
import { createListeners } from "./listeners.ts";
import { openReveal } from "./reveal-deck.ts";

/** A slide by its index in the deck, and how many of its steps have been taken. */
export interface Position {
	index: number;
	step: number;
}

export interface Move {
	/** Null for the first position of all. */
	from: Position | null;
	to: Position;
	/** Taken by "next" or "back", so that it may be shown as movement; a jump shows the end state. */
	stepped: boolean;
}

export interface Player {
	root: HTMLElement;
	data: PlayerData;
	/** Of the page, in the order of the deck; replaced as a whole by `adopt`. */
	sections: HTMLElement[];
	/** The way that "next" and "back" take; the whole deck unless another was chosen. */
	route: PlayerRoute;
	/** Takes a route by its id, without leaving the slide that is shown. */
	take: (route: string | null) => void;
	position: () => Position;
	/** `at` is what is meant within the slide; only a view that scrolls has a use for it. */
	goTo: (to: Position, at?: Element) => void;
	/** Takes the slide to a step that its picture has come to by itself: told as a step, not as a jump. */
	reach: (step: number) => void;
	/** What the picture of the slide shows; the rail shows it too. */
	shown: ShownTime;
	next: () => void;
	back: () => void;
	/** Calls the listener after every move; returns how to stop. */
	onMove: (listener: (move: Move) => void) => () => void;
	/** Calls the listener after another route was taken; returns how to stop. */
	onRoute: (listener: (route: PlayerRoute) => void) => () => void;
	/** Takes up the page and the data anew after both were changed, at a position. */
	adopt: (data: PlayerData, to: Position) => void;
	stop: () => void;
}

/** Something the player does in a view; returns how to stop it. */
export type Feature = (player: Player) => () => void;

/** What the script of each view gives to the page: the view, once it can be driven. */
export type StartView = (
	root: HTMLElement,
	data: PlayerData,
	first: Position,
	route: PlayerRoute,
) => Player | Promise<Player>;

export async function createPlayer(
	root: HTMLElement,
	data: PlayerData,
	start: Position,
	route: PlayerRoute,
): Promise<Player> {
	const moves = createListeners<[move: Move]>();
	const routes = createListeners<[route: PlayerRoute]>();
	let last: Position | null = null;
	const settle = (stepped: boolean) => {
		const to = deck.position();
		if (last && last.index === to.index && last.step === to.step) return;
		const move = { from: last, to, stepped };
		last = to;
		moves.tell(move);
	};
	const deck = await openReveal(root, start, () => settle(false));
	last = deck.position();
	/** What we do ourselves is told once, when it is done. */
	const act = (stepped: boolean, action: () => void) => {
		deck.quietly(action);
		settle(stepped);
	};

	const player: Player = {
		root,
		data,
		sections: deck.sections(),
		route,
		take: (id) => {
			player.route = routeOf(player.data, id);
			routes.tell(player.route);
		},
		position: deck.position,
		goTo: (to) => act(false, () => deck.show(to)),
		reach: (step) => act(true, () => deck.show({ index: deck.position().index, step })),
		shown: createShownTime(),
		next: () =>
			act(true, () => {
				if (deck.stepOn()) return;
				const index = nextOn(player.data, player.route, deck.position().index);
				if (index !== null) deck.show({ index, step: 0 });
			}),
		back: () =>
			act(true, () => {
				if (deck.stepBack()) return;
				const index = backOn(player.data, player.route, deck.position().index);
				if (index !== null) deck.show({ index, step: deck.stepsAt(index) });
			}),
		onMove: moves.add,
		onRoute: routes.add,
		adopt: (fresh, to) => {
			player.data = fresh;
			player.route = routeOf(fresh, player.route.id);
			last = null;
			act(false, () => {
				deck.takeUp(to);
				player.sections = deck.sections();
			});
			routes.tell(player.route);
		},
		stop: () => {
			moves.clear();
			routes.clear();
			deck.destroy();
		},
	};
	return player;
}
