/** How a slide comes in: from nearly what the page already shows to exactly that; backwards is the exact reverse. */
import { gsap } from "gsap";
import { afterPaint } from "./after-paint.ts";
import { type Entrance, entranceOf } from "./entrance.ts";
import { untilInput } from "./interruption.ts";
import type { Feature, Move, Player, Position } from "./player.ts";
import { wantsStillness } from "./reduced-motion.ts";

/** Seconds. */
const out = 0.14;
/** When the new slide begins to show: late enough that two texts are never read one through the other. */
const overlap = 0.11;
/** The rail that was the overview's axis falls through where the new text will stand. */
const afterFall = 0.4;
/** In which all of the new slide comes, whatever in it moves by itself. */
const fadeIn = 0.12;
const longestBack = 0.4;
/** What is left of the old slide in the frame that answers the key; the style sheet says the same. */
const dimmed = 0.7;

export const motion: Feature = (player) => {
	let running: Entrance | null = null;
	let waiting: (() => void) | null = null;
	let release: () => void = () => undefined;
	let marked: [element: HTMLElement, mark: string][] = [];

	const mark = (index: number, name: string) => {
		const section = player.sections[index];
		if (!section) return;
		section.classList.add(name);
		marked.push([section, name]);
	};

	/** Whatever runs is at its end, and leaves nothing behind in the page. */
	const finish = () => {
		waiting?.();
		waiting = null;
		const entrance = running;
		running = null;
		release();
		entrance?.film.progress(1).kill();
		entrance?.tidy();
		for (const [section, name] of marked) section.classList.remove(name);
		marked = [];
	};

	const play = (entrance: Entrance) => {
		running = entrance;
		entrance.film.eventCallback("onComplete", finish);
		release = untilInput(finish);
	};

	/** The first frame has the old slide giving way; making the film takes longer than that frame has. */
	const start = (move: Move, from: Position) => {
		const forward = from.index < move.to.index;
		mark(from.index, "leaving");
		mark(move.to.index, "entering");
		if (forward) mark(from.index, "dimmed");
		waiting = afterPaint(() => {
			waiting = null;
			play(change(player, move));
			player.sections[move.to.index]?.classList.remove("entering");
			player.sections[from.index]?.classList.remove("dimmed");
		});
	};

	const stopMoves = player.onMove((move) => {
		finish();
		if (!move.from || wantsStillness()) return;
		if (move.from.index === move.to.index) return playStep(player, move, play);
		start(move, move.from);
	});
	addEventListener("beforeprint", finish);
	return () => {
		removeEventListener("beforeprint", finish);
		stopMoves();
		finish();
	};
};

/** Forwards: the old slide fades, the new one comes in. Backwards the same film is shown from its end. */
function change(player: Player, { from, to }: Move): Entrance {
	const [left, entered] = [player.sections[from?.index ?? 0], player.sections[to.index]];
	const forward = (from?.index ?? 0) < to.index;
	const [earlier, later] = forward ? [left, entered] : [entered, left];
	const both = gsap.timeline();
	const seen = { opacity: forward ? dimmed : 1 };
	if (earlier) both.fromTo(bodyOf(earlier), seen, { opacity: 0, duration: out, ease: "power1.in" }, 0);
	const step = forward ? to.step : (from?.step ?? 0);
	const entrance = later ? entranceOf(later, player, step) : null;
	const begin = earlier?.classList.contains("slide-overview") ? afterFall : overlap;
	if (later) both.fromTo(bodyOf(later), { opacity: 0 }, { opacity: 1, duration: fadeIn, ease: "none" }, begin);
	if (entrance) both.add(entrance.film, begin);
	const tidy = () => {
		clear(both);
		entrance?.tidy();
	};
	if (forward) return { film: both, tidy };
	const duration = Math.min(both.duration(), longestBack);
	return { film: reversed(both, duration), tidy };
}

/** The film from its end to its beginning. What was set word by word is taken back in the time of an ordinary slide. */
function reversed(film: gsap.core.Timeline, duration: number): gsap.core.Timeline {
	const whole = film.duration();
	film.paused(true).time(whole);
	return gsap.timeline().add(film.tweenFromTo(whole, 0, { duration, ease: "none" }));
}

/**
 * The page's own styles hold again: what a film set inline would otherwise stand in the way of the next. Taken off by hand,
 * as GSAP would measure each element first; at the film's end, so that what GSAP remembers of them is what the page shows.
 */
function clear(film: gsap.core.Timeline): void {
	film.progress(1);
	for (const tween of film.getChildren(true, true, false) as gsap.core.Tween[]) {
		for (const target of tween.targets<HTMLElement | SVGElement>()) {
			for (const property of inline) target.style.removeProperty(property);
			if (target.getAttribute("style") === "") target.removeAttribute("style");
		}
	}
}

const inline = ["opacity", "transform", "translate", "rotate", "scale", "visibility"];

function bodyOf(section: HTMLElement): Element {
	return section.querySelector(".slide-body") ?? section;
}

/** A step that appears rises into its place; one that goes is shown until the same film has come to its beginning. */
function playStep(player: Player, { from, to }: Move, play: (entrance: Entrance) => void): void {
	const section = player.sections[to.index];
	if (!section || !from) return;
	const [fewer, more] = [Math.min(from.step, to.step), Math.max(from.step, to.step)];
	const changed = [...section.querySelectorAll<HTMLElement>(".fragment")].slice(fewer, more);
	if (changed.length === 0) return;
	const film = gsap
		.timeline()
		.from(changed, { opacity: 0, y: "0.5em", duration: 0.24, ease: "power2.out", stagger: 0.04 });
	const isBack = to.step < from.step;
	if (isBack) for (const element of changed) element.style.visibility = "visible";
	const shown = isBack ? reversed(film, Math.min(film.duration(), longestBack)) : film;
	play({ film: shown, tidy: () => clear(film) });
}
