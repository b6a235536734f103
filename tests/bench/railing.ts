/** The rail with ten thousand events: how soon it is shown, and how long its frames take under the hand. */
import type { Browser, Page } from "playwright-core";
import { serveSite } from "../../src/node/serve.ts";
import { median, percentile, type Result, repeat } from "./measure.ts";
import { buildLongStory } from "./sites.ts";

const slides = 250;
const each = 40;

export async function measureRail(browser: Browser): Promise<Result[]> {
	const site = await serveSite(await buildLongStory(slides, each), 4900);
	try {
		const shown = median(await repeat(3, () => firstShow(browser, site.url)));
		const { panning, zooming } = await handle(browser, site.url);
		const row = (what: string, ours: number, aim: string): Result => ({
			what: `rail of ${slides * each} events, ${what}`,
			slides,
			unit: "ms",
			ours,
			aim,
		});
		return [
			row("first shown", shown, "< 500"),
			row("panned, frame p95", percentile(panning, 0.95), "16.7"),
			row("zoomed, frame p95", percentile(zooming, 0.95), "16.7"),
		];
	} finally {
		await site.close();
	}
}

declare global {
	interface Window {
		marksSeen?: number;
	}
}

async function openPage(browser: Browser, url: string): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, reducedMotion: "reduce" });
	// What runs this file names the functions that it hands to the page. One script: the order of two is not promised.
	await context.addInitScript({ content: `globalThis.__name = (named) => named; (${watchForMarks})();` });
	const page = await context.newPage();
	await page.goto(`${url}#/slide-${slides / 2}`);
	await page.evaluate(async () => void (await window.deckReady));
	return page;
}

/** In the page, from its first moment: to ask it from outside takes as long as a frame or two. */
function watchForMarks(): void {
	const look = () => {
		const isThere = document.querySelector(".rail-mark") !== null;
		requestAnimationFrame(isThere ? note : look);
	};
	const note = () => {
		window.marksSeen = performance.now();
	};
	requestAnimationFrame(look);
}

/** Milliseconds from the beginning of the navigation to when the first frame with marks on the rail has been made. */
async function firstShow(browser: Browser, url: string): Promise<number> {
	const page = await openPage(browser, url);
	try {
		await page.waitForFunction(() => window.marksSeen !== undefined);
		return await page.evaluate(() => window.marksSeen!);
	} finally {
		await page.context().close();
	}
}

async function handle(browser: Browser, url: string): Promise<{ panning: number[]; zooming: number[] }> {
	const page = await openPage(browser, url);
	try {
		await page.waitForTimeout(1000);
		return await page.evaluate(handleInPage);
	} finally {
		await page.context().close();
	}
}

/** In the page: a hand at every frame, out to the whole story and back in, then along at three scales. */
async function handleInPage(): Promise<{ panning: number[]; zooming: number[] }> {
	const nav = document.querySelector<HTMLElement>(".rail");
	if (!nav) throw new Error("the page has no rail");
	const box = nav.getBoundingClientRect();
	const at = (x: number) => ({
		clientX: box.left + x,
		clientY: box.top + 55,
		bubbles: true,
		cancelable: true,
		button: 0,
	});
	const frames = async (count: number, act: (frame: number) => void) => {
		const times: number[] = [];
		let last = await new Promise<number>(requestAnimationFrame);
		for (let frame = 0; frame < count; frame++) {
			act(frame);
			const now = await new Promise<number>(requestAnimationFrame);
			times.push(now - last);
			last = now;
		}
		return times;
	};
	const wheel = (deltaY: number) => () => nav.dispatchEvent(new WheelEvent("wheel", { ...at(700), deltaY }));
	const pan = async () => {
		nav.dispatchEvent(new PointerEvent("pointerdown", at(800)));
		const times = await frames(60, (frame) => nav.dispatchEvent(new PointerEvent("pointermove", at(800 - 6 * frame))));
		dispatchEvent(new PointerEvent("pointerup", at(400)));
		return times;
	};
	// Nothing holds a pointer that no hand has put down.
	nav.setPointerCapture = () => undefined;
	const out = await frames(60, wheel(60));
	const whole = await pan();
	const closer = await frames(40, wheel(-60));
	const middle = await pan();
	const close = await frames(40, wheel(-60));
	return { zooming: [...out, ...closer, ...close], panning: [...whole, ...middle, ...(await pan())] };
}
