import { describe, expect, it } from "vitest";
import { parseSearchQuery } from "../../src/deck/search-query.ts";

const story = { start: Date.parse("1945-01-01"), end: Date.parse("2026-01-01") };

/** Words, and the first and last day of what is meant. */
const dated: [typed: string, language: string, words: string, start: string, end: string][] = [
	["sep 2023", "en", "", "2023-09-01", "2023-10-01"],
	["1990s", "en", "", "1990-01-01", "2000-01-01"],
	["before 1953", "en", "", "..", "1953-01-01"],
	["after 1953", "en", "", "1954-01-01", ".."],
	["since sep 2023", "en", "", "2023-09-01", ".."],
	["until 1953", "en", "", "..", "1954-01-01"],
	["1950-1953", "en", "", "1950-01-01", "1954-01-01"],
	["1950 to 12 sep 1953", "en", "", "1950-01-01", "1953-09-13"],
	["between 1950 and 1953", "en", "", "1950-01-01", "1954-01-01"],
	["treaty before 1962", "en", "treaty", "..", "1962-01-01"],
	["treaty in 1961 signed", "en", "treaty signed", "1961-01-01", "1962-01-01"],
	["1990s trade", "en", "trade", "1990-01-01", "2000-01-01"],
	["договор до 1962", "ru", "договор", "..", "1962-01-01"],
	["после сентября 2001", "ru", "", "2001-10-01", ".."],
	["조약 1962년 이전", "ko", "조약", "..", "1962-01-01"],
	["1962년부터", "ko", "", "1962-01-01", ".."],
	["2023년 9월", "ko", "", "2023-09-01", "2023-10-01"],
	["в сентябре 2023 года", "en", "", "2023-09-01", "2023-10-01"],
	["договор в 1961 году", "ru", "договор", "1961-01-01", "1962-01-01"],
	["торговля 1990-х гг.", "en", "торговля", "1990-01-01", "2000-01-01"],
	["조약 1990년대", "en", "조약", "1990-01-01", "2000-01-01"],
	["the 1990s", "en", "", "1990-01-01", "2000-01-01"],
];

describe("a query", () => {
	it.each(dated)("%j in %s means %j from %s to %s", (typed, language, words, start, end) => {
		const query = parseSearchQuery(typed, language, story);
		const shown = (instant: number | undefined) =>
			Number.isFinite(instant) ? new Date(instant!).toISOString().slice(0, 10) : "..";
		expect([query.words, shown(query.span?.start), shown(query.span?.end)]).toEqual([words, start, end]);
	});

	it.each(["resolution 1718", "before", "after the war", "1718", "12", ""])("%j holds no date", (typed) => {
		expect(parseSearchQuery(typed, "en", story)).toEqual({ words: typed, span: null, bare: false });
	});

	it.each([
		["1990", true],
		["before 1990", false],
		["trade 1990", false],
	])("%j is a date that may be meant as a word: %s", (typed, bare) => {
		expect(parseSearchQuery(typed, "en", story).bare).toBe(bare);
	});
});
