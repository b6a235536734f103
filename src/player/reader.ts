/** The player of the text: where we are is where the page is scrolled to, and to go somewhere is to scroll there. */
import { backOn, nextOn, type PlayerRoute, routeOf } from "../deck/briefing-route.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { createShownTime } from "./clock.ts";
import { createListeners } from "./listeners.ts";
import type { Move, Player, Position } from "./player.ts";
import { createReadingPlace } from "./reading-place.ts";

export function createReader(root: HTMLElement, data: PlayerData, start: Position, route: PlayerRoute): Player {
	/** A step changes nothing in the text: it is kept for the way back to the stage, and for pictures that move. */
	const steps = new Map<number, number>();
	const moves = createListeners<[move: Move]>();
	const routes = createListeners<[route: PlayerRoute]>();
	const place = createReadingPlace(
		() => player.sections,
		start.index,
		() => tell(true),
	);
	if (start.step > 0) steps.set(start.index, start.step);

	const position = (): Position => ({ index: place.index(), step: steps.get(place.index()) ?? 0 });
	let last = position();
	const tell = (stepped: boolean) => {
		const to = position();
		if (last.index === to.index && last.step === to.step) return;
		const move = { from: last, to, stepped };
		last = to;
		moves.tell(move);
	};
	const show = (to: Position, at?: Element) => {
		place.goTo(to.index, at);
		if (to.step > 0) steps.set(to.index, to.step);
	};
	const follow = (index: number | null) => {
		if (index !== null) player.goTo({ index, step: 0 });
	};

	const player: Player = {
		root,
		data,
		sections: sectionsOf(root),
		route,
		shown: createShownTime(),
		take: (id) => {
			player.route = routeOf(player.data, id);
			for (const section of player.sections) section.removeAttribute("data-asked");
			routes.tell(player.route);
			show(position());
		},
		position,
		goTo: (to, at) => {
			show(to, at);
			tell(false);
		},
		reach: (step) => {
			steps.set(place.index(), step);
			tell(true);
		},
		next: () => follow(nextOn(player.data, player.route, place.index())),
		back: () => follow(backOn(player.data, player.route, place.index())),
		onMove: moves.add,
		onRoute: routes.add,
		adopt: (fresh, to) => {
			player.data = fresh;
			player.route = routeOf(fresh, player.route.id);
			player.sections = sectionsOf(root);
			show(to);
			routes.tell(player.route);
		},
		stop: () => {
			place.stop();
			moves.clear();
			routes.clear();
		},
	};
	return player;
}

function sectionsOf(root: HTMLElement): HTMLElement[] {
	return [...root.querySelectorAll<HTMLElement>(".group > section")];
}
