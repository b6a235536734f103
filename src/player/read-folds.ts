/** Long lists in the text, shut until somebody opens them: sources beyond the first few, and the events below the picture of them all. */
import { readWordsOf } from "../render/read-words.ts";
import { wordsOf } from "../render/words.ts";
import type { Feature } from "./player.ts";
import "./read-folds.css";

/** Sources that are seen of each slide; one more than that takes no more room than the button. */
const seen = 4;

export const readFolds: Feature = ({ root, data }) => {
	const sources = [...root.querySelectorAll<HTMLElement>(".foot .source-line")].flatMap((list) => {
		const more = list.querySelectorAll(":scope > li:not(.more)").length - seen;
		if (more < 2) return [];
		const item = document.createElement("li");
		item.className = "fold-more";
		list.append(item);
		return [fold(list, wordsOf(data.language).furtherSources(more), data.language, (button) => item.append(button))];
	});
	const events = [...root.querySelectorAll<HTMLElement>(".overview-list")].map((list) =>
		fold(list, readWordsOf(data.language).allEvents(list.querySelectorAll("li").length), data.language, (button) =>
			list.before(button),
		),
	);
	return () => {
		for (const unfold of [...sources, ...events]) unfold();
		for (const item of root.querySelectorAll(".fold-more")) item.remove();
	};
};

/** Shuts a list, with a button that opens it. Returns how to have it open for good. */
function fold(list: HTMLElement, label: string, language: string, place: (button: HTMLElement) => void): () => void {
	const button = document.createElement("button");
	button.type = "button";
	button.className = "fold";
	button.lang = language;
	button.textContent = label;
	const show = (isOpen: boolean) => {
		button.setAttribute("aria-expanded", String(isOpen));
		list.classList.toggle("folded", !isOpen);
	};
	button.addEventListener("click", () => show(button.getAttribute("aria-expanded") === "false"));
	show(false);
	place(button);
	return () => {
		show(true);
		button.remove();
	};
}
