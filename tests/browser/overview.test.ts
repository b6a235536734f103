/** The overview on the stage: what stands on the line hides nothing of its thickness, and the figures are a table. */
import { beforeAll, expect, inject, test } from "vitest";
import { type DeckPage, openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let deck: DeckPage;

beforeAll(async () => {
	deck = await openDeck(browser, inject("site"));
});

const toOverview = () =>
	deck.page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		player.goTo({ index: player.data.slides.findIndex(({ kind }) => kind === "overview"), step: 0 });
	});

test.each([
	[1600, 900],
	[1280, 720],
])("at %i x %i the windows on the line leave its swelling to be seen", async (width, height) => {
	await deck.page.setViewportSize({ width, height });
	await toOverview();
	const hidden = await deck.page.evaluate(() => {
		const boxes = (selector: string) =>
			[...document.querySelectorAll(selector)].map((it) => it.getBoundingClientRect());
		const over = [...boxes(".rail-mark-window"), ...boxes(".rail-now")];
		const figures = boxes(".present .overview-picture .overview-figure");
		const highest = Math.max(...figures.map((it) => it.height));
		return figures
			.filter((it) => it.height > highest / 3)
			.map((figure) => {
				const covered = over.map((it) => {
					const across = Math.min(it.right, figure.right) - Math.max(it.left, figure.left);
					const along = Math.min(it.bottom, figure.bottom) - Math.max(it.top, figure.top);
					return Math.max(0, across) * Math.max(0, along);
				});
				return covered.reduce((sum, one) => sum + one, 0) / (figure.width * figure.height);
			});
	});
	expect(hidden.length).toBeGreaterThan(2);
	for (const part of hidden) expect(part).toBeLessThan(0.3);
});

test("the table of the line's figures opens over the picture, with every row to be read, and closes with the slide", async () => {
	const { page } = deck;
	await page.setViewportSize({ width: 1280, height: 720 });
	await toOverview();
	const table = page.locator(".present .overview .scene-data");
	await table.locator("summary").click();
	const seen = await table.locator("tbody tr").evaluateAll((rows) =>
		rows.map((row) => {
			row.scrollIntoView({ block: "center" });
			const { left, top, height } = row.getBoundingClientRect();
			return row.contains(document.elementFromPoint(left + 8, top + height / 2));
		}),
	);
	expect(seen.length).toBeGreaterThan(20);
	expect(seen).toEqual(seen.map(() => true));
	await page.keyboard.press("Escape");
	expect(await table.getAttribute("open")).toBeNull();
	expect(deck.complaints).toEqual([]);
});
