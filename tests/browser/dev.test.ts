import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { story as storyPlugin } from "../../src/node/plugin.ts";
import { projectRoot } from "../../src/node/project.ts";
import type { Player } from "../../src/player/player.ts";
import { writeSmallStory } from "../node/small-story.ts";
import { joinBrowser } from "./join-browser.ts";

const story = writeSmallStory("dev");
/** A chapter with a map of three frames, in the same story. */
const crossing = `# The line crosses {#crosses}

\`\`\`chapter
title: Crossing
number: 2
span: 1906/1910
\`\`\`

Note: Wait.

---

# The map goes along {#moves}

\`\`\`map
frames:
- { title: The west, fit: [west, middle] }
- { title: The middle, fit: [west, east] }
- { title: The east, fit: [middle, east] }
\`\`\`

The line moves on. [@gazette]

Note: Follow it.
`;
const places = ["west", "middle", "east"].map(
	(id, index) => `- { id: ${id}, name: ${id}, lat: 48, lon: ${8 + index * 5} }\n`,
);
writeFileSync(join(story.slides, "20-crossing.md"), crossing);
writeFileSync(join(story.slides, "places.yaml"), places.join(""));

const browser = await joinBrowser();
let server: ViteDevServer;
let page: Page;

beforeAll(async () => {
	server = await createServer({
		configFile: false,
		logLevel: "silent",
		root: join(projectRoot, "src"),
		cacheDir: join(projectRoot, ".cache/tests/vite"),
		plugins: [storyPlugin(story)],
		server: { port: 4800 },
	});
	await server.listen();
});

afterAll(async () => {
	await server.close();
});

/** On the first step of the second slide; `stayed` is lost when the page is loaded anew. */
beforeEach(async () => {
	page = await browser.newPage({ viewport: { width: 1600, height: 900 }, reducedMotion: "reduce" });
	await page.goto(`${server.resolvedUrls!.local[0]}#/built/1`);
	await page.evaluate(async () => {
		await (window as Window & { deckReady?: Promise<unknown> }).deckReady;
		document.body.dataset.stayed = "yes";
	});
});

afterEach(async () => {
	await page.close();
	story.restore();
	await expect.poll(() => isServed("Point at the piers.")).toBe(true);
});

test("a saved text is shown without a reload, on the same slide and step", async () => {
	const before = await place();
	story.edit("First the piers.", "First the pillars.");
	await shown("First the pillars.");
	expect(await place()).toEqual(before);
	expect(before.stayed).toBe("yes");
});

test("a save right after another is shown too", async () => {
	story.edit("First the piers.", "First the pillars.");
	await shown("First the pillars.");
	story.edit("First the piers.", "First the pylons.");
	await shown("First the pylons.");
});

test("a slide put in before the one that is shown leaves it shown", async () => {
	const before = await place();
	story.edit(
		"---\n\n# The bridge is",
		"---\n\n# A flood {#flood}\n\nIt rose. [@gazette]\n\nNote: Wait.\n\n---\n\n# The bridge is",
	);
	await expect.poll(() => page.locator("[data-id=flood]").count()).toBe(1);
	expect(await place()).toEqual(before);
});

test("a saved note moves nothing: with movement on, no attribute of the page changes", async () => {
	await page.emulateMedia({ reducedMotion: "no-preference" });
	await untilStill(1000);
	const before = await place();
	await watchChanges();
	story.edit("Point at the piers.", "Point at the deck.");
	await expect.poll(() => noteInHand()).toContain("Point at the deck.");
	expect(await changesSeen()).toEqual([]);
	expect(await place()).toEqual(before);
	// And the observer sees what does change.
	story.edit("First the piers.", "First the pillars.");
	await shown("First the pillars.");
	expect(await changesSeen()).not.toEqual([]);
});

test("with movement on, a map that is saved at a later step shows that step at once", async () => {
	await page.emulateMedia({ reducedMotion: "no-preference" });
	await page.goto(`${server.resolvedUrls!.local[0]}#/moves/2`);
	await page.reload();
	await page.evaluate(async () => void (await (window as Window & { deckReady?: Promise<unknown> }).deckReady));
	await shown("The line moves on.");
	await untilStill();
	const before = { ...(await place()), map: await mapView() };
	expect(before).toMatchObject({ hash: "#/moves/2", slide: "moves", map: { names: [2], row: [2] } });
	await page.evaluate(() => {
		document.body.dataset.stayed = "yes";
	});
	const chapter = join(story.slides, "20-crossing.md");
	writeFileSync(chapter, crossing.replace("The line moves on.", "The line ends."));
	await shown("The line ends.");
	expect({ ...(await place()), map: await mapView() }).toEqual({ ...before, stayed: "yes" });
	await untilStill();
	expect({ ...(await place()), map: await mapView() }).toEqual({ ...before, stayed: "yes" });
	writeFileSync(chapter, crossing);
	await shown("The line moves on.");
});

test("a new title of the deck is what the window is called", async () => {
	const settings = join(story.slides, "deck.yaml");
	const text = readFileSync(settings, "utf8");
	writeFileSync(settings, text.replace("title: The bridge", "title: The long bridge"));
	await expect.poll(() => page.title()).toBe("The long bridge");
	expect((await place()).stayed).toBe("yes");
	writeFileSync(settings, text);
	await expect.poll(() => page.title()).toBe("The bridge");
});

test("a mistake is told over the page with its place and its lines; the last good deck stays behind it", async () => {
	story.edit("short: Built", "shrot: Built");
	const overlay = page.locator("vite-error-overlay");
	await overlay.waitFor({ state: "attached" });
	expect(await overlay.locator(".message-body").textContent()).toMatch(/10-building\.md:20:1 {2}.*`shrot`/);
	expect(await overlay.locator(".frame").textContent()).toContain("20 | shrot: Built");
	await shown("First the piers.");
	story.restore();
	await overlay.waitFor({ state: "detached" });
	expect((await place()).stayed).toBe("yes");
});

test("a page opened on a story with mistakes is told them too", async () => {
	story.edit("short: Built", "shrot: Built");
	await page.locator("vite-error-overlay").waitFor({ state: "attached" });
	await page.reload();
	await page.locator("vite-error-overlay").waitFor({ state: "attached" });
	await shown("First the piers.");
});

/** Notes of every change in the page from here on, but for those of Vite's own. */
function watchChanges(): Promise<void> {
	return page.evaluate(() => {
		const seen: string[] = [];
		Object.assign(window, { seen });
		const observer = new MutationObserver((records) => {
			for (const { type, target, attributeName } of records)
				seen.push(`${type} ${attributeName ?? ""} of ${target.nodeName} ${(target as Element).className ?? ""}`);
		});
		observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
	});
}

function changesSeen(): Promise<string[]> {
	return page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}

/** The notes of the second slide as the player has them. */
function noteInHand(): Promise<string> {
	return page.evaluate(async () => {
		const player = await (window as Window & { deckReady?: Promise<Player> }).deckReady;
		return player!.data.slides[1]!.notes ?? "";
	});
}

/** What the map on the stage shows: its view, whose names, and which row of its list. */
function mapView() {
	return page.evaluate(() => {
		const section = document.querySelector("section.present")!;
		const indices = (selector: string, is: (one: Element) => boolean) =>
			[...section.querySelectorAll(selector)].flatMap((one, index) => (is(one) ? [index] : []));
		return {
			view: section.querySelector(".map-world")?.getAttribute("transform"),
			names: indices(".map-stage .map-names", (one) => one.classList.contains("shown")),
			row: indices(".map-steps li", (one) => one.ariaCurrent === "step"),
		};
	});
}

async function untilStill(milliseconds = 250): Promise<void> {
	await page.evaluate(inject("inPage"));
	await page.evaluate((milliseconds) => window.inPage.untilStill(milliseconds), milliseconds);
}

function place(): Promise<{ hash: string; slide: string | undefined; steps: number; stayed: string | undefined }> {
	return page.evaluate(() => {
		const section = document.querySelector<HTMLElement>("section.present");
		return {
			hash: location.hash,
			slide: section?.dataset.id,
			steps: section?.querySelectorAll(".fragment.visible").length ?? 0,
			stayed: document.body.dataset.stayed,
		};
	});
}

/** `getByText` would find a text that is there but hidden behind another slide. */
async function shown(text: string): Promise<void> {
	await page.locator("section.present", { hasText: text }).waitFor({ state: "visible" });
}

async function isServed(text: string): Promise<boolean> {
	const response = await fetch(server.resolvedUrls!.local[0]!);
	return (await response.text()).includes(text);
}
