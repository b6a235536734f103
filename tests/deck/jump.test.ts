import { describe, expect, it } from "vitest";
import type { PlayerRoute } from "../../src/deck/briefing-route.ts";
import { parseEdtf } from "../../src/deck/edtf.ts";
import { fold, jumpTargets } from "../../src/deck/jump.ts";
import { parseLooseDate } from "../../src/deck/loose-date.ts";
import type { PlayerData } from "../../src/deck/player-data.ts";

function date(text: string) {
	const parsed = parseEdtf(text);
	if ("error" in parsed) throw new Error(parsed.error);
	return parsed.date;
}

const slides = ["A beginning", "The treaty is signed", "Café talks end", "The train arrives", "An end"];
const events = [
	["signed", 1, "1961-07-06", "Treaty of 1961"],
	["talks", 2, "1990-09-30", "Talks in a café"],
	["train", 3, "2023-09-12T06:00+10:00", "Train at the border"],
] as const;
const routeOver = (indices: number[], whole: boolean): PlayerRoute => ({
	id: String(indices.length),
	name: "",
	minutes: null,
	whole,
	stops: indices.map((slide) => ({ slide, time: 60 })),
});
const whole = routeOver([0, 1, 2, 3, 4], true);
const data: PlayerData = {
	id: "jump",
	language: "en-GB",
	span: date("1945/2025"),
	asOf: null,
	chapters: [],
	slides: slides.map((title, index) => ({
		id: `s${index}`,
		title,
		kind: "prose",
		chapter: 0,
		span: null,
		now: null,
		offset: 0,
		steps: 0,
		time: 60,
		backup: false,
		facets: [],
	})),
	people: {},
	embedders: [],
	routes: [whole],
	events: events.map(([id, slide, text, short]) => ({
		id,
		slide,
		date: date(text),
		short,
		title: short,
		priority: 1,
		status: "confirmed",
	})),
};

describe("a jump", () => {
	it.each([
		["2", [1]],
		["5", [4]],
		["1961", [1]],
		["sep 2023", [3]],
		["12 sep 2023", [3]],
		["2023-09", [3]],
		["1990s", [2]],
		["1960", [1]],
		["treaty", [1]],
		["cafe", [2]],
		["TRAIN arr", [3]],
		["border", [3]],
		["nothing of the kind", []],
		["", []],
		["99", []],
	])("on %j leads to %j", (query, indices) => {
		expect(jumpTargets(data, query, whole).map(({ slide }) => slide)).toEqual(indices);
	});

	it("to a date finds all that happened within it, in its order", () => {
		expect(jumpTargets(data, "1900s", whole).map(({ event }) => event)).toEqual(["signed"]);
	});

	it("to a number follows the route's count, then that of the whole deck; the backup has its own", () => {
		const reserve = data.slides.slice(0, 2).map((slide) => ({ ...slide, backup: true }));
		const withBackup = { ...data, slides: [...data.slides, ...reserve] };
		const to = (query: string) => jumpTargets(withBackup, query, routeOver([1, 3], false)).map(({ slide }) => slide);
		expect([to("2"), to("3"), to("b2"), to("B3"), to("0")]).toEqual([[3, 1], [2], [6], [], []]);
	});

	it("folds case, accents and punctuation", () => {
		expect(fold("  Café—Ö!")).toBe("cafe o");
	});
});

describe("a date typed in a hurry", () => {
	it.each([
		["1961", "en", "1961-01-01", "1962-01-01"],
		["sept 2023", "en", "2023-09-01", "2023-10-01"],
		["2023 september", "en", "2023-09-01", "2023-10-01"],
		["6 july 1961", "en", "1961-07-06", "1961-07-07"],
		["1990-9", "en", "1990-09-01", "1990-10-01"],
		["1990s", "en", "1990-01-01", "2000-01-01"],
		["сент 2023", "ru", "2023-09-01", "2023-10-01"],
		["12 сентября 2023", "ru", "2023-09-12", "2023-09-13"],
		["2023년 9월", "ko", "2023-09-01", "2023-10-01"],
		["märz 1917", "de", "1917-03-01", "1917-04-01"],
		["1990년대", "ko", "1990-01-01", "2000-01-01"],
		["1990-е годы", "ru", "1990-01-01", "2000-01-01"],
		["6 июля 1961 г.", "en", "1961-07-06", "1961-07-07"],
		["spring 1990", "en", "1990-03-01", "1990-06-01"],
		["fall 1990", "en", "1990-09-01", "1990-12-01"],
		["winter 1990", "de", "1990-12-01", "1991-03-01"],
		["осень 1956", "en", "1956-09-01", "1956-12-01"],
		["лета 1950 г.", "ru", "1950-06-01", "1950-09-01"],
		["1990년 봄", "ko", "1990-03-01", "1990-06-01"],
		["may 1945", "ru", "1945-05-01", "1945-06-01"],
	])("%j in %s is from %s to %s", (text, language, start, end) => {
		expect(parseLooseDate(text, language)).toEqual({ start: Date.parse(start), end: Date.parse(end) });
	});

	it.each([
		"sep",
		"12",
		"treaty",
		"40 sep 2023",
		"2023-13",
		"12 2023",
		"spring",
		"3 spring 1990",
		"spring offensive 1951",
		"",
	])("%j is none", (text) => {
		expect(parseLooseDate(text, "en")).toBeNull();
	});
});
