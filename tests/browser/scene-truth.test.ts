/** Scenes say what the records say: every cell of every table, and what a picture is nothing without. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { type Deck, type Slide, slidesOf } from "../../src/deck/deck.ts";
import { formatDate } from "../../src/deck/format-date.ts";
import { journeyOf } from "../../src/deck/journey.ts";
import { drawMap } from "../../src/deck/map.ts";
import { extentOf, isWithin } from "../../src/deck/map-extent.ts";
import { areasAt } from "../../src/deck/map-scene.ts";
import { instantOf } from "../../src/deck/rail.ts";
import type { LonLat, RouteStop } from "../../src/deck/records.ts";
import { readAtlas } from "../../src/node/atlas.ts";
import { readExportStory } from "../../src/node/print-story.ts";
import { ownFolders } from "../../src/node/project.ts";
import { frameOf } from "../../src/render/locator.ts";
import { noteParagraphsOf } from "../../src/render/notes.ts";
import { openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

interface Point {
	date: string;
	value?: number;
	range?: [number, number];
	unit?: string;
	label?: string;
	title?: string;
	group?: string;
	result?: string;
	place?: string;
	compiler?: string;
	note?: string;
	source: string;
}

interface Recorded {
	id: string;
	title: string;
	unit?: string;
	kind?: string;
	points: Point[];
}

const browser = await joinBrowser();
let page: Page;
let deck: Deck;
let slides: Slide[];
let recorded: Recorded[];

beforeAll(async () => {
	({ page } = await openDeck(browser, inject("site")));
	({ deck } = await readExportStory(ownFolders));
	slides = slidesOf(deck).map(({ slide }) => slide);
	recorded = parse(readFileSync(join(ownFolders.slides, "series.yaml"), "utf8"));
});

interface Table {
	caption: string;
	head: string[];
	rows: string[][];
	/** Ids of the sources that a row leads to. */
	sources: (string | null)[];
}

/** The tables behind a slide's picture, as they stand in the page. */
function tablesOf(id: string): Promise<Table[]> {
	return page.evaluate((id) => {
		const text = (it: Element | null) => (it?.textContent ?? "").replace(/\s+/g, " ").trim();
		return [...document.querySelectorAll(`[data-id="${id}"] .scene-data table`)].map((table) => ({
			caption: text(table.querySelector("caption")),
			head: [...table.querySelectorAll("thead th")].map(text),
			rows: [...table.querySelectorAll("tbody tr")].map((row) => [...row.children].map(text)),
			sources: [...table.querySelectorAll("tbody tr")].map(
				(row) => row.querySelector('a[href^="#/source/"]')?.getAttribute("href")?.slice(9) ?? null,
			),
		}));
	}, id);
}

const plain = (text = "") => text.replace(/\s+/g, " ").trim();
const month = (number: string) => "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")[Number(number) - 1];
const number = (value: number) => value.toLocaleString("en-GB", { maximumFractionDigits: 6 });

/** As a date that a series may have is told, written here once more. */
function dateText(edtf: string | number): string {
	const parts = String(edtf)
		.split("/")
		.map((part) => part.split("-"));
	const told = parts.map(([year, mm, dd]) =>
		[dd && String(Number(dd)), mm && month(mm), year].filter(Boolean).join(" "),
	);
	return told.join("–");
}

/** What each column of a table of series has to say of a point. */
const columns: Record<string, (point: Point, series: Recorded) => string> = {
	Date: ({ date }) => dateText(date),
	Value: ({ value, unit }, series) => `${number(value!)} ${unit ?? series.unit}`,
	Range: ({ range }) => range?.map(number).join("–") ?? "",
	Group: ({ group }) => plain(group),
	What: ({ label, title }) => [label, title].filter(Boolean).map(plain).join(": "),
	Result: ({ result }) => plain(result),
	Place: ({ place }) => (place ? deck.places[place]!.name : ""),
	Compiler: ({ compiler }) => plain(compiler),
	Note: ({ note }) => plain(note),
	Source: ({ source }) => deck.sources[source]!.short,
};
const ofFigures = ["Date", "Value", "Range", "What", "Compiler", "Note", "Source"];
const ofEvents = ["Date", "Group", "What", "Result", "Place", "Note", "Source"];

test("every cell of the tables of series is what series.yaml says: of charts, and of the overview's line", async () => {
	const shown = slides.flatMap(({ id, scene }) => {
		if (scene?.type === "chart") return [{ id, series: scene.series }];
		return scene?.type === "overview" && scene.series ? [{ id, series: [scene.series] }] : [];
	});
	expect(shown.length).toBeGreaterThan(5);
	for (const { id, series } of shown) {
		const tables = await tablesOf(id);
		expect(tables.length, id).toBe(series.length);
		for (const [index, table] of tables.entries()) {
			const own = recorded.find((one) => one.id === series[index])!;
			expect(table.caption).toBe(plain(own.title));
			const all = own.kind === "events" ? ofEvents : ofFigures;
			const needed = all.filter((name) => own.points.some((point) => columns[name]!(point, own) !== ""));
			expect(table.head, id).toEqual(needed);
			expect(table.rows, id).toEqual(own.points.map((point) => needed.map((name) => columns[name]!(point, own))));
			expect(table.sources, id).toEqual(own.points.map(({ source }) => source));
		}
	}
});

const dateOf = (date: RouteStop["arrive"]) => (date ? formatDate(date, deck.language, "short") : "");

test("every row of a journey's table is a stop of its route, in order, with its hours and kilometres", async () => {
	const journeys = slides.flatMap(({ id, scene }) => (scene?.type === "journey" ? [{ id, scene }] : []));
	expect(journeys.length).toBeGreaterThan(1);
	for (const { id, scene } of journeys) {
		const [table] = await tablesOf(id);
		const wanted = scene.routes.flatMap(({ route }) => deck.routes[route]!.stops.map((stop) => ({ stop, route })));
		expect(table!.rows.length, id).toBe(wanted.length);
		for (const [index, { stop, route }] of wanted.entries()) {
			const cells = table!.rows[index]!;
			const [place, came, left, km] = scene.routes.length > 1 ? cells.slice(1) : cells;
			if (scene.routes.length > 1) expect(cells[0]).toBe(plain(deck.routes[route]!.title));
			expect(place).toBe(deck.places[stop.place]!.name);
			expect(km).toBe(stop.km === null ? "" : number(stop.km));
			for (const [cell, date] of [
				[came, stop.arrive ?? (stop.depart ? null : stop.date)],
				[left, stop.depart],
			] as const) {
				if (date) expect(cell, `${id}, ${place}`).toContain(dateOf(date));
				else expect(cell, `${id}, ${place}`).toBe("");
			}
		}
	}
});

test("a map's table has every place that it names, each row with the date of the stop or of the events there", async () => {
	const maps = slides.flatMap((slide) => (slide.scene?.type === "map" ? [{ slide, scene: slide.scene }] : []));
	expect(maps.length).toBeGreaterThan(1);
	for (const { slide, scene } of maps) {
		const [table] = await tablesOf(slide.id);
		const routes = [...new Set(scene.frames.flatMap(({ legs }) => legs.map(({ route }) => route)))];
		const stops = routes.flatMap((route) => deck.routes[route]!.stops);
		const ofStops = stops.map(({ place, date }) => [deck.places[place]!.name, dateOf(date)]);
		const ofEvents = scene.frames.flatMap(({ places }) =>
			places.map((id) => {
				const dates = slide.events.filter(({ places }) => places.includes(id)).map(({ date }) => dateOf(date));
				return [deck.places[id]!.name, dates.join("; ")];
			}),
		);
		for (const row of table!.rows) expect([...ofStops, ...ofEvents], slide.id).toContainEqual(row.slice(0, 2));
		const names = table!.rows.map(([place]) => place);
		expect(names, slide.id).toEqual(expect.arrayContaining(ofEvents.map(([place]) => place)));
		// What a stop is said to be is told in the row that names it.
		for (const { note, place, date } of stops) {
			const row = table!.rows.find((row) => row[0] === deck.places[place]!.name && row[1] === dateOf(date));
			if (row && note) expect(row[2], slide.id).toContain(plain(note));
		}
	}
});

test("the dots of a small map stand where the projection puts the places of the event", async () => {
	const seen = await page.evaluate(() =>
		[...document.querySelectorAll(".locator")].map((svg) => ({
			id: svg.closest<HTMLElement>(".slide")?.dataset.id ?? "",
			box: (svg.getAttribute("viewBox") ?? "").split(" ").map(Number),
			dots: [...svg.querySelectorAll("circle")].map((dot) => [
				Number(dot.getAttribute("cx")),
				Number(dot.getAttribute("cy")),
			]),
		})),
	);
	expect(seen.length).toBeGreaterThan(10);
	for (const { id, box, dots } of seen) {
		const { places } = slides.find((slide) => slide.id === id)!.events[0]!;
		const points = places.map((place) => deck.places[place]!.at);
		const [, top = 0, width = 0, height = 0] = box;
		expect(dots.length, id).toBe(points.length);
		const off = [homeMap(points, width), ownMap(points, width, height)]
			.flatMap((map) => (map ? [map] : []))
			.map((map) => {
				const { k, x, y } = map.views[0]!;
				const at = points.map((point) => map.project(point)).map(([px, py]) => [k * px + x, k * py + y] as const);
				return Math.max(...at.map(([ax, ay], index) => Math.hypot(ax - dots[index]![0]!, ay - dots[index]![1]!)));
			});
		expect(Math.min(...off), `${id}: of ${off}`).toBeLessThan(1);
		for (const [x = 0, y = 0] of dots) expect(x > 0 && x < width && y > top && y < top + height, id).toBe(true);
	}
});

/** What every small map has in common: see `src/render/locator.ts`. */
const sketch = { tones: [], unions: null, tolerance: 3, grain: 0.8 };
const insetOf = (all: number) => ({ top: all, right: all, bottom: all, left: all });

function homeMap(points: LonLat[], width: number) {
	const { home } = deck;
	if (!home || !points.every((point) => isWithin(point, home))) return null;
	return drawMap(readAtlas(), { ...sketch, width, height: 184, inset: insetOf(0), frames: [extentOf(home)] });
}

function ownMap(points: LonLat[], width: number, height: number) {
	return drawMap(readAtlas(), { ...sketch, width, height, inset: insetOf(26), frames: [frameOf(points)] });
}

test("every frame of a map names a country or a sea, by the name that it bore on the day, and no other", async () => {
	const shown = new Set<string>();
	for (const { id, scene, events, now } of slides) {
		if (scene?.type !== "map") continue;
		const date = events[0]?.date ?? now ?? deck.asOf;
		const areas = areasAt(deck.areas, date && instantOf(date)).map(({ name }) => name);
		const frames = await page.evaluate(
			(id) =>
				[...document.querySelectorAll(`[data-id="${id}"] .map-stage .map-names`)].map((frame) =>
					[...frame.querySelectorAll("text")].map(({ textContent }) => textContent ?? ""),
				),
			id,
		);
		expect(frames.length, id).toBe(scene.frames.length);
		for (const [index, texts] of frames.entries()) {
			const named = areasIn(texts).filter((name) => !isPlace(scene.frames[index]!.places, name));
			expect(named.length, `${id}, frame ${index}`).toBeGreaterThan(0);
			for (const name of named) expect(areas, `${id}, frame ${index}`).toContain(name);
			for (const name of named) shown.add(name);
		}
	}
	const kinds = new Set(Object.values(deck.areas).flatMap(({ name, kind }) => (shown.has(name) ? [kind] : [])));
	expect([...kinds]).toEqual(expect.arrayContaining(["country", "sea"]));
});

/** The names of areas among lines of type: one may be broken over two. */
function areasIn(lines: string[]): string[] {
	const all = Object.values(deck.areas).map(({ name }) => name);
	const isOn = (index: number) => all.includes(`${lines[index]?.trim()} ${lines[index + 1]?.trim()}`);
	return lines.flatMap((line, index) => {
		if (isOn(index)) return [`${line.trim()} ${lines[index + 1]!.trim()}`];
		return all.includes(line) && !isOn(index - 1) ? [line] : [];
	});
}

const isPlace = (places: string[], text: string) => places.some((place) => deck.places[place]!.name === text);

test("every picture of a scene has a name and a description, and a map's says which places it marks", async () => {
	const pictures = await page.evaluate(() =>
		[...document.querySelectorAll('.scene svg[role="img"]')].map((svg) => {
			const by = (svg.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
			const labels = by.map((id) => document.getElementById(id)?.textContent?.trim() ?? "");
			return {
				slide: svg.closest<HTMLElement>(".slide")?.dataset.id ?? "",
				isMap: svg.classList.contains("map-stage"),
				name: svg.getAttribute("aria-label")?.trim() || labels[0] || "",
				text: svg.querySelector("desc")?.textContent?.trim() ?? "",
			};
		}),
	);
	expect(pictures.length).toBeGreaterThan(15);
	for (const { slide, isMap, name, text } of pictures) {
		expect(name.length, slide).toBeGreaterThan(5);
		expect(text.length, `${slide}: ${name}`).toBeGreaterThan(3);
		const { scene } = slides.find(({ id }) => id === slide)!;
		if (!isMap || scene?.type !== "map") continue;
		for (const place of scene.frames.flatMap(({ places }) => places)) expect(text).toContain(deck.places[place]!.name);
	}
});

test("journeys side by side share one scale, of days and of kilometres", async () => {
	const { id, scene } = slides.flatMap(({ id, scene }) =>
		scene?.type === "journey" && scene.routes.length > 1 ? [{ id, scene }] : [],
	)[0]!;
	const sizes = await page.evaluate((id) => {
		const stopsIn = (root: Element) =>
			[...root.querySelectorAll(".journey-stop")].map((dot) => [
				Number(dot.getAttribute("cx")),
				Number(dot.getAttribute("cy")),
			]);
		const figure = document.querySelector(`[data-id="${id}"] .scene-journey`)!;
		const named = [...figure.querySelectorAll(".journey-stage g")].filter((group) =>
			[...group.children].some((child) => child.matches(".journey-panel-name")),
		);
		return { stage: named.map(stopsIn), read: [...figure.querySelectorAll(".journey-panels svg")].map(stopsIn) };
	}, id);
	// Of the others dates alone are told, in words.
	const measured = scene.routes.flatMap(({ route }) => {
		const calls = journeyOf(deck.routes[route]!)?.calls;
		return calls ? [{ route, calls }] : [];
	});
	expect(measured.length).toBeGreaterThan(2);
	for (const panels of [sizes.stage, sizes.read]) {
		expect(panels.length).toBe(measured.length);
		const scales = measured.flatMap(({ route, calls }, index) => {
			const dots = panels[index]!;
			expect(dots.length, route).toBe(calls.length);
			const far = calls.reduce((best, call, at) => (call.km > calls[best]!.km ? at : best), 0);
			const km = (dots[0]![1]! - dots[far]![1]!) / (calls[far]!.km - calls[0]!.km);
			const days = (dots.at(-1)![0]! - dots[0]![0]!) / ((calls.at(-1)!.came - calls[0]!.came) / 86_400_000);
			return [{ route, km, days }];
		});
		expect(scales.length).toBeGreaterThan(2);
		for (const { route, km, days } of scales) {
			expect(km / scales[0]!.km, route).toBeCloseTo(1, 1);
			expect(days / scales[0]!.days, route).toBeCloseTo(1, 1);
		}
	}
});

test("the train is drawn on the cover and on the map of the journey", async () => {
	expect(deck.emblem).toBeTruthy();
	const kinds = slides.filter(({ kind }) => kind === "cover" || kind === "journey");
	const drawn = await page.evaluate(
		async (ids) => {
			const player = await window.inPage.readyPlayer();
			return ids.map((id) => {
				player.goTo({ index: player.sections.findIndex(({ dataset }) => dataset.id === id), step: 0 });
				const pictures = [...document.querySelectorAll<HTMLImageElement>(`[data-id="${id}"] img`)];
				return pictures.some((img) => img.checkVisibility() && img.getBoundingClientRect().width > 20);
			});
		},
		kinds.map(({ id }) => id),
	);
	const withTrain = kinds.filter((_, index) => drawn[index]).map(({ kind }) => kind);
	expect(new Set(withTrain)).toEqual(new Set(["cover", "journey"]));
});

test("a timetable shades each night between its days, and says what the clocks show", async () => {
	for (const { id, scene } of slides) {
		if (scene?.type !== "journey" || scene.routes.length > 1) continue;
		const { stops } = deck.routes[scene.routes[0]!.route]!;
		const { nights, texts } = await page.evaluate((id) => {
			const stage = document.querySelector(`[data-id="${id}"] .journey-stage`)!;
			const texts = [...stage.querySelectorAll("text")].map(({ textContent }) => textContent ?? "");
			return { nights: stage.querySelectorAll(".journey-night").length, texts };
		}, id);
		const { span } = journeyOf(deck.routes[scene.routes[0]!.route]!)!;
		expect(nights, id).toBeGreaterThanOrEqual(Math.floor((span.end - span.start) / 86_400_000));
		for (const { km, date } of stops) if (km !== null) expect(texts, id).toContain(`UTC+${date.offset / 60}`);
	}
});

test("whoever speaks to a map is told whose borders and names it shows, and on which day", () => {
	for (const slide of slides) {
		if (slide.scene?.type !== "map") continue;
		const date = slide.events[0]?.date ?? slide.now ?? deck.asOf!;
		const notes = noteParagraphsOf(deck, slide).join("\n");
		expect(notes, slide.id).toContain("Natural Earth");
		expect(notes, slide.id).toContain(`in use on ${formatDate(date, deck.language)}`);
	}
});
