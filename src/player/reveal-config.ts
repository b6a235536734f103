/** How reveal is set up, and what of it is taken back: each line answers a hazard seen in version 6.0.2. */
import type { RevealApi, RevealConfig } from "reveal.js";
import { facetKinds } from "../deck/facets.ts";

export const revealConfig: RevealConfig = {
	width: 1600,
	height: 900,
	// Sizes are container units: sharp at any size, and nothing is measured at a step.
	disableLayout: true,
	transition: "none",
	backgroundTransition: "none",
	// Every section of a group stays rendered, so that a step has nothing to lay out anew.
	viewDistance: Number.MAX_SAFE_INTEGER,
	mobileViewDistance: Number.MAX_SAFE_INTEGER,
	// Its own scroll view, on by default on phones, rebuilds the page from a string.
	scrollActivationWidth: 0,
	// It reads `#/1945` as an index, and knows one group only: the address is ours.
	hash: false,
	history: false,
	respondToHashChanges: false,
	// Any page that embeds the deck could drive it.
	postMessage: false,
	postMessageEvents: false,
	// Keys, touch and focus are features of ours: reveal takes space and arrows from focused controls.
	keyboard: false,
	touch: false,
	mouseWheel: false,
	focusBodyOnPageVisibilityChange: false,
	jumpToSlide: false,
	overview: false,
	help: false,
	pause: false,
	controls: false,
	progress: false,
	slideNumber: false,
	autoAnimate: false,
	autoPlayMedia: false,
	hideCursorTime: 0,
	hideInactiveCursor: false,
};

/** Query words of ours; reveal takes any other as configuration, and `?plugins=` kills it. */
const ours = new Set(["view", "route", ...facetKinds, "embed", "lang", "theme"]);

/**
 * Reveal is ready some promises after it was told to begin, but says so after a timer: in between a frame would be made of a
 * page that is about to change.
 */
export async function begin(deck: RevealApi, search: ReturnType<typeof searchGroupOnly>): Promise<void> {
	const stop = silence();
	search.whileItBegins(true);
	const said = deck.initialize();
	for (let turn = 0; turn < 20 && !deck.isReady(); turn++) await null;
	search.whileItBegins(false);
	stop();
	if (!deck.isReady()) await said;
}

/** Has reveal act, and say nothing of it. */
export function unread(act: () => void): void {
	const stop = silence();
	try {
		act();
	} finally {
		stop();
	}
}

/**
 * At each step reveal collects all that the slide says, for screen readers, and asks for the style of every element in it in
 * the frame that answers the key. What we say stands elsewhere: its own gets no frame. Returns how to give frames again.
 */
function silence(): () => void {
	const own = window.requestAnimationFrame;
	window.requestAnimationFrame = () => 0;
	return () => {
		window.requestAnimationFrame = own;
	};
}

/** Keeps strangers from configuring reveal through the address. Call before reveal starts. */
export function guardQuery(): void {
	const url = new URL(location.href);
	for (const [name, value] of [...url.searchParams]) {
		// Reveal has views of its own: `?view=scroll` would have it rebuild the page.
		const isTheirs = name === "view" && !["stage", "read"].includes(value);
		if (isTheirs || !ours.has(name)) url.searchParams.delete(name);
	}
	if (url.href !== location.href) history.replaceState(history.state, "", url);
}

/**
 * Reveal asks for the computed colour of each background that names none, and the page is styled anew for every answer:
 * with a colour named, and clear, it asks for nothing. Returns how to take the names back.
 */
export function nameBackgrounds(root: HTMLElement): () => void {
	const sections = root.querySelectorAll<HTMLElement>(".group.slides > section");
	for (const section of sections) section.dataset.backgroundColor = "rgba(0, 0, 0, 0)";
	return () => {
		for (const section of sections) delete section.dataset.backgroundColor;
	};
}

/**
 * Reveal asks the whole page for the sections it has, some ten times a step; those of the group it was handed are all there
 * are, and the group alone is asked for them. As it begins it looks for much else, all of it there or among what it has put
 * beside the groups itself.
 */
export function searchGroupOnly(root: HTMLElement, group: () => Element): { whileItBegins: (isSo: boolean) => void } {
	const searchAll = root.querySelectorAll.bind(root);
	let begins = false;
	const search = (selector: string) => {
		if (selector.startsWith(".slides")) return group().querySelectorAll(selector);
		return begins ? [...group().querySelectorAll(selector), ...besideGroups(root, selector)] : searchAll(selector);
	};
	Object.defineProperty(root, "querySelectorAll", { value: search, configurable: true });
	return {
		whileItBegins: (isSo) => {
			begins = isSo;
		},
	};
}

/** What matches beside the groups of slides, which are thousands of elements. */
function besideGroups(root: HTMLElement, selector: string): HTMLElement[] {
	return [...root.children]
		.filter(({ classList }) => !classList.contains("group"))
		.flatMap(
			(part) => [...(part.matches(selector) ? [part] : []), ...part.querySelectorAll(selector)] as HTMLElement[],
		);
}

/**
 * At each step reveal measures the window, of which it does nothing but tell the style sheets: to measure the body is to
 * lay out the page in the middle of the step. The window's own size is the same on the stage, and known.
 */
export function measureWindow(): void {
	for (const [name, size] of [
		["offsetWidth", () => innerWidth],
		["offsetHeight", () => innerHeight],
	] as const)
		Object.defineProperty(document.body, name, { get: size, configurable: true });
}

/** Takes back what reveal does to the page for screen readers: we say less, and better. */
export function tameReveal(root: HTMLElement): void {
	// It blocks the browse mode of screen readers for the whole deck.
	root.removeAttribute("role");
	for (const part of besideGroups(root, unwanted.join())) part.remove();
}

const unwanted = [
	// It reads out every slide in full; writing to it once detached does no harm.
	".aria-status",
	".pause-overlay",
	".backgrounds",
	// Switched off, and styled anew at every step all the same.
	".controls",
	".progress",
	".slide-number",
	// Empty, unseen, and a stop of the keyboard on its way around.
	".speaker-notes[data-prevent-swipe]",
];
