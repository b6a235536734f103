/** The player: reveal owns where we are, in one group of sections at a time; everything else is a function of it. */
import Reveal from "reveal.js";
import { backOn, nextOn, type PlayerRoute, routeOf } from "../deck/briefing-route.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { createShownTime, type ShownTime } from "./clock.ts";
import { createListeners } from "./listeners.ts";
import {
	begin,
	measureWindow,
	nameBackgrounds,
	revealConfig,
	searchGroupOnly,
	tameReveal,
	unread,
} from "./reveal-config.ts";

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

interface Layout {
	sections: HTMLElement[];
	/** The group a section is in, and the index of that group's first section, by index of the section. */
	groups: { element: Element; first: number }[];
	/** The group that reveal was handed. */
	active: Element;
}

/**
 * Reveal walks every section it knows of at each step, so it is handed one group at a time: the one that bears the
 * class `slides`, where it looks. The page stays whole, and a step costs the same in a deck of 25 and of 2,500.
 */
export async function createPlayer(
	root: HTMLElement,
	data: PlayerData,
	start: Position,
	route: PlayerRoute,
): Promise<Player> {
	let layout = layoutOf(root);
	let last: Position | null = null;
	const moves = createListeners<[move: Move]>();
	const routes = createListeners<[route: PlayerRoute]>();
	activate(layout, start.index);
	const forget = nameBackgrounds(root);
	const search = searchGroupOnly(root, () => layout.active);
	measureWindow();
	const deck = new Reveal(root, revealConfig);
	await begin(deck, search);
	forget();
	tameReveal(root);

	const stepsAt = (index: number) => layout.sections[index]?.querySelectorAll(".fragment").length ?? 0;

	const position = (): Position => {
		const section = deck.getCurrentSlide() as HTMLElement;
		return { index: layout.sections.indexOf(section), step: section.querySelectorAll(".fragment.visible").length };
	};

	const settle = (stepped: boolean) => {
		const to = position();
		if (last && last.index === to.index && last.step === to.step) return;
		const move = { from: last, to, stepped };
		last = to;
		moves.tell(move);
	};

	const show = (to: Position) => {
		const index = Math.max(0, Math.min(layout.sections.length - 1, to.index));
		const first = activate(layout, index);
		const step = Math.max(0, Math.min(stepsAt(index), to.step));
		deck.slide(index - first, 0, step - 1);
	};

	/** What others do to reveal is heard through its events; what we do ourselves is told once, when it is done. */
	const strangers = () => settle(false);
	const told = ["slidechanged", "fragmentshown", "fragmenthidden"];
	const listen = () => {
		for (const type of told) deck.on(type, strangers);
	};
	const act = (stepped: boolean, action: () => void) => {
		for (const type of told) deck.off(type, strangers);
		unread(action);
		listen();
		settle(stepped);
	};

	const player: Player = {
		root,
		data,
		sections: layout.sections,
		route,
		take: (id) => {
			player.route = routeOf(player.data, id);
			routes.tell(player.route);
		},
		position,
		goTo: (to) => act(false, () => show(to)),
		reach: (step) => act(true, () => show({ index: position().index, step })),
		shown: createShownTime(),
		next: () =>
			act(true, () => {
				if (deck.nextFragment()) return;
				const index = nextOn(player.data, player.route, position().index);
				if (index !== null) show({ index, step: 0 });
			}),
		back: () =>
			act(true, () => {
				if (deck.prevFragment()) return;
				const index = backOn(player.data, player.route, position().index);
				if (index !== null) show({ index, step: stepsAt(index) });
			}),
		onMove: moves.add,
		onRoute: routes.add,
		adopt: (fresh, to) => {
			player.data = fresh;
			player.route = routeOf(fresh, player.route.id);
			layout = layoutOf(root);
			player.sections = layout.sections;
			activate(layout, to.index);
			last = null;
			act(false, () => {
				deck.sync();
				show(to);
			});
			routes.tell(player.route);
		},
		stop: () => {
			moves.clear();
			routes.clear();
			deck.destroy();
		},
	};
	// Bookmarklets and exporters look for it here, and drive it without asking us.
	Object.assign(window, { Reveal: deck });
	unread(() => show(start));
	last = position();
	listen();
	return player;
}

function layoutOf(root: HTMLElement): Layout {
	const elements = [...root.querySelectorAll(".group")];
	const active = elements.find(({ classList }) => classList.contains("slides")) ?? root;
	const layout: Layout = { sections: [], groups: [], active };
	for (const element of elements) {
		const first = layout.sections.length;
		for (const section of element.children) {
			layout.sections.push(section as HTMLElement);
			layout.groups.push({ element, first });
		}
	}
	return layout;
}

/** Hands reveal the group of a section; returns the index of the group's first section. */
function activate(layout: Layout, index: number): number {
	const group = layout.groups[Math.max(0, Math.min(layout.groups.length - 1, index))];
	if (!group) throw new RangeError("a deck has at least one slide");
	if (group.element !== layout.active) {
		layout.active.classList.remove("slides");
		group.element.classList.add("slides");
		layout.active = group.element;
	}
	return group.first;
}
