/** The browser's own way back, while something lies over the page: it closes that, and nobody is moved. */
import type { Page } from "playwright-core";
import { beforeAll, beforeEach, expect, inject, test } from "vitest";
import { openDeck, openPanelBy } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let page: Page;
let start: Awaited<ReturnType<typeof where>>;

beforeAll(async () => {
	const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, at: "?view=read#/overview" };
	({ page } = await openDeck(browser, inject("site"), phone));
});

beforeEach(async () => {
	// Somewhere in the middle of a slide, where to be led to its beginning is to be moved.
	await page.evaluate(async () => {
		(await window.deckReady)!.goTo({ index: 12, step: 0 });
	});
	await rest();
	await page.evaluate(() => scrollBy({ top: 240, behavior: "instant" }));
	await rest();
	start = await where();
});

function where() {
	return page.evaluate(() => ({
		url: location.href,
		y: Math.round(scrollY),
		length: history.length,
		panels: document.querySelectorAll("dialog").length,
	}));
}

/** What is laid out on the way is, and all frames are over. */
function rest(): Promise<unknown> {
	return page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
}

async function settled(): Promise<void> {
	await page.waitForFunction(() => !history.state?.panel && document.querySelector("dialog") === null);
	await rest();
}

test.each(["o", "?", "/", "q", "g"])("of the panel that %s opens it is the way out", async (key) => {
	await openPanelBy(page, key);
	await page.evaluate(() => history.back());
	await settled();
	const { length: _, ...place } = await where();
	expect(place).toEqual({ url: start.url, y: start.y, panels: 0 });
});

test("a picture that is seen large is put away by it", async () => {
	const button = page.locator("main .enlarge").first();
	await button.scrollIntoViewIfNeeded();
	await button.tap();
	await page.waitForFunction(() => history.state?.panel);
	const before = await page.evaluate(() => Math.round(scrollY));
	await page.evaluate(() => history.back());
	await settled();
	expect(await page.evaluate(() => Math.round(scrollY))).toBe(before);
});

test("a panel that was closed otherwise leaves no entry behind: back is where one was before", async () => {
	await page.evaluate(async () => (await window.deckReady)!.goTo({ index: 20, step: 0 }));
	await rest();
	const before = await where();
	for (const key of ["o", "?"]) {
		await openPanelBy(page, key);
		await page.keyboard.press("Escape");
		await settled();
		expect(await where()).toMatchObject({ url: before.url, y: before.y });
	}
	await page.evaluate(() => history.back());
	await page.waitForFunction((url) => location.href === url, start.url);
});

test("who goes somewhere from a panel comes back from there to where it was opened", async () => {
	await openPanelBy(page, "o");
	await page.locator("dialog a[href^='#/']").nth(30).click();
	await settled();
	const { url } = await where();
	expect(url).not.toBe(start.url);
	await page.evaluate(() => history.back());
	await page.waitForFunction((url) => location.href === url, start.url);
	expect(await page.locator("dialog").count()).toBe(0);
});

test("what was chosen in a filter stays chosen when it is closed by the way back", async () => {
	await openPanelBy(page, "q");
	await page.locator("select[data-kind=status]").selectOption("status:denied");
	await page.evaluate(() => history.back());
	await settled();
	expect(new URL((await where()).url).search).toContain("status=denied");
	expect(await page.evaluate(async () => (await window.deckReady)!.route.narrowed?.facets)).toEqual(["status:denied"]);
	await page.evaluate(async () => (await window.deckReady)!.take(null));
});

test("a panel in place of another has the entry of that one", async () => {
	await openPanelBy(page, "?");
	const { length } = await where();
	await page.locator("[data-command=search]").click();
	await page.locator(".panel-search").waitFor();
	expect((await where()).length).toBe(length);
	await page.evaluate(() => history.back());
	await settled();
	expect(await where()).toMatchObject({ url: start.url, y: start.y });
});

test("the stage is gone over to from the menu, and led back from", async () => {
	await openPanelBy(page, "?");
	await page.locator("[data-command=view]").click();
	await page.waitForURL(/view=stage/);
	await page.evaluate(async () => void (await window.deckReady));
	await page.goBack();
	await page.waitForURL(/view=read/);
});
