/** All tables of the engine's words: each language has every word of every other, and none borrows English for its own. */
import { expect, test } from "vitest";
import { filterWordsOf } from "../../src/render/filter-words.ts";
import { journeyWordsOf } from "../../src/render/journey-words.ts";
import { nameWordsOf } from "../../src/render/name-words.ts";
import { readWordsOf } from "../../src/render/read-words.ts";
import { speakerWordsOf } from "../../src/render/speaker-words.ts";
import { stageWordsOf } from "../../src/render/stage-words.ts";
import { webWordsOf } from "../../src/render/web-words.ts";
import { wordsOf } from "../../src/render/words.ts";

const tables: Record<string, (language: string) => object> = {
	words: wordsOf,
	stage: stageWordsOf,
	read: readWordsOf,
	filter: filterWordsOf,
	journey: journeyWordsOf,
	names: nameWordsOf,
	web: webWordsOf,
	speaker: speakerWordsOf,
};

/** What is the same anywhere: keys' own names, a unit. */
const shared = /^(Page Down|Page Up|Home|End|Esc|km|\P{L}+)$/u;

test.each(Object.entries(tables))("the table of %s says all in Korean and Russian that it says in English", (_, of) => {
	const english = textsIn(of("en"));
	for (const language of ["ko", "ru"]) {
		const own = textsIn(of(language));
		expect(Object.keys(own)).toEqual(Object.keys(english));
		const borrowed = Object.entries(own).filter(([name, text]) => text === english[name] && !shared.test(text));
		expect(borrowed).toEqual([]);
		// What has no letter of the language is none of its words.
		const letters = language === "ko" ? /\p{Script=Hangul}/u : /\p{Script=Cyrillic}/u;
		const foreign = Object.values(own).filter((text) => !letters.test(text) && !shared.test(text));
		expect(foreign).toEqual([]);
	}
});

/** By path: what a function makes of it is its language's too, but wants arguments of its own; its being there is enough. */
function textsIn(table: object, path = ""): Record<string, string> {
	return Object.fromEntries(
		Object.entries(table).flatMap(([name, value]): [string, string][] => {
			if (typeof value === "string") return [[`${path}${name}`, value]];
			if (typeof value === "function") return [];
			return Object.entries(textsIn(value, `${path}${name}.`));
		}),
	);
}
