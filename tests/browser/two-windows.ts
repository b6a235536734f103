/** Stage and speaker's view in two windows, and what must hold of them wherever they were opened from. */
import type { Browser, Page } from "playwright-core";
import { expect, test } from "vitest";
import { openDeck } from "./deck-page.ts";

export interface Windows {
	stage: Page;
	speaker: Page;
	complaints: string[];
	close: () => Promise<void>;
}

/** The stage at an address, and the speaker's view opened from it by its key. A file is opened without a network. */
export async function openBoth(browser: Browser, site: string, at = ""): Promise<Windows> {
	const { page: stage, complaints } = await openDeck(browser, site, { at, offline: site.startsWith("file:") });
	const [speaker] = await Promise.all([stage.waitForEvent("popup"), stage.keyboard.press("s")]);
	hearOf(speaker, complaints);
	await speaker.evaluate(() => window.deckReady);
	await linked(speaker);
	return { stage, speaker, complaints, close: () => stage.context().close() };
}

function hearOf(page: Page, complaints: string[]): void {
	page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
	page.on("console", (message) => {
		if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
	});
}

export const linked = (speaker: Page) =>
	speaker.waitForFunction(() => document.querySelector(".desk-stage-link:not(.lost)"));

export const where = (page: Page) =>
	page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		return { ...player.position(), route: player.route.id };
	});

/** What each side takes the other to show. */
async function agreement({ stage, speaker }: Windows) {
	const [there, here] = [await where(stage), await where(speaker)];
	const blank = await stage.locator(".blank").count();
	return {
		same:
			JSON.stringify(there) === JSON.stringify(here) && (await speaker.locator(".desk-veil:visible").count()) === blank,
		there,
		here,
	};
}

export const agreed = (windows: Windows) =>
	expect.poll(async () => await agreement(windows)).toMatchObject({ same: true });

/** The tests of two windows; `browser` and `place` are asked when a test runs. */
export function testTogether(browser: () => Browser, place: () => string): void {
	test("each side drives the other: steps, jumps, routes, the blank screen and the pointer", async () => {
		const windows = await openBoth(browser(), place());
		const { stage, speaker, complaints } = windows;
		await speaker.keyboard.press("ArrowRight");
		await speaker.keyboard.press("PageDown");
		await expect.poll(async () => (await where(stage)).index).toBe(2);
		await stage.keyboard.press("ArrowRight");
		await agreed(windows);
		await speaker.keyboard.press("g");
		await speaker.keyboard.type("1961");
		await speaker.keyboard.press("Enter");
		await agreed(windows);
		expect(await stage.textContent("section.present .title")).toContain("1961");
		await speaker.keyboard.press("b");
		await stage.locator(".blank").waitFor();
		await agreed(windows);
		await stage.keyboard.press("b");
		await expect.poll(() => speaker.locator(".desk-veil:visible").count()).toBe(0);
		await speaker.keyboard.press("l");
		await speaker.locator(".desk-current-frame.pointed").waitFor();
		const frame = (await speaker.locator(".desk-current-frame").boundingBox())!;
		await speaker.mouse.move(frame.x + frame.width * 0.25, frame.y + frame.height * 0.75);
		const dot = () => stage.locator(".laser").boundingBox();
		await expect.poll(async () => Math.round(((await dot())?.x ?? 0) + (await dot())!.width / 2)).toBe(400);
		await speaker.keyboard.press("l");
		await expect.poll(() => stage.locator(".laser").count()).toBe(0);
		await speaker.keyboard.press("r");
		await speaker.locator("dialog a").first().click();
		await expect.poll(async () => (await where(stage)).route).not.toBe("full");
		await agreed(windows);
		expect(complaints).toEqual([]);
		await windows.close();
	});

	test("either side may be loaded anew, and finds the other", async () => {
		const windows = await openBoth(browser(), place(), "#/alliance");
		const { stage, speaker, complaints } = windows;
		await speaker.reload();
		await linked(speaker);
		await speaker.keyboard.press("ArrowRight");
		await agreed(windows);
		const before = await where(stage);
		await stage.reload();
		await stage.evaluate(() => window.deckReady);
		await linked(speaker);
		await speaker.keyboard.press("ArrowRight");
		await expect.poll(() => where(stage)).not.toEqual(before);
		await agreed(windows);
		await stage.keyboard.press("ArrowLeft");
		await agreed(windows);
		expect(complaints).toEqual([]);
		await windows.close();
	});

	test("two hundred commands at once from both sides end in agreement", async () => {
		const windows = await openBoth(browser(), place());
		const { stage, speaker, complaints } = windows;
		const keys = ["ArrowRight", "ArrowRight", "PageDown", "ArrowLeft", "Home", "End", "b", "l", "n", "p"];
		const play = (page: Page, seed: number) =>
			page.evaluate(
				async ([keys, seed]) => {
					let state = Number(seed);
					for (let i = 0; i < 100; i++) {
						state = (state * 1103515245 + 12345) % 2147483648;
						const key = (keys as string[])[state % (keys as string[]).length]!;
						document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
						if (state % 17 === 0) await new Promise(requestAnimationFrame);
					}
				},
				[keys, seed] as const,
			);
		await Promise.all([play(stage, 1), play(speaker, 78)]);
		await agreed(windows);
		expect(complaints).toEqual([]);
		await windows.close();
	});
}
