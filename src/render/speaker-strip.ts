/** The plan as a line: as long as the briefing, a stretch a chapter, a window a slide, and where we are on it. */

import type { PlayerRoute } from "../deck/briefing-route.ts";
import { timeOn } from "../deck/briefing-route.ts";
import type { ChapterPace } from "../deck/pace.ts";
import type { PlayerData } from "../deck/player-data.ts";
import { watchText } from "../deck/timing.ts";
import { type Html, html } from "./html.ts";
import type { SpeakerWords } from "./speaker-words.ts";

export function renderStrip(data: PlayerData, route: PlayerRoute): Html {
	const chapters = data.chapters.flatMap((chapter, number) => {
		const stops = route.stops.filter(({ slide }) => data.slides[slide]?.chapter === number);
		return stops.length === 0 ? [] : [{ chapter, number, stops }];
	});
	return html`<ol class="strip-chapters">${chapters.map(({ chapter, number, stops }) => {
		const time = stops.reduce((sum, stop) => sum + stop.time, 0);
		return html`<li class="strip-chapter" data-chapter="${number}" data-tone="${chapter.number ?? 0}" style="flex-grow:${time}"><ol class="strip-slides">${stops.map(({ slide }) => renderStop(data, route, slide))}</ol><p class="strip-name"><span class="strip-title">${chapter.title}</span> <span class="strip-times"></span></p></li>`;
	})}</ol><div class="strip-due"></div><div class="strip-now"></div>`;
}

function renderStop(data: PlayerData, route: PlayerRoute, index: number): Html | null {
	const slide = data.slides[index];
	if (!slide) return null;
	const time = timeOn(data, route, index);
	return html`<li class="strip-slide" data-slide="${index}" style="flex-grow:${time}"><a href="#/${slide.id}" tabindex="-1" title="${slide.title}, ${watchText(time * 1000)}"><span class="unseen">${slide.title}</span></a></li>`;
}

/** "plan 12:00, used 8:41" */
export function stripTimes({ plan, used }: ChapterPace, words: SpeakerWords): Html {
	return html`${watchText(plan)}${used > 0 && html` · <b>${watchText(used)}</b> ${words.used}`}`;
}
