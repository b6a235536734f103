/** What axe-core, the maintained engine of accessibility rules, has to say: of all the text, of each slide on the stage, and of what opens over them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
const engine = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** All rules once, and then those for which width and theme make a difference, both at once. */
test.each([
	["light", 320, "all"],
	["dark", 1600, "drawn"],
] as const)("no slide of the text, %s and %d wide, breaks a rule (%s)", async (colorScheme, width, rules) => {
	const page = await open({ viewport: { width, height: 844 }, colorScheme, at: "?view=read" });
	// What is not laid out yet is as high as it is thought to be: what it holds would lie over what follows it.
	await page.addStyleTag({ content: ".slide-body, .register-list { content-visibility: visible !important }" });
	expect(await faultsOf(page, undefined, rules === "all" ? all : drawn)).toEqual([]);
	await page.context().close();
});

/** All rules of the first slide of each kind, else those for which the stage makes a difference to the text; by night those of colours. */
test("no slide on the stage breaks a rule, by day and by night", { timeout: 180_000 }, async () => {
	const page = await open({ at: "?view=stage&theme=day" });
	expect(await faultsOf(page, [".rail"], all)).toEqual([]);
	const faults = await page.evaluate(
		async ({ all, drawn, contrast }) => {
			const { axe } = window as unknown as { axe: { run: (...args: unknown[]) => Promise<AxeResults> } };
			const player = (await window.deckReady)!;
			const { dataset } = document.documentElement;
			// The engine reads the whole page for each part of it: what is not asked about is out of its way.
			document.querySelector(".register")?.remove();
			const rail = document.querySelector(".rail")!;
			const found: string[] = [];
			const kinds = new Set<string>();
			for (const [index, { id, kind, steps }] of player.data.slides.entries()) {
				player.goTo({ index, step: steps });
				const away = [...player.sections.filter((_, at) => at !== index), rail];
				const places = away.map((element) => {
					const place = document.createComment("");
					element.replaceWith(place);
					return place;
				});
				for (const [theme, runOnly] of [
					["day", kinds.has(kind) ? drawn : all],
					["night", contrast],
				] as const) {
					dataset.theme = theme;
					const { violations } = await axe.run("section.present", { runOnly, resultTypes: ["violations"] });
					for (const { id: rule, nodes } of violations)
						found.push(`${id}, ${theme}: ${rule}: ${nodes[0]?.html.slice(0, 160)}`);
				}
				kinds.add(kind);
				for (const [at, place] of places.entries()) place.replaceWith(away[at]!);
			}
			return { found, asked: player.sections.length };
		},
		{ all, drawn, contrast: { type: "rule", values: ["color-contrast"] } },
	);
	expect(faults.found).toEqual([]);
	expect(faults.asked).toBeGreaterThan(40);
	await page.context().close();
});

test("neither do the bar, the panels and the cards, in any language of the controls", {
	timeout: 180_000,
}, async () => {
	const page = await open({ viewport: { width: 390, height: 844 }, at: "?view=read&lang=ko" });
	expect(await faultsOf(page, [".dock"])).toEqual([]);
	for (const [opener, panel] of [
		["o", ".panel-overview"],
		["?", ".panel-help"],
		["i", ".panel-languages"],
		["q", ".panel-filter"],
		["r", ".panel-routes"],
		["g", ".panel-jump"],
	] as const) {
		await page.keyboard.press(opener);
		await page.locator(panel).waitFor();
		expect(await faultsOf(page, [panel])).toEqual([]);
		await page.keyboard.press("Escape");
	}
	await page.keyboard.press("/");
	await page.locator(".panel-search input").fill("treaty");
	await page.locator(".panel-search [role=option]").first().waitFor();
	expect(await faultsOf(page, [".panel-search"])).toEqual([]);
	await page.keyboard.press("Escape");
	await page.locator("main .enlarge").first().click();
	expect(await faultsOf(page, [".panel-figure"])).toEqual([]);
	await page.keyboard.press("Escape");
	for (const opener of [".source-line a", ".people a.name"]) {
		await page.locator(`main ${opener}`).first().click();
		expect(await faultsOf(page, [".card"])).toEqual([]);
		await page.keyboard.press("Escape");
	}
	for (const query of ["&status=denied", "&status=denied&topic=nothing"]) {
		await page.goto(`${inject("site")}?view=read&lang=ko${query}`);
		await page.addScriptTag({ content: engine });
		expect(await faultsOf(page, [".filter-notice"])).toEqual([]);
	}
	await page.context().close();
});

test("nor does the speaker's desk", async () => {
	const page = await open({ at: "?speaker" });
	expect(await faultsOf(page, [".gauges", ".desk-controls", ".desk-said", ".desk-backing", ".strip"])).toEqual([]);
	await page.context().close();
});

async function open(options: Parameters<typeof openDeck>[2]): Promise<Page> {
	// The engine is put in by hand: the page's own policy lets no other script in.
	const { page } = await openDeck(browser, inject("site"), { ...options, bypassCSP: true });
	await page.addScriptTag({ content: engine });
	return page;
}

const all = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules to which width and theme make a difference. */
const drawn = {
	type: "rule",
	values: ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"],
};

/** By rule, with the elements: of the whole page, or of parts of it once they are seen. */
async function faultsOf(page: Page, parts?: string[], rules: object = all): Promise<string[]> {
	for (const part of parts ?? []) await page.locator(part).first().waitFor();
	return page.evaluate(
		async ({ parts, rules }) => {
			const { axe } = window as unknown as { axe: { run: (...args: unknown[]) => Promise<AxeResults> } };
			// It takes the way past the controls for content outside all landmarks: an address of ours is no bare name to it.
			const where = parts ? { include: parts.map((part) => [part]) } : { exclude: [[".skip"]] };
			// It reads the whole page for each part of it: slides that are not seen meanwhile are out of its way.
			const isSeen = (section: Element) =>
				section.checkVisibility({ visibilityProperty: true }) && section.getBoundingClientRect().top < innerHeight;
			const away = parts ? [...document.querySelectorAll(".group > section")].filter((it) => !isSeen(it)) : [];
			const places = away.map((section) => {
				const place = document.createComment("");
				section.replaceWith(place);
				return place;
			});
			const { violations } = await axe.run(where, { runOnly: rules, resultTypes: ["violations"] });
			for (const [index, place] of places.entries()) place.replaceWith(away[index]!);
			return violations.flatMap(({ id, nodes }) =>
				nodes
					.slice(0, 4)
					.map(({ html, any, all }) => `${id}: ${html.slice(0, 160)} — ${[...any, ...all][0]?.message ?? ""}`),
			);
		},
		{ parts, rules },
	);
}
