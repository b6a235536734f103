/** How much script each frame of a movement takes, on the story's own slides: the dives along the rail, and a journey's ride. */

import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { cacheFolder, projectRoot } from "../../src/node/project.ts";
import { serveSite } from "../../src/node/serve.ts";
import { percentile, type Result } from "./measure.ts";

const figure = ".scene-journey[data-journey]";
/** Of the key for the next step: through all kinds of slides. */
const presses = 30;

/** Nothing where the story has no journey. */
export async function measureRiding(browser: Browser): Promise<Result[]> {
	const folder = cacheFolder("bench", "site-story");
	await build({
		configFile: join(projectRoot, "vite.config.ts"),
		logLevel: "error",
		build: { outDir: folder, emptyOutDir: true },
	});
	const site = await serveSite(folder, 4900);
	const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
	try {
		await page.addInitScript(timeFrames);
		await page.goto(site.url);
		return [...rowsOf("dives", await dive(page)), ...rowsOf("ride", await ride(page))];
	} finally {
		await page.close();
		await site.close();
	}
}

function rowsOf(movement: string, frames: number[]): Result[] {
	if (frames.length === 0) return [];
	const row = (what: string, share: number, aim?: string): Result => ({
		what: `script in a frame of the ${movement}, ${what}`,
		slides: null,
		unit: "ms",
		ours: percentile(frames, share),
		aim,
	});
	return [row("p95", 0.95), row("most", 1, "16.7")];
}

/** From slide to slide, each with all that comes with it; milliseconds of each frame. */
async function dive(page: Page): Promise<number[]> {
	await page.evaluate(async () => (await window.deckReady)?.goTo({ index: 0, step: 0 }));
	await page.waitForTimeout(1000);
	await page.evaluate(() => {
		window.frameTimes = [];
	});
	for (let press = 0; press < presses; press++) {
		await page.keyboard.press("ArrowRight");
		await page.waitForTimeout(800);
	}
	return page.evaluate(() => window.frameTimes);
}

/** From the first instant to the last, as played; milliseconds of each frame. */
async function ride(page: Page): Promise<number[]> {
	const isThere = await page.evaluate(async (figure) => {
		const player = await window.deckReady;
		const index = player?.sections.findIndex((section) => section.querySelector(figure)) ?? -1;
		if (index >= 0) player?.goTo({ index, step: 0 });
		return index >= 0;
	}, figure);
	if (!isThere) return [];
	await page.waitForTimeout(1000);
	await page.evaluate(() => {
		window.frameTimes = [];
	});
	await page.click(`${figure} .journey-play`);
	await page.waitForSelector(`${figure} .journey-play:not(.playing)`, { timeout: 30_000 });
	return page.evaluate(() => window.frameTimes);
}

declare global {
	interface Window {
		frameTimes: number[];
	}
}

/** In the page, before its own scripts: the callbacks of a frame are timed together. */
function timeFrames(): void {
	window.frameTimes = [];
	let last = -1;
	const ask = window.requestAnimationFrame.bind(window);
	window.requestAnimationFrame = (callback) =>
		ask((now) => {
			const start = performance.now();
			callback(now);
			const took = performance.now() - start;
			if (now === last) window.frameTimes.push((window.frameTimes.pop() ?? 0) + took);
			else window.frameTimes.push(took);
			last = now;
		});
}
