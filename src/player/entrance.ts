/** The entrance of each kind of slide, as a GSAP timeline that ends in exactly what the page shows. */
import { gsap } from "gsap";
import { SplitText } from "gsap/SplitText";
import type { Player } from "./player.ts";
import { scenesOf } from "./scenes.ts";

export interface Entrance {
	film: gsap.core.Timeline;
	/** Puts back what the entrance needed changed in the page; called once, when the film is over or cut short. */
	tidy: () => void;
}

/** Seconds, of the art direction. */
const stagger = 0.04;
/** What comes rises by 16 units, however large its letters are. */
const rise = () => ({ opacity: 0, y: 16 * unit(), duration: 0.24, ease: "power2.out" });
/** A word of a quotation at reading pace; a long one is hurried so that nobody waits. */
const wordTime = 0.09;
const longestQuote = 3.2;

/** At most three things come, one after the other: when and where, the finding, and all the rest. */
const acts = [".when, .people, .numeral", ".title, .period, .finding, .subtitle"];

/** When the pictures of a slide begin to be drawn, its text being nearly there; seconds. */
const pictures = 0.2;

/** The slide's own entrance, with that of the pictures on it. `step` is the one at which the slide is entered. */
export function entranceOf(section: HTMLElement, player: Player, step: number): Entrance {
	const text = textEntrance(section);
	const drawn = scenesOf(section, player).flatMap((scene) => scene.draw(step) ?? []);
	for (const { film } of drawn) text.film.add(film, pictures);
	return {
		film: text.film,
		tidy: () => {
			text.tidy();
			for (const { tidy } of drawn) tidy();
		},
	};
}

function textEntrance(section: HTMLElement): Entrance {
	const content = [...(section.querySelector(".slide-body") ?? section).children].filter(
		(element) => !element.matches(".scene"),
	) as HTMLElement[];
	if (section.classList.contains("slide-quote")) return setWords(section, content);
	if (section.classList.contains("slide-overview")) return unfold(section, content);
	const film = gsap.timeline();
	for (const [index, group] of groupsOf(content).entries()) film.from(group, rise(), index * stagger);
	return { film, tidy: () => undefined };
}

/** A unit of a slide 1600 wide, in pixels: the stage is the largest of its proportion in the window. */
function unit(): number {
	return Math.min(innerWidth, (innerHeight * 16) / 9) / 1600;
}

function groupsOf(content: HTMLElement[]): HTMLElement[][] {
	const act = (element: HTMLElement) => {
		const found = acts.findIndex((selector) => element.matches(selector));
		return found === -1 ? acts.length : found;
	};
	return [0, 1, 2]
		.map((wanted) => content.filter((element) => act(element) === wanted))
		.filter(({ length }) => length > 0);
}

/** Time runs left to right: the columns of names come in its order while the rail rises to them. */
function unfold(section: HTMLElement, content: HTMLElement[]): Entrance {
	const left = (column: Element) => column.querySelector("text")?.x.baseVal[0]?.value ?? 0;
	const columns = [...section.querySelectorAll(".overview-column")].sort((a, b) => left(a) - left(b));
	const film = gsap.timeline().from(
		content.filter((element) => element.matches(".title, .prose")),
		rise(),
	);
	const figures = section.querySelectorAll(".overview-swelling > *");
	if (figures.length > 0) film.from(figures, { opacity: 0, duration: 0.2, stagger: 0.015 }, 0.5);
	film.from(columns, { opacity: 0, duration: 0.3, ease: "power1.out", stagger: 0.05 }, 0.3);
	return {
		film: film.from(section.querySelectorAll(".overview-band, .overview-chapter"), { opacity: 0 }, "<"),
		tidy: () => undefined,
	};
}

/** A quotation is set word by word; who said it follows. */
function setWords(section: HTMLElement, content: HTMLElement[]): Entrance {
	const text = section.querySelector<HTMLElement>(".quote-text");
	if (!text) return { film: gsap.timeline().from(content, rise()), tidy: () => undefined };
	// The words are hidden from nobody: screen readers get the sentence, which stays as the label.
	const split = SplitText.create(text, { type: "words", aria: "none" });
	const pace = Math.min(wordTime, longestQuote / Math.max(1, split.words.length));
	const after = section.querySelectorAll(".quote-original, figcaption, .prose, .foot");
	const film = gsap.timeline().from(split.words, { opacity: 0, duration: 0.2, ease: "power1.out", stagger: pace });
	film.from(after, { opacity: 0, duration: 0.24, ease: "power2.out" }, ">-0.1");
	return { film, tidy: () => split.revert() };
}
