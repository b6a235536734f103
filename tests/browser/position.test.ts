/** Where we are: addresses, keys, fast presses, and that nothing of a movement is left over. */
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { type DeckPage, openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let still: DeckPage;
let moving: DeckPage;

/** A page for all that asks for no movement, and one for all that does. */
beforeAll(async () => {
	still = await openDeck(browser, inject("site"));
	moving = await openDeck(browser, inject("site"), { reducedMotion: "no-preference" });
});

const where = (page: Page) =>
	page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		const { index, step } = player.position();
		return { id: player.data.slides[index]?.id, index, step, hash: location.hash };
	});

const idsOf = (page: Page) =>
	page.evaluate(async () => (await window.inPage.readyPlayer()).data.slides.map(({ id, steps }) => ({ id, steps })));

const hashOf = (id: string, step: number) => (step > 0 ? `#/${id}/${step}` : `#/${id}`);

const shownOn = (page: Page) =>
	page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		const section = document.querySelector<HTMLElement>("section.present");
		return `${section?.dataset.id} ${player.position().step} ${location.hash}`;
	});

test("a page opened at the last step of a slide stands there, and an address that names nothing opens the first", async () => {
	const { page, complaints } = still;
	const slides = await idsOf(page);
	// The last of a group, the first of the next and one amid it; the next test goes to all of them.
	const links = slides
		.filter((_, index) => [15, 16, 24].includes(index))
		.map(({ id, steps }) => [hashOf(id, steps), `${id} ${steps} ${hashOf(id, steps)}`]);
	const cover = `${slides[0]?.id} 0 `;
	for (const hash of ["#/no-such-slide", "#/1945", "#/%E0%A4%A", "#nonsense"]) links.push([hash, cover]);
	const wrong: string[] = [];
	for (const [hash = "", wanted = ""] of links) {
		await page.goto("about:blank");
		await page.goto(inject("site") + hash, { waitUntil: "domcontentloaded" });
		const shown = await shownOn(page);
		if (!shown.startsWith(wanted)) wrong.push(`${hash}: ${shown}`);
	}
	expect(wrong).toEqual([]);
	expect(complaints).toEqual([]);
});

test("a link to any slide leads there from anywhere in the deck, and to its last step", async () => {
	const { page } = still;
	const wrong = await page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		const wrong: string[] = [];
		for (const [index, { id, steps }] of player.data.slides.entries())
			for (const step of steps > 0 ? [0, steps] : [0]) {
				const heard = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
				const hash = `#/${id}${step > 0 ? `/${step}` : ""}`;
				if (location.hash !== hash) {
					location.hash = hash;
					await heard;
				}
				const at = player.position();
				if (at.index !== index || at.step !== step || location.hash !== hash)
					wrong.push(`${hash}: ${JSON.stringify(at)}`);
			}
		return wrong;
	});
	expect(wrong).toEqual([]);
});

test("a link to a source opens the page of the list that holds it", async () => {
	const { page } = still;
	const key = await page.evaluate(() => [...document.querySelectorAll("[id^='/source/']")].at(-1)!.id);
	await page.evaluate((key) => {
		location.hash = `#${key}`;
	}, key);
	await expect.poll(async () => (await where(page)).step).toBeGreaterThan(0);
	const isSeen = await page.evaluate(
		(key) => document.getElementById(key)!.checkVisibility({ visibilityProperty: true }),
		key,
	);
	expect(isSeen).toBe(true);
});

test("a reload keeps slide and step; Back returns from a jump, not from each step", async () => {
	const { page } = still;
	const stepped = (await idsOf(page)).findIndex(({ steps }) => steps >= 2);
	await page.evaluate(async (index) => (await window.inPage.readyPlayer()).goTo({ index, step: 0 }), stepped);
	await page.keyboard.press("ArrowRight");
	const before = await where(page);
	expect(before).toMatchObject({ index: stepped, step: 1 });
	await page.reload();
	expect(await where(page)).toEqual(before);
	await page.keyboard.press("End");
	expect((await where(page)).index).toBeGreaterThan(stepped);
	await page.goBack();
	await expect.poll(() => where(page)).toEqual(before);
});

test("ten fast presses end on the tenth slide or step, there and back, with nothing left over", async () => {
	const { page, complaints } = moving;
	const order = await page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		const places = player.data.slides.flatMap(({ steps }, index) =>
			Array.from({ length: steps + 1 }, (_, step) => ({ index, step })),
		);
		return places;
	});
	const press = (key: string, times: number) =>
		page.evaluate(
			([key, times]) => {
				for (let i = 0; i < Number(times); i++)
					document.body.dispatchEvent(
						new KeyboardEvent("keydown", { key: String(key), bubbles: true, cancelable: true }),
					);
			},
			[key, times] as const,
		);
	await press("ArrowRight", 10);
	expect(await where(page)).toMatchObject(order[10]!);
	for (let i = 0; i < 10; i++) await page.keyboard.press("ArrowRight");
	expect(await where(page)).toMatchObject(order[20]!);
	await page.evaluate(() => window.inPage.untilStill());
	expect(await page.evaluate(() => window.inPage.leftoversOf())).toEqual([]);
	await press("ArrowLeft", 10);
	expect(await where(page)).toMatchObject(order[10]!);
	await page.evaluate(() => window.inPage.untilStill());
	expect(await page.evaluate(() => window.inPage.leftoversOf())).toEqual([]);
	expect(complaints).toEqual([]);
});

test("forward and back returns the very same page and rail, with motion and at any pace", async () => {
	const { page } = moving;
	const snapshot = () =>
		page.evaluate(async () => {
			await window.inPage.untilStill();
			const section = document.querySelector("section.present");
			return { html: section?.outerHTML, rail: window.inPage.railView() };
		});
	const slides = await idsOf(page);
	for (const index of [1, 15, 36]) {
		await page.evaluate(
			async ([index, step]) => (await window.inPage.readyPlayer()).goTo({ index: Number(index), step: Number(step) }),
			[index, slides[index]?.steps ?? 0],
		);
		const before = await snapshot();
		await page.keyboard.press("ArrowRight");
		await page.waitForTimeout(index % 2 ? 90 : 700);
		await page.keyboard.press("ArrowLeft");
		const after = await snapshot();
		expect(after.rail, slides[index]?.id).toEqual(before.rail);
		expect(after.html, slides[index]?.id).toBe(before.html);
	}
});

test("the keys mean what they say, on boards of other scripts too", async () => {
	const { page } = still;
	await page.keyboard.press("Home");
	const theme = () => page.evaluate(() => document.documentElement.dataset.theme ?? "");
	const press = (key: string, code: string) =>
		page.evaluate(
			([key, code]) =>
				document.body.dispatchEvent(new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true })),
			[key, code] as [string, string],
		);
	await press("в", "KeyD");
	expect(await theme()).toBe("day");
	await press("ㅇ", "KeyD");
	expect(await theme()).toBe("night");
	// On AZERTY the key where Q is printed elsewhere bears A; only what it means counts.
	await press("a", "KeyD");
	expect(await theme()).toBe("night");
	await page.keyboard.press("d");
	await page.reload();
	await page.evaluate(async () => void (await window.deckReady));
	expect(await theme()).toBe("day");
	await page.keyboard.press("PageDown");
	await page.keyboard.press(" ");
	expect((await where(page)).index).toBe(2);
	await page.keyboard.press("Home");
	expect((await where(page)).index).toBe(0);
});

test("jump finds a date, all slides are listed, the screen goes blank and comes back", async () => {
	const { page, complaints } = still;
	await page.keyboard.press("g");
	await page.keyboard.type("1961");
	await page.keyboard.press("Enter");
	expect(await page.textContent("section.present .title")).toContain("1961");
	await page.keyboard.press("o");
	const listed = await page.locator("dialog.panel a").count();
	expect(listed).toBe((await idsOf(page)).length);
	expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-current"))).toBe("true");
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	expect(await page.locator("dialog").count()).toBe(0);
	const at = await where(page);
	await page.keyboard.press("b");
	expect(await page.locator(".blank").count()).toBe(1);
	await page.keyboard.press("ArrowRight");
	expect(await page.locator(".blank").count()).toBe(0);
	expect(await where(page)).toEqual(at);
	await page.keyboard.press("?");
	expect(await page.locator("dialog kbd").count()).toBeGreaterThan(10);
	await page.keyboard.press("Escape");
	expect(complaints).toEqual([]);
});

test.each(["stage", "read"])("a player that is stopped listens to nothing any more (%s)", async (view) => {
	const { page, complaints } = await openDeck(browser, inject("site"), { at: `?view=${view}#/alliance` });
	await page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		// The text is where it was asked for once what stands above it has been laid out.
		for (let at = -1; at !== scrollY; await new Promise((done) => setTimeout(done, 200))) at = scrollY;
		player.stop();
	});
	const before = await page.evaluate(() => [location.href, scrollY]);
	for (const key of ["ArrowRight", "n", "o", "d", "/", "?"]) await page.keyboard.press(key);
	await page.waitForTimeout(100);
	expect(await page.evaluate(() => [location.href, scrollY])).toEqual(before);
	expect(await page.locator("dialog[open]").count()).toBe(0);
	expect(complaints).toEqual([]);
	await page.context().close();
});
