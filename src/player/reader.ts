/** The player of the text: where we are is where the page is scrolled to, and to go somewhere is to scroll there. */
import { backOn, nextOn, type PlayerRoute, routeOf } from "../deck/briefing-route.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { createShownTime } from "./clock.ts";
import { createListeners } from "./listeners.ts";
import type { Move, Player, Position } from "./player.ts";

/** Share of the window's height at which a slide that is scrolled up to it is the one that is read. */
const readingLine = 0.35;

export function createReader(root: HTMLElement, data: PlayerData, start: Position, route: PlayerRoute): Player {
	/** A step changes nothing in the text: it is kept for the way back to the stage, and for pictures that move. */
	const steps = new Map<number, number>();
	const moves = createListeners<[move: Move]>();
	const routes = createListeners<[route: PlayerRoute]>();
	/** The end of the page cannot be scrolled up: what was gone to is where we are until somebody scrolls on. */
	let aim: { index: number; y: number } | null = null;
	let index = start.index;
	let last: Position | null = null;
	let waiting = 0;

	const position = (): Position => ({ index, step: steps.get(index) ?? 0 });
	const tell = (stepped: boolean) => {
		const to = position();
		if (last && last.index === to.index && last.step === to.step) return;
		const move = { from: last, to, stepped };
		last = to;
		moves.tell(move);
	};
	const look = () => {
		waiting = 0;
		if (aim && Math.abs(scrollY - aim.y) > 2) aim = null;
		index = aim?.index ?? indexAt(player.sections, innerHeight * readingLine);
		tell(true);
	};
	const scrolled = () => {
		if (waiting === 0) waiting = requestAnimationFrame(look);
	};
	const show = (to: Position, at?: Element) => {
		index = Math.max(0, Math.min(player.sections.length - 1, to.index));
		if (to.step > 0) steps.set(index, to.step);
		const section = player.sections[index];
		// What the route skips is not there until somebody asks for it.
		section?.setAttribute("data-asked", "");
		const target = at ?? section;
		target?.scrollIntoView({ behavior: "instant", block: "start" });
		// What stands after the slides is gone to from none of them: we are where the scroll is.
		if (at && !at.closest(".group")) index = indexAt(player.sections, innerHeight * readingLine);
		aim = { index, y: scrollY };
		if (target) arrive(target, 4);
	};
	/** What is laid out on the way there moves it: a few frames later it stands where it should, unless somebody has scrolled on. */
	const arrive = (target: Element, frames: number) => {
		requestAnimationFrame(() => {
			if (!aim || (Math.abs(scrollY - aim.y) > 2 && frames < 4)) return;
			target.scrollIntoView({ behavior: "instant", block: "start" });
			aim.y = scrollY;
			if (frames > 0) arrive(target, frames - 1);
		});
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
			steps.set(index, step);
			tell(true);
		},
		next: () => {
			const next = nextOn(player.data, player.route, index);
			if (next !== null) player.goTo({ index: next, step: 0 });
		},
		back: () => {
			const previous = backOn(player.data, player.route, index);
			if (previous !== null) player.goTo({ index: previous, step: 0 });
		},
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
			removeEventListener("scroll", scrolled);
			moves.clear();
			routes.clear();
		},
	};
	addEventListener("scroll", scrolled, { passive: true });
	if (start.step > 0) steps.set(index, start.step);
	last = position();
	return player;
}

function sectionsOf(root: HTMLElement): HTMLElement[] {
	return [...root.querySelectorAll<HTMLElement>(".group > section")];
}

/** The last section that begins above a line across the window; those that the route skips stand nowhere. */
function indexAt(sections: HTMLElement[], line: number): number {
	const isShown = (section: HTMLElement) => section.getClientRects().length > 0;
	const found = sections.findLastIndex((section) => isShown(section) && section.getBoundingClientRect().top <= line);
	return found === -1 ? sections.findIndex(isShown) : found;
}
