/** Ctrl+P while reading: all words of all slides, none of the controls, nothing wider than the paper. */
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { readObjects } from "../../src/node/pdf-objects.ts";
import { openPdf } from "../../src/node/pdf-open.ts";
import { openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let text: Page;

beforeAll(async () => {
	text = (await openDeck(browser, inject("site"), { viewport: { width: 390, height: 844 }, at: "?view=read" })).page;
});

/** In CSS pixels: what the margins leave of the width. */
const sheets = [
	["A4", (210 - 32) * (96 / 25.4)],
	["Letter", 8.5 * 96 - 32 * (96 / 25.4)],
] as const;

test.each(sheets)("on %s every slide's words are there, once, and no control is", async (format, width) => {
	const page = text;
	await page.emulateMedia({ media: "screen" });
	await page.setViewportSize({ width: 390, height: 844 });
	const titles = await page
		.locator("section.slide .title")
		.evaluateAll((all) => all.map((it) => it.textContent!.trim()));
	const words = await page
		.locator("section.slide .prose p")
		.evaluateAll((all) =>
			all.filter((it) => it.checkVisibility()).map((it) => it.textContent!.split(/\s+/).slice(0, 6).join(" ")),
		);
	// Printed once: another paper differs in nothing but its measures.
	if (format === "A4") {
		const foreign = await page
			.locator(".source :lang(ko), .source :lang(ru), .entry :lang(ko)")
			.evaluateAll((all) => all.map((it) => it.textContent!.trim()).slice(0, 40));
		expect(foreign.length).toBeGreaterThan(20);
		words.push(...foreign);
		// The key that begins it is held before it begins.
		await page.keyboard.down("Control");
		await page.keyboard.up("Control");
		await page.waitForFunction(() => [...document.fonts].every(({ status }) => status === "loaded"));
		// As it is printed, which "screen" would not be.
		await page.emulateMedia({ media: null });
		const pdf = await page.pdf({ format, preferCSSPageSize: false });
		const { read } = readObjects(await openPdf(pdf));
		const printed = bare(read.pages.map((it) => it.text).join(" "));
		// A few lines alone on a sheet are what was left of the one before it.
		const letters = read.pages.map((it) => bare(it.text).length);
		expect(letters.flatMap((count, index) => (count < 150 ? [`sheet ${index + 1}: ${count} letters`] : []))).toEqual(
			[],
		);
		expect([...titles, ...words].filter((wanted) => !printed.includes(bare(wanted)))).toEqual([]);
	}
	const controls = await page.locator(".dock, .frame-bar, .journey-controls, .filter-notice").allTextContents();
	expect(controls.length).toBeGreaterThan(2);
	await page.emulateMedia({ media: "print" });
	await page.setViewportSize({ width: Math.floor(width), height: 1000 });
	const { shown, wide } = await page.evaluate(() => {
		const inside = document.documentElement.clientWidth;
		const controls =
			".dock, .frame-bar, .journey-controls, .journey-board, .offer, .resume, .toast, .menu-button, .card, .skip, .entry-uses";
		return {
			shown: [...document.querySelectorAll(controls)].filter((it) => it.checkVisibility()).map((it) => it.className),
			wide: [...document.querySelectorAll("main *")]
				.filter(
					(it) =>
						!it.closest(".unseen, svg *") && it.getBoundingClientRect().right > inside + 1 && it.checkVisibility(),
				)
				.map((it) => it.outerHTML.slice(0, 100)),
		};
	});
	expect({ shown, wide }).toEqual({ shown: [], wide: [] });
});

test("on A4 printed from the stage no words lie over others: the overview's key stays on its own sheet, small maps beside the text", async () => {
	const { page } = await openDeck(browser, inject("site"), { at: "?view=stage" });
	await page.emulateMedia({ media: "print" });
	await page.setViewportSize({ width: Math.floor(sheets[0][1]), height: 1000 });
	await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
	const { key, over, count } = await page.evaluate(() => {
		const boxOf = (element: Element) => element.getBoundingClientRect();
		const overview = boxOf(document.querySelector(".slide-overview")!);
		const key = boxOf(document.querySelector(".overview-key")!);
		const blocks = [
			...document.querySelectorAll(
				"main .slide :is(.title, .prose > *, .overview-key, .locator, .date, .source-line, .people, .subtitle)",
			),
		].filter((it) => it.checkVisibility() && boxOf(it).height > 0);
		const over = blocks.flatMap((one, index) =>
			blocks.slice(index + 1).flatMap((other) => {
				const [range, second] = [document.createRange(), document.createRange()];
				range.selectNodeContents(one);
				second.selectNodeContents(other);
				const [a, b] = [
					one.matches("svg") ? boxOf(one) : range.getBoundingClientRect(),
					other.matches("svg") ? boxOf(other) : second.getBoundingClientRect(),
				];
				const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
				const along = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
				return across > 1 && along > 6 && !one.contains(other)
					? [`${one.outerHTML.slice(0, 80)} | ${other.outerHTML.slice(0, 80)}`]
					: [];
			}),
		);
		return { key: key.top >= overview.top && key.bottom <= overview.bottom, over, count: blocks.length };
	});
	expect(count).toBeGreaterThan(200);
	expect(key).toBe(true);
	expect(over).toEqual([]);
	await page.context().close();
});

test.each(["read", "stage"])("of a filter's slides the sources are printed that they cite (%s)", async (view) => {
	const { page } = await openDeck(browser, inject("site"), { at: `?view=${view}&status=denied` });
	const titles = await page.evaluate(async () => {
		const { sections, route } = (await window.deckReady)!;
		return route.stops.map(({ slide }) => sections[slide]!.querySelector(".title")!.textContent!.trim());
	});
	await page.emulateMedia({ media: "print" });
	await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
	const sources = await page.locator(".slide-sources .source").evaluateAll((all) =>
		all.map((it) => ({
			isShown: it.checkVisibility({ visibilityProperty: true }),
			uses: [...it.querySelectorAll(".source-uses a")].map((use) => use.textContent!.trim()),
		})),
	);
	expect(titles.length).toBeLessThan(10);
	const wanted = sources.map(({ uses }) => uses.some((use) => titles.includes(use)));
	expect(wanted.filter(Boolean).length).toBeGreaterThan(3);
	expect(sources.map(({ isShown }) => isShown)).toEqual(wanted);
	await page.evaluate(() => dispatchEvent(new Event("afterprint")));
	await page.context().close();
});

/** Letters and digits: lines are broken elsewhere on paper, and letters may be one sign. */
function bare(text: string): string {
	return text
		.normalize("NFKC")
		.replace(/[^\p{L}\p{N}]+/gu, "")
		.toLowerCase();
}
