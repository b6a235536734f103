/** Stage and speaker's view in two windows, and what must hold of them wherever they were opened from. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
	await speaker.evaluate(async () => void (await window.deckReady));
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

/** What the stage shows, and what the desk says that it shows. */
async function agreement({ stage, speaker }: Windows) {
	const there = await stage.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		const blank = document.querySelector(".blank") !== null;
		const pointing = document.documentElement.classList.contains("pointing");
		return JSON.stringify({ ...player.position(), route: player.route.id, blank, pointing });
	});
	const here = await speaker.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		const blank = document.querySelector(".desk-veil")?.checkVisibility() ?? false;
		const pointing = document.querySelector(".desk-current-frame")?.classList.contains("pointed") ?? false;
		return JSON.stringify({ ...player.position(), route: player.route.id, blank, pointing });
	});
	return { same: there === here, there, here };
}

export const agreed = (windows: Windows) =>
	expect.poll(async () => await agreement(windows)).toMatchObject({ same: true });

/** The tests of two windows, in the same two; `browser` and `place` are asked when they run. */
export function testTogether(browser: () => Browser, place: () => string): void {
	describe("side by side", () => {
		let windows: Windows;

		beforeAll(async () => {
			windows = await openBoth(browser(), place());
		});

		afterAll(() => windows.close());

		test("each side drives the other: steps, jumps, routes, the blank screen and the pointer", async () => {
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
		});

		test("either side may be loaded anew, and finds the other", async () => {
			const { stage, speaker, complaints } = windows;
			await speaker.reload();
			await linked(speaker);
			await speaker.keyboard.press("ArrowRight");
			await agreed(windows);
			const before = await where(stage);
			await stage.reload();
			await stage.evaluate(async () => void (await window.deckReady));
			await linked(speaker);
			await speaker.keyboard.press("ArrowRight");
			await expect.poll(() => where(stage)).not.toEqual(before);
			await agreed(windows);
			await stage.keyboard.press("ArrowLeft");
			await agreed(windows);
			expect(complaints).toEqual([]);
		});
	});
}

/** What is said between them is the same wherever they were opened from: this takes long, and is asked of one place. */
export function testCrowd(browser: () => Browser, place: () => string): void {
	test("fifty commands at once from both sides end in agreement", async () => {
		const windows = await openBoth(browser(), place());
		const { stage, speaker, complaints } = windows;
		const keys = ["ArrowRight", "ArrowRight", "PageDown", "ArrowLeft", "Home", "End", "b", "l", "n", "p"];
		const play = (page: Page, seed: number) =>
			page.evaluate(
				async ([keys, seed]) => {
					let state = Number(seed);
					for (let i = 0; i < 25; i++) {
						state = (state * 1103515245 + 12345) % 2147483648;
						const key = keys[(state >> 8) % keys.length] ?? "b";
						document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
						if (i % 9 === 0) await new Promise((resolve) => setTimeout(resolve));
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
