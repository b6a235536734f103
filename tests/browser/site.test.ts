import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { cacheFolder } from "../../src/node/project.ts";
import { type Site, serveSite } from "../../src/node/serve.ts";
import { measureLoaded } from "../bench/opening.ts";
import { joinBrowser } from "./join-browser.ts";

const views: [string, BrowserContextOptions, string][] = [
	["stage", { viewport: { width: 1600, height: 900 } }, ""],
	["text", { viewport: { width: 390, height: 844 } }, ""],
	["text without scripts", { viewport: { width: 1600, height: 900 }, javaScriptEnabled: false }, ""],
	["stage below another path", { viewport: { width: 1600, height: 900 } }, "test-site/"],
];

const browser = await joinBrowser();
let parent: Site;

beforeAll(async () => {
	parent = await serveSite(cacheFolder(), 4650);
});

afterAll(async () => {
	await parent.close();
});

test.each(views)(
	"the %s asks nothing of elsewhere, misses no file and has nothing to complain of",
	async (_, options, path) => {
		const { complaints, requests, page } = await visit(options, path);
		expect(complaints).toEqual([]);
		const { origin } = new URL(page.url());
		expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith("data:"))).toEqual([]);
		await page.context().close();
	},
);

test("the first slide is set in the faces that the page asked for early", async () => {
	const { page } = await visit({ viewport: { width: 1600, height: 900 } }, "");
	const early = await page
		.locator("link[rel=preload]")
		.evaluateAll((links) => links.map((it) => (it as HTMLLinkElement).href));
	const fonts = await page.evaluate(() =>
		[...document.fonts].filter((it) => it.status === "loaded").map((it) => it.family),
	);
	expect(early).toHaveLength(2);
	expect(fonts.join()).toMatch(/Sofia Sans Extra Condensed/);
	await page.context().close();
});

test.each(["index-", "stage-"])("where a script does not come (%s) the story is there to be read", async (name) => {
	const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
	await page.route(`**/assets/${name}*.js`, (route) => route.abort());
	await page.goto(inject("site"));
	await page.waitForFunction(() => !document.documentElement.classList.contains("stage"));
	const seen = await page.evaluate(() =>
		[...document.querySelectorAll("section .title, .overview-list a")].every((it) => it.checkVisibility()),
	);
	expect(seen).toBe(true);
	await page.context().close();
});

test("no script that the stage needs is asked for only when another has been read", async () => {
	const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
	await page.goto(inject("site"), { waitUntil: "commit" });
	const { asked, named } = await page.evaluate(async () => {
		while (!window.deckReady) await new Promise(requestAnimationFrame);
		await window.deckReady;
		const scripts = performance.getEntriesByType("resource").map(({ name }) => name);
		const early = document.querySelectorAll<HTMLLinkElement>("link[rel=modulepreload]");
		const own = document.querySelectorAll<HTMLScriptElement>("script[src]");
		return {
			asked: scripts.filter((name) => name.endsWith(".js")),
			named: [...[...early].map(({ href }) => href), ...[...own].map(({ src }) => src)],
		};
	});
	expect(asked.length).toBeGreaterThan(4);
	expect(asked.filter((name) => !named.includes(name))).toEqual([]);
	await page.close();
});

test("the first slide is opened with no more than its view needs", async () => {
	for (const { what, ours, aim } of await measureLoaded(browser, cacheFolder("test-site"))) {
		expect(ours, what).toBeGreaterThan(50);
		expect(ours, what).toBeLessThan(Number(aim?.slice(2)));
	}
});

test("without scripts every slide can be read", async () => {
	const { page } = await visit({ javaScriptEnabled: false }, "");
	const titles = page.locator("section.slide .title");
	const count = await page.locator("section.slide").count();
	expect(count).toBeGreaterThan(20);
	expect(await titles.count()).toBeGreaterThanOrEqual(count);
	for (const title of await titles.all()) expect(await title.isVisible()).toBe(true);
	await page.context().close();
});

async function visit(options: BrowserContextOptions, path: string) {
	const page = await (await browser.newContext(options)).newPage();
	const complaints: string[] = [];
	const requests: string[] = [];
	page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
	page.on("pageerror", (error) => complaints.push(error.message));
	page.on("request", (request) => requests.push(request.url()));
	page.on(
		"response",
		(response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
	);
	await page.goto(path ? parent.url + path : inject("site"));
	// Without scripts nothing comes after the page; what it had named early for them is refused, of which not every refusal is heard.
	if (options.javaScriptEnabled !== false) await page.waitForLoadState("networkidle");
	return { page, complaints, requests };
}
