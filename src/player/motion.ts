/** How a slide comes in: from nearly what the page already shows to exactly that; backwards is the exact reverse. */
import { gsap } from "gsap";
import { type Entrance, entranceOf } from "./entrance.ts";
import type { Feature, Move, Player } from "./player.ts";
import { wantsStillness } from "./reduced-motion.ts";

/** Seconds. */
const out = 0.14;
/** When the new slide begins to show: late enough that two texts are never read one through the other. */
const overlap = 0.11;
const longestBack = 0.4;

export const motion: Feature = (player) => {
	let running: Entrance | null = null;
	let leaving: HTMLElement | null = null;

	/** Whatever runs is at its end, and leaves nothing behind in the page. */
	const finish = () => {
		const entrance = running;
		running = null;
		entrance?.film.progress(1).kill();
		entrance?.tidy();
		leaving?.classList.remove("leaving");
		leaving = null;
	};

	const play = (entrance: Entrance) => {
		running = entrance;
		entrance.film.eventCallback("onComplete", finish);
	};

	const stopMoves = player.onMove((move) => {
		finish();
		if (!move.from || wantsStillness()) return;
		if (move.from.index === move.to.index) return playStep(player, move, play);
		leaving = player.sections[move.from.index] ?? null;
		leaving?.classList.add("leaving");
		play(change(player, move));
	});
	return () => {
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
	if (earlier) both.fromTo(bodyOf(earlier), { opacity: 1 }, { opacity: 0, duration: out, ease: "power1.in" }, 0);
	const step = forward ? to.step : (from?.step ?? 0);
	const entrance = later ? entranceOf(later, player, step) : null;
	if (entrance) both.add(entrance.film, overlap);
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

/** The page's own styles hold again: what a film set inline would otherwise stand in the way of the next. */
function clear(film: gsap.core.Timeline): void {
	for (const tween of film.getChildren(true, true, false) as gsap.core.Tween[]) {
		gsap.set(tween.targets(), { clearProps: "opacity,transform,translate,rotate,scale" });
		for (const target of tween.targets<Element>())
			if (target.getAttribute("style") === "") target.removeAttribute("style");
	}
}

function bodyOf(section: HTMLElement): Element {
	return section.querySelector(".slide-body") ?? section;
}

/** A step that appears rises into its place; one that goes is gone at once, which is its exact reverse in no time. */
function playStep(player: Player, { from, to }: Move, play: (entrance: Entrance) => void): void {
	const section = player.sections[to.index];
	if (!section || !from || to.step < from.step) return;
	const shown = [...section.querySelectorAll(".fragment")].slice(from.step, to.step);
	if (shown.length === 0) return;
	const film = gsap
		.timeline()
		.from(shown, { opacity: 0, y: "0.5em", duration: 0.24, ease: "power2.out", stagger: 0.04 });
	play({ film, tidy: () => clear(film) });
}
