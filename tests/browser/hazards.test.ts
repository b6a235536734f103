/** What reveal.js 6.0.2 was seen to do to a page, hazard by hazard: none of it may happen to this one. */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from "@cantoo/pdf-lib";
import { beforeAll, expect, inject, test } from "vitest";
import { type DeckPage, openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let page: DeckPage["page"];

/** One page for all hazards that begin after it was opened. */
beforeAll(async () => {
	({ page } = await openDeck(browser, inject("site")));
});

test("the deck is no application to screen readers, and what is read out at a step is short", async () => {
	expect(await page.locator("[role=application]").count()).toBe(0);
	await page.keyboard.press("ArrowRight");
	const said = await page.locator("[aria-live]").allTextContents();
	expect(said.filter((text) => text !== "")).toHaveLength(1);
	expect(said.join("").length).toBeLessThan(160);
});

test("a stranger's query configures nothing", async () => {
	const at = "?plugins=x&autoSlide=50&keyboard=false&embedded=true&view=scroll#/bottom-line";
	const { page, complaints } = await openDeck(browser, inject("site"), { at });
	const before = await page.evaluate(() => location.hash);
	await page.waitForTimeout(300);
	expect(await page.evaluate(() => location.hash)).toBe(before);
	await page.keyboard.press("ArrowRight");
	expect(await page.evaluate(() => location.hash)).not.toBe(before);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("a message from any page moves nothing", async () => {
	await page.keyboard.press("Home");
	const shown = () => page.evaluate(() => document.querySelector<HTMLElement>("section.present")?.dataset.id);
	const before = await shown();
	await page.evaluate(async () => {
		const heard = new Promise((resolve) => addEventListener("message", resolve, { once: true }));
		postMessage(JSON.stringify({ method: "slide", args: [3] }), "*");
		await heard;
	});
	expect(await shown()).toBe(before);
});

test("whoever comes back to the window finds the focus where it was", async () => {
	await page.keyboard.press("t");
	const focused = () => page.evaluate(() => document.activeElement?.outerHTML);
	const before = await focused();
	expect(before).toMatch(/^<(?:a|button)/);
	await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
	expect(await focused()).toBe(before);
	await page.keyboard.press("Escape");
});

test("a narrow window turns on no view that rebuilds the page: every section stays the same node", async () => {
	await page.keyboard.press("Home");
	await page.evaluate(() => {
		Object.assign(window, { kept: [...document.querySelectorAll("section.slide")] });
	});
	for (const width of [400, 1600]) await page.setViewportSize({ width, height: 900 });
	for (let i = 0; i < 40; i++) await page.keyboard.press("ArrowRight");
	const same = await page.evaluate(() => {
		const kept = (window as unknown as { kept: Element[] }).kept;
		const now = [...document.querySelectorAll("section.slide")];
		return kept.length === now.length && kept.every((section, index) => section === now[index]);
	});
	expect(same).toBe(true);
});

test("a step costs reveal one group of sections, however long the deck", async () => {
	const sizes = await page.evaluate(() =>
		[...document.querySelectorAll(".group")].map(({ children }) => children.length),
	);
	expect(Math.max(...sizes)).toBeLessThanOrEqual(16);
	await page.keyboard.press("End");
	expect(await page.locator(".group.slides").count()).toBe(1);
	expect(await page.locator(".group.slides > section.present").count()).toBe(1);
});

test("nobody goes through the words of a slide for screen readers in the frame that answers a key", async () => {
	await page.keyboard.press("Home");
	const asked = await page.evaluate(async () => {
		const own = window.getComputedStyle;
		let asked = 0;
		window.getComputedStyle = (element, pseudo) => {
			asked++;
			return own(element, pseudo);
		};
		for (let press = 0; press < 20; press++) {
			document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true, cancelable: true }));
			await new Promise(requestAnimationFrame);
			await new Promise(requestAnimationFrame);
		}
		window.getComputedStyle = own;
		return asked;
	});
	// Each slide has some hundred elements, each of which reveal asks for its style.
	expect(asked).toBeLessThan(100);
});

test("the present slide is never inert or hidden, on either side of a group's end", async () => {
	for (const index of [0, 15, 16, 15, 31, 32, 47]) {
		await page.evaluate(async (index) => (await window.inPage.readyPlayer()).goTo({ index, step: 0 }), index);
		const state = await page.evaluate(async (index) => {
			const section = (await window.inPage.readyPlayer()).sections[index]!;
			return [section.inert, section.hidden, section.ariaHidden, section.classList.contains("present")];
		}, index);
		expect(state).toEqual([false, false, null, true]);
	}
});

test("space, Enter and arrows belong to the control that has the focus", async () => {
	const hash = () => page.evaluate(() => location.hash);
	const before = await hash();
	await page.keyboard.press("t");
	const first = await page.evaluate(() => document.activeElement?.textContent);
	await page.keyboard.press("ArrowRight");
	expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(first);
	expect(await hash()).toBe(before);
	await page.keyboard.press("Home");
	const target = await page.evaluate(() => document.activeElement?.getAttribute("href"));
	await page.keyboard.press("Enter");
	expect(await hash()).toBe(target);
});

test("no style anywhere filters: it would take the text out of a PDF", async () => {
	const filtered = await page.evaluate(() =>
		[...document.querySelectorAll("*")].filter((element) => getComputedStyle(element).filter !== "none").map(String),
	);
	expect(filtered).toEqual([]);
});

test("a print of the stage has every slide's heading in its outline and its tags", async () => {
	const titles = await page.evaluate(() =>
		[...document.querySelectorAll("section.slide .title")].map((title) => title.textContent?.trim() ?? ""),
	);
	const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
	const { outlined, tags } = await readBack(pdf);
	const plain = (text: string) => text.replace(/\s+/g, "");
	const missing = titles.filter((title) => !outlined.some((text) => plain(text) === plain(title)));
	expect(missing).toEqual([]);
	expect(tags.filter((tag) => /^H[1-6]$/.test(tag)).length).toBeGreaterThanOrEqual(titles.length);
	// And the stage goes on where it was.
	await page.keyboard.press("ArrowRight");
	expect(await page.locator("section.present").count()).toBe(1);
});

/** The titles of a PDF's outline, and the types of all elements of its structure tree. */
async function readBack(pdf: Uint8Array): Promise<{ outlined: string[]; tags: string[] }> {
	const { catalog, context } = await PDFDocument.load(pdf);
	const outlined: string[] = [];
	const tags: string[] = [];
	const walkOutline = (parent: PDFDict | undefined) => {
		let item = parent?.lookupMaybe(PDFName.of("First"), PDFDict);
		for (; item; item = item.lookupMaybe(PDFName.of("Next"), PDFDict)) {
			const title = item.lookup(PDFName.of("Title"));
			if (title instanceof PDFHexString || title instanceof PDFString) outlined.push(title.decodeText());
			walkOutline(item);
		}
	};
	const walkTags = (node: unknown) => {
		const value = node instanceof PDFRef ? context.lookup(node) : node;
		if (value instanceof PDFArray) for (const child of value.asArray()) walkTags(child);
		if (!(value instanceof PDFDict)) return;
		const type = value.lookup(PDFName.of("S"));
		if (type instanceof PDFName) tags.push(type.decodeText());
		walkTags(value.get(PDFName.of("K")));
	};
	walkOutline(catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict));
	walkTags(catalog.get(PDFName.of("StructTreeRoot")));
	return { outlined, tags };
}
