/** The journey in the text: played, drawn and keyed as on the stage, on a phone and on a desk; whole again on paper. */
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
const figure = ".scene-journey.playable";
const live = `${figure}.live`;
let page: Page;
let complaints: string[];

beforeAll(async () => {
	({ page, complaints } = await openDeck(browser, inject("site"), { at: "?view=read" }));
});

interface Seen {
	thumb: number;
	mark: { x: number; y: number };
	train: { x: number; y: number };
	done: number;
	clock: string;
	counter: number;
}

/** In pixels of the window: where the train is on the timetable and the map that are seen. */
function seen(page: Page): Promise<Seen> {
	return page.evaluate((figure) => {
		const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(`${figure} ${selector}`)];
		const shown = (selector: string) => all(selector).find((it) => it.getClientRects().length > 0)!;
		const middleOf = (selector: string) => {
			const { left, top, width, height } = shown(selector).getBoundingClientRect();
			const origin = document.querySelector(figure)!.getBoundingClientRect();
			// A table that is opened for paper moves the page, and browsers add up a little otherwise elsewhere.
			const whole = (pixels: number) => Math.round(pixels * 100) / 100;
			return { x: whole(left + width / 2 - origin.left), y: whole(top + height / 2 - origin.top) };
		};
		return {
			thumb: Number((shown(".journey-slider") as HTMLInputElement).value),
			mark: middleOf(".journey-now-mark"),
			train: middleOf(".journey-train circle"),
			done: all(".journey-live .journey-way[data-state=done]").length,
			clock: shown(".journey-clock").textContent ?? "",
			counter: Number(shown(".journey-counter").textContent?.replace(/\D/g, "")),
		};
	}, figure);
}

/** Of the slide; what is far from the window is as high as it is thought to be, and the page with it. */
const heightOf = (page: Page) =>
	page
		.locator(figure)
		.first()
		.evaluate((it) => it.closest("section")?.offsetHeight);

test.each([320, 390, 1600])(
	"at %i wide a hand on the slider moves train, timetable and clock, and nothing else",
	async (width) => {
		await page.setViewportSize({ width, height: 844 });
		await page.locator(figure).first().scrollIntoViewIfNeeded();
		await page.locator(live).first().waitFor();
		const slider = page.locator(`${figure} .journey-slider`).first();
		await slider.focus();
		await page.keyboard.press("End");
		const [end, height] = [await seen(page), await heightOf(page)];
		await page.keyboard.press("Home");
		const start = await seen(page);
		expect([start.thumb, start.counter, start.done]).toEqual([0, 0, 0]);
		expect(start.mark.x).toBeLessThan(end.mark.x - 100);
		expect(start.clock).toMatch(/^\d\d:\d\d$/);
		await page.keyboard.press("PageUp");
		await page.keyboard.press("PageUp");
		const some = await seen(page);
		expect(some.counter).toBeGreaterThan(0);
		expect(some.counter).toBeLessThan(end.counter);
		expect(some.mark.x).toBeGreaterThan(start.mark.x);
		expect(some.train).not.toEqual(start.train);
		expect(await slider.getAttribute("aria-valuetext")).toContain(some.clock);
		const assumed = page.locator(`${figure} .journey-assumed`).first();
		const isTold = async () => (await slider.getAttribute("aria-valuetext"))!.includes(await assumed.innerText());
		expect([await assumed.isVisible(), await isTold()]).toEqual([true, true]);
		await page.keyboard.press("End");
		expect(await assumed.isVisible()).toBe(false);
		await page.keyboard.press("PageDown");
		expect(await heightOf(page)).toBe(height);
		const small = await page
			.locator(`${figure} :is(.journey-play, .journey-slider)`)
			.evaluateAll(
				(all) =>
					all.filter((it) => Math.min(it.getBoundingClientRect().width, it.getBoundingClientRect().height) < 43.5)
						.length,
			);
		expect(small).toBe(0);
		expect(complaints).toEqual([]);
	},
);

test("it plays to its end and can be paused; paper has the whole way, wherever the train was left", async () => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.emulateMedia({ reducedMotion: "no-preference" });
	await page.reload();
	await page.evaluate(async () => void (await window.deckReady));
	await page.locator(figure).first().scrollIntoViewIfNeeded();
	await page.locator(live).first().waitFor();
	const play = page.locator(`${figure} .journey-play`).first();
	const end = await seen(page);
	await play.click();
	await expect.poll(async () => (await seen(page)).counter).toBeGreaterThan(0);
	expect(await play.getAttribute("aria-label")).toBe("Pause");
	await play.click();
	const paused = await seen(page);
	expect(paused.thumb).toBeLessThan(1);
	expect(await play.getAttribute("aria-label")).toBe("Play the journey");
	await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
	expect(await seen(page)).toEqual(end);
});
