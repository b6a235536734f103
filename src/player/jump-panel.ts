/** The way to anywhere in a few keys: a slide's number, a word, a date. */
import { numberOn } from "../deck/briefing-route.ts";
import { formatDate } from "../deck/format-date.ts";
import { type JumpTarget, jumpTargets } from "../deck/jump.ts";
import { type Html, html } from "../render/html.ts";
import { stageWordsOf } from "../render/stage-words.ts";
import { openChooser } from "./chooser.ts";
import type { Player } from "./player.ts";

/** `typed` stands in the field already: a digit pressed on the stage begins the number of a slide. */
export function openJump(player: Player, typed = ""): void {
	const words = stageWordsOf(player.data.language);
	openChooser<JumpTarget>({
		name: "jump",
		label: words.jump,
		typed,
		look: (text) => {
			const choices = jumpTargets(player.data, text, player.route);
			const isNew = text.trim() === "";
			return { choices, message: isNew ? words.jumpHint : choices.length > 0 ? "" : words.nothing(text) };
		},
		render: ({ slide }) => renderTarget(player, slide),
		go: ({ slide }) => player.goTo({ index: slide, step: 0 }),
	});
}

function renderTarget({ data, route }: Player, index: number): Html {
	const slide = data.slides[index];
	const date = slide?.now ? formatDate(slide.now, data.language, "short") : "";
	return html`<span class="muted">${numberOn(data, route, index)}</span><span lang="${document.documentElement.lang}">${slide?.title}</span><span class="muted">${date}</span>`;
}
