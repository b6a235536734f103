/** The site on the web: kept whole for when there is no network, renewed only when asked, its events as files, inside other pages. */
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cacheFolder } from "../../src/node/project.ts";
import { type Site, serveSite } from "../../src/node/serve.ts";
import { joinBrowser } from "./join-browser.ts";

const folder = cacheFolder("tests", "web");

const browser = await joinBrowser();
let site: Site;

beforeAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	cpSync(cacheFolder("test-site"), folder, { recursive: true });
	site = await serveSite(folder, 4670);
});

afterAll(async () => {
	await site.close();
});

test("after one visit it opens without a network, and searches; a newer build is offered whole and comes when asked for", async () => {
	const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, reducedMotion: "reduce" });
	const page = await context.newPage();
	await page.goto(site.url);
	await page.evaluate(async () => {
		await window.deckReady;
		await navigator.serviceWorker.ready;
	});
	await context.setOffline(true);
	await page.goto(`${site.url}?view=stage#/overview`);
	await page.evaluate(async () => void (await window.deckReady));
	expect(await page.evaluate(() => location.hash)).toBe("#/overview");
	await page.keyboard.press("/");
	await page.locator("dialog input").fill("treaty");
	await page.locator("dialog [role=option]").first().waitFor();
	await page.keyboard.press("Escape");
	await context.setOffline(false);

	const index = join(folder, "index.html");
	writeFileSync(index, readFileSync(index, "utf8").replace(/<title>[^<]*/, "<title>The next build"));
	const worker = join(folder, "worker.js");
	writeFileSync(worker, readFileSync(worker, "utf8").replace(/("?url"?:"index\.html","?revision"?:")\w+/, "$1next"));
	await page.reload();
	expect(await page.title()).not.toBe("The next build");
	// A screen that is shown to a room says nothing of it: it is there while the pointer moves.
	await page.locator(".offer").waitFor({ state: "attached" });
	await page.mouse.move(300, 300);
	await page.mouse.move(400, 300);
	await page.locator(".offer button[data-take]").click();
	await page.waitForFunction(() => document.title === "The next build");
	await context.close();
});

test("its page, whole, is less than 200 kB as hosts that know only gzip send it, and 160 kB as others do", async () => {
	const text = await (await fetch(site.url)).text();
	expect(gzipSync(text).length).toBeLessThan(200_000);
	const packed = await fetch(site.url, { method: "HEAD", headers: { "accept-encoding": "br" } });
	expect(Number(packed.headers.get("content-length"))).toBeLessThan(160_000);
});

test("its events are beside it as CSV, iCalendar and JSON, and its picture is one of 1200 by 630", async () => {
	const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
	await page.goto(site.url);
	const links = await page
		.locator(".downloads a")
		.evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).href));
	expect(links).toHaveLength(3);
	for (const link of links) expect((await (await page.request.get(link)).body()).length).toBeGreaterThan(5000);
	const card = readFileSync(join(folder, "card.png"));
	expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
	await page.close();
});

test.each([
	["stage", "an origin that the deck names", true],
	["stage", "a stranger", false],
	["read", "an origin that the deck names", true],
	["read", "a stranger", false],
] as const)(
	"inside another page the view %s has no chrome; %s drives it and is told of it: %s",
	async (view, _, isNamed) => {
		const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
		await page.addInitScript(() => Object.assign(window, { heard: [] }));
		await page.route("**/host.html", (route) =>
			route.fulfill({
				contentType: "text/html",
				body: `<script>addEventListener("message", ({ data }) => heard.push(data));</script><iframe src="./?embed&view=${view}#/overview" width="1200" height="675"></iframe>`,
			}),
		);
		const origins = JSON.stringify(isNamed ? [new URL(site.url).origin] : ["https://example.org"]);
		await page.route(/\/\?embed/, async (route) => {
			const body = (await (await route.fetch()).text()).replace('"embedders":[]', `"embedders":${origins}`);
			await route.fulfill({ contentType: "text/html", body });
		});
		await page.goto(`${site.url}host.html`);
		const frame = page.frames().find((it) => it.url().includes("embed"))!;
		const before = await frame.evaluate(async () => {
			await window.deckReady;
			return location.hash;
		});
		const chrome = frame.locator(".menu-button, .dock, .downloads, .resume");
		expect((await chrome.evaluateAll((all) => all.filter((it) => it.checkVisibility()))).length).toBe(0);
		expect(await frame.evaluate(() => document.documentElement.classList.contains("stage"))).toBe(view === "stage");
		await frame.evaluate(() => {
			Object.assign(window, { got: new Promise((resolve) => addEventListener("message", resolve, { once: true })) });
		});
		await page.evaluate(() => window.frames[0]!.postMessage({ deck: "khasan", do: "next" }, "*"));
		await frame.evaluate(() => (window as unknown as { got: Promise<unknown> }).got.then(() => undefined));
		expect((await frame.evaluate(() => location.hash)) !== before).toBe(isNamed);
		const heard = await page.evaluate(() => (window as unknown as { heard: { says: string }[] }).heard);
		expect(heard.map(({ says }) => says)).toEqual(isNamed ? ["ready", "moved"] : []);
		await page.close();
	},
);
