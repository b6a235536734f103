/** How the text is set: dates above headlines, lines of a length that can be read, pictures that fit, long lists shut. */
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
const site = inject("site");
let phone: Page;
let desk: Page;
const touch = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, at: "?view=read" };

beforeAll(async () => {
	({ page: phone } = await openDeck(browser, site, touch));
	({ page: desk } = await openDeck(browser, site, { at: "?view=read" }));
	for (const page of [phone, desk])
		await page.addStyleTag({ content: ".slide-body, .register-list { content-visibility: visible !important }" });
});

/** Of each slide that tells of an event. */
function datesOf(page: Page) {
	return page.evaluate(async () => {
		const { data, sections } = (await window.deckReady)!;
		const dated = [...new Set(data.events.map(({ slide }) => slide))];
		return dated.map((index) => {
			const section = sections[index]!;
			const title = section.querySelector(".title")!.getBoundingClientRect();
			const seen = [...section.querySelectorAll(".date, .when-line")].filter((it) => it.checkVisibility());
			const box = seen[0]?.getBoundingClientRect();
			const isAhead = box && (box.bottom <= title.top + 2 || (box.right < title.left && box.top <= title.top + 12));
			return {
				id: section.dataset.id,
				isAhead: Boolean(isAhead),
				count: seen.length,
				hasWindow: getComputedStyle(section, "::before").content !== "none",
			};
		});
	});
}

test.each([320, 390, 820, 1600])(
	"at %i the date stands ahead of the headline of each dated slide, once, with a window on the line",
	async (width) => {
		const page = width < 820 ? phone : desk;
		await page.setViewportSize({ width, height: 844 });
		const dates = await datesOf(page);
		expect(dates.length).toBeGreaterThan(30);
		expect(dates.filter(({ isAhead, count, hasWindow }) => !isAhead || count !== 1 || !hasWindow)).toEqual([]);
	},
);

test.each([820, 1600])("at %i lines of text have no more than 75 letters, but few", async (width) => {
	await desk.setViewportSize({ width, height: 900 });
	const lengths = await desk.evaluate(() => {
		const lengths: number[] = [];
		for (const text of document.querySelectorAll(".prose > p")) {
			const lines = new Map<number, number>();
			const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				if (node.parentElement?.closest("sup")) continue;
				for (let at = 0; at < node.textContent!.length; at++) {
					const range = document.createRange();
					range.setStart(node, at);
					range.setEnd(node, at + 1);
					const { bottom, width } = range.getBoundingClientRect();
					if (width > 0) lines.set(Math.round(bottom / 8), (lines.get(Math.round(bottom / 8)) ?? 0) + 1);
				}
			}
			// The last one ends where the text does.
			lengths.push(...[...lines.values()].slice(0, -1));
		}
		return lengths.sort((a, b) => a - b);
	});
	expect(lengths.length).toBeGreaterThan(60);
	const [median, most] = [0.5, 0.95].map((share) => lengths[Math.floor(lengths.length * share)]!);
	expect(median).toBeGreaterThanOrEqual(58);
	expect(most).toBeLessThanOrEqual(75);
});

test("on the largest screens the text grows with them", async () => {
	const size = async (width: number, height: number) => {
		await desk.setViewportSize({ width, height });
		return desk
			.locator(".prose p")
			.first()
			.evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize));
	};
	expect(await size(1600, 900)).toBe(18);
	expect(await size(3840, 2160)).toBeGreaterThan(25);
});

test("under a finger the numbers of a place are one target, 24 pixels from the next one at least, with a card of all its sources", async () => {
	await phone.setViewportSize({ width: 390, height: 844 });
	const { targets, near } = await phone.evaluate(() => {
		const boxes = [...document.querySelectorAll("main sup.cite")].flatMap((it) => {
			if (!it.checkVisibility()) return [];
			const { width, height } = getComputedStyle(it, "::after");
			const box = it.getBoundingClientRect();
			return [
				{
					x: box.left + box.width / 2,
					y: box.top + box.height / 2,
					width: Number.parseFloat(width),
					height: Number.parseFloat(height),
				},
			];
		});
		// Centres of circles of 24 pixels that would touch: WCAG 2.5.8.
		const near = boxes.filter((a, index) => boxes.slice(index + 1).some((b) => Math.hypot(a.x - b.x, a.y - b.y) < 24));
		return { targets: boxes, near };
	});
	expect(targets.length).toBeGreaterThan(80);
	expect(targets.filter(({ width, height }) => !(width >= 24 && height >= 44))).toEqual([]);
	expect(near).toEqual([]);
	const cluster = phone.locator("main .prose sup.cite:has(a + a)").first();
	const sources = await cluster.locator("a").count();
	await cluster.scrollIntoViewIfNeeded();
	const box = (await cluster.boundingBox())!;
	// A little beside and below the digits, as a finger is.
	await phone.touchscreen.tap(box.x + box.width / 2 + 9, box.y + box.height / 2 + 12);
	await phone.locator(".card").waitFor();
	expect(await phone.locator(".card .card-title").count()).toBe(sources);
	await phone.keyboard.press("Escape");
});

test("on a telephone on its side maps are seen whole, and charts are drawn wide", async () => {
	await phone.setViewportSize({ width: 844, height: 390 });
	const { maps, bar, wide } = await phone.evaluate(() => {
		const seen = (selector: string) => [...document.querySelectorAll(selector)].filter((it) => it.checkVisibility());
		return {
			maps: seen(".map-frame svg").map((it) => it.getBoundingClientRect().height),
			bar: document.querySelector(".dock")!.getBoundingClientRect().height,
			wide: { wide: seen(".chart-wide").length, narrow: seen(".chart-narrow").length },
		};
	});
	expect(maps.length).toBeGreaterThan(2);
	expect(Math.max(...maps)).toBeLessThan(390 - bar);
	expect(Math.min(...maps)).toBeGreaterThan(150);
	expect(wide.wide).toBeGreaterThan(4);
	expect(wide.narrow).toBe(0);
});

test("above claims stands the day on which they stood", async () => {
	for (const page of [phone, desk]) {
		const head = page.locator(".claims th.stands").first();
		expect(await head.innerText()).toMatch(/^Status on 12 Sep 2023$/);
		const seen = await head.evaluate((it) => {
			it.scrollIntoView({ block: "center", behavior: "instant" });
			const { left, top, width, height } = it.getBoundingClientRect();
			return {
				isTop: document.elementFromPoint(left + 4, top + height / 2) === it,
				isLarge: width > 80 && height > 14,
			};
		});
		expect(seen).toEqual({ isTop: true, isLarge: true });
	}
});

test("long lists of sources and the list of all events are shut until they are opened, and open on paper", async () => {
	await phone.setViewportSize({ width: 390, height: 844 });
	const list = phone.locator(".source-line.folded").first();
	const items = () =>
		list.evaluate(
			(it) => [...it.querySelectorAll("li:not(.more, .fold-more)")].filter((li) => li.checkVisibility()).length,
		);
	expect(await items()).toBe(4);
	expect(await phone.locator(".overview-list").isVisible()).toBe(false);
	const button = list.getByRole("button");
	const more = Number((await button.innerText()).match(/\d+/)![0]);
	await phone.emulateMedia({ media: "print" });
	expect(await items()).toBe(4 + more);
	expect(await phone.locator(".overview-list").isVisible()).toBe(true);
	await phone.emulateMedia({ media: "screen" });
	const opened = phone.locator(".source-line", { has: phone.locator(".fold") }).first();
	await opened.getByRole("button").click();
	expect(
		await opened.evaluate(
			(it) => [...it.querySelectorAll("li:not(.more)")].filter((li) => li.checkVisibility()).length,
		),
	).toBe(5 + more);
	await phone.getByRole("button", { name: /^All \d+ events/ }).tap();
	expect(await phone.locator(".overview-list").isVisible()).toBe(true);
});

test("ahead of the chapters the strip has no date, and in them it has", async () => {
	const dateAt = (index: number) =>
		phone.evaluate(async (index) => {
			const player = (await window.deckReady)!;
			player.goTo({ index, step: 0 });
			return document.querySelector(".strip-date")!.textContent;
		}, index);
	expect([await dateAt(1), await dateAt(2)]).toEqual(["", ""]);
	expect(await dateAt(4)).toMatch(/1945/);
});

test("until somebody looks further no browser is asked for the names of months: the page has said its dates", async () => {
	const { page } = await openDeck(browser, site, touch);
	await page.addInitScript(() => {
		const Own = Intl.DateTimeFormat;
		Object.assign(window, { made: 0 });
		Intl.DateTimeFormat = new Proxy(Own, {
			construct: (target, args) => {
				(window as unknown as { made: number }).made += 1;
				return new target(...args);
			},
		});
	});
	const asked = async () => {
		await page.reload();
		await page.evaluate(async () => (await window.deckReady)!.goTo({ index: 20, step: 0 }));
		await page.waitForTimeout(300);
		const made = await page.evaluate(() => (window as unknown as { made: number }).made);
		return { made, date: await page.textContent(".strip-date"), month: await page.textContent(".strip-month") };
	};
	expect(await asked()).toMatchObject({
		made: 0,
		date: expect.stringMatching(/\d{4}/),
		month: expect.stringMatching(/^\w+ \d{4}$/),
	});
	await page.goto(page.url().replace(/\?.*/, "?view=read&lang=ru"));
	expect((await asked()).made).toBeGreaterThan(0);
	await page.context().close();
});

test("with the distances that a reader asks for the bar stays in order: the place on its line, the date off the block of now", async () => {
	const sheet = await phone.addStyleTag({
		content:
			"* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
	});
	await phone.evaluate(async () => (await window.deckReady)!.goTo({ index: 20, step: 0 }));
	const [place, buttons, date, now] = await Promise.all(
		[".dock-place", ".dock-buttons", ".strip-date", ".strip-now"].map((selector) =>
			phone.locator(selector).boundingBox(),
		),
	);
	await sheet.evaluate((it) => (it as HTMLElement).remove());
	expect(place!.y).toBeGreaterThanOrEqual(buttons!.y);
	expect(place!.y + place!.height).toBeLessThanOrEqual(buttons!.y + buttons!.height);
	expect(date!.y + date!.height).toBeLessThanOrEqual(now!.y + 1);
});

test.each([
	[820, 1180],
	[1600, 900],
])("at %i by %i the bar says in full or on two lines where back and next lead", async (width, height) => {
	await desk.setViewportSize({ width, height });
	await desk.evaluate(async () => (await window.deckReady)!.goTo({ index: 20, step: 0 }));
	const { titles, wanted, cut } = await desk.evaluate(async () => {
		const { data } = (await window.deckReady)!;
		const spans = [
			...document.querySelectorAll<HTMLElement>(".dock :is([data-does=previous], [data-does=next]) > span"),
		];
		const others = [
			...document.querySelectorAll<HTMLElement>(
				".dock-place, .dock :is([data-does=contents], [data-does=stage]) > span",
			),
		];
		return {
			titles: spans.filter((it) => it.checkVisibility()).map((it) => it.textContent),
			wanted: [19, 21].map((index) => data.slides[index]!.title),
			cut: [...spans, ...others]
				.filter((it) => it.scrollHeight > it.clientHeight + 3 || it.scrollWidth > it.clientWidth + 1)
				.map((it) => it.textContent),
		};
	});
	expect(titles).toEqual(wanted);
	expect(cut).toEqual([]);
});

test.each([320, 390])(
	"in a hand, %i wide, the bar says what comes next, and all of it can be touched",
	async (width) => {
		const before = phone.viewportSize()!;
		await phone.setViewportSize({ width, height: 700 });
		await phone.evaluate(async () => (await window.deckReady)!.goTo({ index: 20, step: 0 }));
		const next = phone.locator(".dock [data-does=next]");
		const { title, size, boxes, names, text } = await phone.evaluate(async () => {
			const { data } = (await window.deckReady)!;
			const all = [...document.querySelectorAll<HTMLElement>(".dock-buttons > *")].filter((it) => it.checkVisibility());
			const span = document.querySelector<HTMLElement>(".dock [data-does=next] > span")!;
			return {
				title: data.slides[21]!.title,
				size: Number.parseFloat(getComputedStyle(span).fontSize),
				text: {
					...span.getBoundingClientRect().toJSON(),
					lines: span.clientHeight / Number.parseFloat(getComputedStyle(span).lineHeight),
				},
				names: all.flatMap(({ dataset }) => dataset.does ?? []),
				boxes: all.map((it) => it.getBoundingClientRect().toJSON() as DOMRect),
			};
		});
		expect(names).toEqual(["contents", "previous", "next", "search", "menu"]);
		expect(await next.getAttribute("aria-label")).toBe(`Next: ${title}`);
		expect(await next.innerText()).toBe(title);
		expect(size).toBeGreaterThanOrEqual(14);
		expect([Math.round(text.lines), text.width > 90]).toEqual([2, true]);
		for (const [at, box] of boxes.entries()) {
			expect(box.left).toBeGreaterThanOrEqual(at === 0 ? 0 : boxes[at - 1]!.right - 0.5);
			expect(box.right).toBeLessThanOrEqual(width);
		}
		for (const { dataset, box } of await targets())
			expect([dataset, box.width >= 44, box.height >= 44]).toEqual([dataset, true, true]);
		await next.tap();
		expect(await phone.evaluate(async () => (await window.deckReady)!.position().index)).toBe(21);
		await phone.tap(".dock [data-does=menu]");
		expect(await phone.getByRole("dialog").getByRole("button", { name: /Stage/ }).isVisible()).toBe(true);
		await phone.keyboard.press("Escape");
		await phone.setViewportSize(before);
	},
);

function targets() {
	return phone.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>(".dock-buttons > button")]
			.filter((it) => it.checkVisibility())
			.map((it) => ({ dataset: it.dataset.does, box: it.getBoundingClientRect().toJSON() as DOMRect })),
	);
}

test("every character of the text is set in a face of the deck's own", async () => {
	const inspector = await phone.context().newCDPSession(phone);
	await phone.evaluate(() => window.inPage.facesLoaded());
	await inspector.send("DOM.enable");
	await inspector.send("CSS.enable");
	const { root } = await inspector.send("DOM.getDocument");
	const strangers = async () => {
		const selector =
			"main .slide :is(p, li, h2, h3, td, th, text, figcaption, summary, blockquote), .register :is(p, li, b)";
		const { nodeIds } = await inspector.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
		expect(nodeIds.length).toBeGreaterThan(1000);
		const asked = nodeIds.map((nodeId) => inspector.send("CSS.getPlatformFontsForNode", { nodeId }));
		const fonts = (await Promise.all(asked)).flatMap((it) => it.fonts).filter(({ isCustomFont }) => !isCustomFont);
		return [...new Set(fonts.map(({ familyName }) => familyName))];
	};
	expect(await strangers()).toEqual([]);
	const sheet = await phone.addStyleTag({ content: '.place + .place::before { content: "\\2603" !important }' });
	expect(await strangers()).not.toEqual([]);
	await sheet.evaluate((it) => (it as HTMLElement).remove());
});
