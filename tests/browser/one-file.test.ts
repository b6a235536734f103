/** The deck as one file, opened from the disk with the network cut. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { slidesOf } from "../../src/deck/deck.ts";
import { watchText } from "../../src/deck/timing.ts";
import { faultsOfHtml } from "../../src/node/html-faults.ts";
import { buildOneFile } from "../../src/node/one-file.ts";
import { readExportStory } from "../../src/node/print-story.ts";
import { cacheFolder, ownFolders } from "../../src/node/project.ts";
import { plainTextOf } from "../../src/render/html.ts";
import { openDeck } from "./deck-page.ts";
import { exportOptions } from "./exporting.ts";
import { joinBrowser } from "./join-browser.ts";
import { linked, openBoth, testTogether, where } from "./two-windows.ts";

const browser = await joinBrowser();
let html: string;
let url: string;

beforeAll(async () => {
	const folder = cacheFolder("tests", "one file");
	const built = await buildOneFile({ notes: true });
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, `${built.id}.html`), built.html);
	html = built.html;
	url = pathToFileURL(join(folder, `${built.id}.html`)).href;
});

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
		return { at: player.position().index, of: player.route.stops.at(-1)?.slide, faces: faces.join() };
	});
	expect(at).toBe(of);
	expect(faces).toMatch(/IBM Plex Sans/);
	expect(requests.filter((it) => !it.startsWith("data:"))).toEqual([url]);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("from the disk it jumps, searches, changes its light, keeps its place through a reload, and is a text on a phone", async () => {
	const { page, complaints } = await openDeck(browser, url, { offline: true });
	await page.keyboard.press("g");
	await page.keyboard.type("1961");
	await page.keyboard.press("Enter");
	await page.keyboard.press("d");
	const before = await page.evaluate(() => location.hash);
	expect(before.length).toBeGreaterThan(3);
	await page.reload();
	await page.evaluate(async () => void (await window.deckReady));
	expect(await page.evaluate(() => location.hash)).toBe(before);
	expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("day");
	await page.keyboard.press("/");
	await page.locator("dialog input").fill("평양 before 1950");
	await page.locator("dialog [role=option]").first().waitFor();
	await page.keyboard.press("Enter");
	expect(await page.evaluate(() => location.hash)).not.toBe(before);
	await page.setViewportSize({ width: 390, height: 844 });
	await page.reload();
	expect(await page.locator("section.slide .title").last().isVisible()).toBe(true);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("it carries every speaker's note, and the public site carries none", async () => {
	const story = await readExportStory(ownFolders);
	const [, json = ""] = /id="deck-data">([\s\S]*?)<\/script>/.exec(html) ?? [];
	const notes = (JSON.parse(json) as { slides: { notes: string }[] }).slides.map((slide) => slide.notes);
	const sentences = slidesOf(story.deck).flatMap(({ slide }) => sentencesOf(slide.notes));
	expect(sentences.length).toBeGreaterThan(200);
	const carried = plainTextOf(notes.join("\n"));
	expect(sentences.filter((it) => !carried.includes(it))).toEqual([]);
	const site = cacheFolder("test-site");
	const published = readdirSync(site, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => plainTextOf(readFileSync(join(entry.parentPath, entry.name), "utf8")))
		.join("\n");
	expect(published.length).toBeGreaterThan(100_000);
	const shown = plainTextOf(html.replace(json, ""));
	expect(sentences.filter((it) => published.includes(it) && !shown.includes(it))).toEqual([]);
});

test("its read-back finds nothing amiss, and each fault of a file that has one", async () => {
	const story = await readExportStory(ownFolders);
	const { tools } = exportOptions(story);
	const said = async (spoilt: string) =>
		(await faultsOfHtml(spoilt, story.deck, tools)).map(({ page, message }) => `${page} ${message}`).join("\n");
	expect(await said(html)).toBe("");
	expect(await said(html.replace("</body>", '<img src="https://example.org/a.png" alt=""></body>'))).toMatch(
		/^null asks for https:\/\/example.org\/a.png\nnull complains: .*Content Security Policy/,
	);
	expect(await said(html.replace(/<script type="module">/, '<script type="module">nothing.at.all;'))).toMatch(
		/^null complains: [\s\S]*^null does not start/m,
	);
	const { slide } = slidesOf(story.deck)[4]!;
	expect(await said(html.replace(`id="/${slide.id}"`, 'id="/gone"'))).toContain("4 is not there");
	const [before = "", after = ""] = html.split(`id="/${slide.id}"`);
	const mute = after.replace(/^[\s\S]*?<\/section>/, (section) => section.replace(/<p\b[^>]*>[\s\S]*?<\/p>/g, ""));
	expect(await said(`${before}id="/${slide.id}"${mute}`)).toMatch(/4 lacks \d+ of its words/);
});

testTogether(
	() => browser,
	() => url,
);

test("the clock, the watch, the end and the pace tell the time, and what to skip when it is short", async () => {
	const speaker = await openDesk("?speaker");
	const text = (name: string) => speaker.locator(`.${name}`).innerText();
	expect(await text("desk-clock")).toBe("09:40");
	expect(await text("desk-elapsed")).toBe("0:00");
	await speaker.keyboard.press("e");
	await speaker.keyboard.type("+50");
	await speaker.keyboard.press("Enter");
	expect(await speaker.inputValue(".desk-end")).toBe("10:30");
	await speaker.keyboard.press("ArrowRight");
	await speaker.clock.fastForward(25 * 60_000);
	expect(await text("desk-clock")).toBe("10:05");
	expect(await text("desk-elapsed")).toBe("25:00");
	expect(await text("desk-left")).toBe("25:00");
	expect(await text("desk-pace-label")).toBe("late");
	expect(await text("desk-advice")).toMatch(/^To finish on time, skip \d/);
	const cuts = await speaker.locator(".strip-slide.cut").count();
	expect(cuts).toBeGreaterThan(3);
	await speaker.locator(".desk-advice button").click();
	expect((await where(speaker)).route).not.toBe("full");
	expect(await text("desk-pace-label")).not.toBe("late");
	await speaker.keyboard.press("w");
	await speaker.clock.fastForward(60_000);
	expect(await text("desk-elapsed")).toBe("25:00");
	await speaker.reload();
	await speaker.evaluate(async () => void (await window.deckReady));
	expect(await text("desk-elapsed")).toBe("25:00");
	expect(await speaker.inputValue(".desk-end")).toBe("10:30");
	await speaker.context().close();
});

test("a rehearsal times each slide, and ends with a table that can be taken away as CSV", async () => {
	const speaker = await openDesk("?speaker&route=5");
	await speaker.keyboard.press("c");
	await speaker.click("[data-does=rehearse]");
	const slides = await speaker.locator(".strip-slide").count();
	for (let i = 0; i < slides; i++) {
		await speaker.clock.fastForward((i + 1) * 10_000);
		const { index } = await where(speaker);
		for (let presses = 0; presses < 20 && (await where(speaker)).index === index; presses++) {
			if (await speaker.locator("dialog").count()) break;
			await speaker.keyboard.press("ArrowRight");
		}
	}
	const used = await speaker.locator(".report tbody tr:not(.report-chapter) td:nth-child(4)").allInnerTexts();
	expect(used).toEqual(Array.from({ length: slides }, (_, i) => watchText((i + 1) * 10_000)));
	const [download] = await Promise.all([speaker.waitForEvent("download"), speaker.click("[data-does=download]")]);
	const kept = cacheFolder("tests", "one file", "times.csv");
	await download.saveAs(kept);
	const csv = readFileSync(kept, "utf8");
	expect(csv.split("\r\n")).toHaveLength(slides + 3);
	expect(csv).toContain(",20,");
	await speaker.context().close();
});

test("notes grow and stay so; every note and source of a slide is on the desk", async () => {
	const { speaker, stage, close } = await openBoth(browser, url, "#/alliance");
	const size = () => speaker.locator(".desk-words").evaluate((it) => getComputedStyle(it).fontSize);
	const before = await size();
	await speaker.keyboard.press("+");
	await speaker.click("[data-does=larger]");
	const after = await size();
	expect(Number.parseFloat(after)).toBeGreaterThan(Number.parseFloat(before) + 3);
	await speaker.reload();
	await linked(speaker);
	expect(await size()).toBe(after);
	const missing = await speaker.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		return player.sections.flatMap((section) => {
			const named = section.querySelectorAll(".source-line a[href]");
			const known = [...named].filter((it) => player.root.querySelector(`[id="${it.getAttribute("href")?.slice(1)}"]`));
			return known.length === named.length ? [] : [section.id];
		});
	});
	expect(missing).toEqual([]);
	const { index } = await where(speaker);
	expect(await speaker.locator(".desk-words").innerText()).toContain(
		await stage.evaluate(async (index) => {
			const { notes = "" } = (await window.inPage.readyPlayer()).data.slides[index] ?? {};
			return new DOMParser().parseFromString(notes, "text/html").body.textContent?.trim().slice(0, 60) ?? "";
		}, index),
	);
	await close();
});

test("on windows of any size everything on the desk is in sight and nothing lies over another", async () => {
	const { page } = await openDeck(browser, url, { at: "?speaker#/alliance-treaty-1961" });
	for (const [width, height] of [
		[1440, 900],
		[1024, 768],
		[768, 1024],
		[390, 844],
	] as const) {
		await page.setViewportSize({ width, height });
		const faults = await page.evaluate(async () => {
			await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
			const names = [
				"gauges",
				"desk-current-frame",
				"desk-below",
				"desk-controls",
				"desk-coming-frame",
				"desk-words",
				"desk-backing",
				"strip",
			];
			const boxes = names.map((name) => ({ name, box: document.querySelector(`.${name}`)!.getBoundingClientRect() }));
			const out = boxes.filter(
				({ box }) =>
					box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight || box.height < 20,
			);
			const over = boxes.flatMap((a, at) =>
				boxes
					.slice(at + 1)
					.filter(
						({ box: b }) =>
							Math.min(a.box.right, b.right) - Math.max(a.box.left, b.left) > 1 &&
							Math.min(a.box.bottom, b.bottom) - Math.max(a.box.top, b.top) > 1,
					)
					.map(({ name }) => `${a.name} over ${name}`),
			);
			const words = document.querySelector(".desk-words")!.getBoundingClientRect();
			return [
				...out.map(({ name }) => `${name} out of sight`),
				...over,
				...(words.height < 110 || words.width < 320 ? ["no room for notes"] : []),
				...names.filter(
					(name) =>
						document.querySelector(`.${name}`)!.scrollWidth > document.querySelector(`.${name}`)!.clientWidth + 1,
				),
			];
		});
		expect(faults, `${width}x${height}`).toEqual([]);
	}
	await page.context().close();
});

/** By itself at 09:40, where the clock stands still but for what a test lets run. */
async function openDesk(query: string): Promise<Page> {
	const before = ({ clock }: Page) => clock.install({ time: new Date(2026, 2, 2, 9, 39) });
	const { page } = await openDeck(browser, url, { at: query, before });
	await page.clock.pauseAt(new Date(2026, 2, 2, 9, 40));
	return page;
}

/** Long enough that a slide does not say the same by chance. */
function sentencesOf(note: string): string[] {
	return note
		.split(/<\/(?:p|li)>/)
		.flatMap((part) => plainTextOf(part).split(/(?<=[.?!:]) /))
		.filter(({ length }) => length > 25);
}
