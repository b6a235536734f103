/** The search on the stage: by keys, in three scripts and in dates, with marks on the rail; loaded when it is asked for. */
import type { Page } from "playwright-core";
import { afterEach, beforeAll, expect, inject, test } from "vitest";
import { openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let page: Page;
let complaints: string[];

beforeAll(async () => {
	({ page, complaints } = await openDeck(browser, inject("site")));
});

afterEach(async () => {
	expect(complaints).toEqual([]);
	await page.evaluate(() => document.querySelector("dialog")?.close());
});

const options = (page: Page) => page.locator("dialog [role=option]");

const hashOf = (page: Page) => page.evaluate(() => location.hash);

/** Types into the open search and waits for what is found. */
async function look(page: Page, typed: string): Promise<void> {
	await page.locator("dialog input").fill(typed);
	await options(page).first().waitFor();
}

test("neither the search nor its index is asked for before somebody searches", async () => {
	const scripts = () =>
		page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js")).length);
	const before = await scripts();
	await page.keyboard.press("/");
	await look(page, "treaty");
	expect(await scripts()).toBe(before + 1);
});

test("keys open it, go through what is found and go there; what was typed stands there again", async () => {
	await page.keyboard.press("Control+k");
	await look(page, "treaty before 1962");
	const field = page.getByRole("combobox");
	const chosen = () => page.locator("[role=option][aria-selected=true]");
	expect(await field.getAttribute("aria-activedescendant")).toBe(await chosen().getAttribute("id"));
	await field.fill("treaty");
	await page.waitForFunction(() => document.querySelectorAll("dialog [role=option]").length > 3);
	const titles = await page.locator(".hit-title").allTextContents();
	await page.keyboard.press("ArrowDown");
	expect(await chosen().locator(".hit-title").textContent()).toBe(titles[1]);
	expect(await field.getAttribute("aria-activedescendant")).toBe(await chosen().getAttribute("id"));
	expect(await chosen().locator("mark").first().textContent()).toMatch(/treaty/i);
	await page.keyboard.press("Enter");
	expect(await page.locator("dialog").count()).toBe(0);
	expect(await page.textContent("section.present .title")).toBe(titles[1]);
	await page.keyboard.press("/");
	expect(await field.inputValue()).toBe("treaty");
	await page.keyboard.press("Control+k");
	expect(await page.locator("dialog").count()).toBe(0);
});

test("people and places are found by their names in three scripts", async () => {
	await page.keyboard.press("/");
	const named = ["김정은", "Ким Чен Ын", "Kim Jong Un", "평양", "Пхеньян"];
	for (const name of named) {
		await look(page, name);
		expect(await page.locator("dialog mark").count(), name).toBeGreaterThan(0);
	}
});

test("what is found is marked on the line and on the rail while the search is open", async () => {
	await page.evaluate(() => {
		location.hash = "#/overview";
	});
	await page.keyboard.press("/");
	await look(page, "1990s");
	const strokes = () => page.evaluate(() => document.querySelector(".found-marks")?.getAttribute("d") ?? "");
	expect((await strokes()).split("M").length - 1).toBeGreaterThan(10);
	expect(await page.locator(".rail-mark.found").count()).toBeGreaterThan(3);
	const some = await page
		.locator(".rail-mark:not(.found)")
		.first()
		.evaluate((it) => getComputedStyle(it).opacity);
	expect(Number(some)).toBeLessThan(1);
	await page.keyboard.press("Escape");
	expect(await page.locator(".rail-mark.found").count()).toBe(0);
	expect(await page.evaluate(() => document.documentElement.classList.contains("found"))).toBe(false);
});

test("nothing found says so and what helps; a click goes where a key does", async () => {
	await page.keyboard.press("/");
	await look(page, "treaty");
	const before = await hashOf(page);
	await page.locator("dialog input").fill("xyzzy plugh");
	await page.waitForFunction(() => document.querySelector("dialog [role=status]")?.textContent?.includes("xyzzy"));
	expect(await options(page).count()).toBe(0);
	await page.keyboard.press("Enter");
	expect(await hashOf(page)).toBe(before);
	await look(page, "treaty");
	const title = await options(page).nth(2).locator(".hit-title").textContent();
	await options(page).nth(2).click();
	expect(await page.textContent("section.present .title")).toBe(title);
});
