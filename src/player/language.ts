/** The language of the controls: the address asks for one, else the browser does, else it is the story's own. */
import type { PlayerData } from "../deck/player-data.ts";
import { interfaceLanguages } from "../render/read-words.ts";
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
	const words = wordsOf(language);
	const skip = document.querySelector<HTMLElement>(".skip");
	if (skip) {
		skip.textContent = words.skipToSlides;
		skip.lang = language;
	}
	document.querySelector(".rail")?.setAttribute("aria-label", words.timeline);
}

/** This page with its controls in another language. */
export function addressIn(language: string): string {
	const url = new URL(location.href);
	url.searchParams.set(name, language);
	return url.href;
}
