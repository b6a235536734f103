/** Reveal as the player has it: handed one group of sections at a time, and heard of only where others have moved it. */
import Reveal from "reveal.js";
import type { Position } from "./player.ts";
import {
	begin,
	measureWindow,
	nameBackgrounds,
	revealConfig,
	searchGroupOnly,
	tameReveal,
	unread,
} from "./reveal-config.ts";

export interface RevealDeck {
	/** In the order of the deck. */
	sections: () => HTMLElement[];
	position: () => Position;
	/** How many steps a slide has, by its index. */
	stepsAt: (index: number) => number;
	/** Goes to a position, or to the next one that there is. */
	show: (to: Position) => void;
	/** Takes a step of the slide, or takes it back; false where there is none. */
	stepOn: () => boolean;
	stepBack: () => boolean;
	/** Has something of the above done that nobody is to hear of. */
	quietly: (action: () => void) => void;
	/** Takes up the page after its sections were changed. */
	takeUp: (to: Position) => void;
	destroy: () => void;
}

interface Layout {
	sections: HTMLElement[];
	/** The group a section is in, and the index of that group's first section, by index of the section. */
	groups: { element: Element; first: number }[];
	/** The group that reveal was handed. */
	active: Element;
}

const told = ["slidechanged", "fragmentshown", "fragmenthidden"];

/**
 * Reveal walks every section it knows of at each step, so it is handed one group at a time: the one that bears the
 * class `slides`, where it looks. The page stays whole, and a step costs the same in a deck of 25 and of 2,500.
 * @param strangers called after each move that was not made here: bookmarklets and exporters drive reveal too.
 */
export async function openReveal(root: HTMLElement, start: Position, strangers: () => void): Promise<RevealDeck> {
	let layout = layoutOf(root);
	activate(layout, start.index);
	const forget = nameBackgrounds(root);
	const search = searchGroupOnly(root, () => layout.active);
	measureWindow();
	const reveal = new Reveal(root, revealConfig);
	await begin(reveal, search);
	forget();
	tameReveal(root);

	const stepsAt = (index: number) => layout.sections[index]?.querySelectorAll(".fragment").length ?? 0;
	const show = (to: Position) => {
		const index = Math.max(0, Math.min(layout.sections.length - 1, to.index));
		const first = activate(layout, index);
		reveal.slide(index - first, 0, Math.max(0, Math.min(stepsAt(index), to.step)) - 1);
	};
	const listen = () => {
		for (const type of told) reveal.on(type, strangers);
	};
	// Bookmarklets and exporters look for it here, and drive it without asking us.
	Object.assign(window, { Reveal: reveal });
	unread(() => show(start));
	listen();
	return {
		sections: () => layout.sections,
		position: () => {
			const section = reveal.getCurrentSlide() as HTMLElement;
			return { index: layout.sections.indexOf(section), step: section.querySelectorAll(".fragment.visible").length };
		},
		stepsAt,
		show,
		stepOn: () => reveal.nextFragment(),
		stepBack: () => reveal.prevFragment(),
		quietly: (action) => {
			for (const type of told) reveal.off(type, strangers);
			unread(action);
			listen();
		},
		takeUp: (to) => {
			layout = layoutOf(root);
			activate(layout, to.index);
			reveal.sync();
			show(to);
		},
		destroy: () => reveal.destroy(),
	};
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
