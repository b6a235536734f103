/** What a hand does to a journey: play, pause, and a slider whose keys stay its own. */
import { HOUR } from "../deck/calendar.ts";
import type { JourneyData } from "../render/journey-frame.ts";

export interface JourneyHand {
	/** Plays, or pauses what plays. */
	play: () => void;
	/** Shows a progress at once. */
	scrub: (progress: number) => void;
	/** The hand has let go. */
	settle: () => void;
	data: JourneyData;
	/** Progress at each stop. */
	stops: number[];
	progress: () => number;
}

export function bindJourneyControls(figure: HTMLElement, hand: JourneyHand) {
	const slider = figure.querySelector<HTMLInputElement>(".journey-slider");
	const button = figure.querySelector<HTMLButtonElement>(".journey-play");
	if (!slider || !button) throw new Error("the journey has no controls");
	const play = button.getAttribute("aria-label") ?? "";

	const move = (to: number) => {
		hand.scrub(Math.min(1, Math.max(0, to)));
		hand.settle();
	};
	slider.addEventListener("input", () => hand.scrub(Number(slider.value)));
	slider.addEventListener("change", hand.settle);
	slider.addEventListener("keydown", (event) => {
		const to = keyed(event.key, hand);
		if (to === null) return;
		event.preventDefault();
		event.stopPropagation();
		move(to);
	});
	// After the pointer the keys are the slides' again: a clicker must not be caught by a slider.
	slider.addEventListener("pointerup", () => setTimeout(() => slider.blur()));
	button.addEventListener("click", (event) => {
		hand.play();
		if (event.detail > 0) button.blur();
	});

	const showPlaying = (playing: boolean) => {
		button.classList.toggle("playing", playing);
		button.setAttribute("aria-label", playing ? (button.dataset.pause ?? "") : play);
	};
	return { showPlaying, isPlaying: () => button.classList.contains("playing") };
}

/** An hour by the arrows, a stop by the pages. */
function keyed(key: string, { data, stops, progress }: JourneyHand): number | null {
	const at = progress();
	const step = HOUR / (data.span.end - data.span.start);
	switch (key) {
		case "ArrowRight":
		case "ArrowUp":
			return at + step;
		case "ArrowLeft":
		case "ArrowDown":
			return at - step;
		case "PageUp":
			return stops.find((stop) => stop > at + 1e-9) ?? 1;
		case "PageDown":
			return stops.findLast((stop) => stop < at - 1e-9) ?? 0;
		case "Home":
			return 0;
		case "End":
			return 1;
		default:
			return null;
	}
}
