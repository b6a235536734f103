/** In development: how long after a file is written its new text is on the page. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { createServer } from "vite";
import { story } from "../../src/node/plugin.ts";
import { cacheFolder, projectRoot } from "../../src/node/project.ts";
import { firstChapterFile, writeLongStory } from "./long-story.ts";
import { median, type Result } from "./measure.ts";

const saves = 11;
/** Milliseconds between saves: longer than the watcher stays deaf after one. */
const pause = 400;

export async function measureSaving(browser: Browser, slides: number): Promise<Result[]> {
	const folders = writeLongStory(slides);
	const server = await createServer({
		configFile: false,
		logLevel: "error",
		root: join(projectRoot, "src"),
		cacheDir: cacheFolder("bench", "vite"),
		plugins: [story(folders)],
		server: { port: 4950 },
	});
	await server.listen();
	const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
	try {
		await page.goto(`${server.resolvedUrls!.local[0]}#/slide-4`);
		await page.evaluate(async () => void (await window.deckReady));
		const times = await saveAgainAndAgain(page, join(folders.slides, firstChapterFile));
		const aim = slides === 25 ? "< 60" : "< 100";
		return [{ what: "save to visible", slides, unit: "ms", ours: median(times), aim }];
	} finally {
		await page.close();
		await server.close();
	}
}

/** The first save warms the server and is not counted. */
async function saveAgainAndAgain(page: Page, file: string): Promise<number[]> {
	const original = readFileSync(file, "utf8");
	const times: number[] = [];
	for (let turn = 0; turn < saves; turn++) {
		const text = `had been told ${turn} times`;
		const shown = page.evaluate(seen, text);
		await wait(pause);
		const written = performance.timeOrigin + performance.now();
		writeFileSync(file, changeSlide4(original, text));
		times.push((await shown) - written);
	}
	return times.slice(1);
}

function changeSlide4(original: string, text: string): string {
	const from = "Nobody was surprised by it.";
	const slide = original.indexOf("{#slide-4}");
	return original.slice(0, slide) + original.slice(slide).replace(from, `Nobody ${text}.`);
}

/** In the page: when the slide on the stage holds a text, in milliseconds since 1970. */
function seen(text: string): Promise<number> {
	return new Promise((resolve) => {
		const observer = new MutationObserver(() => {
			if (!document.querySelector("section.present")?.textContent?.includes(text)) return;
			observer.disconnect();
			resolve(performance.timeOrigin + performance.now());
		});
		observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
	});
}
