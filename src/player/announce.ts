/** One short message a step for screen readers: where we are, when that was, what it says. Never the slide's text. */
import { formatDate } from "../deck/format-date.ts";
import { wordsOf } from "../render/words.ts";
import type { Feature, Position } from "./player.ts";

export const announce: Feature = (player) => {
	const region = document.createElement("p");
	region.className = "announcer";
	region.setAttribute("aria-live", "polite");
	document.body.append(region);

	const tell = ({ index, step }: Position) => {
		const { slides, language } = player.data;
		const slide = slides[index];
		if (!slide) return;
		const words = wordsOf(language);
		const place = words.slideOf(index + 1, slides.length);
		const date = slide.now ? `${formatDate(slide.now, language)}. ` : "";
		region.textContent = step > 0 ? stepText(player.sections[index], step) : `${place}. ${date}${slide.title}.`;
	};
	const stop = player.onMove(({ to }) => tell(to));
	return () => {
		stop();
		region.remove();
	};
};

function stepText(section: HTMLElement | undefined, step: number): string {
	return section?.querySelectorAll(".fragment")[step - 1]?.textContent?.trim() ?? "";
}
