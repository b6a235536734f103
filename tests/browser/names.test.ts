/** People and places: from a name to what is told of it and on to where else it comes up, by touch and by keys, in both views. */
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();

const card = (page: Page) => page.getByRole("dialog");

/** The slide with the first person whose role at its time is known, and who comes up on other slides too. */
function slideOfSomebody(page: Page): Promise<{ id: string; key: string; name: string; others: number }> {
	return page.evaluate(async () => {
		const player = (await window.deckReady)!;
		for (const [index, section] of player.sections.entries()) {
			const link = section.querySelector<HTMLElement>(".people a.name");
			const entry = document.getElementById(`/${link?.dataset.name}`);
			const others = (entry?.querySelectorAll(".entry-uses a").length ?? 0) - 1;
			if (!link || others < 2) continue;
			player.goTo({ index, step: 0 });
			return { id: section.dataset.id!, key: link.dataset.name!, name: link.textContent!, others };
		}
		throw new Error("nobody comes up twice");
	});
}

test("a tap on a name in the text tells who that was then, on a card that leads to all else they come up in", async () => {
	const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, at: "?view=read" };
	const { page, complaints } = await openDeck(browser, inject("site"), phone);
	const { id, key, name, others } = await slideOfSomebody(page);
	const link = page.locator(`section[data-id="${id}"] .people a[data-name="${key}"]`);
	await link.tap();
	expect(await card(page).getAttribute("aria-label")).toBe(name);
	const text = (await card(page).innerText()).replace(/\s+/g, " ");
	expect(text).toMatch(/At the time: \S+/);
	const uses = card(page).locator(".entry-uses a");
	expect(await uses.count()).toBe(others + 1);
	expect(await card(page).locator("[aria-current]").getAttribute("href")).toBe(`#/${id}`);
	const strokes = await card(page).locator(".found-marks").getAttribute("d");
	expect((strokes ?? "").split("M").length).toBeGreaterThan(2);
	expect(await page.locator(".strip-line i.found").count()).toBeGreaterThan(1);
	const box = (await card(page).boundingBox())!;
	expect([box.x >= 0, box.x + box.width <= 390]).toEqual([true, true]);
	const use = uses.last();
	const target = await use.getAttribute("href");
	await use.tap();
	expect(await card(page).count()).toBe(0);
	expect(await page.locator(".strip-line i.found").count()).toBe(0);
	await expect.poll(() => page.evaluate(() => location.hash)).toBe(target);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("on stage the same card is opened and closed by keys, gives the focus back, and shows their events on the rail", async () => {
	const { page, complaints } = await openDeck(browser, inject("site"));
	const { name } = await slideOfSomebody(page);
	const link = page.locator("section.present .people a.name").first();
	await link.focus();
	await page.keyboard.press("Enter");
	expect(await card(page).getAttribute("aria-label")).toBe(name);
	expect(await page.locator(".rail-mark.found").count()).toBeGreaterThan(0);
	expect(await page.evaluate(() => document.activeElement?.className)).toBe("card");
	await page.keyboard.press("Escape");
	expect(await card(page).count()).toBe(0);
	expect(await page.locator(".rail-mark.found").count()).toBe(0);
	expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
	await page.keyboard.press("Enter");
	await page.keyboard.press("Tab");
	await page.keyboard.press("Enter");
	expect(await card(page).count()).toBe(0);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("a link to somebody leads to their card: on stage beside their first slide, in the text in the list of all", async () => {
	const { page, complaints } = await openDeck(browser, inject("site"));
	const { key, name } = await slideOfSomebody(page);
	const first = await page.evaluate((key) => document.getElementById(`/${key}`)!.querySelector("a")!.hash, key);
	const isThere = async () => {
		await card(page).waitFor();
		expect(await card(page).getAttribute("aria-label")).toBe(name);
		const shown = await page.evaluate(async () => {
			const player = (await window.deckReady)!;
			return `#/${player.sections[player.position().index]!.dataset.id}`;
		});
		expect(shown).toBe(first);
	};
	// From where they are told of, and from elsewhere.
	for (const index of [null, 0]) {
		await page.evaluate(
			async ({ key, index }) => {
				if (index !== null) (await window.deckReady)!.goTo({ index, step: 0 });
				location.hash = `#/${key}`;
			},
			{ key, index },
		);
		await isThere();
		await page.waitForFunction(() => document.querySelector(".rail-mark.found"));
		await page.keyboard.press("Escape");
		await card(page).waitFor({ state: "detached" });
	}
	await page.goto(`${inject("site")}?view=stage&anew#/${key}`);
	await isThere();
	await page.goto(`${inject("site")}?view=read#/${key}`);
	const topOf = (id: string) =>
		page.evaluate((id) => Math.abs(document.getElementById(`/${id}`)!.getBoundingClientRect().top), id);
	await expect.poll(() => topOf(key)).toBeLessThan(100);
	// The list stands after the last slide, and that is where we are.
	expect(await page.evaluate(async () => (await window.deckReady)!.position().index)).toBeGreaterThan(40);
	// By an address that is typed over the one before it: to the list itself, and to a source far down in its own.
	const source = await page.locator(".slide-sources .source").nth(-5).getAttribute("id");
	for (const id of ["register", source!.slice(1)]) {
		await page.evaluate((id) => {
			location.hash = `#/${id}`;
		}, id);
		await expect.poll(() => topOf(id)).toBeLessThan(100);
	}
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("without scripts a name leads to the list of people and places after the text", async () => {
	const { page } = await openDeck(browser, inject("site"), { javaScriptEnabled: false });
	await page.locator(".prose a.name").first().click();
	const at = new URL(page.url()).hash.slice(1);
	const entry = page.locator(`[id="${at}"]`);
	expect(await entry.evaluate((it) => Math.round(it.getBoundingClientRect().top))).toBeLessThan(900);
	expect(await entry.locator(".entry-uses a").count()).toBeGreaterThan(0);
	await page.context().close();
});
