/** How long a page takes to open, with nothing in its caches, and what it keeps in memory. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { serveSite } from "../../src/node/serve.ts";
import { sizesOf } from "../../src/node/sizes.ts";
import { median, type Result, repeat } from "./measure.ts";
import type { SitePair } from "./sites.ts";

interface Opening {
	/** Milliseconds from the beginning of the navigation. */
	painted: number;
	ready: number;
	/** Bytes of JavaScript's heap, after its garbage was collected. */
	heap: number;
}

export async function measureOpening(browser: Browser, { slides, ours, bare }: SitePair): Promise<Result[]> {
	// In turns, so that a slow moment of the machine falls on both.
	const pairs = await repeat(5, async () => [await open(browser, ours), await open(browser, bare)] as const);
	const row = (what: string, unit: string, aim: string | undefined, value: (opening: Opening) => number): Result => {
		const [here, there] = [median(pairs.map(([it]) => value(it))), median(pairs.map(([, it]) => value(it)))];
		return { what, slides, unit, ours: here, bare: there, aim };
	};
	return [
		row("open to first paint", "ms", "< 300", ({ painted }) => painted),
		row("open to ready", "ms", "< 300", ({ ready }) => ready),
		row("heap after load", "MB", undefined, ({ heap }) => heap / 1e6),
	];
}

/** What a browser asks for until the first slide of a built site stands in its own letters; what comes later nobody waits for. */
export async function measureLoaded(browser: Browser, folder: string): Promise<Result[]> {
	const site = await serveSite(folder, 4900);
	const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
	try {
		const page = await context.newPage();
		await page.addInitScript({ content: noteReadiness });
		await page.goto(site.url, { waitUntil: "networkidle" });
		const names = (await page.evaluate(askedUntilReady)).map((path) => path.replace(/^\/$/, "/index.html"));
		const sizes = sizesOf(names.map((name) => ({ name, content: readFileSync(join(folder, name)) })));
		const all = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
		const script = sizes.find(({ kind }) => kind === "script")?.bytes ?? 0;
		const row = (what: string, bytes: number, aim: number): Result => {
			return {
				what: `${what} to open the first slide (gzip)`,
				slides: null,
				unit: "kB",
				ours: bytes / 1000,
				aim: `< ${aim}`,
			};
		};
		return [row("bytes", all, 400), row("script", script, 150)];
	} finally {
		await context.close();
		await site.close();
	}
}

async function askedUntilReady(): Promise<string[]> {
	while (window.lettersAt === undefined) await new Promise(requestAnimationFrame);
	const { lettersAt } = window;
	const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
	return entries.filter((it) => it.startTime <= lettersAt).map(({ name }) => new URL(name).pathname);
}

/** A context of its own has caches of its own. */
async function open(browser: Browser, url: string): Promise<Opening> {
	const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
	try {
		const page = await context.newPage();
		await page.addInitScript({ content: noteReadiness });
		await page.goto(url);
		const times = { painted: await page.evaluate(paintedAt), ready: await page.evaluate(readyAt) };
		return { ...times, heap: await heapOf(page) };
	} finally {
		await context.close();
	}
}

declare global {
	interface Window {
		readyAt?: number;
		/** When the faces of what was then shown had come. */
		lettersAt?: number;
	}
}

/** In the page, before its own scripts: notes when the promise that they put there is kept. */
const noteReadiness = `{
	let given;
	Object.defineProperty(window, "deckReady", {
		get: () => given,
		set: (promise) => {
			given = promise;
			promise.then(() => { window.readyAt = performance.now(); });
			promise.then(() => document.fonts.ready).then(() => { window.lettersAt = performance.now(); });
		},
	});
}`;

async function readyAt(): Promise<number> {
	await window.deckReady;
	return window.readyAt!;
}

function paintedAt(): Promise<number> {
	return new Promise((resolve) => {
		new PerformanceObserver((list) => {
			const [entry] = list.getEntriesByName("first-contentful-paint");
			if (entry) resolve(entry.startTime);
		}).observe({ type: "paint", buffered: true });
	});
}

async function heapOf(page: Page): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send("HeapProfiler.collectGarbage");
	const { usedSize } = await session.send("Runtime.getHeapUsage");
	return usedSize;
}
