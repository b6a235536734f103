/** Where a reader is: at the slide that the page is scrolled to, or that was gone to last. */

/** Share of the window's height at which a slide that is scrolled up to it is the one that is read. */
const readingLine = 0.35;
/** Pixels by which a page scrolls without anybody's doing. */
const still = 2;
/** How long what comes into sight on the way is awaited. */
const framesToArrive = 4;

export interface ReadingPlace {
	/** Index of the slide. */
	index: () => number;
	/** Scrolls to a slide, or to something of it or after it. */
	goTo: (index: number, at?: Element) => void;
	stop: () => void;
}

/** @param moved called when somebody has scrolled. */
export function createReadingPlace(sections: () => HTMLElement[], start: number, moved: () => void): ReadingPlace {
	let index = start;
	/** The end of the page cannot be scrolled up: what was gone to is where we are until somebody scrolls on. */
	let aim: { index: number; y: number } | null = null;
	let waiting = 0;

	const isLeft = ({ y }: { y: number }) => Math.abs(scrollY - y) > still;
	const look = () => {
		waiting = 0;
		if (aim && isLeft(aim)) aim = null;
		index = aim?.index ?? indexAt(sections(), innerHeight * readingLine);
		moved();
	};
	const scrolled = () => {
		if (waiting === 0) waiting = requestAnimationFrame(look);
	};
	/** What is laid out on the way there moves it: a few frames later it stands where it should, unless somebody has scrolled on. */
	const arrive = (target: Element, frames: number) => {
		requestAnimationFrame(() => {
			if (!aim || (isLeft(aim) && frames < framesToArrive)) return;
			bringUp(target);
			aim.y = scrollY;
			if (frames > 0) arrive(target, frames - 1);
		});
	};

	addEventListener("scroll", scrolled, { passive: true });
	return {
		index: () => index,
		goTo: (to, at) => {
			index = Math.max(0, Math.min(sections().length - 1, to));
			const section = sections()[index];
			// What the route skips is not there until somebody asks for it.
			section?.setAttribute("data-asked", "");
			const target = at ?? section;
			if (target) bringUp(target);
			// What stands after the slides is gone to from none of them: we are where the scroll is.
			if (at && !at.closest(".group")) index = indexAt(sections(), innerHeight * readingLine);
			aim = { index, y: scrollY };
			if (target) arrive(target, framesToArrive);
		},
		stop: () => removeEventListener("scroll", scrolled),
	};
}

function bringUp(target: Element): void {
	target.scrollIntoView({ behavior: "instant", block: "start" });
}

/** The last section that begins above a line across the window; those that the route skips stand nowhere. */
function indexAt(sections: HTMLElement[], line: number): number {
	const isShown = (section: HTMLElement) => section.getClientRects().length > 0;
	const found = sections.findLastIndex((section) => isShown(section) && section.getBoundingClientRect().top <= line);
	return found === -1 ? sections.findIndex(isShown) : found;
}
