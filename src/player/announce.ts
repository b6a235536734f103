/** One short message a step for screen readers: where we are, when that was, what it says. Never the slide's text. */
import { numberOn } from "../deck/briefing-route.ts";
import { formatDate } from "../deck/format-date.ts";
import { stageWordsOf } from "../render/stage-words.ts";
import { wordsOf } from "../render/words.ts";
import type { Feature, Player, Position } from "./player.ts";

export const announce: Feature = (player) => {
	const region = document.createElement("p");
	region.className = "announcer";
	region.setAttribute("aria-live", "polite");
	document.body.append(region);

	const tell = ({ index, step }: Position) => {
		const { slides, language } = player.data;
		const slide = slides[index];
		if (!slide) return;
		const place = placeText(player, index);
		const date = slide.now ? `${formatDate(slide.now, language)}. ` : "";
		region.textContent = step > 0 ? stepText(player.sections[index], step) : `${place}. ${date}${slide.title}.`;
	};
	const stopMoves = player.onMove(({ to }) => tell(to));
	const stopRoutes = player.onRoute((route) => {
		const name = route.name || stageWordsOf(player.data.language).wholeDeck;
		region.textContent = `${name}. ${placeText(player, player.position().index)}.`;
	});
	return () => {
		stopMoves();
		stopRoutes();
		region.remove();
	};
};

/** "Slide 7 of 14", as the route counts; of the backup, and of what the route skips, which it is. */
export function placeText({ data, route }: Player, index: number): string {
	const words = stageWordsOf(data.language);
	const number = numberOn(data, route, index);
	if (number === "") return words.skipped;
	if (data.slides[index]?.backup)
		return words.backupOf(Number(number.slice(1)), data.slides.filter(({ backup }) => backup).length);
	return wordsOf(data.language).slideOf(Number(number), route.stops.length);
}

function stepText(section: HTMLElement | undefined, step: number): string {
	return section?.querySelectorAll(".fragment")[step - 1]?.textContent?.trim() ?? "";
}
