/** The deck as one file, opened from the disk with the network cut. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { buildOneFile } from "../../src/node/one-file.ts";
import { cacheFolder } from "../../src/node/project.ts";
import { plainTextOf } from "../../src/render/html.ts";
import { openDeck } from "./deck-page.ts";

let browser: Browser;
let html: string;
let url: string;

beforeAll(async () => {
	const folder = cacheFolder("tests", "one file");
	const built = await buildOneFile({ notes: true });
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, `${built.id}.html`), built.html);
	html = built.html;
	url = pathToFileURL(join(folder, `${built.id}.html`)).href;
	browser = await chromium.connect(inject("browser"));
});

afterAll(() => browser.close());

test("it is under 2 MB, and names no file and no host that a page would fetch from", () => {
	expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
	const fetched = [
		...html.matchAll(/<(?:link|script|img|iframe|source|image)\b[^>]*\s(?:src|href)="(?!data:|#)[^"]*"/g),
	];
	expect(fetched.map(([tag]) => tag)).toEqual([]);
	const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join("\n");
	expect(styles.length).toBeGreaterThan(100_000);
	expect(styles.match(/url\((?!["']?(?:data:|#))[^)]{0,80}|@import[^;]{0,80}/g)).toBeNull();
});

test("from the disk and without a network it plays to the end, asks for nothing and complains of nothing", async () => {
	const { page, complaints } = await openDeck(browser, url, { offline: true });
	const requests: string[] = [];
	page.on("request", (request) => requests.push(request.url()));
	await page.reload();
	await page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		for (let i = 0; i < 400; i++) player.next();
		await window.inPage.untilStill();
	});
	const { at, of, faces } = await page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		await document.fonts.ready;
		const faces = [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family);
		return { at: player.position().index, of: player.sections.length - 1, faces: faces.join() };
	});
	expect(at).toBe(of);
	expect(faces).toMatch(/IBM Plex Sans/);
	expect(requests.filter((it) => !it.startsWith("data:"))).toEqual([url]);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("from the disk it jumps, changes its light, keeps its place through a reload, and is a text on a phone", async () => {
	const { page, complaints } = await openDeck(browser, url, { offline: true });
	await page.keyboard.press("g");
	await page.keyboard.type("1961");
	await page.keyboard.press("Enter");
	await page.keyboard.press("d");
	const before = await page.evaluate(() => location.hash);
	expect(before.length).toBeGreaterThan(3);
	await page.reload();
	await page.evaluate(() => window.deckReady);
	expect(await page.evaluate(() => location.hash)).toBe(before);
	expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("day");
	await page.setViewportSize({ width: 390, height: 844 });
	await page.reload();
	expect(await page.locator("section.slide .title").last().isVisible()).toBe(true);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("it carries every speaker's note, and the public site carries none", () => {
	const [, json = ""] = /id="deck-data">([\s\S]*?)<\/script>/.exec(html) ?? [];
	const notes = (JSON.parse(json) as { slides: { notes: string }[] }).slides.flatMap((slide) => slide.notes || []);
	expect(notes.length).toBeGreaterThan(20);
	const sentences = notes.flatMap(sentencesOf);
	const carried = plainTextOf(html);
	expect(sentences.filter((it) => !carried.includes(it))).toEqual([]);
	const site = cacheFolder("test-site");
	const published = readdirSync(site, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => plainTextOf(readFileSync(join(entry.parentPath, entry.name), "utf8")))
		.join("\n");
	expect(published.length).toBeGreaterThan(100_000);
	const shown = plainTextOf(html.replace(/<aside class="notes">[\s\S]*?<\/aside>/g, "").replace(json, ""));
	expect(sentences.filter((it) => published.includes(it) && !shown.includes(it))).toEqual([]);
});

/** Long enough that a slide does not say the same by chance. */
function sentencesOf(note: string): string[] {
	return note
		.split(/<\/(?:p|li)>/)
		.flatMap((part) => plainTextOf(part).split(/(?<=[.?!:]) /))
		.filter(({ length }) => length > 25);
}
