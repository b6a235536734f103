/** The interface's words: whole in each language, and right with numbers. */

import { describe, expect, test } from "vitest";
import { nameOf } from "../../src/render/word-forms.ts";
import { wordsOf } from "../../src/render/words.ts";

describe("words", () => {
	test.each([
		["en-GB", "Claim"],
		["en", "Claim"],
		["ru-RU", "Утверждение"],
		["ko", "주장"],
		["de", "Claim"],
	])("of %s are found by the first part of the language, and are English where there are none", (language, claim) => {
		expect(wordsOf(language).claim).toBe(claim);
	});

	test("no two languages share a text but by sharing a table", () => {
		const texts = ["en", "ru", "ko"].flatMap((language) =>
			Object.values(wordsOf(language)).filter((word) => typeof word === "string"),
		);
		expect(new Set(texts).size).toBe(texts.length);
	});

	test.each([
		["en", 1, "1 event"],
		["en", 2, "2 events"],
		["en", 1200, "1,200 events"],
		["ru", 1, "1 событие"],
		["ru", 3, "3 события"],
		["ru", 11, "11 событий"],
		["ru", 21, "21 событие"],
		["ko", 3, "사건 3건"],
	])("%s counts %i as %s", (language, count, expected) => {
		expect(wordsOf(language).eventCount(count)).toBe(expected);
	});

	test.each([
		["en", 12, "magnified 12 times"],
		["ru", 12, "увеличено в 12 раз"],
		["ru", 3, "увеличено в 3 раза"],
		["ru", 21, "увеличено в 21 раз"],
		["ru", 2.5, "увеличено в 2,5 раза"],
		["ko", 12, "12배 확대"],
	])("%s says of %d: %s", (language, times, expected) => {
		expect(wordsOf(language).magnified(times)).toBe(expected);
	});

	test.each([
		["en", "ru", "Translated from Russian"],
		["ru", "ko", "Перевод с корейского"],
		["ru", "hi", "Перевод: хинди"],
		["ko", "ru", "러시아어에서 옮김"],
	])("%s names %s as the language of an original: %s", (language, from, expected) => {
		expect(wordsOf(language).translatedFrom(from)).toBe(expected);
	});

	test("slides are numbered", () => {
		expect(["en", "ru", "ko"].map((language) => wordsOf(language).slideOf(3, 46))).toEqual([
			"Slide 3 of 46",
			"Слайд 3 из 46",
			"슬라이드 3/46",
		]);
	});

	test("a language that Intl does not know is named by its code", () => {
		expect(nameOf("xzz", "en")).toBe("xzz");
	});
});
