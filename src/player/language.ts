/** The language of the controls: the address asks for one, else the browser does, else it is the story's own. */
import type { PlayerData } from "../deck/player-data.ts";
import { journeyWordsOf } from "../render/journey-words.ts";
import { interfaceLanguages } from "../render/read-words.ts";
import { webWordsOf } from "../render/web-words.ts";
import { wordsOf } from "../render/words.ts";

const name = "lang";

/** A BCP 47 tag that there are words in; the story's own, with its region, where it is of the same language. */
export function chooseLanguage(story: string, asked: string | null, browser: readonly string[]): string {
	const wanted = (asked === null ? browser : [asked, ...browser]).map(firstPart);
	const found = wanted.find((language) => interfaceLanguages.includes(language));
	return found === undefined || found === firstPart(story) ? story : found;
}

function firstPart(language: string): string {
	return language.split("-")[0]?.toLowerCase() ?? "";
}

/** The data with the language that the player is to speak; what the story says stays as it is. */
export function inOwnLanguage(data: PlayerData): PlayerData {
	const asked = new URLSearchParams(location.search).get(name);
	return { ...data, language: chooseLanguage(data.language, asked, navigator.languages) };
}

/** What the page itself says of its controls, and the language of panels: told before anything is played. */
export function speak(language: string): void {
	document.documentElement.dataset.speaks = language;
	for (const [selector, text] of Object.entries(textsIn(language)))
		for (const element of document.querySelectorAll<HTMLElement>(selector)) {
			element.textContent = text;
			element.lang = language;
		}
	for (const [selector, names] of Object.entries(namesIn(language)))
		for (const element of document.querySelectorAll(selector))
			for (const [name, text] of Object.entries(names)) element.setAttribute(name, text);
}

/** By selector, what stands in an element. */
function textsIn(language: string): Record<string, string> {
	const words = wordsOf(language);
	return {
		".skip": words.skipToSlides,
		".scene-data > summary": words.asTable,
		".downloads-label": webWordsOf(language).allEvents,
	};
}

/** By selector, attributes. */
function namesIn(language: string): Record<string, Record<string, string>> {
	const { play, pause, moment } = journeyWordsOf(language);
	return {
		".rail": { "aria-label": wordsOf(language).timeline },
		".journey-play": { "aria-label": play, "data-pause": pause },
		".journey-slider": { "aria-label": moment },
	};
}

/** This page with its controls in another language. */
export function addressIn(language: string): string {
	const url = new URL(location.href);
	url.searchParams.set(name, language);
	return url.href;
}
