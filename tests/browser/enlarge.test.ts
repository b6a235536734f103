/** Pictures of the text on a telephone: small print can be seen large, and tables are there for those who open them. */
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let page: Page;
let complaints: string[];

beforeAll(async () => {
	const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
	({ page, complaints } = await openDeck(browser, inject("site"), phone));
});

/** The sheet that is open: what it shows, how high its least type is in pixels, and ids that stand twice in the page. */
const sheet = () =>
	page.evaluate(() => {
		const panel = document.querySelector("dialog.panel-figure[open]");
		const large = panel?.querySelector<HTMLElement>(".large");
		if (!panel || !large) return null;
		const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
		const scaleOf = (text: SVGTextContentElement) => text.getScreenCTM()?.a ?? 0;
		const sizes = [...large.querySelectorAll<SVGTextContentElement>("tspan, text:not(:has(tspan))")]
			.filter((it) => it.checkVisibility({ visibilityProperty: true }))
			.map((it) => Number.parseFloat(getComputedStyle(it).fontSize) * scaleOf(it));
		return {
			title: panel.getAttribute("aria-label"),
			named: [...large.children].every((svg) => svg.getAttribute("aria-label")),
			overflows: large.scrollWidth > large.clientWidth + 200,
			least: Math.min(...sizes),
			takesKeys: document.activeElement === large,
			twice: ids.filter((id, index) => ids.indexOf(id) !== index),
		};
	});

test.each(["chart", "map", "journey"])(
	"a tap on a %s shows it large, with type that can be read; Escape leads back to its button, and Enter opens it again",
	async (kind) => {
		const figure = page.locator(`.scene-${kind}:has(.enlarge)`).first();
		const picture = figure.locator(".chart-narrow, .map-frame:not(.off) svg, .journey-narrow").first();
		await picture.scrollIntoViewIfNeeded();
		await picture.tap();
		const title = await figure.evaluate((it) => it.closest("section")?.querySelector(".title")?.textContent);
		const shown = await sheet();
		expect(shown).toMatchObject({ title, named: true, overflows: true, takesKeys: true, twice: [] });
		expect(shown?.least).toBeGreaterThan(15);
		await page.keyboard.press("Escape");
		expect(await sheet()).toBe(null);
		expect(await figure.locator(".enlarge").evaluate((it) => it === document.activeElement)).toBe(true);
		await page.keyboard.press("Enter");
		expect((await sheet())?.title).toBe(title);
		await page.locator(".panel-figure [data-closes]").tap();
		expect(await sheet()).toBe(null);
	},
);

test("the tables behind pictures are shut until one is opened, and open on paper", async () => {
	const open = () =>
		page.locator("main .scene-data").evaluateAll((all) => all.map((it) => (it as HTMLDetailsElement).open));
	expect(new Set(await open())).toEqual(new Set([false]));
	await page.locator("main .scene-data > summary").first().tap();
	expect((await open()).filter(Boolean)).toEqual([true]);
	await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
	expect(new Set(await open())).toEqual(new Set([true]));
	await page.evaluate(() => dispatchEvent(new Event("afterprint")));
});

test("a window with room for the picture has no button, and nothing was complained of", async () => {
	await page.setViewportSize({ width: 1280, height: 800 });
	const buttons = page.locator("main .enlarge");
	expect(await buttons.count()).toBeGreaterThan(5);
	expect(await buttons.evaluateAll((all) => all.filter((it) => it.getClientRects().length > 0).length)).toBe(0);
	expect(complaints).toEqual([]);
});
