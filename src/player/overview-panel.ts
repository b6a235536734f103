/** All slides on one panel, by chapter and with their dates: a list, so that it opens at once on any number of them. */
import { formatDate, isoOf } from "../deck/format-date.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { type Html, html } from "../render/html.ts";
import { stageWordsOf } from "../render/stage-words.ts";
import { openPanel, walkLinks } from "./panel.ts";
import type { Player } from "./player.ts";

export function openOverview(player: Player): void {
	const words = stageWordsOf(player.data.language);
	const { index } = player.position();
	const panel = openPanel("overview", words.allSlides, renderAll(player.data, index));
	if (!panel) return;
	walkLinks(panel);
	const current = panel.querySelector<HTMLElement>("[aria-current]");
	current?.focus();
	current?.scrollIntoView({ block: "center" });
}

function renderAll(data: PlayerData, current: number): Html {
	return html`<div class="chapters">${data.chapters.map((chapter, number) => {
		const own = data.slides.flatMap((slide, index) => (slide.chapter === number ? [{ slide, index }] : []));
		return html`<section data-tone="${chapter.number ?? 0}"><h3>${chapter.number && `${chapter.number} `}${chapter.title}</h3><ol>${own.map(
			({ slide, index }) =>
				html`<li><a href="#/${slide.id}"${index === current && html` aria-current="true"`}><span class="muted">${index + 1}</span><span>${slide.title}</span>${
					slide.now &&
					html`<time datetime="${isoOf(slide.now)}">${formatDate(slide.now, data.language, "short")}</time>`
				}</a></li>`,
		)}</ol></section>`;
	})}</div>`;
}
