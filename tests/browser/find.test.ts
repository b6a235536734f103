/** Finding one's way: sources beside their numbers, contents, links to steps and dates, the way back, languages. */
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { formatDate } from "../../src/deck/format-date.ts";
import { openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let text: Page;

beforeAll(async () => {
	text = await open("?view=read", { viewport: { width: 390, height: 844 } });
});

test.each(["text", "stage"])(
	"on the %s a citation opens its source by keyboard: what it is, where it is, what else it supports",
	async (view) => {
		const page = view === "text" ? text : await open("?view=stage");
		const { id, others } = await citedTwice(page);
		const link = page.locator(`section[data-id="${id}"] .source-line a[href]`).first();
		await link.focus();
		await page.keyboard.press("Enter");
		const card = page.getByRole("dialog");
		const label = (await link.innerText()).replace(/^\d+\s*/, "");
		expect(await card.locator(".card-title").innerText()).toBe(label);
		expect((await card.locator("p").nth(1).innerText()).length).toBeGreaterThan(20);
		expect(await card.locator("ul a").count()).toBe(others);
		expect(await overlaps(page, link, card)).toBe(false);
		expect(await page.evaluate(() => document.activeElement?.className)).toBe("card");
		await page.keyboard.press("Escape");
		expect(await card.count()).toBe(0);
		expect(await link.evaluate((it) => it === document.activeElement)).toBe(true);
		if (page !== text) await page.context().close();
	},
);

test("the list of sources names the slides that each supports, as links", async () => {
	const { cited, listed } = await text.evaluate(() => {
		const cited: Record<string, Set<string>> = {};
		for (const link of document.querySelectorAll<HTMLElement>("main .source-line a[href]")) {
			const id = link.closest<HTMLElement>("section")!.dataset.id!;
			const source = link.getAttribute("href")!.slice("#/source/".length);
			cited[source] = (cited[source] ?? new Set()).add(`#/${id}`);
		}
		const listed = Object.fromEntries(
			Object.keys(cited).map((id) => [
				id,
				[...document.getElementById(`/source/${id}`)!.querySelectorAll(".source-uses a")].map((it) =>
					it.getAttribute("href"),
				),
			]),
		);
		return { cited: Object.fromEntries(Object.entries(cited).map(([id, slides]) => [id, [...slides]])), listed };
	});
	expect(Object.keys(cited).length).toBeGreaterThan(50);
	expect(listed).toEqual(cited);
});

test("the contents say where one is and what was looked at, and lead on", async () => {
	const page = await open("?view=read", { viewport: { width: 390, height: 844 } });
	const ids = await page.evaluate(async () => (await window.deckReady)!.data.slides.map(({ id }) => id));
	await page.keyboard.press("n");
	await expect.poll(() => page.evaluate(() => Object.values({ ...localStorage }).join(" "))).toContain(ids[1]);
	await page.getByRole("button", { name: "Contents" }).click();
	const panel = page.getByRole("dialog", { name: /slides/i });
	expect(await panel.locator("a[href^='#/']").count()).toBe(ids.length);
	expect(await panel.locator("[aria-current]").getAttribute("href")).toBe(`#/${ids[1]}`);
	expect(await panel.locator(`a[href="#/${ids[1]}"] .seen`).count()).toBe(1);
	expect(await panel.locator(`a[href="#/${ids[5]}"] .seen`).count()).toBe(0);
	await panel.locator(`a[href="#/${ids[5]}"]`).click();
	expect(await indexOf(page)).toBe(5);
	await page.context().close();
});

test("who comes back is offered the place where they stopped, and nothing else is done; who asked for a place is not", async () => {
	const page = await open("?view=read#/cover");
	await page.keyboard.press("n");
	await page.keyboard.press("n");
	await page.keyboard.press("n");
	const wanted = await page.evaluate(() => location.hash);
	await expect.poll(() => page.evaluate(() => Object.values({ ...localStorage }))).toContain(wanted);
	const offer = page.getByRole("link", { name: /^Continue at / });
	const arrive = async (at: string) => {
		await page.goto(inject("site") + at);
		await page.evaluate(async () => void (await window.deckReady));
	};
	for (const at of ["?view=stage&embed", "?view=stage&anew#/cover"]) {
		await arrive(at);
		expect(await offer.count()).toBe(0);
	}
	await arrive("?view=stage");
	expect(await indexOf(page)).toBe(0);
	await offer.waitFor();
	await page.keyboard.press("ArrowRight");
	await offer.waitFor({ state: "detached" });
	// What is looked at is kept a little later: not in what comes next.
	const here = await page.evaluate(() => location.hash);
	await expect.poll(() => page.evaluate(() => Object.values({ ...localStorage }))).toContain(here);
	for (const view of ["stage", "read"]) {
		await page.evaluate((hash) => {
			for (const key of Object.keys(localStorage)) if (key.includes("place")) localStorage.setItem(key, hash);
		}, wanted);
		await arrive(`?view=${view}&again`);
		const now = await page.evaluate(async (hash) => {
			const { slides } = (await window.deckReady)!.data;
			return slides.find(({ id }) => hash === `#/${id}`)!.now!;
		}, wanted);
		expect(await offer.innerText()).toBe(`Continue at ${formatDate(now, "en-GB")}`);
		expect(await page.locator(".resume").getAttribute("aria-label")).toBe(await offer.innerText());
		await offer.focus();
		await page.keyboard.press("Enter");
		await expect.poll(() => page.evaluate(() => location.hash)).toBe(wanted);
		await offer.waitFor({ state: "detached" });
	}
	await page.context().close();
});

test.each(["read", "stage"])("a link to a date leads to what happened nearest to it (%s)", async (view) => {
	const page = await open(`?view=${view}#/date/1961-07-06`);
	const { now } = await page.evaluate(async () => {
		const { data, position } = (await window.deckReady)!;
		return { now: data.slides[position().index]!.now?.text };
	});
	expect(now).toBe("1961-07-06");
	await page.context().close();
});

test("the link that is copied leads to the same slide and step, without one's own view", async () => {
	const page = await open("?view=stage&theme=day", { permissions: ["clipboard-read", "clipboard-write"] });
	const at = await page.evaluate(async () => {
		const player = (await window.deckReady)!;
		const index = player.data.slides.findIndex(({ steps, kind }) => steps > 1 && kind !== "sources");
		player.goTo({ index, step: 2 });
		return { index, step: 2 };
	});
	await page.keyboard.press("c");
	await page.getByRole("status").getByText("The link is copied").waitFor();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(new URL(link).search).toBe("");
	await page.goto(link);
	expect(await page.evaluate(async () => (await window.deckReady)!.position())).toEqual(at);
	await page.context().close();
});

test("on a telephone the menu copies a link to the slide that is read", async () => {
	const page = await open("?view=read", {
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		isMobile: true,
		permissions: ["clipboard-read", "clipboard-write"],
	});
	const id = await page.evaluate(async () => {
		const player = (await window.deckReady)!;
		player.goTo({ index: 7, step: 0 });
		return player.data.slides[7]!.id;
	});
	await page.getByRole("button", { name: "Menu" }).tap();
	await page.getByRole("button", { name: "Copy a link to this place" }).tap();
	await page.getByRole("status").getByText("The link is copied").waitFor();
	expect(new URL(await page.evaluate(() => navigator.clipboard.readText())).hash).toBe(`#/${id}`);
	await page.context().close();
});

test("after each move who cannot see it is told the place, the date and the title, in one sentence each", async () => {
	const page = await open("?view=stage");
	const { said, title, now } = await page.evaluate(async () => {
		const player = (await window.deckReady)!;
		const index = player.data.slides.findIndex(({ kind }) => kind === "event");
		player.goTo({ index, step: 0 });
		const { title, now } = player.data.slides[index]!;
		return { said: document.querySelector(".announcer")!.textContent, title, now: now! };
	});
	expect(said).toMatch(/^Slide \d+ of \d+\. /);
	expect(said!.slice(said!.indexOf(". ") + 2)).toBe(`${formatDate(now, "en-GB")}. ${title}.`);
	await page.context().close();
});

test.each([
	["?view=read", "en-GB", "Contents", "en-GB"],
	["?view=read", "ko-KR", "차례", "en-GB"],
	["?view=read&lang=ru", "ko-KR", "Содержание", "en-GB"],
])("at %s a browser in %s has its controls say %s", async (at, locale, contents, _story) => {
	const page = await open(at, { locale });
	expect(await page.getByRole("button", { name: contents }).count()).toBe(1);
	expect(await page.evaluate(() => document.documentElement.lang.split("-")[0])).toBe("en");
	await page.context().close();
});

test("movement can be switched off here, and letters as keys too", async () => {
	const page = await open("?view=read", { reducedMotion: "no-preference" });
	await page.keyboard.press("m");
	await page.getByRole("status").getByText("Movement is off").waitFor();
	await page.keyboard.press("?");
	await page.getByRole("button", { name: /Letter keys/ }).click();
	await page.getByRole("status").getByText("Letter keys are off").waitFor();
	const before = await indexOf(page);
	await page.keyboard.press("n");
	expect(await indexOf(page)).toBe(before);
	await page.context().close();
});

async function open(at: string, options: object = {}): Promise<Page> {
	return (await openDeck(browser, inject("site"), { ...options, at })).page;
}

function indexOf(page: Page): Promise<number> {
	return page.evaluate(async () => (await window.deckReady)!.position().index);
}

/** Goes to the first slide whose first source is cited on others too; how many those are. */
function citedTwice(page: Page): Promise<{ id: string; others: number }> {
	return page.evaluate(async () => {
		const player = (await window.deckReady)!;
		for (const [index, section] of player.sections.entries()) {
			const source = section.querySelector(".source-line li:not(.further) a")?.getAttribute("href");
			const links = [...document.querySelectorAll(`main a[href="${source}"]`)];
			const others = new Set(links.map((link) => link.closest("section"))).size - 1;
			if (!source || others < 1) continue;
			player.goTo({ index, step: player.data.slides[index]!.steps });
			return { id: section.dataset.id!, others };
		}
		throw new Error("no source is cited twice");
	});
}

async function overlaps(page: Page, ...two: [import("playwright-core").Locator, import("playwright-core").Locator]) {
	const [a, b] = await Promise.all(two.map((one) => one.boundingBox()));
	void page;
	return a!.x < b!.x + b!.width && b!.x < a!.x + a!.width && a!.y < b!.y + b!.height && b!.y < a!.y + a!.height;
}
