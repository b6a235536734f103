/** The journey on stage: one progress for train, timetable, clock, counter and rail; and what a hand can do to it. */
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { type DeckPage, openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let deck: DeckPage;
/** The text, and the stage with movement: pages of which each test leaves what it found. */
let text: Page;
let moving: Page;
const slide = ".slide-journey:has([data-journey])";

beforeAll(async () => {
	deck = await openDeck(browser, inject("site"));
	await goTo(deck.page, 0);
	const viewport = { width: 390, height: 844 };
	text = (await openDeck(browser, inject("site"), { viewport, at: "?view=read" })).page;
	moving = (await openDeck(browser, inject("site"), { reducedMotion: "no-preference" })).page;
});

/** What is told of a journey, read from the page, and reckoned here once more by nothing but straight lines. */
interface Told {
	span: { start: number; end: number };
	legs: { start: number; end: number; kmStart: number; kmEnd: number }[];
	calls: { came: number; left: number }[];
	plot: { left: number; right: number; top: number; bottom: number; view: { start: number; end: number }; km: number };
}

test.each([0, 0.13, 0.5, 0.77, 1])(
	"at a progress of %d train, thumb and now-block stand where the timetable says",
	async (progress) => {
		const { page } = deck;
		await scrub(page, progress);
		const { span, legs, plot } = await told(page);
		const instant = span.start + progress * (span.end - span.start);
		const leg = legs.find(({ end }) => instant <= end)!;
		const km = leg.kmStart + ((instant - leg.start) / (leg.end - leg.start)) * (leg.kmEnd - leg.kmStart);
		const x = plot.left + ((instant - plot.view.start) / (plot.view.end - plot.view.start)) * (plot.right - plot.left);
		const y = plot.bottom - (km / plot.km) * (plot.bottom - plot.top);
		const seen = await page.evaluate((slide) => {
			const middleOf = (selector: string, root: ParentNode = document.querySelector(slide)!) => {
				const { left, top, width, height } = root.querySelector(selector)!.getBoundingClientRect();
				return { x: left + width / 2, y: top + height / 2 };
			};
			const text = (name: string) => document.querySelector(`${slide} .journey-${name}`)?.textContent;
			return {
				mark: middleOf(".journey-now-mark"),
				tick: middleOf(".journey-now-line"),
				block: middleOf(".rail-now", document),
				counter: text("counter"),
				clock: text("clock"),
			};
		}, slide);
		expect(Math.abs(seen.mark.x - x)).toBeLessThan(1);
		expect(Math.abs(seen.mark.y - y)).toBeLessThan(1);
		expect(Math.abs(seen.tick.x - x)).toBeLessThan(1);
		expect(Math.abs(seen.block.x - x)).toBeLessThan(1);
		expect(Number(seen.counter?.replace(/\D/g, ""))).toBe(Math.round(km));
		expect(seen.clock).toMatch(/^\d\d:\d\d$/);
	},
);

test("the stations stand at the kilometres of the table, and the table has every stop of the route", async () => {
	const { page } = deck;
	const { plot } = await told(page);
	const { rows, marks } = await page.evaluate((slide) => {
		const figure = document.querySelector(slide)!;
		const rows = [...figure.querySelectorAll(".scene-data tbody tr")].map((row) =>
			[...row.children].map(({ textContent }) => textContent ?? ""),
		);
		const marks = [...figure.querySelectorAll(".journey-stage .journey-lines > .journey-stop")];
		return { rows, marks: marks.map((mark) => Number(mark.getAttribute("cy"))) };
	}, slide);
	const km = rows
		.map((row) => row[3]!.replace(/\D/g, ""))
		.filter(Boolean)
		.map(Number);
	expect(rows.length).toBeGreaterThan(km.length);
	const heights = new Set(km.map((one) => plot.bottom - (one / plot.km) * (plot.bottom - plot.top)));
	expect(new Set(marks).size).toBe(heights.size);
	for (const height of heights) expect(marks.some((mark) => Math.abs(mark - height) < 0.5)).toBe(true);
});

test("scrubbed forward and back, stepped forward and back, the page is to the letter what it was", async () => {
	const { page } = deck;
	const html = () => page.evaluate((slide) => document.querySelector(slide)!.outerHTML, slide);
	const steps = await goTo(page, 0);
	await scrub(page, 0);
	const states = [await html()];
	for (let step = 1; step <= steps; step++) {
		await page.keyboard.press("ArrowRight");
		states.push(await html());
	}
	expect(new Set(states).size).toBe(steps + 1);
	for (let step = steps - 1; step >= 0; step--) {
		await page.keyboard.press("ArrowLeft");
		expect(await html()).toBe(states[step]);
	}
	for (const progress of [0.2, 0.61, 1, 0.3, 0]) await scrub(page, progress);
	expect(await html()).toBe(states[0]);
});

test("the slider says local clock and kilometres, and its keys move by the hour, by the stop and to the ends", async () => {
	const { page } = deck;
	await goTo(page, 0);
	const slider = page.locator(slide).getByRole("slider");
	await slider.focus();
	const now = async () => ({
		text: await slider.getAttribute("aria-valuetext"),
		step: await page.evaluate(async () => (await window.inPage.readyPlayer()).position().step),
	});
	await page.keyboard.press("End");
	const end = await now();
	expect(end.text).toMatch(/\d\d:\d\d UTC[+−]\d+, [\d,]+ km/);
	await page.keyboard.press("Home");
	expect(await now()).toMatchObject({ step: 0 });
	const start = await now();
	await page.keyboard.press("ArrowRight");
	const hour = (text: string | null) => Number(/(\d\d):\d\d/.exec(text ?? "")![1]);
	expect((await now()).text).not.toBe(start.text);
	expect(hour((await now()).text)).toBe((hour(start.text) + 1) % 24);
	await page.keyboard.press("PageUp");
	expect(await now()).toMatchObject({ step: 1 });
	await slider.evaluate((it) => (it as HTMLElement).blur());
});

test("after the pointer has moved the slider, the clicker goes on with the stops", async () => {
	const { page } = deck;
	await goTo(page, 0);
	const box = (await page.locator(slide).getByRole("slider").boundingBox())!;
	await page.mouse.click(box.x + box.width * 0.5, box.y + box.height / 2);
	await page.waitForFunction(() => document.activeElement === document.body);
	const step = () => page.evaluate(async () => (await window.inPage.readyPlayer()).position().step);
	const before = await step();
	expect(before).toBeGreaterThan(0);
	await page.keyboard.press("PageDown");
	expect(await step()).toBe(before + 1);
});

test("played it runs to its end by itself, and pressed again it stands where it is", async () => {
	const page = moving;
	await goTo(page, 0);
	const { legs, span } = await told(page);
	const atLeast = (km: number) =>
		page.waitForFunction(
			([slide, km]) =>
				Number(document.querySelector(`${slide} .journey-counter`)!.textContent!.replace(/\D/g, "")) >= km,
			[slide, km] as const,
		);
	const play = page.locator(slide).locator(".journey-play");
	await play.click();
	await atLeast(200);
	await play.click();
	expect(await play.getAttribute("class")).not.toContain("playing");
	const html = () => page.evaluate((slide) => document.querySelector(slide)!.outerHTML, slide);
	await page.evaluate(() => window.inPage.untilStill());
	const stopped = await html();
	await page.evaluate(() => window.inPage.untilStill());
	expect(await html()).toBe(stopped);
	await scrub(page, 0.9);
	await play.click();
	await atLeast(Math.round(legs.at(-1)!.kmEnd));
	await page.evaluate(() => window.inPage.untilStill());
	expect(span.end).toBe(legs.at(-1)!.end);
	expect(await page.evaluate(() => window.inPage.leftoversOf())).toEqual([]);
});

test("a step that is taken back goes the same way back, and leaves the same picture", async () => {
	const page = moving;
	await goTo(page, 0);
	await page.evaluate(() => window.inPage.untilStill());
	const picture = () => page.locator(slide).evaluate((it) => it.querySelector(".scene-journey")!.innerHTML);
	const before = await picture();
	await page.keyboard.press("ArrowRight");
	await page.evaluate(() => window.inPage.untilStill());
	expect(await picture()).not.toBe(before);
	const passed = page.evaluate(async (slide) => {
		const slider = document.querySelector<HTMLInputElement>(`${slide} .journey-slider`)!;
		const values = [Number(slider.value)];
		while (values.at(-1)! > 0) {
			await new Promise(requestAnimationFrame);
			values.push(Number(slider.value));
		}
		return values;
	}, slide);
	await page.keyboard.press("ArrowLeft");
	const values = await passed;
	expect(values).toEqual(values.toSorted((a, b) => b - a));
	expect(new Set(values).size).toBeGreaterThan(4);
	await page.evaluate(() => window.inPage.untilStill());
	expect(await picture()).toBe(before);
});

test.each<[string, (page: Page) => Promise<unknown>]>([
	["a press of the pointer elsewhere", (page) => page.mouse.click(900, 150)],
	["a key that does nothing", (page) => page.keyboard.press("x")],
	["a window of another size", (page) => page.setViewportSize({ width: 1500, height: 860 })],
])("%s stops a train that is played where it is, and takes a step's train to its stop", async (_, interrupt) => {
	const page = moving;
	await page.setViewportSize({ width: 1600, height: 900 });
	await goTo(page, 0);
	const thumb = () =>
		page.evaluate(
			(slide) => Number(document.querySelector<HTMLInputElement>(`${slide} .journey-slider`)!.value),
			slide,
		);
	await page.locator(slide).locator(".journey-play").click();
	await expect.poll(thumb).toBeGreaterThan(0.02);
	await page.keyboard.press("Shift");
	expect(await page.locator(slide).locator(".journey-play").getAttribute("class")).toContain("playing");
	await interrupt(page);
	await expect.poll(() => page.locator(slide).locator(".journey-play").getAttribute("class")).not.toContain("playing");
	const stopped = await thumb();
	await page.evaluate(() => window.inPage.untilStill());
	expect(await thumb()).toBe(stopped);
	await goTo(page, 0);
	await scrub(page, 0);
	await page.keyboard.press("ArrowRight");
	await page.setViewportSize({ width: 1600, height: 900 });
	await interrupt(page);
	const { span, calls } = await told(page);
	await expect.poll(thumb, { timeout: 400 }).toBeCloseTo((calls[1]!.came - span.start) / (span.end - span.start), 4);
});

test.each([
	[1280, 720, "day"],
	[1280, 720, "night"],
	[1600, 900, "day"],
	[1600, 900, "night"],
	[3840, 2160, "night"],
])("at %i x %i, by %s, half way nothing stands on anything else", async (width, height, theme) => {
	const { page } = deck;
	await page.setViewportSize({ width, height });
	await wear(page, theme);
	await goTo(page, 0);
	for (const progress of [0, 0.25, 0.5, 0.75, 1]) {
		await scrub(page, progress);
		expect(
			await page.evaluate((slide) => window.inPage.faultsOf(document.querySelector(slide)!), slide),
			String(progress),
		).toEqual([]);
	}
});

test.each([
	[390, "night"],
	[390, "day"],
	[1100, "day"],
])("read in a window %i wide, by %s, no name stands on another or is cut off", async (width, theme) => {
	await text.setViewportSize({ width, height: 844 });
	await wear(text, theme);
	const { names, faults } = await text.evaluate(async () => {
		await window.inPage.facesLoaded();
		const pictures = [...document.querySelectorAll(".scene-journey svg")].filter((svg) => svg.checkVisibility());
		const boxes = pictures.map((svg) =>
			[...svg.querySelectorAll("text")].map((text) => ({ name: text.textContent, box: text.getBoundingClientRect() })),
		);
		const meet = (a: DOMRect, b: DOMRect) =>
			Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
			Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > a.height * 0.3;
		const faults = boxes.flatMap((all) =>
			all.flatMap(({ name, box }, index) => [
				...all.slice(index + 1).flatMap((other) => (meet(box, other.box) ? `${name} meets ${other.name}` : [])),
				...(box.left < 0 || box.right > innerWidth ? [`${name} leaves the page`] : []),
				...(box.height < 10 ? [`${name} is ${box.height} px high`] : []),
			]),
		);
		return { names: boxes.flat().length, faults };
	});
	expect(names).toBeGreaterThan(30);
	expect(faults).toEqual([]);
});

test("on its maps, large and small, every stop is named at its own mark", async () => {
	await text.setViewportSize({ width: 390, height: 844 });
	await goTo(deck.page, 0);
	const named = (page: Page, svg: string) =>
		page.evaluate(async (svg) => {
			await window.inPage.facesLoaded();
			const map = document.querySelector<SVGSVGElement>(svg)!;
			const names = [...map.querySelectorAll(".map-name")].map(({ textContent }) => textContent!);
			return { names, faults: window.inPage.mapFaults(map) };
		}, svg);
	const stops = await deck.page.evaluate(
		(slide) =>
			JSON.parse(document.querySelector<HTMLElement>(`${slide} [data-journey]`)!.dataset.journey!).names as string[],
		slide,
	);
	// Two stations at the ends of one bridge share a dot, which has the name of the first.
	const wanted = [...new Set(stops)].filter((name) => name !== "Tumangang").sort();
	for (const [page, svg] of [
		[deck.page, `${slide} .journey-map`],
		[text, ".journey-live"],
	] as const) {
		const { names, faults } = await named(page, svg);
		expect(names.toSorted()).toEqual(wanted);
		expect(faults).toEqual([]);
	}
});

test("clock, key and sources stand outside of the plot, and the sources on the line of all other slides", async () => {
	await deck.page.setViewportSize({ width: 1600, height: 900 });
	await goTo(deck.page, 0);
	const seen = await deck.page.evaluate(async (slide) => {
		const player = await window.inPage.readyPlayer();
		const section = document.querySelector(slide)!;
		const box = (selector: string) => section.querySelector(selector)!.getBoundingClientRect();
		const plot = JSON.parse(section.querySelector<SVGElement>(".journey-stage")!.dataset.plot!) as {
			left: number;
			top: number;
			bottom: number;
		};
		const [board, key, slider, foot, title] = [
			".journey-board",
			".journey-key",
			".journey-slider",
			".foot",
			".title",
		].map(box) as [DOMRect, DOMRect, DOMRect, DOMRect, DOMRect];
		const feet = [
			section,
			player.sections.find((it) => it.querySelector('[data-scene="journeys"]'))!,
			document.querySelector(".slide-event")!,
		].map((it) => {
			player.goTo({ index: player.sections.indexOf(it as HTMLElement), step: 0 });
			return Math.round(it.querySelector(".foot")!.getBoundingClientRect().bottom);
		});
		return {
			clock: board.right <= plot.left || board.bottom <= plot.top,
			key: key.bottom <= plot.top,
			slider: slider.top > plot.bottom && slider.bottom <= foot.top,
			column: Math.round(title.left),
			feet: new Set(feet).size,
		};
	}, slide);
	expect(seen).toEqual({ clock: true, key: true, slider: true, column: 490, feet: 1 });
});

test("the train's picture covers no name, wherever the train is", async () => {
	const { page } = deck;
	await page.setViewportSize({ width: 1600, height: 900 });
	await goTo(page, 0);
	const covered = await page.evaluate(async (slide) => {
		await window.inPage.facesLoaded();
		const slider = document.querySelector<HTMLInputElement>(`${slide} .journey-slider`)!;
		const picture = document.querySelector(`${slide} .journey-emblem`)!;
		const names = [...document.querySelectorAll(`${slide} .journey-map text`)].map((text) => ({
			text: text.textContent,
			box: text.getBoundingClientRect(),
		}));
		const found = new Set<string>();
		for (let index = 0; index <= 200; index++) {
			slider.value = String(index / 200);
			slider.dispatchEvent(new Event("input", { bubbles: true }));
			const { left, right, top, bottom } = picture.getBoundingClientRect();
			for (const { text, box } of names) {
				const air = box.height * 0.16;
				const across = Math.min(right, box.right) - Math.max(left, box.left);
				const along = Math.min(bottom, box.bottom - air) - Math.max(top, box.top + air);
				if (across > 1 && along > 1) found.add(`${text} at ${index / 200}`);
			}
		}
		return [...found];
	}, slide);
	expect(covered).toEqual([]);
});

test("what is assumed is dashed on the stage, in the text and on paper, by itself and beside others", async () => {
	const dashes = (page: Page) =>
		page.evaluate(() =>
			[...document.querySelectorAll<SVGElement>(".assumed:is(.journey-leg, .journey-stay, .journey-way)")]
				.filter((line) => line.checkVisibility())
				.map((line) => ({
					dash: getComputedStyle(line).strokeDasharray,
					of: line.closest("svg")!.getAttribute("class"),
				})),
		);
	for (const id of ["journey", "journeys"]) {
		await deck.page.evaluate(async (id) => {
			const player = await window.inPage.readyPlayer();
			player.goTo({ index: player.sections.findIndex((it) => it.querySelector(`[data-scene="${id}"]`)), step: 99 });
		}, id);
		const onStage = await dashes(deck.page);
		expect(onStage.length).toBeGreaterThan(4);
		expect(onStage.filter(({ dash }) => dash === "none")).toEqual([]);
	}
	await goTo(deck.page, 0);
	for (const media of ["screen", "print"] as const) {
		await text.emulateMedia({ media });
		const all = await dashes(text);
		expect(all.length).toBeGreaterThan(12);
		expect(all.filter(({ dash }) => dash === "none")).toEqual([]);
	}
	await text.emulateMedia({ media: "screen" });
});

test("on paper stands the end: the timetable, and the map at three dated moments", async () => {
	const { page } = deck;
	await page.emulateMedia({ media: "print" });
	const seen = await page.evaluate((slide) => {
		const figure = document.querySelector(slide)!;
		const shown = (selector: string) =>
			[...figure.querySelectorAll(selector)].filter((it) => it.checkVisibility()).length;
		const captions = [...figure.querySelectorAll(".journey-frames .map-caption b")].map(
			({ textContent }) => textContent,
		);
		return {
			stage: shown(".journey-stage"),
			slider: shown(".journey-slider"),
			flow: shown(".journey-wide"),
			frames: shown(".journey-frames svg"),
			captions,
		};
	}, slide);
	await page.emulateMedia({ media: "screen" });
	expect(seen).toMatchObject({ stage: 0, slider: 0, flow: 1, frames: 3 });
	expect(seen.captions.filter((one) => /\d/.test(one ?? ""))).toHaveLength(3);
});

test("journeys side by side are drawn from left to right, at any pace, and then the page is what it was", async () => {
	const seen = await moving.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		const index = player.sections.findIndex((section) => section.querySelector('[data-scene="journeys"]'));
		const body = player.sections[index]!.querySelector(".slide-body")!;
		const curtain = body.querySelector(".journey-curtain")!;
		const before = body.outerHTML;
		player.goTo({ index: index - 1, step: 0 });
		await window.inPage.untilStill();
		player.goTo({ index, step: 0 });
		const widths = new Set<number>();
		const end = performance.now() + 1200;
		while (performance.now() < end) {
			await new Promise(requestAnimationFrame);
			// In the one frame before its film is made nothing of the slide is seen.
			const isSeen = !player.sections[index]!.classList.contains("entering");
			if (isSeen) widths.add(Number(curtain.getAttribute("width")));
		}
		for (const at of [index - 1, index, index - 1, index]) player.goTo({ index: at, step: 0 });
		await window.inPage.untilStill();
		return { widths: [...widths], before, after: body.outerHTML };
	});
	expect(seen.widths.length).toBeGreaterThan(2);
	expect(seen.widths).toEqual(seen.widths.toSorted((a, b) => a - b));
	expect(seen.after).toBe(seen.before);
});

function wear(page: Page, theme: string): Promise<void> {
	return page.evaluate((theme) => {
		document.documentElement.dataset.theme = theme;
	}, theme);
}

/** To the journey at one of its steps; returns how many it has. */
function goTo(page: Page, step: number): Promise<number> {
	return page.evaluate(
		async ({ slide, step }) => {
			const player = await window.inPage.readyPlayer();
			await window.inPage.facesLoaded();
			const index = player.sections.findIndex((section) => section.matches(slide));
			player.goTo({ index, step });
			return player.sections[index]!.querySelectorAll(".fragment").length;
		},
		{ slide, step },
	);
}

function scrub(page: Page, progress: number): Promise<void> {
	return page.evaluate(
		({ slide, progress }) => {
			const slider = document.querySelector<HTMLInputElement>(`${slide} .journey-slider`)!;
			slider.value = String(progress);
			slider.dispatchEvent(new Event("input", { bubbles: true }));
			slider.dispatchEvent(new Event("change", { bubbles: true }));
		},
		{ slide, progress },
	);
}

function told(page: Page): Promise<Told> {
	return page.evaluate((slide) => {
		const { dataset } = document.querySelector<HTMLElement>(`${slide} [data-journey]`)!;
		const stage = document.querySelector<SVGSVGElement>(`${slide} .journey-stage`)!;
		return { ...JSON.parse(dataset.journey!), plot: JSON.parse(stage.dataset.plot!) };
	}, slide);
}
