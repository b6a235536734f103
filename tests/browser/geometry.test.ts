import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { type DeckPage, openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let deck: DeckPage;

beforeAll(async () => {
	deck = await openDeck(browser, inject("site"));
});

test.each([
	[1600, 900, "night"],
	[1600, 900, "day"],
	[1280, 720, "night"],
	[1280, 720, "day"],
	[3840, 2160, "night"],
])("at %i x %i, by %s, everything on every slide has its place and its size", async (width, height, theme) => {
	await deck.page.setViewportSize({ width, height });
	const faults = await deck.page.evaluate((theme) => {
		document.documentElement.dataset.theme = theme;
		return window.inPage.sweep();
	}, theme);
	expect(faults.join("\n")).toBe("");
});

/** What is scaled up by a transform may be drawn small and blown up; what is laid out at its size is sharp. */
test("at 3840 x 2160 type is laid out at its full size, and nothing is scaled up to it", async () => {
	const sizeOfType = async (width: number, height: number) => {
		await deck.page.setViewportSize({ width, height });
		return deck.page.evaluate(() => {
			const title = document.querySelector("section.present .title");
			const isScaled = (element: Element) => {
				const { a, d } = new DOMMatrix(getComputedStyle(element).transform);
				return a !== 1 || d !== 1;
			};
			const drawn = [...document.querySelectorAll("section.present, section.present *, .rail, .rail *")];
			const scaled = drawn.filter((element) => !(element instanceof SVGElement) && isScaled(element));
			return { type: title ? Number.parseFloat(getComputedStyle(title).fontSize) : 0, scaled: scaled.length };
		});
	};
	const [small, large] = [await sizeOfType(1600, 900), await sizeOfType(3840, 2160)];
	expect(large.type / small.type).toBeCloseTo(2.4, 2);
	expect(large.scaled).toBe(0);
});

test("all the way the page complains of nothing and asks nothing of strangers", () => {
	expect(deck.complaints).toEqual([]);
});

/** Who guards the guards: a page spoilt in each of these ways must not pass. */
test.each([
	["a headline too wide", ".stage .title { white-space: nowrap; font-size: 260px }", /\.title ".*" leaves the slide/],
	["a picture too wide", ".claims { width: 1600px !important }", / leaves the slide/],
	["text on the rail", ".stage .foot { translate: 0 60px }", /\.source-line.* is on the rail/],
	["a rule on the rail", ".claims { translate: 0 260px }", /\.claim is on the rail/],
	["lines too tight", ".stage .prose p { line-height: 0.5 }", / p ".*" overlaps .* p ".*" by/],
	["names over ticks", ".rail .rail-mark-name { top: 48px !important }", /\.rail-mark-name ".*" overlaps/],
	["names over content", ".rail .rail-mark-name { top: -100px !important }", / overlaps .rail-mark-name ".*" by/],
	["small type", ".stage .foot .source-line { font-size: 19.5px }", /source-line.* is 19\.5 units high/],
	["small type in a drawing", ".overview-name { font-size: 18px }", /overview-(name|year) ".*" is 18\.0 units high/],
	["a drawing that is not cut off", ".stage .map-stage { overflow: visible }", /\.map-land leaves the slide/],
	["a name beyond the margins", ".overview-column { translate: 24px }", /overview-name.* ".*" leaves the margins/],
	["no block of now", ".rail .rail-now { translate: -2000px }", /the block of now is not on the stripe/],
	["text cut off", ".stage .prose { height: 40px; overflow: hidden }", /\.prose cuts off its text/],
])("%s is found", async (_, css, fault) => {
	await deck.page.setViewportSize({ width: 1600, height: 900 });
	const style = await deck.page.addStyleTag({ content: css });
	const faults = await deck.page.evaluate(() => window.inPage.sweep(window.inPage.firstOfEachKind));
	await style.evaluate((it) => (it as Element).remove());
	expect(faults.join("\n")).toMatch(fault);
});

test("every character on every slide is set in a face of the deck's own", async () => {
	const { page } = deck;
	expect(await strangeFaces(page)).toEqual([]);
	await page.addStyleTag({ content: ".slide-quote .title { font-family: serif }" });
	const quotation = await page.evaluate(async () =>
		(await window.inPage.readyPlayer()).data.slides.findIndex(({ kind }) => kind === "quote"),
	);
	expect((await strangeFaces(page, [quotation])).join()).toMatch(/^[\w-]+: \d+ glyphs of /);
});

/** The faces that the system had to help out with. */
async function strangeFaces(page: Page, slides?: number[]): Promise<string[]> {
	const inspector = await page.context().newCDPSession(page);
	await page.evaluate(() => window.inPage.facesLoaded());
	await inspector.send("DOM.enable");
	await inspector.send("CSS.enable");
	const { root } = await inspector.send("DOM.getDocument");
	const found = new Set<string>();
	const ids = await idsOf(page);
	for (const index of slides ?? ids.keys()) {
		const id = ids[index];
		await page.evaluate(async (index) => {
			(await window.inPage.readyPlayer()).goTo({ index, step: 99 });
			window.inPage.markNewLetters();
		}, index);
		const selector = "[data-lettered]";
		const { nodeIds } = await inspector.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
		// Asked all at once: there and back again for each of a thousand nodes takes long.
		const asked = nodeIds.map((nodeId) => inspector.send("CSS.getPlatformFontsForNode", { nodeId }));
		for (const { familyName, isCustomFont, glyphCount } of (await Promise.all(asked)).flatMap(({ fonts }) => fonts))
			if (!isCustomFont) found.add(`${id}: ${glyphCount} glyphs of ${familyName}`);
	}
	await inspector.detach();
	return [...found];
}

function idsOf(page: Page): Promise<string[]> {
	return page.evaluate(async () => (await window.inPage.readyPlayer()).data.slides.map(({ id }) => id));
}
