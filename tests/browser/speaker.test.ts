/** The speaker's view beside the stage, over http under the published site's own policy. */
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";
import { agreed, linked, openBoth, testCrowd, testTogether, where } from "./two-windows.ts";

/** Share of the stage's width: rows of a table are whole pixels, and in small a line may end a word sooner. */
const tolerance = 0.02;

const browser = await joinBrowser();

for (const tests of [testTogether, testCrowd])
	tests(
		() => browser,
		() => inject("site"),
	);

test("what stands small on the desk is what the stage shows, each part in the same place and face", async () => {
	const { stage, speaker, complaints, close } = await openBoth(browser, inject("site"));
	await stage.evaluate(() => window.inPage.facesLoaded());
	await speaker.evaluate(() => window.inPage.facesLoaded());
	/** Without the numbers in the text, which go with the word that begins another line. */
	const partsOf = (page: Page, deck: string) =>
		page.evaluate((deck) => {
			const box = document.querySelector(deck)!.getBoundingClientRect();
			return [...document.querySelectorAll(`${deck} section.present *, ${deck} .rail-now, ${deck} .rail-mark`)]
				.filter((it) => !it.closest("details, sup, linearGradient") && it.checkVisibility({ visibilityProperty: true }))
				.map((it) => {
					const { left, top, width } = it.getBoundingClientRect();
					const [x, y, w] = [(left - box.left) / box.width, (top - box.top) / box.width, width / box.width];
					return { is: `${it.tagName} ${getComputedStyle(it).fontFamily}`, x, y, w };
				});
		}, deck);
	const wrong: string[] = [];
	const count = await stage.evaluate(async () => (await window.inPage.readyPlayer()).sections.length);
	for (let index = 0; index < count; index += 3) {
		await stage.evaluate(async (index) => (await window.inPage.readyPlayer()).goTo({ index, step: 1 }), index);
		await expect.poll(async () => (await where(speaker)).index).toBe(index);
		await speaker.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
		const [there, here] = [await partsOf(stage, ".deck"), await partsOf(speaker, ".desk-current-frame .deck")];
		if (there.length !== here.length) wrong.push(`${index}: ${there.length} parts, not ${here.length}`);
		const moved = there.filter((part, at) => {
			const other = here[at];
			if (!other || other.is !== part.is) return true;
			return Math.max(Math.abs(part.x - other.x), Math.abs(part.y - other.y), Math.abs(part.w - other.w)) > tolerance;
		});
		if (moved[0]) wrong.push(`${index}: ${moved.length} of ${there.length} parts, first ${JSON.stringify(moved[0])}`);
	}
	expect(wrong).toEqual([]);
	expect(complaints).toEqual([]);
	await close();
});

test("where the browser blocks windows a link is offered, and what it opens is linked", async () => {
	const { page: stage, complaints } = await openDeck(browser, inject("site"));
	await stage.evaluate(() => {
		window.open = () => null;
	});
	await stage.keyboard.press("s");
	const [speaker] = await Promise.all([stage.waitForEvent("popup"), stage.click("dialog a[target]")]);
	await speaker.evaluate(async () => void (await window.deckReady));
	await linked(speaker);
	await speaker.keyboard.press("ArrowRight");
	await expect.poll(async () => (await where(stage)).index).toBe(1);
	expect(await stage.locator("dialog").count()).toBe(0);
	expect(complaints).toEqual([]);
	await stage.context().close();
});

test("a view opened by hand in another tab, without a handle, finds the stage by the channel", async () => {
	const { page: stage, complaints } = await openDeck(browser, inject("site"), { at: "#/alliance" });
	const speaker = await stage.context().newPage();
	await speaker.goto(`${inject("site")}?speaker`);
	await linked(speaker);
	await expect.poll(() => where(speaker)).toEqual(await where(stage));
	await speaker.keyboard.press("ArrowRight");
	await agreed({ stage, speaker, complaints, close: async () => undefined });
	await stage.context().close();
});

test("without a stage it goes alone, and the stage that comes takes up where it is", async () => {
	const { page: first } = await openDeck(browser, inject("site"), { at: "?speaker#/alliance" });
	await first.locator(".desk-open-stage:visible").waitFor();
	await first.keyboard.press("ArrowRight");
	const alone = await where(first);
	expect.soft(await stripFaults(first)).toEqual([]);
	const [stage] = await Promise.all([first.waitForEvent("popup"), first.click(".desk-open-stage")]);
	await stage.evaluate(async () => void (await window.deckReady));
	await linked(first);
	await expect.poll(() => where(stage)).toEqual(alone);
	await first.context().close();
});

test("strangers drive nothing: another key, another shape, another origin", async () => {
	const { stage, speaker, close } = await openBoth(browser, inject("site"));
	const before = await where(stage);
	const key = new URL(speaker.url()).searchParams.get("speaker") ?? "";
	await speaker.evaluate(
		([key]) => {
			const deck = JSON.parse(document.getElementById("deck-data")?.textContent ?? "{}").id;
			const letters = [
				{ deck, key: "guessed", says: { wish: "next" } },
				{ deck: "another", key, says: { wish: "next" } },
				{ deck, key, says: { wish: "destroy" } },
				{ deck, key, says: { wish: "go", slide: 3 } },
				{ deck, key, says: null },
				"next",
			];
			for (const letter of letters) window.opener.postMessage(letter, "*");
		},
		[key],
	);
	await stage.evaluate(
		([key]) =>
			new Promise((resolve) => {
				const deck = JSON.parse(document.getElementById("deck-data")?.textContent ?? "{}").id;
				// As a page of another origin would be heard.
				const letter = { deck, key, says: { wish: "next" } };
				dispatchEvent(new MessageEvent("message", { data: letter, origin: "https://example.org" }));
				setTimeout(resolve, 300);
			}),
		[key],
	);
	expect(await where(stage)).toEqual(before);
	await speaker.keyboard.press("ArrowRight");
	await expect.poll(() => where(stage)).not.toEqual(before);
	await close();
});

/** Names and times of the plan's chapters that are cut, or below the window. */
function stripFaults(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		await document.fonts.ready;
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		const all = [...document.querySelectorAll<HTMLElement>(".strip-title, .strip-times")];
		const isFault = (it: HTMLElement) =>
			it.getBoundingClientRect().bottom > innerHeight ||
			(getComputedStyle(it).overflow === "hidden" && it.scrollWidth > it.clientWidth);
		return all.length === 0 ? ["there are none"] : all.filter(isFault).map((it) => it.textContent ?? "");
	});
}
