/** How long a key takes from its press to the frame that shows what it did, by the browser's own Event Timing. */
import { setTimeout as wait } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { percentile, type Result } from "./measure.ts";
import type { SitePair } from "./sites.ts";

/** There, back, and there again, from the middle of the deck and over the end of a group that reveal is handed. */
const presses = ["ArrowRight", "ArrowLeft", "ArrowRight"].flatMap((key) => Array<string>(20).fill(key));
/** Milliseconds between presses: about as fast as somebody looks through a deck. */
const pause = 300;
/** Milliseconds: Event Timing tells of nothing shorter, and in steps of eight. */
const shortest = 16;

export async function measurePressing(browser: Browser, { slides, ours, bare }: SitePair): Promise<Result[]> {
	const start = Math.floor(slides / 2) - 10;
	const here = await press(browser, `${ours}#/slide-${start}`);
	const there = await press(browser, `${bare}#/${start - 1}`);
	const row = (what: string, share: number, aim?: string): Result => {
		return { what, slides, unit: "ms", ours: percentile(here, share), bare: percentile(there, share), aim };
	};
	return [row("key to painted, p50", 0.5, "16-24"), row("key to painted, p95", 0.95)];
}

async function press(browser: Browser, url: string): Promise<number[]> {
	const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
	try {
		await page.goto(url);
		await page.evaluate(async () => void (await window.deckReady));
		await wait(1000);
		await page.evaluate(watchKeys, shortest);
		for (const key of presses) {
			await page.keyboard.press(key);
			await wait(pause);
		}
		return await durations(page);
	} finally {
		await page.close();
	}
}

/** One for each press. Those that were not told of took less than the shortest: they are counted as the shortest. */
async function durations(page: Page): Promise<number[]> {
	const told = await page.evaluate(() => window.keyTimes);
	if (told.length === 0) console.warn("Event Timing told of no key: all took less than 16 ms, or none was heard.");
	return [...told, ...Array<number>(presses.length - told.length).fill(shortest)];
}

declare global {
	interface Window {
		keyTimes: number[];
	}
}

/** In the page. */
function watchKeys(durationThreshold: number): void {
	window.keyTimes = [];
	const observer = new PerformanceObserver((list) => {
		for (const { name, duration } of list.getEntries()) if (name === "keydown") window.keyTimes.push(duration);
	});
	observer.observe({ type: "event", durationThreshold } as PerformanceObserverInit);
}
