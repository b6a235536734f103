/** The story's own site in Firefox, where there is one: the stage, the text at four widths, and the ways to a place. */
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { type Firefox, findFirefox, launchFirefox } from "./firefox.ts";
import type { FirefoxPage } from "./firefox-page.ts";

const program = findFirefox();
let firefox: Firefox;
let stage: FirefoxPage;

beforeAll(async () => {
	if (!program) return;
	firefox = await launchFirefox(program);
	stage = await firefox.open(1600, 900);
	await stage.goto(`${inject("site")}?view=stage&theme=night`);
});

afterAll(() => firefox?.close());

beforeEach(({ skip }) => skip(!program, "there is no Firefox here: install firefox-esr, or name one in FIREFOX_PATH"));

const placeOn = (page: FirefoxPage) => page.evaluate(async () => (await window.deckReady)!.position());

/** The first slide of which something is true that can be said of its data. */
const slideWith = (page: FirefoxPage, selector: string) =>
	page.evaluate(
		(selector) => [...document.querySelectorAll("section.slide")].findIndex((it) => it.querySelector(selector)),
		selector,
	);

const titleOf = (page: FirefoxPage, slide: number) =>
	page.evaluate((slide) => document.querySelectorAll("section.slide .title")[slide]?.textContent ?? "", slide);

test("on the stage every slide has its place and its size", async () => {
	await stage.run(inject("inPage"));
	const faults = await stage.evaluate(() => window.inPage.sweep());
	// It counts the ends of a stroke to the line that goes from one edge of the slide to the other.
	expect(faults.filter((fault) => !fault.includes(".overview-unknown leaves the slide"))).toEqual([]);
	const widths = await stage.evaluate(() => {
		const deck = document.querySelector<HTMLElement>(".deck")!;
		deck.style.width = "1000px";
		const found = [".rail", ".rail-layer"].map((it) => document.querySelector(it)!.getBoundingClientRect().width);
		deck.style.removeProperty("width");
		return found;
	});
	expect(widths.map(Math.round), "the rail is scaled with its stage").toEqual([1000, 1000]);
});

test("keys go on and back, by step and by slide", async () => {
	const index = await slideWith(stage, ".fragment");
	await stage.evaluate(async (index) => (await window.deckReady)!.goTo({ index, step: 0 }), index);
	await stage.press("ArrowRight");
	expect(await placeOn(stage)).toEqual({ index, step: 1 });
	await stage.press("ArrowLeft", "ArrowLeft");
	expect((await placeOn(stage)).index).toBe(index - 1);
	await stage.press("Home");
	expect(await placeOn(stage)).toEqual({ index: 0, step: 0 });
});

test("a link to a slide, to a step and to a date leads there", async () => {
	const index = await slideWith(stage, ".fragment");
	const { id, day, slide } = await stage.evaluate(async (index) => {
		const { slides, events } = (await window.deckReady)!.data;
		const { date, slide } = events.find(({ slide }) => slide > index)!;
		return { id: slides[index]!.id, day: new Date(date.start!).toISOString().slice(0, 10), slide };
	}, index);
	await stage.goto(`${inject("site")}?view=stage#/${id}/1`);
	expect(await placeOn(stage)).toEqual({ index, step: 1 });
	await stage.evaluate((day) => {
		location.hash = `#/date/${day}`;
	}, day);
	await stage.waitFor(
		(title) => document.querySelector("section.present .title")?.textContent === title,
		await titleOf(stage, slide),
	);
});

test("the search opens, finds and leads to what it found", async () => {
	await stage.press("Control+k");
	await stage.type("treaty");
	await stage.waitFor(() => document.querySelector("dialog[open] [role=option] mark") !== null);
	const title = await stage.evaluate(() => document.querySelector("dialog .hit-title")?.textContent);
	await stage.press("Enter");
	expect(await stage.evaluate(() => document.querySelector("dialog[open]"))).toBeNull();
	expect(await stage.evaluate(() => document.querySelector("section.present .title")?.textContent)).toBe(title);
});

test("a citation opens its source beside it, and Escape puts it away", async () => {
	await stage.click("section.present .source-line a");
	await stage.waitFor(() => document.querySelector(".card:popover-open a[href^=http]") !== null);
	await stage.press("Escape");
	await stage.waitFor(() => document.querySelector(".card") === null);
	expect(stage.complaints).toEqual([]);
});

test("no width of the text has to be scrolled for sideways, and its bar leads on", async () => {
	const text = await firefox.open(390, 844);
	await text.goto(inject("site"));
	for (const [width, height] of [
		[320, 640],
		[390, 844],
		[820, 1180],
		[1600, 900],
	] as const) {
		await text.resize(width, height);
		if (width === 820) await text.goto(`${inject("site")}?view=read`);
		const { over, isStage } = await text.evaluate(() => {
			const { scrollWidth, clientWidth, classList } = document.documentElement;
			return { over: scrollWidth - clientWidth, isStage: classList.contains("stage") };
		});
		expect([width, over, isStage]).toEqual([width, 0, false]);
	}
	await text.click(".dock [data-does=next]");
	await text.waitFor(() => document.activeElement?.matches("section:nth-of-type(2) .title") ?? false);
	expect((await placeOn(text)).index).toBe(1);
	await text.click("main .source-line a");
	await text.waitFor(() => document.querySelector(".card:popover-open a[href^=http]") !== null);
	expect(text.complaints).toEqual([]);
});
