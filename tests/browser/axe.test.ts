/** What axe-core, the maintained engine of accessibility rules, has to say: of every slide, in every view, by night and by day. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openDeck } from "./deck-page.ts";

let browser: Browser;
const engine = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

beforeAll(async () => {
	browser = await chromium.connect(inject("browser"));
});

afterAll(() => browser.close());

test.each([
	[320, "light"],
	[390, "dark"],
	[1600, "light"],
	[1600, "dark"],
] as const)("the text at %i wide, %s, breaks no rule", { timeout: 240_000 }, async (width, colorScheme) => {
	const page = await open({ viewport: { width, height: 844 }, colorScheme, at: "?view=read" });
	expect(await faultsOf(page)).toEqual([]);
	await page.context().close();
});

test.each(["night", "day"])("no slide on the stage breaks a rule by %s", { timeout: 240_000 }, async (theme) => {
	const page = await open({ at: `?view=stage&theme=${theme}` });
	const count = await page.evaluate(async () => (await window.deckReady)!.sections.length);
	const faults: Record<string, string[]> = {};
	for (let index = 0; index < count; index++) {
		await page.evaluate(async (index) => {
			const player = (await window.deckReady)!;
			player.goTo({ index, step: player.data.slides[index]!.steps });
		}, index);
		const found = await faultsOf(page, ["section.present", ...(index === 0 ? [".rail"] : [])]);
		if (found.length > 0) faults[index] = found;
	}
	expect(faults).toEqual({});
	await page.context().close();
});

test("neither do the panels and cards over the text, nor the page as a whole", { timeout: 240_000 }, async () => {
	const page = await open({ viewport: { width: 390, height: 844 }, at: "?view=read&lang=ko" });
	for (const [opener, panel] of [
		["o", ".panel-overview"],
		["?", ".panel-help"],
		["i", ".panel-languages"],
	] as const) {
		await page.keyboard.press(opener);
		await page.locator(panel).waitFor();
		expect(await faultsOf(page, [panel])).toEqual([]);
		await page.keyboard.press("Escape");
	}
	await page.locator("main .source-line a").first().click();
	expect(await faultsOf(page, [".card"])).toEqual([]);
	await page.context().close();
});

async function open(options: Parameters<typeof openDeck>[2]): Promise<Page> {
	// The engine is put in by hand: the page's own policy lets no other script in.
	const { page } = await openDeck(browser, inject("site"), { ...options, bypassCSP: true });
	await page.addScriptTag({ content: engine });
	return page;
}

/** By rule, with the elements: of the whole page, or of parts of it. */
function faultsOf(page: Page, parts?: string[]): Promise<string[]> {
	return page.evaluate(async (parts) => {
		const { axe } = window as unknown as { axe: { run: (...args: unknown[]) => Promise<AxeResults> } };
		const { violations } = await axe.run(parts ? { include: parts.map((part) => [part]) } : document, {
			runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
			resultTypes: ["violations"],
		});
		return violations.flatMap(({ id, nodes }) =>
			nodes
				.slice(0, 4)
				.map(({ html, any, all }) => `${id}: ${html.slice(0, 160)} — ${[...any, ...all][0]?.message ?? ""}`),
		);
	}, parts);
}
