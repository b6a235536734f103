/** Ways through the deck: what next, back, counts, rail and paper make of the route in the address or of one chosen. */
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();

const where = (page: Page) =>
	page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		const { index, step } = player.position();
		return { index, step, query: location.search, said: document.querySelector(".announcer")?.textContent ?? "" };
	});

let shortest: { id: string; slides: number[]; before: number; skipped: number; after: number };

/** The story's shortest route, and a slide that it skips between two of its own. */
beforeAll(async () => {
	const { page } = await openDeck(browser, inject("site"));
	const { routes } = await page.evaluate(async () => (await window.inPage.readyPlayer()).data);
	await page.context().close();
	const route = routes.toSorted((a, b) => a.stops.length - b.stops.length)[0]!;
	const slides = route.stops.map(({ slide }) => slide);
	const at = slides.findIndex((slide, index) => index > 0 && slide > slides[index - 1]! + 1);
	shortest = { id: route.id, slides, before: slides[at - 1]!, skipped: slides[at]! - 1, after: slides[at]! };
});

const goTo = (page: Page, index: number) =>
	page.evaluate(async (index) => (await window.inPage.readyPlayer()).goTo({ index, step: 0 }), index);

test("a link to a route walks its slides and no other, there and back, and counts them", async () => {
	const { id, slides } = shortest;
	const { page, complaints } = await openDeck(browser, inject("site"), { at: `?route=${id}` });
	const walked = await page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		const walk = (step: () => void) => {
			const seen = [player.position().index];
			for (let i = 0; i < 100; i++) {
				step();
				if (player.position().index !== seen.at(-1)) seen.push(player.position().index);
			}
			return seen;
		};
		return [walk(player.next), walk(player.back)];
	});
	expect(walked).toEqual([slides, slides.toReversed()]);
	await page.keyboard.press("End");
	expect(await where(page)).toMatchObject({ index: slides.at(-1), query: `?route=${id}` });
	expect((await where(page)).said).toContain(`Slide ${slides.length} of ${slides.length}.`);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("a skipped slide is reached by jump and by link; next goes on with the route; reload and jump keep it", async () => {
	const { id, skipped, before, after } = shortest;
	const { page } = await openDeck(browser, inject("site"), { at: `?route=${id}` });
	await goTo(page, skipped);
	expect((await where(page)).said).toContain("Not on this route");
	await page.reload();
	expect(await where(page)).toMatchObject({ index: skipped, query: `?route=${id}` });
	const steps = await page.evaluate(
		async (index) => (await window.inPage.readyPlayer()).data.slides[index]!.steps,
		skipped,
	);
	for (let i = 0; i <= steps; i++) await page.keyboard.press("ArrowRight");
	expect((await where(page)).index).toBe(after);
	await goTo(page, skipped);
	await page.keyboard.press("ArrowLeft");
	expect((await where(page)).index).toBe(before);
	await page.keyboard.press("o");
	const listed = await page.locator("dialog li.skipped a").count();
	expect(listed).toBeGreaterThan(0);
	await page.locator("dialog li.skipped a").first().click();
	expect(await where(page)).toMatchObject({ query: `?route=${id}` });
	await page.context().close();
});

test("a key and a panel choose a route; the slide stays, the address, the rail and the counts follow", async () => {
	const { page, complaints } = await openDeck(browser, inject("site"));
	const { id, slides } = shortest;
	await goTo(page, slides[2]!);
	const dimmed = () => page.locator(".rail-mark.skipped").count();
	expect(await dimmed()).toBe(0);
	await page.keyboard.press("r");
	expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-current"))).toBe("true");
	await page.locator(`dialog a[data-route="${id}"]`).press("Enter");
	expect(await page.locator("dialog").count()).toBe(0);
	expect(await where(page)).toMatchObject({ index: slides[2], query: `?route=${id}` });
	expect((await where(page)).said).toContain(`Slide 3 of ${slides.length}`);
	expect(await dimmed()).toBeGreaterThan(0);
	await page.keyboard.press("g");
	await page.keyboard.type(String(slides.length));
	await page.keyboard.press("Enter");
	expect((await where(page)).index).toBe(slides.at(-1));
	await page.keyboard.press("r");
	await page.locator("dialog a").last().click();
	expect(await where(page)).toMatchObject({ index: slides.at(-1), query: "" });
	expect(await dimmed()).toBe(0);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("backup is counted apart and reached by jump and by link; nobody walks into it, and within it next goes on", async () => {
	const { page, complaints } = await openDeck(browser, inject("site"));
	const backup = await page.evaluate(async () => {
		const { slides } = (await window.inPage.readyPlayer()).data;
		return slides.flatMap((slide, index) => (slide.backup ? [{ index, id: slide.id }] : []));
	});
	const [first, second] = [backup[0]!, backup[1]!];
	await page.keyboard.press("End");
	for (let i = 0; i < 60; i++) await page.keyboard.press("ArrowRight");
	expect((await where(page)).index).toBe(first.index - 1);
	await page.keyboard.press("g");
	await page.keyboard.type("b1");
	await page.keyboard.press("Enter");
	expect((await where(page)).index).toBe(first.index);
	expect((await where(page)).said).toContain(`Backup slide 1 of ${backup.length}`);
	await page.keyboard.press("ArrowRight");
	expect((await where(page)).index).toBe(second.index);
	await page.goto(`${inject("site")}#/${second.id}`);
	await page.evaluate(async () => void (await window.deckReady));
	for (const _ of backup) await page.keyboard.press("ArrowLeft");
	expect((await where(page)).index).toBe(first.index - 1);
	const linked = await page.evaluate(
		(ids) => ids.filter((id) => document.querySelector(`section.slide .prose a[href="#/${id}"]`)),
		backup.map(({ id }) => id),
	);
	expect(linked).toEqual(backup.map(({ id }) => id));
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("an address that asks for a route that there is not has the whole deck, and says so", async () => {
	const { page, complaints } = await openDeck(browser, inject("site"), { at: "?route=nonsense&theme=day" });
	expect((await where(page)).query).toBe("?theme=day");
	const [taken, all] = await page.evaluate(async () => {
		const { route, data } = await window.inPage.readyPlayer();
		return [route.stops.length, data.slides.filter(({ backup }) => !backup).length];
	});
	expect(taken).toBe(all);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test.each(["stage", "read"])(
	"paper holds the slides of the route, the sources that they cite, and no other, printed from the view %s",
	async (view) => {
		const { id, slides } = shortest;
		const { page } = await openDeck(browser, inject("site"), { at: `?view=${view}&route=${id}` });
		await page.emulateMedia({ media: "print" });
		const printed = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>("section.slide")].flatMap((section, index) =>
				section.offsetHeight > 0 ? [index] : [],
			),
		);
		const sources = await page.evaluate(() =>
			[...document.querySelectorAll("section.slide")].findIndex((it) => it.matches(".slide-sources")),
		);
		expect(printed.filter((index) => index !== sources)).toEqual(slides.filter((index) => index !== sources));
		expect(printed).toContain(sources);
		await page.context().close();
	},
);
