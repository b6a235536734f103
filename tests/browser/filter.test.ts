/** The filter: in the address and by its panel; next and back, rail and lists follow; nothing found explains itself. */
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let page: Page;
let complaints: string[];

beforeAll(async () => {
	({ page, complaints } = await openDeck(browser, inject("site"), { at: "?topic=nuclear" }));
});

async function visit(at: string): Promise<void> {
	await page.goto(inject("site") + at);
	await page.evaluate(async () => void (await window.deckReady));
}

const where = (page: Page) =>
	page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		return { index: player.position().index, stops: player.route.stops.length, query: location.search };
	});

test("a link to a filter walks only what it leaves; rail, lists and reload follow; one button takes it back", async () => {
	const found = await page.evaluate(async () => {
		const { data } = await window.inPage.readyPlayer();
		return data.slides.flatMap(({ facets, backup }, index) =>
			facets.includes("topic:nuclear") && !backup ? [index] : [],
		);
	});
	expect(found.length).toBeGreaterThan(2);
	const walked = await page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		const seen = [player.position().index];
		for (let i = 0; i < 100; i++) {
			player.next();
			if (player.position().index !== seen.at(-1)) seen.push(player.position().index);
		}
		return seen;
	});
	expect(walked).toEqual(found);
	expect(await page.locator(".filter-notice").textContent()).toContain("nuclear");
	expect(await page.locator(".rail-mark.skipped").count()).toBeGreaterThan(0);
	await page.reload();
	expect(await where(page)).toMatchObject({ index: found.at(-1), query: "?topic=nuclear", stops: found.length });
	await page.keyboard.press("o");
	expect(await page.locator("dialog li:not(.skipped) a").count()).toBeLessThan(found.length + 5);
	await page.keyboard.press("Escape");
	await page.locator(".filter-notice button[data-take]").click();
	expect(await where(page)).toMatchObject({ query: "" });
	expect(await page.locator(".filter-notice").isVisible()).toBe(false);
	expect(complaints).toEqual([]);
});

test("the panel is worked by keys, counts what there is beside what is chosen, and goes to a slide", async () => {
	await visit("");
	await page.keyboard.press("q");
	const choice = (kind: string) => page.locator(`select[data-kind=${kind}]`);
	const options = (kind: string) => choice(kind).locator("option").allTextContents();
	const before = await options("topic");
	expect(before.length).toBeGreaterThan(5);
	await page.keyboard.press("Tab");
	await choice("status").selectOption("status:denied");
	expect(await options("topic")).not.toEqual(before);
	expect(await options("topic")).toHaveLength(before.length);
	const { stops, query } = await where(page);
	expect(query).toBe("?status=denied");
	expect(await page.locator(".filter-slides a").count()).toBe(stops);
	const title = await page.locator(".filter-slides a span:nth-child(2)").last().textContent();
	await page.locator(".filter-slides a").last().click();
	expect(await page.textContent("section.present .title")).toBe(title);
	expect(await page.locator("dialog").count()).toBe(0);
	expect(complaints).toEqual([]);
});

test("a filter that leaves nothing says what it asked for, offers each way back, and stops nobody", async () => {
	await visit("?topic=nuclear&status=nonsense");
	const notice = page.locator(".filter-notice");
	expect(await notice.textContent()).toMatch(/nuclear.*nonsense/);
	const first = await where(page);
	await page.keyboard.press("ArrowRight");
	expect((await where(page)).index).toBe(first.index + 1);
	const ways = notice.locator("button[data-take]");
	expect(await ways.count()).toBe(2);
	await ways.first().click();
	const { query, stops } = await where(page);
	expect(query).toBe("?topic=nuclear");
	expect(stops).toBeLessThan(first.stops);
});

test("a filter holds on another route", async () => {
	await visit("?topic=diplomacy");
	const { stops } = await where(page);
	await page.keyboard.press("r");
	await page.locator("dialog a").first().click();
	const now = await where(page);
	expect(now.query).toMatch(/^\?(?=.*topic=diplomacy)(?=.*route=)/);
	expect(now.stops).toBeLessThan(stops);
});
