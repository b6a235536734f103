/** Another story through the same engine: another language, years before the common era, minutes, no places. */
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { story } from "../../src/node/plugin.ts";
import { cacheFolder, projectRoot } from "../../src/node/project.ts";
import { type Site, serveSite } from "../../src/node/serve.ts";
import { openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let site: Site;

beforeAll(async () => {
	const outDir = cacheFolder("tests", "second-story");
	await build({
		configFile: false,
		logLevel: "silent",
		root: join(projectRoot, "src"),
		base: "./",
		plugins: [story({ slides: join(projectRoot, "tests/fixtures/second-story"), assets: join(projectRoot, "assets") })],
		build: { outDir, emptyOutDir: true },
	});
	site = await serveSite(outDir, 4700);
}, 60_000);

afterAll(async () => {
	await site.close();
});

test("it plays from the cover to the end and back, without a word of complaint", async () => {
	const { page, complaints } = await openDeck(browser, site.url, { reducedMotion: "no-preference" });
	const last = await page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		for (let i = 0; i < 200; i++) player.next();
		return { at: player.position().index, of: player.sections.length - 1 };
	});
	expect(last.at).toBe(last.of);
	const first = await page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		for (let i = 0; i < 200; i++) player.back();
		return player.position();
	});
	expect(first).toEqual({ index: 0, step: 0 });
	await page.evaluate(() => window.inPage.untilStill());
	expect(await page.evaluate(() => window.inPage.leftoversOf())).toEqual([]);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("everything on every slide has its place and its size", async () => {
	const { page } = await openDeck(browser, site.url);
	expect((await page.evaluate(() => window.inPage.sweep())).join("\n")).toBe("");
	await page.context().close();
});

test("its rail runs from before the common era, and comes down to minutes", async () => {
	const { page } = await openDeck(browser, site.url);
	const scales = await page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		const seen: string[] = [];
		for (const index of player.sections.keys()) {
			player.goTo({ index, step: 0 });
			await window.inPage.untilStill();
			const labels = [...document.querySelectorAll(".rail-tick-label")];
			seen.push(labels.map(({ textContent }) => textContent).join(" "));
		}
		return seen;
	});
	expect(scales.some((labels) => /v\. ?Chr/.test(labels))).toBe(true);
	expect(scales.some((labels) => /\d\d:\d\d/.test(labels))).toBe(true);
	expect(await page.evaluate(() => document.documentElement.lang)).toMatch(/^de/);
	await page.context().close();
});
