/** The controls in Korean and Russian: no word of theirs is English, none is cut or lies over another, and the story's are marked as its own. */
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { filterWordsOf } from "../../src/render/filter-words.ts";
import { journeyWordsOf } from "../../src/render/journey-words.ts";
import { readWordsOf } from "../../src/render/read-words.ts";
import { stageWordsOf } from "../../src/render/stage-words.ts";
import { openDeck, openPanelBy } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();

/** The engine's own words, but the names of keys. */
const english = [stageWordsOf, readWordsOf, filterWordsOf, journeyWordsOf]
	.flatMap((of) => textsIn(of("en")))
	.filter((text) => !/^(Page Down|Page Up|Home|End|Esc|Status)$/.test(text));

function textsIn(table: object): string[] {
	return Object.values(table).flatMap((value) =>
		typeof value === "string" ? [value] : typeof value === "object" ? textsIn(value) : [],
	);
}

/** Of what is seen within an element: texts in the language of the controls, what is marked as the story's, and faults. */
function told(page: Page, root: string) {
	return page.evaluate((root) => {
		const story = document.documentElement.lang;
		const seen = [...document.querySelectorAll<HTMLElement>(`${root}, ${root} *`)].filter((it) => it.checkVisibility());
		const isStory = (element: Element) => element.closest("[lang]")?.getAttribute("lang") === story;
		const textOf = (element: Element) =>
			[...element.childNodes]
				.flatMap((it) => (it.nodeType === Node.TEXT_NODE ? [it.textContent!.trim()] : []))
				.join("");
		const names = ["aria-label", "title", "placeholder", "aria-valuetext"];
		const own = seen
			.filter((element) => !isStory(element))
			.flatMap((element) => [...names.map((name) => element.getAttribute(name) ?? ""), textOf(element)]);
		const titles = new Set([...document.querySelectorAll("main .title")].map((it) => it.textContent!.trim()));
		const strays = own.filter((text) => titles.has(text)).map((text) => `in no language: ${text}`);
		// What scrolls may be longer than its box, and what ends in an ellipsis says so.
		const written = seen.filter((it) => textOf(it) !== "" && !it.closest(".unseen, select, svg"));
		const cut = written.filter((it) => {
			const { overflowX, textOverflow } = getComputedStyle(it);
			const isFree = overflowX === "visible" || textOverflow === "ellipsis";
			return it.scrollWidth > it.clientWidth + 1 && !(isFree && it.getBoundingClientRect().right <= innerWidth + 1);
		});
		const boxes = [
			...written.filter((it) => it.closest("button, label, h2, h3, a, [role=status], .dock-place")),
			...seen.filter((it) => it.matches("select, input")),
		].flatMap((it) => [...it.getClientRects()].map((box) => ({ it, box }))); // line by line
		const over = boxes.flatMap(({ it, box }, index) =>
			boxes.slice(index + 1).flatMap(({ it: other, box: second }) => {
				const across = Math.min(box.right, second.right) - Math.max(box.left, second.left);
				const along = Math.min(box.bottom, second.bottom) - Math.max(box.top, second.top);
				if (across < 2 || along < 2 || it.contains(other) || other.contains(it)) return [];
				// What stands at the top of a list that is scrolled under it is on a ground of its own.
				if (it.closest("header") !== other.closest("header")) return [];
				return [`${it.textContent} lies over ${other.textContent}`];
			}),
		);
		return { own: own.filter(Boolean), faults: [...strays, ...cut.map((it) => `cut: ${it.textContent}`), ...over] };
	}, root);
}

/** Looks for faults in parts of a page, and says how much there is to read in each. */
function createLook(page: Page) {
	const found: string[] = [];
	const look = async (root: string) => {
		const { own, faults } = await told(page, root);
		const borrowed = own.filter((text) => english.includes(text)).map((text) => `in English: ${text}`);
		found.push(...[...borrowed, ...faults].map((fault) => `${root}  ${fault}`));
		return own.length;
	};
	return { found, look };
}

const panels = { o: "overview", "?": "help", q: "filter", i: "languages", "/": "search" };

async function lookAtPanels(page: Page, look: (root: string) => Promise<number>): Promise<void> {
	for (const [key, panel] of Object.entries(panels)) {
		await openPanelBy(page, key);
		await page.locator(`.panel-${panel}`).waitFor();
		if (key === "/") {
			await page.locator("dialog input").fill("1990");
			await page.locator("dialog [role=option]").first().waitFor();
			expect(await page.locator(`dialog .hit-title:not([lang="en-GB"])`).count()).toBe(0);
		}
		expect([panel, (await look(`.panel-${panel}`)) > 1]).toEqual([panel, true]);
		await page.keyboard.press("Escape");
	}
}

test.each(["ko", "ru"])("in %s bar, panels and lists speak that language on a phone", async (language) => {
	const { page } = await openDeck(browser, inject("site"), {
		viewport: { width: 390, height: 844 },
		at: `?view=read&lang=${language}&topic=nuclear`,
	});
	const { found, look } = createLook(page);
	expect(await look(".dock")).toBeGreaterThan(4);
	expect(await look(".filter-notice")).toBeGreaterThan(2);
	await look(".journey-controls");
	await lookAtPanels(page, look);
	expect(found).toEqual([]);
	await page.context().close();
});

test.each(["ko", "ru"])("in %s panels and cards speak that language on the stage", async (language) => {
	const { page } = await openDeck(browser, inject("site"), {
		viewport: { width: 1280, height: 720 },
		at: `?view=stage&lang=${language}`,
	});
	const { found, look } = createLook(page);
	await lookAtPanels(page, look);
	await page.evaluate(async () => {
		const player = (await window.deckReady)!;
		const index = player.sections.findIndex((section) => section.querySelector(".people a.name"));
		player.goTo({ index, step: 0 });
	});
	for (const link of [".source-line a", ".people a.name"]) {
		await page.locator(`section.present ${link}`).first().click();
		await page.locator(".card").waitFor();
		expect([link, (await look(".card")) > 1]).toEqual([link, true]);
		await page.keyboard.press("Escape");
		await page.locator(".card").waitFor({ state: "detached" });
	}
	expect(found).toEqual([]);
	await page.context().close();
});
