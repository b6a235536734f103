/** All slides on one panel, by chapter and with their dates: a list, so that it opens at once on any number of them. */
import { isOn, numberOn } from "../deck/briefing-route.ts";
import { formatDate, isoOf } from "../deck/format-date.ts";
import { type Html, html } from "../render/html.ts";
import { readWordsOf } from "../render/read-words.ts";
import { stageWordsOf } from "../render/stage-words.ts";
import { openPanel, renderPanelHead, walkLinks } from "./panel.ts";
import type { Player } from "./player.ts";
import { renderRouteFacts } from "./route-panel.ts";
import { seenIn } from "./visits.ts";
import "./contents.css";
import "./overview-panel.css";

export function openOverview(player: Player): void {
	const words = stageWordsOf(player.data.language);
	const panel = openPanel("overview", words.allSlides, renderAll(player));
	if (!panel) return;
	walkLinks(panel);
	const current = panel.querySelector<HTMLElement>("[aria-current]");
	current?.focus();
	current?.scrollIntoView({ block: "center" });
}

function renderAll(player: Player): Html {
	const { data, route } = player;
	const seen = seenIn(player);
	return html`${renderHead(player, seen)}${!route.whole && renderRouteFacts(route, data.language)}<div class="chapters">${data.chapters.map(
		(chapter, number) => {
			const own = data.slides.flatMap((slide, index) => (slide.chapter === number ? [index] : []));
			return html`<section data-tone="${chapter.number ?? 0}"><h3 lang="${document.documentElement.lang}">${chapter.number && `${chapter.number} `}${chapter.title}</h3><ol>${own.map((index) => renderSlide(player, index, seen))}</ol></section>`;
		},
	)}</div>`;
}

/** How much of the route was looked at. */
function renderHead({ data, route }: Player, seen: Set<string>): Html {
	const words = readWordsOf(data.language);
	const count = route.stops.filter(({ slide }) => seen.has(data.slides[slide]?.id ?? "")).length;
	return renderPanelHead(words.contents, html`<p class="muted">${words.seenOf(count, route.stops.length)}</p>`);
}

function renderSlide(player: Player, index: number, seen: Set<string>): Html | null {
	const { data, route } = player;
	const slide = data.slides[index];
	if (!slide) return null;
	const isCurrent = index === player.position().index;
	const isSkipped = !slide.backup && !isOn(route, index);
	const isSeen = seen.has(slide.id);
	const date =
		slide.now && html`<time datetime="${isoOf(slide.now)}">${formatDate(slide.now, data.language, "short")}</time>`;
	return html`<li${isSkipped && html` class="skipped"`}><a href="#/${slide.id}"${isCurrent && html` aria-current="true"`}><span class="muted">${numberOn(data, route, index)}</span><span lang="${document.documentElement.lang}">${slide.title}</span>${isSeen && html`<span class="seen"><span class="unseen">${readWordsOf(data.language).seen}</span></span>`}${isSkipped && html`<span class="unseen">${stageWordsOf(data.language).skipped}</span>`}${date}</a></li>`;
}
