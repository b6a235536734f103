/** The text as a view of its own: where one is, the strip, the way to the stage and back, and routes through it. */
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let page: Page;
let complaints: string[];
let ids: string[];

beforeAll(async () => {
	const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
	({ page, complaints } = await openDeck(browser, inject("site"), phone));
	ids = await page.evaluate(async () => (await window.deckReady)!.data.slides.map(({ id }) => id));
});

test("a phone is given the text, and its address follows the scroll", async () => {
	expect(await page.evaluate(() => document.documentElement.classList.contains("stage"))).toBe(false);
	const wanted = ids.slice(1, 9);
	for (const id of wanted) {
		await page.evaluate((id) => document.getElementById(`/${id}`)?.scrollIntoView({ behavior: "instant" }), id);
		await page.waitForFunction((id) => decodeURIComponent(location.hash) === `#/${id}`, id);
	}
	expect(await place(page)).toContain(`${wanted.length + 1} of`);
});

test("little is laid out before the text is read on, and its styles come with the page itself", async () => {
	const found = await page.evaluate(() => {
		const all = [...document.querySelectorAll("main *")];
		const isLaidOut = (it: Element) => it.checkVisibility({ contentVisibilityAuto: true });
		scrollTo({ top: 0, behavior: "instant" });
		const files = performance.getEntriesByType("resource").map(({ name }) => name);
		return { share: all.filter(isLaidOut).length / all.length, sheets: files.filter((name) => name.endsWith(".css")) };
	});
	expect(found.share).toBeLessThan(0.25);
	expect(found.sheets).toEqual([]);
});

test("until the player has come, little is laid out, nothing that it will shut, and its coming moves nothing in sight", async () => {
	const before = await browser.newPage({ viewport: { width: 390, height: 844 } });
	// They are on their way, for as long as they are not let through.
	await before.route("**/*.js", () => undefined);
	const arrive = async (address: string) => {
		await before.goto(inject("site") + address, { waitUntil: "commit" });
		await before.locator("footer.downloads").waitFor({ state: "attached" });
	};
	const laidOut = (of: Page) =>
		of.evaluate(() => {
			const isLaidOut = (it: Element) => it.checkVisibility({ contentVisibilityAuto: true });
			const shut = document.querySelectorAll(".overview-list, .scene-data table");
			return {
				all: [...document.querySelectorAll("main *")].filter(isLaidOut).length,
				shut: [...shut].filter((it) => it.checkVisibility()).length,
			};
		});
	await arrive("#/overview");
	expect((await laidOut(before)).shut).toBe(0);
	await arrive("?at=top");
	expect((await laidOut(before)).all).toBeLessThan(400);
	const tops = (of: Page) =>
		of.evaluate(async () => {
			await document.fonts.ready;
			const parts = document.querySelectorAll(".slide-cover .slide-body > *, #\\/bottom-line");
			return [...parts].map((it) => Math.round(it.getBoundingClientRect().top));
		});
	const early = await tops(before);
	await before.unroute("**/*.js");
	await before.goto(`${inject("site")}?at=play`);
	await before.evaluate(async () => void (await window.deckReady));
	expect(await tops(before)).toEqual(early);
	expect((await laidOut(before)).shut).toBe(0);
	const all = before.locator(".overview > .fold");
	await all.click();
	expect(await before.locator(".overview-list a").first().isVisible()).toBe(true);
	await before.context().close();
});

test("while the text is scrolled the strip says the date of where one is, clear of the years of its chapters", async () => {
	const seen = await page.evaluate(async () => {
		const { data, sections, position } = (await window.deckReady)!;
		const strip = document.querySelector<HTMLElement>(".strip")!;
		const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		const boxesOf = (selector: string) =>
			[...strip.querySelectorAll<HTMLElement>(selector)]
				.filter((it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
				.map((it) => ({ text: it.textContent ?? "", box: it.getBoundingClientRect() }));
		const rows: { date: string; wanted: number | null; at: number; over: string[] }[] = [];
		const years = new Set<string>();
		for (let index = 1; index < sections.length; index += 4) {
			// What is laid out on the way may move the slide: it is scrolled to until one is there.
			for (let turn = 0; turn < 40 && position().index !== index; turn++) {
				sections[index]!.scrollIntoView({ behavior: "instant" });
				await frame();
			}
			await frame();
			const [date] = boxesOf(".strip-date");
			const names = boxesOf(".strip-era > *");
			for (const { text } of names) for (const [year] of text.matchAll(/\d{4}/g)) years.add(year);
			const over = names
				.filter(({ box }) => date && date.text !== "" && box.left < date.box.right && box.right > date.box.left)
				.map(({ text }) => `${date?.text} on ${text}`);
			if (date && (date.box.left < 0 || date.box.right > innerWidth)) over.push(`${date.text} leaves the window`);
			const { now, chapter } = data.slides[position().index]!;
			const start = data.chapters[chapter]?.number ? now?.start : null;
			const wanted = start ? new Date(start).getUTCFullYear() : null;
			rows.push({ date: date?.text ?? "", wanted, at: Number(strip.style.getPropertyValue("--at")), over });
		}
		const begins = data.chapters.flatMap(({ number, span }) =>
			number && span?.start ? new Date(span.start).getUTCFullYear() : [],
		);
		scrollTo({ top: 0, behavior: "instant" });
		return { rows, years: [...years], begins };
	});
	expect(seen.rows.flatMap(({ over }) => over)).toEqual([]);
	expect(seen.rows.map(({ at }) => at)).toEqual(seen.rows.map(({ at }) => at).toSorted((a, b) => a - b));
	const dated = seen.rows.filter(({ wanted }) => wanted !== null);
	expect(dated.length).toBeGreaterThan(6);
	expect(dated.filter(({ date, wanted }) => !date.includes(String(wanted)))).toEqual([]);
	expect(seen.begins.filter((year) => !seen.years.includes(String(year)))).toEqual([]);
});

test("a tap on the strip goes there, a finger drawn along it takes the text with it", async () => {
	const box = (await page.locator(".strip").boundingBox())!;
	expect(box.height).toBeGreaterThanOrEqual(44);
	const middle = box.y + box.height / 2;
	await page.touchscreen.tap(box.x + box.width / 2, middle);
	const half = await indexOf(page);
	expect(half).toBeGreaterThan(ids.length * 0.4);
	expect(half).toBeLessThan(ids.length * 0.6);
	await page.mouse.move(box.x + box.width / 2, middle);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * 0.1, middle, { steps: 4 });
	await page.mouse.up();
	expect(await indexOf(page)).toBeLessThan(ids.length * 0.15);
});

test("by keyboard the strip is a slider that says where it is, and keeps the focus", async () => {
	const strip = page.getByRole("slider", { name: "Place in the story" });
	await strip.focus();
	await page.keyboard.press("Home");
	expect(await strip.getAttribute("aria-valuetext")).toMatch(/^Slide 1 of \d+\. /);
	await page.keyboard.press("ArrowRight");
	expect(await strip.getAttribute("aria-valuenow")).toBe("2");
	expect(await page.evaluate(() => document.activeElement?.className)).toBe("strip");
});

test("who goes on by button or key stands at the heading of the slide gone to", async () => {
	await page.getByRole("button", { name: /^Next: / }).click();
	expect(await focused(page)).toBe(ids[2]);
	await page.keyboard.press("n");
	expect(await focused(page)).toBe(ids[3]);
	await page.keyboard.press("p");
	expect(await focused(page)).toBe(ids[2]);
});

test("arrows and space scroll, as they do on any page", async () => {
	const before = await page.evaluate(() => scrollY);
	await page.keyboard.press("ArrowDown");
	await page.waitForFunction((before) => scrollY > before, before);
	expect(await indexOf(page)).toBe(2);
});

/** On a busy machine the browser has both keys before it comes to anything else. */
test.each([
	["?", "?", "help"],
	["/", "/", "search"],
	["/", "q", "filter"],
	["q", "i", "languages"],
	["g", "o", "overview"],
])("after %s and Escape in one breath %s is heard", async (first, second, name) => {
	// Where nothing had the focus before, a field that is closed keeps it until the page is painted.
	await page.evaluate(() => (document.activeElement as HTMLElement).blur());
	await page.keyboard.press(first);
	await page.locator("dialog[open]").waitFor();
	const panels = await page.evaluate(
		async (keys) => {
			for (const key of keys) {
				document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
				await Promise.resolve();
			}
			const now = [...document.querySelectorAll("dialog")].map((it) => `${it.classList[1]} ${it.open}`);
			// What is told of the first one later is not taken for the second.
			await new Promise((resolve) => setTimeout(resolve));
			const found = document.documentElement.classList.contains("searching") ? ["searching"] : [];
			return [...now, ...found];
		},
		["Escape", second],
	);
	expect(panels).toEqual([`panel-${name} true`, ...(name === "search" ? ["searching"] : [])]);
	await page.keyboard.press("Escape");
	expect(await page.locator("dialog").count()).toBe(0);
});

test("a key that is held down opens its panel once, and writes nothing into it", async () => {
	for (const key of ["?", "/"]) {
		for (let time = 0; time < 4; time++) await page.keyboard.down(key);
		await page.keyboard.up(key);
		expect(await page.locator("dialog[open]").count()).toBe(1);
	}
	expect(await page.locator("dialog input").inputValue()).toBe("");
	await page.keyboard.down("a");
	await page.keyboard.down("a");
	await page.keyboard.up("a");
	expect(await page.locator("dialog input").inputValue()).toBe("aa");
	await page.keyboard.press("Escape");
});

test("one control leads to the stage and back, and keeps the slide and its step", async () => {
	const { id, at } = await page.evaluate(async () => {
		const { slides } = (await window.deckReady)!.data;
		const at = slides.findIndex(({ steps, kind }) => steps > 1 && kind !== "sources");
		return { id: slides[at]!.id, at };
	});
	// Back from the panel of the test before this one: the way there would be called off.
	await page.waitForFunction(() => !history.state?.panel);
	await page.goto(`${inject("site")}?view=stage#/${id}/2`);
	await page.evaluate(async () => void (await window.deckReady));
	await page.keyboard.press("v");
	await page.waitForURL(/view=read/);
	await page.evaluate(async () => void (await window.deckReady));
	expect(await indexOf(page)).toBe(at);
	await expect.poll(() => topOf(page, id)).toBeLessThan(100);
	// In a hand the bar has no room for it, and the menu leads there.
	await page.locator(".dock [data-does=menu]").click();
	await page.getByRole("dialog").getByRole("button", { name: "Stage" }).click();
	await page.waitForURL(/view=stage/);
	const position = await page.evaluate(async () => (await window.deckReady)!.position());
	expect(position).toEqual({ index: at, step: 2 });
	expect(complaints).toEqual([]);
});

test("a route asked for is what is read, and a link to what it skips shows that too", async () => {
	await page.goto(`${inject("site")}?view=read&route=15`);
	const { stops, shown } = await page.evaluate(async () => {
		const player = (await window.deckReady)!;
		return {
			stops: player.route.stops.map(({ slide }) => slide),
			shown: player.sections.flatMap((section, index) => (section.checkVisibility() ? [index] : [])),
		};
	});
	expect(stops.length).toBeLessThan(ids.length);
	expect(shown.filter((index) => !stops.includes(index)).map((index) => ids[index])).toEqual(
		stops.includes(ids.indexOf("sources")) ? [] : ["sources"],
	);
	const skipped = ids.findIndex((_, index) => !stops.includes(index));
	await page.evaluate((id) => {
		location.hash = `#/${id}`;
	}, ids[skipped]);
	await expect.poll(() => page.locator("section.slide").nth(skipped).isVisible()).toBe(true);
	expect(await place(page)).toContain("–");
});

function place(page: Page): Promise<string> {
	return page.locator(".dock-place").innerText();
}

function indexOf(page: Page): Promise<number> {
	return page.evaluate(async () => (await window.deckReady)!.position().index);
}

function focused(page: Page): Promise<string | undefined> {
	return page.evaluate(
		() => document.activeElement?.closest<HTMLElement>("h1, h2, h3")?.closest("section")?.dataset.id,
	);
}

function topOf(page: Page, id: string): Promise<number> {
	return page.evaluate((id) => document.getElementById(`/${id}`)!.getBoundingClientRect().top, id);
}
