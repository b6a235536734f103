/** The page as a text: whole without scripts, in order, no wider than its window, and without the speaker's notes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { type Deck, slidesOf } from "../../src/deck/deck.ts";
import { createCompiler } from "../../src/node/compiler.ts";
import { cacheFolder, projectRoot } from "../../src/node/project.ts";
import { openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let deck: Deck;
let page: Page;
/** The same page with its scripts. */
let played: Page;

beforeAll(async () => {
	deck = createCompiler({ slides: join(projectRoot, "slides"), assets: join(projectRoot, "assets") })().deck!;
	page = (await openDeck(browser, inject("site"), { javaScriptEnabled: false })).page;
	played = (await openDeck(browser, inject("site"), { at: "?view=read" })).page;
});

test("every slide is there in the deck's order, and its text is shown", async () => {
	const sections = await page.locator("section.slide").evaluateAll((all) =>
		(all as HTMLElement[]).map((section) => ({
			id: section.dataset.id,
			text: section.innerText.replace(/\s+/g, " "),
			top: section.getBoundingClientRect().top,
		})),
	);
	expect(sections.map(({ id }) => id)).toEqual(slidesOf(deck).map(({ slide }) => slide.id));
	expect(sections.map(({ top }) => top)).toEqual(sections.map(({ top }) => top).sort((a, b) => a - b));
	const untold = slidesOf(deck).flatMap(({ slide }, index) => {
		const runs = slide.body.replace(/<sup.*?<\/sup>/g, "<sup>").match(/>[^<>&]{12,}</g) ?? [];
		const wanted = [slide.title, ...runs.map((run) => run.slice(1, -1))].map((text) =>
			text.replace(/\s+/g, " ").trim(),
		);
		return wanted.filter((text) => !sections[index]?.text.includes(text)).map((text) => `${slide.id}: ${text}`);
	});
	expect(untold).toEqual([]);
});

test("its headings are an outline: one at the top, none a level too deep", async () => {
	const levels = await page
		.locator("h1, h2, h3, h4, h5, h6")
		.evaluateAll((all) => all.map((heading) => ({ level: Number(heading.localName[1]), text: heading.textContent })));
	expect(levels[0]?.level).toBe(1);
	expect(levels.filter(({ level }) => level === 1)).toHaveLength(1);
	expect(levels.filter(({ level }, index) => index > 0 && level > levels[index - 1]!.level + 1)).toEqual([]);
});

test("every link within it leads somewhere, every id is there once, every picture has words, and a drawing a description", async () => {
	const { ids, links, mute, undescribed } = await page.evaluate(() => ({
		ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
		links: [...document.querySelectorAll("a[href^='#']")].map((link) => decodeURI(link.getAttribute("href")!.slice(1))),
		mute: [
			...document.querySelectorAll(
				"img:not([alt]), img[alt='']:not([aria-hidden=true]), svg:not([aria-hidden=true], [aria-label], [aria-labelledby])",
			),
		].map(({ outerHTML }) => outerHTML.slice(0, 120)),
		undescribed: [...document.querySelectorAll("section svg[role=img]")]
			.filter((it) => !it.querySelector("desc")?.textContent?.trim())
			.map(({ outerHTML }) => outerHTML.slice(0, 120)),
	}));
	expect(undescribed).toEqual([]);
	expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
	expect(links.length).toBeGreaterThan(100);
	expect([...new Set(links)].filter((link) => !ids.includes(link))).toEqual([]);
	expect(mute).toEqual([]);
});

test.each([
	[390, false],
	[1280, false],
	[390, true],
	[1280, true],
])("at %i wide (scripts: %s) nothing has to be scrolled for sideways", async (width, scripts) => {
	const at = scripts ? played : page;
	await at.setViewportSize({ width, height: 844 });
	const wide = await at.evaluate(() => {
		const inside = document.documentElement.clientWidth;
		const all = [...document.querySelectorAll("main *")].filter((element) => {
			const { left, right, width } = element.getBoundingClientRect();
			return (
				width > 0 &&
				(right > inside + 1 || left < -1) &&
				element.checkVisibility() &&
				// What is wider than a telephone scrolls by itself, not the page with it.
				!element.closest(".unseen, svg *, .scroll *")
			);
		});
		return { page: document.documentElement.scrollWidth - inside, all: all.map((it) => it.outerHTML.slice(0, 120)) };
	});
	expect(wide).toEqual({ page: 0, all: [] });
});

test.each([
	[390, 0],
	[820, 0],
	[1280, 1],
])(
	"at %i wide the finding follows its date, the text stands close below it, and names on the overview can be read",
	async (width, isBeside) => {
		await page.setViewportSize({ width, height: 844 });
		const found = await page.evaluate(() => {
			const boxOf = (of: Element, part: string) => of.querySelector(part)!.getBoundingClientRect();
			const gaps = [...document.querySelectorAll(".slide-event")].map((slide) => {
				const [title, prose, map] = [".title", ".prose", ".locator"].map((part) => boxOf(slide, part));
				const when = boxOf(slide, ".places");
				return {
					date: title!.top - when.bottom,
					text: prose!.top - title!.bottom,
					isMapBetween: map!.bottom < prose!.top,
				};
			});
			const names = [...document.querySelectorAll(".overview-name")].map((name) => name.getBoundingClientRect().height);
			return { gaps, least: Math.min(...names.filter((height) => height > 0)) };
		});
		expect(found.gaps.length).toBeGreaterThan(12);
		expect(found.gaps.filter(({ text, isMapBetween }) => text > 24 || (!isBeside && isMapBetween))).toEqual([]);
		if (!isBeside) expect(found.gaps.filter(({ date }) => date < 0 || date > 24)).toEqual([]);
		expect(found.least).toBeGreaterThan(13);
	},
);

test("off the stage the reader's system setting chooses between night and day; on it night is the default", async () => {
	await played.setViewportSize({ width: 1600, height: 900 });
	const ground = async (colorScheme: "dark" | "light", at: string) => {
		await played.emulateMedia({ colorScheme });
		await played.goto(inject("site") + at);
		return played.evaluate(async () => {
			await window.deckReady;
			return getComputedStyle(document.body).backgroundColor;
		});
	};
	const [night, day] = ["rgb(20, 33, 26)", "rgb(246, 247, 243)"];
	expect(await ground("dark", "?view=read")).toBe(night);
	expect(await ground("light", "?view=read")).toBe(day);
	expect(await ground("light", "")).toBe(night);
	expect(await ground("dark", "?theme=day")).toBe(day);
});

test("no words of any note are anywhere in the published site", () => {
	const folder = cacheFolder("test-site");
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
	const site = files.map((file) => readFileSync(join(file.parentPath, file.name), "utf8")).join("\n");
	const phrases = slidesOf(deck).flatMap(({ slide }) => phrasesOf(slide.notes));
	expect(phrases.length).toBeGreaterThan(slidesOf(deck).length);
	// What is on a slide may also be in a note.
	const public_ = JSON.stringify({
		...deck,
		chapters: deck.chapters.map((chapter) => ({
			...chapter,
			slides: chapter.slides.map((slide) => ({ ...slide, notes: "" })),
		})),
	});
	const shown = public_.replaceAll("\\n", " ");
	expect(phrases.filter((phrase) => site.includes(phrase) && !shown.includes(phrase))).toEqual([]);
});

/** Six words from each paragraph: long enough to be nobody else's. */
function phrasesOf(notes: string): string[] {
	return [...notes.matchAll(/>([^<>&]{40,})</g)].map(([, text = ""]) => text.trim().split(/\s+/).slice(0, 6).join(" "));
}
