/** Maps on slides: names clear of all else in every frame, size and theme; the camera's way there and back; the print. */
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { type Slide, slidesOf } from "../../src/deck/deck.ts";
import type { MapScene } from "../../src/deck/map-scene.ts";
import { instantOf, RAIL } from "../../src/deck/rail.ts";
import { readAtlas } from "../../src/node/atlas.ts";
import { readExportStory } from "../../src/node/print-story.ts";
import { ownFolders } from "../../src/node/project.ts";
import { sectionOf } from "../../src/render/section.ts";
import { type DeckPage, openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let maps: { slide: Slide; scene: MapScene; index: number }[];
let moving: (typeof maps)[number];
let stage: DeckPage;
let text: Page;

beforeAll(async () => {
	stage = await openDeck(browser, inject("site"));
	text = (await openDeck(browser, inject("site"), { viewport: { width: 390, height: 844 }, at: "?view=read" })).page;
	const { deck } = await readExportStory(ownFolders);
	maps = slidesOf(deck).flatMap(({ slide, index }) =>
		slide.scene?.type === "map" ? [{ slide, scene: slide.scene, index }] : [],
	);
	moving = maps.reduce((most, map) => (map.scene.frames.length > most.scene.frames.length ? map : most));
});

/** All faults of all maps on the stage, in each of their frames. */
function faultsOnStage(page: Page): Promise<string[]> {
	return page.evaluate(
		async (maps) => {
			const player = await window.inPage.readyPlayer();
			await window.inPage.facesLoaded();
			const found: string[] = [];
			for (const { index, id, steps } of maps) {
				for (const step of steps) {
					player.goTo({ index, step });
					const section = player.sections[index]!;
					const svg = section.querySelector<SVGSVGElement>(".map-stage")!;
					const boxes = section.querySelectorAll(".map-panel, .scene-data > summary, .title, .prose, .map-steps");
					found.push(...window.inPage.mapFaults(svg, [...boxes]).map((fault) => `${id}/${step} ${fault}`));
				}
			}
			return found;
		},
		maps.map(({ slide, scene, index }) => ({ index, id: slide.id, steps: scene.frames.map((_, step) => step) })),
	);
}

test.each([
	[1600, 900, "night"],
	[1600, 900, "day"],
	[1280, 720, "night"],
	[1280, 720, "day"],
	[3840, 2160, "night"],
	[1024, 768, "day"],
])("at %i x %i, by %s, no name in any frame is over a name, a mark, a way or an edge", async (width, height, theme) => {
	await stage.page.setViewportSize({ width, height });
	await stage.page.evaluate((theme) => {
		document.documentElement.dataset.theme = theme;
	}, theme);
	expect(await faultsOnStage(stage.page)).toEqual([]);
});

test.each([
	["dark", 390],
	["light", 1280],
] as const)(
	"when read, in %s and %i wide, each frame is a picture with its names clear",
	async (colorScheme, width) => {
		await text.emulateMedia({ colorScheme });
		await text.setViewportSize({ width, height: 844 });
		const faults = await text.evaluate(async () => {
			await window.inPage.facesLoaded();
			const faultsOf = (svg: SVGSVGElement) => [
				...window.inPage.mapFaults(svg).map((fault) => `${svg.ariaLabel}: ${fault}`),
				...((svg.getScreenCTM()?.a ?? 0) * 20 < 12 ? [`${svg.ariaLabel}: too small to read`] : []),
			];
			// Where frames are one picture with a hand on it, each is looked at when that hand has brought it.
			return [...document.querySelectorAll(".map-frames")].flatMap((list) => {
				const pictures = [...list.querySelectorAll<SVGSVGElement>(".map-frame svg")];
				const press = (name: string) =>
					list.parentElement?.querySelector<HTMLElement>(`.frame-bar [data-frame="${name}"]`)?.click();
				for (const _ of pictures) press("back");
				return pictures.flatMap((svg, index) => {
					if (index > 0) press("next");
					return faultsOf(svg);
				});
			});
		});
		expect(faults).toEqual([]);
	},
);

test("where a way ends in a frame a name stands, on the stage, on a phone and on paper", async () => {
	const { page } = await openDeck(browser, inject("site"), { viewport: { width: 390, height: 844 }, at: "?view=read" });
	const onPhone = await page.evaluate(() => {
		for (const off of document.querySelectorAll(".map-frame.off")) off.classList.remove("off");
		return [...document.querySelectorAll<SVGSVGElement>(".map-frame svg")].flatMap((svg) =>
			window.inPage.namelessEnds(svg).map((fault) => `${svg.ariaLabel}: ${fault}`),
		);
	});
	expect(onPhone).toEqual([]);
	await page.context().close();
	const onStage = await stage.page.evaluate(
		async (maps) => {
			const player = await window.inPage.readyPlayer();
			return maps.flatMap(({ index, steps }) =>
				steps.flatMap((step) => {
					player.goTo({ index, step });
					const svg = player.sections[index]!.querySelector<SVGSVGElement>(".map-stage")!;
					return window.inPage.namelessEnds(svg).map((fault) => `${index}/${step}: ${fault}`);
				}),
			);
		},
		maps.map(({ scene, index }) => ({ index, steps: scene.frames.map((_, step) => step) })),
	);
	expect(onStage).toEqual([]);
	const { deck } = await readExportStory(ownFolders);
	const sheets = await browser.newPage();
	const sections = maps
		.map(({ slide }) => slidesOf(deck).find((entry) => entry.slide.id === slide.id)!)
		.map((entry) => sectionOf(deck, entry, readAtlas()));
	await sheets.setContent(`<!doctype html><body style="width: 900px">${sections.join("")}`);
	await sheets.addScriptTag({ content: inject("inPage") });
	const onPaper = await sheets.evaluate(() =>
		[...document.querySelectorAll<SVGSVGElement>(".map-frame svg")].map((svg) =>
			window.inPage.namelessEnds(svg).map((fault) => `${svg.ariaLabel}: ${fault}`),
		),
	);
	expect(onPaper.length).toBeGreaterThan(4);
	expect(onPaper.flat()).toEqual([]);
	await sheets.close();
});

test("a way that a frame or its route calls assumed is dashed in every frame that shows it", async () => {
	const dashes = await stage.page.evaluate(
		async (index) => {
			const player = await window.inPage.readyPlayer();
			player.goTo({ index, step: 99 });
			const ways = player.sections[index]!.querySelectorAll<SVGPathElement>('.map-stage .map-way[data-way="unknown"]');
			return [...ways].map((way) => getComputedStyle(way).strokeDasharray);
		},
		maps.find(({ slide }) => slide.id === "moscow-declaration-2001")!.index,
	);
	expect(dashes).toHaveLength(3);
	expect(dashes).not.toContain("none");
});

test("every place that a frame names is marked and named on the stage, and when read; every event with a place has its small map", async () => {
	const { page } = await openDeck(browser, inject("site"), { javaScriptEnabled: false });
	const wanted = maps.flatMap(({ scene }) => scene.frames.map(({ places }) => places.length));
	const named = (groups: string) =>
		page
			.locator(groups)
			.evaluateAll((all) =>
				all.map((group) =>
					Math.min(group.querySelectorAll(".map-mark").length, group.querySelectorAll(".map-name").length),
				),
			);
	expect(await named(".map-stage .map-names")).toEqual(wanted);
	expect(await named(".map-frame .map-names")).toEqual(wanted);
	const without = await page
		.locator("section.slide-event")
		.evaluateAll((all) =>
			all
				.filter((section) => section.querySelector(".place") && !section.querySelector(".locator"))
				.map(({ id }) => id),
		);
	expect(without).toEqual([]);
	await page.context().close();
});

test("a map before 1991 names the Soviet Union, one after it Russia", async () => {
	const names = await stage.page.evaluate(
		async (maps) => {
			const player = await window.inPage.readyPlayer();
			return maps.map((index) =>
				[...player.sections[index]!.querySelectorAll(".map-stage .map-country")].map(({ textContent }) => textContent),
			);
		},
		maps.map(({ index }) => index),
	);
	for (const [at, { slide }] of maps.entries()) {
		const isBefore = instantOf(slide.events[0]!.date)! < Date.UTC(1991, 11, 26);
		expect(names[at], slide.id).toContain(isBefore ? "Soviet Union" : "Russia");
		expect(names[at], slide.id).not.toContain(isBefore ? "Russia" : "Soviet Union");
	}
});

test("the table has every place of the map, and a date only where a stop or an event has one", async () => {
	const rows = await stage.page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		const rowsOf = (id: string) =>
			[...player.sections[player.data.slides.findIndex((slide) => slide.id === id)]!.querySelectorAll("tbody tr")].map(
				(row) => [...row.children].map(({ textContent }) => textContent),
			);
		return [rowsOf("moscow-declaration-2001"), rowsOf("kim-departs-artyom-2023")];
	});
	const dateOf = (table: (string | null)[][], place: string) => table.find(([name]) => name === place)?.[1];
	expect(dateOf(rows[0]!, "Khabarovsk")).toBe("20–24 Aug 2002");
	expect(dateOf(rows[0]!, "Moscow")).toBe("26 Jul – 18 Aug 2001");
	expect(dateOf(rows[1]!, "Khabarovsk")).toBe("");
});

test("on the small maps the way between places far apart is the arc of its great circle, within the map", async () => {
	const bows = await stage.page.evaluate(() =>
		[...document.querySelectorAll<SVGPathElement>(".stage .locator-way")].map((way) => {
			const length = way.getTotalLength();
			const [from, middle, to] = [0, 0.5, 1].map((part) => way.getPointAtLength(part * length)) as [
				DOMPoint,
				DOMPoint,
				DOMPoint,
			];
			const chord = Math.hypot(to.x - from.x, to.y - from.y);
			const off = Math.abs((to.x - from.x) * (from.y - middle.y) - (from.x - middle.x) * (to.y - from.y)) / chord;
			return { bow: off / chord, id: way.closest("section")!.dataset.id };
		}),
	);
	expect(bows.find(({ id }) => id === "seoul-olympics-1988")!.bow).toBeGreaterThan(0.03);
});

test("no column of the list of frames moves when another frame is shown", async () => {
	const lefts = await stage.page.evaluate(async (index) => {
		const player = await window.inPage.readyPlayer();
		return [0, 1, 2].map((step) => {
			player.goTo({ index, step });
			return [...player.sections[index]!.querySelectorAll(".map-title")].map((it) => it.getBoundingClientRect().left);
		});
	}, moving.index);
	expect(lefts[1]).toEqual(lefts[0]);
	expect(lefts[2]).toEqual(lefts[0]);
});

describe("with movement", () => {
	const open = async () => {
		const { page, complaints } = await openDeck(browser, inject("site"), {
			reducedMotion: "no-preference",
			viewport: { width: 1280, height: 720 },
			at: `?theme=night#/${moving.slide.id}`,
			// The clock has to be there before what takes the time from it.
			before: ({ clock }) => clock.install({ time: 0 }),
		});
		await page.clock.pauseAt(60_000);
		await page.clock.runFor(1500);
		return { page, complaints };
	};
	const sectionOf = (page: Page) =>
		page.evaluate(() => document.querySelector("section.present")!.outerHTML.replace(/ (?:style|class)=""/g, ""));
	const rest = (page: Page) => page.clock.runFor(9000);

	test("a map shows each frame as it was before, whichever way and however fast it came there", async () => {
		const { page, complaints } = await open();
		const last = moving.scene.frames.length - 1;
		const slow: string[] = [await sectionOf(page)];
		for (let step = 1; step <= last; step++) {
			await page.keyboard.press("ArrowRight");
			await rest(page);
			slow.push(await sectionOf(page));
		}
		expect(new Set(slow).size).toBe(last + 1);
		for (let step = last - 1; step >= 0; step--) {
			await page.keyboard.press("ArrowLeft");
			await rest(page);
			expect((await sectionOf(page)) === slow[step]).toBe(true);
		}
		for (let step = 1; step <= last; step++) {
			await page.keyboard.press("ArrowRight");
			await page.clock.runFor(430);
		}
		await rest(page);
		expect((await sectionOf(page)) === slow[last]).toBe(true);
		for (let step = last - 1; step >= 0; step--) {
			await page.keyboard.press("ArrowLeft");
			await page.clock.runFor(120);
		}
		await rest(page);
		expect((await sectionOf(page)) === slow[0]).toBe(true);
		// With the clock held, faces come later than the browser expects of what was loaded ahead.
		expect(complaints.filter((complaint) => !complaint.includes("was preloaded"))).toEqual([]);
		await page.context().close();
	});

	test("while the camera flies no name is shown and lines keep their width; back it goes through the same views", async () => {
		const { page } = await open();
		const look = () =>
			page.evaluate(() => {
				const section = document.querySelector("section.present")!;
				const world = section.querySelector<SVGGElement>(".map-world")!;
				const stage = section.querySelector<SVGSVGElement>(".map-stage")!;
				const scale = world.getScreenCTM()!.a / stage.getScreenCTM()!.a;
				const width = (selector: string) =>
					Number.parseFloat(getComputedStyle(section.querySelector(selector)!).strokeWidth) * scale;
				const names = [...section.querySelectorAll<SVGTextElement>(".map-stage .map-name")].filter((name) =>
					name.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
				);
				return {
					transform: world.getAttribute("transform"),
					borders: width(".map-borders"),
					names: names.length,
				};
			});
		const before = await look();
		await page.keyboard.press("ArrowRight");
		const passed = [];
		for (let frame = 0; frame < 8; frame++) {
			await page.clock.runFor(90);
			passed.push(await look());
		}
		await rest(page);
		const after = await look();
		// On a busy machine the flight may be over before all looks are.
		const between = passed.filter(({ transform }) => ![before.transform, after.transform].includes(transform));
		expect(between.length).toBeGreaterThan(1);
		expect(between.map(({ names }) => names)).toEqual(between.map(() => 0));
		for (const { borders } of [before, ...between]) expect(borders).toBeCloseTo(1.5, 1);
		await page.keyboard.press("ArrowLeft");
		await rest(page);
		expect(await look()).toEqual(before);
		await page.context().close();
	});

	test("a way is drawn little by little once the camera has come, and is never there before", async () => {
		const { page } = await open();
		const drawnOf = (frame: number) =>
			page.evaluate((frame) => {
				const ways = document.querySelectorAll<SVGPathElement>(
					`section.present .map-stage .map-way[data-way="rail"][data-frame="${frame}"]`,
				);
				return [...ways].map((way) => {
					const { opacity, strokeDasharray, strokeDashoffset } = getComputedStyle(way);
					if (opacity === "0") return 0;
					return strokeDasharray === "none" ? 1 : 1 - Number.parseFloat(strokeDashoffset);
				});
			}, frame);
		const frame = await page.evaluate(() =>
			Number(
				document.querySelector<SVGPathElement>(
					'section.present .map-stage .map-way[data-way="rail"]:not([data-frame="0"])',
				)!.dataset.frame,
			),
		);
		for (let step = 1; step < frame; step++) await page.keyboard.press("ArrowRight");
		await rest(page);
		await page.keyboard.press("ArrowRight");
		const shares: number[][] = [await drawnOf(frame)];
		for (let look = 0; look < 45; look++) {
			await page.clock.runFor(80);
			shares.push(await drawnOf(frame));
		}
		expect(shares.at(-1)).toEqual(shares.at(-1)!.map(() => 1));
		const all = shares.map((ways) => ways.reduce((sum, share) => sum + share, 0));
		expect(all).toEqual(all.toSorted((a, b) => a - b));
		expect(new Set(all.map((sum) => sum.toFixed(2))).size).toBeGreaterThan(6);
		await page.context().close();
	});

	test.each<[string, (page: Page) => Promise<unknown>]>([
		["a press of the pointer", (page) => page.mouse.click(800, 300)],
		["a key that changes the colours", (page) => page.keyboard.press("d")],
		["a key that does nothing", (page) => page.keyboard.press("x")],
		["a window of another size", (page) => page.setViewportSize({ width: 1240, height: 700 })],
	])("%s ends the camera's flight at once; a key that only changes others does not", async (_, interrupt) => {
		const { page } = await open();
		await page.keyboard.press("ArrowRight");
		await rest(page);
		const end = await page.evaluate(() =>
			document.querySelector("section.present .map-world")!.getAttribute("transform"),
		);
		await page.keyboard.press("ArrowLeft");
		await rest(page);
		await page.keyboard.press("ArrowRight");
		await page.clock.runFor(300);
		const look = () =>
			page.evaluate(() => document.querySelector("section.present .map-world")!.getAttribute("transform"));
		await page.keyboard.press("Shift");
		expect(await look()).not.toBe(end);
		await interrupt(page);
		await expect.poll(look).toBe(end);
		expect(await page.evaluate(() => window.inPage.leftoversOf())).toEqual([]);
		await page.context().close();
	});
});

test("no map with all that belongs to it is more than 60 kB, packed", async () => {
	const figures = await text.evaluate(() => [...document.querySelectorAll(".scene-map")].map((it) => it.outerHTML));
	expect(figures.length).toBe(maps.length);
	for (const figure of figures) expect(gzipSync(figure).length).toBeLessThan(60_000);
});

test("on paper a moving map is three dated frames side by side, with its table", async () => {
	await text.setViewportSize({ width: 1000, height: 1400 });
	await text.emulateMedia({ media: "print" });
	await text.evaluate(() => dispatchEvent(new Event("beforeprint")));
	const shown = await text.evaluate((id) => {
		const section = document.getElementById(`/${id}`)!;
		const frames = [...section.querySelectorAll<HTMLElement>(".map-frame")].filter((frame) => frame.checkVisibility());
		const boxes = frames.map((frame) => frame.getBoundingClientRect());
		return {
			dates: frames.map((frame) => /20\d\d/.test(frame.querySelector(".map-caption b")?.textContent ?? "")),
			tops: new Set(frames.map((frame) => Math.round(frame.querySelector("svg")!.getBoundingClientRect().top))).size,
			apart: boxes.slice(1).every((box, index) => box.left > boxes[index]!.right),
			table: section.querySelector("table")!.checkVisibility(),
			stage: section.querySelector(".map-stage")!.checkVisibility(),
		};
	}, moving.slide.id);
	expect(shown).toEqual({ dates: [true, true, true], tops: 1, apart: true, table: true, stage: false });
});

test("the block of now stands at the date of the frame that is shown, forwards and back", async () => {
	const { page, complaints } = stage;
	const dated = maps.filter(({ scene }) => scene.frames.length > 1 && scene.frames.every(({ date }) => date));
	expect(dated.length).toBeGreaterThan(1);
	for (const { index, scene, slide } of dated) {
		const steps = [...scene.frames.keys(), ...[...scene.frames.keys()].reverse()];
		const stood = await page.evaluate(
			async ({ index, steps }) => {
				const player = (await window.deckReady)!;
				return steps.map((step) => {
					player.goTo({ index, step });
					const { style } = document.querySelector<HTMLElement>(".rail-now")!;
					return [Number(style.getPropertyValue("--x")), Number(style.getPropertyValue("--to"))];
				});
			},
			{ index, steps },
		);
		const { start, end } = slide.span!;
		const at = (instant: number) => RAIL.left + ((instant - start!) / (end! - start!)) * (RAIL.right - RAIL.left);
		const wanted = steps.map((step) => {
			const date = scene.frames[step]!.date!;
			return [at(instantOf(date)!), at(date.coreEnd ?? date.end!)];
		});
		for (const [turn, [x, to]] of wanted.entries()) {
			expect(stood[turn]![0], `${slide.id}, step ${steps[turn]}`).toBeCloseTo(x!, 0);
			expect(stood[turn]![1], `${slide.id}, step ${steps[turn]}`).toBeCloseTo(Math.min(to!, RAIL.width + 40), 0);
		}
	}
	expect(complaints).toEqual([]);
});
