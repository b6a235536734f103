/** Journeys on the slides' PDF: three dated maps beside the timetable, where everything has its place, however few its stops are. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Deck, type Slide, slidesOf } from "../../src/deck/deck.ts";
import { journeyOf } from "../../src/deck/journey.ts";
import type { BrowserPage } from "../../src/node/browser-page.ts";
import { checkPdf } from "../../src/node/pdf-check.ts";
import { readPdf } from "../../src/node/pdf-read.ts";
import { type ExportStory, readExportStory } from "../../src/node/print-story.ts";
import { ownFolders } from "../../src/node/project.ts";
import { openSheets, printSheets } from "../../src/node/sheet-print.ts";
import { exportOptions } from "./exporting.ts";

let whole: ExportStory;
const pages: BrowserPage[] = [];

beforeAll(async () => {
	whole = await readExportStory(ownFolders);
});

afterAll(() => Promise.all(pages.map((page) => page.close())));

/** A journey alone with its map, and what is done to it. */
function storyOf(change: (slide: Slide, deck: Deck) => void): ExportStory {
	const deck = structuredClone(whole.deck);
	deck.briefings = [];
	const isMoving = ({ scene }: Slide) => scene?.type === "journey" && scene.routes.length === 1;
	for (const chapter of deck.chapters) chapter.slides = chapter.slides.filter(isMoving).slice(0, 1);
	deck.chapters = deck.chapters.filter(({ slides }) => slides.length > 0).slice(0, 1);
	change(slidesOf(deck)[0]!.slide, deck);
	return { ...whole, deck };
}

/** Leaves of a journey's stops those at the indices. */
function only(...kept: number[]) {
	return ({ scene }: Slide, deck: Deck) => {
		if (scene?.type !== "journey") throw new TypeError("the slide has no journey");
		const route = deck.routes[scene.routes[0]!.route]!;
		route.stops = route.stops.filter((_, index) => kept.includes(index));
		if (!route.stops.some(({ place }, index) => index > 0 && place === scene.reckoning?.until)) scene.reckoning = null;
	};
}

async function open(story: ExportStory): Promise<BrowserPage> {
	const { page } = await openSheets(story, exportOptions(story));
	pages.push(page);
	return page;
}

const stories: [string, number, (slide: Slide, deck: Deck) => void][] = [
	["as it is told", 3, () => undefined],
	["of two stops", 2, only(0, 1)],
	["of three stops", 3, only(0, 1, 3)],
	[
		"under a headline of two lines",
		3,
		(slide) => {
			slide.title = slide.titleHtml = `${slide.title}, ${slide.title}, ${slide.title}`;
		},
	],
	[
		"printed step by step",
		3,
		(slide) => {
			slide.printsSteps = true;
		},
	],
];

test.each(stories)(
	"a journey %s has its maps side by side, dated, and nothing on another thing",
	async (_, count, change) => {
		const page = await open(storyOf(change));
		for (const theme of ["day", "night"]) {
			await page.evaluate((theme) => document.documentElement.setAttribute("data-theme", theme), theme);
			const { frames, faults } = await page.evaluate(lookAtSheets);
			expect(faults).toEqual([]);
			expect(frames).toHaveLength(count);
			expect(new Set(frames.map(({ top }) => top)).size).toBe(1);
			for (const { caption, label } of frames) {
				expect(caption).toMatch(/^\d+ \p{L}+ \d{4}/u);
				expect(label).toMatch(/\d{4}.+km: /);
			}
		}
	},
);

/** Runs in the page. Frames are those of the last sheet; what is wrong is told of all. */
function lookAtSheets() {
	const faults: string[] = [];
	const sheets = [...document.querySelectorAll<HTMLElement>(".sheet:has(.journey-frames)")];
	for (const sheet of sheets) {
		const edge = sheet.getBoundingClientRect();
		const rail = sheet.querySelector(".rail-drawing")!.getBoundingClientRect();
		const texts = [
			...sheet.querySelectorAll<HTMLElement>(".title, .map-caption > *, figure text, .foot li, .sheet-number span"),
		]
			.filter((it) => it.checkVisibility({ visibilityProperty: true }) && it.textContent.trim())
			.map((it) => {
				const range = document.createRange();
				range.selectNodeContents(it);
				const box = (it.closest("svg") ? it : range).getBoundingClientRect();
				const [size, air] = [Number.parseFloat(getComputedStyle(it).fontSize), box.height * 0.18];
				const map = it.closest(".journey-frames svg")?.getBoundingClientRect() ?? null;
				return {
					it,
					text: it.textContent.trim(),
					size,
					map,
					left: box.left,
					right: box.right,
					top: box.top + air,
					bottom: box.bottom - air,
				};
			});
		for (const [index, one] of texts.entries()) {
			if (one.size < 20) faults.push(`"${one.text}" has ${one.size} units`);
			if (one.left < edge.left + 64 || one.right > edge.left + 1536)
				faults.push(`"${one.text}" is not within the margins`);
			if (one.bottom > edge.top + 770) faults.push(`"${one.text}" stands on the rail`);
			if (
				one.map &&
				(one.left < one.map.left || one.right > one.map.right || one.top < one.map.top || one.bottom > one.map.bottom)
			)
				faults.push(`"${one.text}" is not on its map`);
			for (const other of texts.slice(index + 1))
				if (
					Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
					Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
				)
					faults.push(`"${one.text}" stands on "${other.text}"`);
		}
		const maps = [...sheet.querySelectorAll(".journey-frames svg")].map((it) => it.getBoundingClientRect());
		const ground = sheet.querySelector(".journey-base")!.getBoundingClientRect();
		for (const [index, map] of maps.entries()) {
			const next = maps[index + 1] ?? ground;
			if (map.right + 10 > next.left) faults.push(`map ${index + 1} stands on what follows it`);
			if (map.height < 200) faults.push(`map ${index + 1} is ${map.height} units high`);
		}
		if (rail.height === 0) faults.push("there is no rail");
		// Where the train stands it has a mark, and the mark its name.
		for (const svg of sheet.querySelectorAll(".journey-frames svg")) {
			const names = svg.querySelectorAll(".map-mark").length;
			const named = (svg.getAttribute("aria-label") ?? "").split("km: ")[1]?.split(", ") ?? [];
			const apart = new Set(named).size;
			if (names === 0 || names > apart) faults.push(`${names} marks of ${apart} places`);
			if (!svg.querySelector(".journey-train")) faults.push("a map has no train");
		}
	}
	const frames = [...(sheets.at(-1)?.querySelectorAll(".journey-frames li") ?? [])].map((it) => ({
		caption: it.querySelector(".map-caption")!.textContent,
		label: it.querySelector("svg")!.getAttribute("aria-label") ?? "",
		top: Math.round(it.querySelector("svg")!.getBoundingClientRect().top),
	}));
	return { frames, faults };
}

test("every stop that the train has come to is named on its maps, and none that is to come", async () => {
	const page = await open(storyOf(() => undefined));
	const seen = await page.evaluate(() =>
		[...document.querySelectorAll(".journey-frames svg")].map((svg) => ({
			told: svg.getAttribute("aria-label")!.split("km: ")[1]!.split(", "),
			named: [...svg.querySelectorAll(".map-name")]
				.map(({ textContent }) => textContent)
				.join(" ")
				.replaceAll("- ", "-"),
			done: svg.querySelectorAll('.journey-way[data-state="done"]').length,
		})),
	);
	const all = new Set(seen.at(-1)!.told);
	for (const { told, named } of seen) {
		// Two stations at the ends of one bridge share a dot, which has the name of the first.
		const reached = told.filter((name) => name !== "Tumangang");
		expect(reached.filter((name) => !named.includes(name))).toEqual([]);
		expect([...all].filter((name) => !told.includes(name) && named.includes(name))).toEqual([]);
	}
	const done = seen.map((one) => one.done);
	expect(done.every((count, index) => index === 0 || count > done[index - 1]!)).toBe(true);
});

test("the key says what lines are on the map and in the timetable, and what is dashed is dashed there", async () => {
	const page = await open(storyOf(() => undefined));
	const seen = await page.evaluate(() => {
		const dashOf = (it: Element) => getComputedStyle(it).strokeDasharray !== "none";
		const [map, timetable] = [...document.querySelectorAll(".journey-key")].map((key) =>
			[...key.querySelectorAll(".journey-way, .journey-leg")].map(dashOf),
		);
		const drawn = (selector: string) => new Set([...document.querySelectorAll(selector)].map(dashOf)).size;
		return { map, timetable, ways: drawn(".journey-frames .journey-way"), legs: drawn(".journey-done .journey-leg") };
	});
	expect(seen).toEqual({ map: [false, true], timetable: [true], ways: 2, legs: 1 });
});

test("printed step by step each sheet goes as far as its stop, on the last of its maps, in the timetable and on the rail", async () => {
	const story = storyOf((slide) => {
		slide.printsSteps = true;
	});
	const { scene } = slidesOf(story.deck)[0]!.slide;
	const route = scene?.type === "journey" ? story.deck.routes[scene.routes[0]!.route]! : null;
	const calls = journeyOf(route!)!.calls.length;
	const page = await open(story);
	const seen = await page.evaluate(() => {
		const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
		const sheets = [...document.querySelectorAll(".sheet:has(.journey-frames)")];
		const xOf = (selector: string) => sheets.map((it) => it.querySelector(selector)!.getBoundingClientRect().left);
		return {
			twice: ids.filter((id, index) => ids.indexOf(id) !== index),
			marks: xOf(".journey-now-mark"),
			blocks: xOf('.still-now[height="32"]'),
			trains: sheets.map((it) => [...it.querySelectorAll(".journey-frames li")].at(-1)!.textContent),
			clips: sheets.map((it) => {
				const clip = it.querySelector(".journey-done")!.getAttribute("clip-path")!.slice(5, -1);
				return Number(it.querySelector(`[id="${clip}"] rect`)?.getAttribute("width"));
			}),
		};
	});
	expect(seen.twice).toEqual([]);
	expect(new Set(seen.trains).size).toBe(calls);
	for (const row of [seen.marks, seen.blocks, seen.clips]) {
		expect(row).toHaveLength(calls);
		expect(row.every((x, index) => index === 0 || x > row[index - 1]!)).toBe(true);
	}
});

test("printed and read back, the maps are pictures with words of their own, in the order of their dates", async () => {
	const story = storyOf(() => undefined);
	const { pdf, expected } = await printSheets(story, exportOptions(story));
	expect(await checkPdf(pdf, expected)).toEqual([]);
	const [first] = (await readPdf(pdf)).pages;
	const figures = first!.tags.figures;
	expect(figures).toHaveLength(4);
	const dates = figures.slice(0, 3).map((alt) => /\d+ \p{L}+ \d{4}/u.exec(alt)?.[0] ?? "");
	expect(dates.every((date) => date !== "")).toBe(true);
	const at = dates.map((date) => first!.text.indexOf(date));
	expect(at.every((place, index) => place >= 0 && (index === 0 || place > at[index - 1]!))).toBe(true);
});
