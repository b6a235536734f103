import { join } from "node:path";
import type { Page } from "playwright-core";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { story as storyPlugin } from "../../src/node/plugin.ts";
import { projectRoot } from "../../src/node/project.ts";
import { writeSmallStory } from "../node/small-story.ts";
import { joinBrowser } from "./join-browser.ts";

const story = writeSmallStory("dev");
const browser = await joinBrowser();
let server: ViteDevServer;
let page: Page;

beforeAll(async () => {
	server = await createServer({
		configFile: false,
		logLevel: "silent",
		root: join(projectRoot, "src"),
		cacheDir: join(projectRoot, ".cache/tests/vite"),
		plugins: [storyPlugin(story)],
		server: { port: 4800 },
	});
	await server.listen();
});

afterAll(async () => {
	await server.close();
});

/** On the first step of the second slide; `stayed` is lost when the page is loaded anew. */
beforeEach(async () => {
	page = await browser.newPage({ viewport: { width: 1600, height: 900 }, reducedMotion: "reduce" });
	await page.goto(`${server.resolvedUrls!.local[0]}#/built/1`);
	await page.evaluate(async () => {
		await (window as Window & { deckReady?: Promise<unknown> }).deckReady;
		document.body.dataset.stayed = "yes";
	});
});

afterEach(async () => {
	await page.close();
	story.restore();
	await expect.poll(() => isServed("Point at the piers.")).toBe(true);
});

test("a saved text is shown without a reload, on the same slide and step", async () => {
	const before = await place();
	story.edit("First the piers.", "First the pillars.");
	await shown("First the pillars.");
	expect(await place()).toEqual(before);
	expect(before.stayed).toBe("yes");
});

test("a save right after another is shown too", async () => {
	story.edit("First the piers.", "First the pillars.");
	await shown("First the pillars.");
	story.edit("First the piers.", "First the pylons.");
	await shown("First the pylons.");
});

test("a slide put in before the one that is shown leaves it shown", async () => {
	const before = await place();
	story.edit(
		"---\n\n# The bridge is",
		"---\n\n# A flood {#flood}\n\nIt rose. [@gazette]\n\nNote: Wait.\n\n---\n\n# The bridge is",
	);
	await expect.poll(() => page.locator("[data-id=flood]").count()).toBe(1);
	expect(await place()).toEqual(before);
});

test("a saved note moves nothing", async () => {
	const section = await page.locator("[data-id=built]").elementHandle();
	story.edit("Point at the piers.", "Point at the deck.");
	await expect.poll(() => isServed("Point at the deck.")).toBe(true);
	expect(await section!.evaluate((it) => it.isConnected)).toBe(true);
	expect((await place()).stayed).toBe("yes");
});

test("a mistake is told over the page with its place and its lines; the last good deck stays behind it", async () => {
	story.edit("short: Built", "shrot: Built");
	const overlay = page.locator("vite-error-overlay");
	await overlay.waitFor({ state: "attached" });
	expect(await overlay.locator(".message-body").textContent()).toMatch(/10-building\.md:20:1 {2}.*`shrot`/);
	expect(await overlay.locator(".frame").textContent()).toContain("20 | shrot: Built");
	await shown("First the piers.");
	story.restore();
	await overlay.waitFor({ state: "detached" });
	expect((await place()).stayed).toBe("yes");
});

test("a page opened on a story with mistakes is told them too", async () => {
	story.edit("short: Built", "shrot: Built");
	await page.locator("vite-error-overlay").waitFor({ state: "attached" });
	await page.reload();
	await page.locator("vite-error-overlay").waitFor({ state: "attached" });
	await shown("First the piers.");
});

function place(): Promise<{ hash: string; slide: string | undefined; steps: number; stayed: string | undefined }> {
	return page.evaluate(() => {
		const section = document.querySelector<HTMLElement>("section.present");
		return {
			hash: location.hash,
			slide: section?.dataset.id,
			steps: section?.querySelectorAll(".fragment.visible").length ?? 0,
			stayed: document.body.dataset.stayed,
		};
	});
}

/** `getByText` would find a text that is there but hidden behind another slide. */
async function shown(text: string): Promise<void> {
	await page.locator("section.present", { hasText: text }).waitFor({ state: "visible" });
}

async function isServed(text: string): Promise<boolean> {
	const response = await fetch(server.resolvedUrls!.local[0]!);
	return (await response.text()).includes(text);
}
