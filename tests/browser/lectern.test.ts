/** What a briefer does at the lectern: keys on any board, touch, pointer, full screen, and what must never happen by accident. */
import type { CDPSession, Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { type DeckPage, openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let deck: DeckPage;
let moving: Page;

/** One page for all that leave it as it was, and one for all that want movement. */
beforeAll(async () => {
	deck = await openDeck(browser, inject("site"));
	moving = (await openDeck(browser, inject("site"), { reducedMotion: "no-preference" })).page;
});

const where = (page: Page) =>
	page.evaluate(async () => {
		const { index, step } = (await window.inPage.readyPlayer()).position();
		return { index, step };
	});

const goTo = (page: Page, index: number, step = 0) =>
	page.evaluate(async (to) => (await window.inPage.readyPlayer()).goTo(to), { index, step });

/** As a board of another layout sends it, through the browser's own input. */
async function strike(session: CDPSession, key: string, code: string): Promise<void> {
	const text = key.length === 1 ? { text: key, unmodifiedText: key } : {};
	await session.send("Input.dispatchKeyEvent", { type: "keyDown", key, code, ...text });
	await session.send("Input.dispatchKeyEvent", { type: "keyUp", key, code });
}

test.each([
	["Russian", "щ", "KeyO", "к", "KeyR", "п", "KeyG"],
	["Korean", "ㅐ", "KeyO", "ㄱ", "KeyR", "ㅎ", "KeyG"],
	["Korean with its input method", "Process", "KeyO", "Process", "KeyR", "Process", "KeyG"],
	["AZERTY", "o", "KeyO", "r", "KeyR", "g", "KeyG"],
	["Dvorak", "o", "KeyS", "r", "KeyO", "g", "KeyU"],
])("on a %s board the keys do what they do", async (_, o, oCode, r, rCode, g, gCode) => {
	const { page, complaints } = deck;
	await goTo(page, 0);
	const session = await page.context().newCDPSession(page);
	const panels = () => page.evaluate(() => [...document.querySelectorAll("dialog")].map(({ className }) => className));
	await strike(session, o, oCode);
	expect(await panels()).toEqual(["panel panel-overview"]);
	await strike(session, r, rCode);
	expect(await panels()).toEqual(["panel panel-routes"]);
	await page.keyboard.press("Escape");
	await strike(session, g, gCode);
	expect(await panels()).toEqual(["panel panel-jump chooser"]);
	await page.keyboard.type("1961");
	await page.keyboard.press("Enter");
	expect(await page.textContent("section.present .title")).toContain("1961");
	expect(complaints).toEqual([]);
	await session.detach();
});

test.each([
	[1600, 900],
	[1280, 720],
])("at %i x %i all slides, and all keys, are seen at once", async (width, height) => {
	const { page } = deck;
	await page.setViewportSize({ width, height });
	await goTo(page, 6);
	const hiddenBelow = async (key: string) => {
		await page.keyboard.press(key);
		const below = await page.locator("dialog").evaluate((it) => it.scrollHeight - it.clientHeight);
		await page.keyboard.press("Escape");
		return below;
	};
	expect(await hiddenBelow("o")).toBe(0);
	expect(await hiddenBelow("?")).toBe(0);
});

test("of all slides a laptop's panel says title and date in letters that can be read, none on another", async () => {
	const { page } = deck;
	await page.setViewportSize({ width: 1280, height: 720 });
	await page.keyboard.press("o");
	const { sizes, outside, overlaps } = await page.locator("dialog").evaluate((panel) => {
		const words = [...panel.querySelectorAll<HTMLElement>("a > *, h3")].filter((it) => !it.matches(".unseen, .seen"));
		const lines = words.flatMap((it) => [...it.getClientRects()].map((box) => ({ box, it })));
		const meet = (a: DOMRect, b: DOMRect) =>
			Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
			Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
		const edge = panel.getBoundingClientRect();
		return {
			sizes: words.map((it) => Number.parseFloat(getComputedStyle(it).fontSize)),
			outside: lines
				.filter(({ box }) => box.right > edge.right || box.bottom > edge.bottom)
				.map(({ it }) => it.textContent),
			overlaps: lines.flatMap(({ box, it }, at) =>
				lines
					.slice(at + 1)
					.flatMap((other) =>
						other.it !== it && meet(box, other.box) ? [`${it.textContent} / ${other.it.textContent}`] : [],
					),
			),
		};
	});
	await page.keyboard.press("Escape");
	expect(sizes.length).toBeGreaterThan(100);
	expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
	expect(outside).toEqual([]);
	expect(overlaps).toEqual([]);
});

test("a clicker's keys, digits and shift with space do what they are known for", async () => {
	const page = moving;
	const indices: number[] = [];
	for (const key of ["PageDown", "PageDown", "PageUp", "Space", "Shift+Space", "ArrowDown", "Enter", "Backspace"]) {
		await page.keyboard.press(key);
		indices.push((await where(page)).index);
	}
	expect(indices).toEqual([1, 2, 1, 2, 1, 2, 3, 2]);
	await page.keyboard.type("12");
	await page.keyboard.press("Enter");
	expect(await where(page)).toEqual({ index: 11, step: 0 });
	await page.keyboard.press(".");
	expect(await page.locator(".blank").count()).toBe(1);
	await page.keyboard.press(".");
	expect(await page.locator(".blank").count()).toBe(0);
});

const everyKey = [..."gortb.ldfnps?5/", " ", "ArrowRight", "ArrowLeft", "Home", "End", "PageDown", "PageUp", "Enter"];

test.each(["<input>", "<textarea></textarea>", "<select><option>a<option>b</select>", "<p contenteditable>a</p>"])(
	"no key does anything to the deck from within %s",
	async (field) => {
		const { page } = deck;
		await goTo(page, 1);
		await page.evaluate((field) => {
			const body = document.querySelector("section.present .slide-body")!;
			body.insertAdjacentHTML("beforeend", field.replace(/^<\w+/, "$& id='field'"));
			document.getElementById("field")!.focus();
		}, field);
		const state = () =>
			page.evaluate(() => [
				location.hash,
				document.documentElement.className.replace(/ ?idle/, ""),
				document.documentElement.dataset.theme,
				document.querySelectorAll("dialog, .blank, .laser").length,
				document.fullscreenElement !== null,
				document.activeElement?.id,
			]);
		const before = await state();
		for (const key of everyKey) await page.keyboard.press(key);
		expect(await state()).toEqual(before);
		await page.evaluate(() => document.getElementById("field")!.remove());
	},
);

test("a control that has the focus keeps its own keys: a button its space, a scale its arrows", async () => {
	const { page } = deck;
	await goTo(page, 1);
	await page.evaluate(() => {
		const body = document.querySelector("section.present .slide-body")!;
		body.insertAdjacentHTML("beforeend", "<button id=button>1</button><div id=scale role=slider tabindex=0>1</div>");
		document.getElementById("button")!.addEventListener("click", () => document.body.classList.add("clicked"));
	});
	const before = await where(page);
	await page.focus("#button");
	await page.keyboard.press(" ");
	expect(await page.evaluate(() => document.body.classList.contains("clicked"))).toBe(true);
	await page.focus("#scale");
	for (const key of ["ArrowRight", "ArrowLeft", "PageDown", "End", "Home", " "]) await page.keyboard.press(key);
	expect(await where(page)).toEqual(before);
	await page.focus("#button");
	await page.keyboard.press("ArrowRight");
	expect(await where(page)).not.toEqual(before);
	await page.evaluate(() => {
		for (const id of ["button", "scale"]) document.getElementById(id)!.remove();
	});
});

test("after a click on the rail the arrows turn slides; after the timeline's key they walk along it until Escape", async () => {
	const { page } = deck;
	await page.evaluate(() => location.assign("#/cooling"));
	await page.locator("section.present#\\/cooling").waitFor();
	const mark = page.locator(".rail-mark:not(.rail-mark-count):not(.core) > a").nth(2);
	await mark.click();
	const clicked = await where(page);
	await page.keyboard.press("ArrowRight");
	expect(await where(page)).not.toEqual(clicked);
	const turned = await where(page);
	await page.keyboard.press("t");
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("End");
	expect(await where(page)).toEqual(turned);
	await page.keyboard.press("Escape");
	await page.keyboard.press("ArrowRight");
	expect(await where(page)).not.toEqual(turned);
});

test("the cursor and the menu go after three seconds without a move; both are back with the next one", async () => {
	const { page } = await openDeck(browser, inject("site"));
	await page.clock.install({ time: 0 });
	// It would go on ticking: on a slow machine the hundred milliseconds between two looks are gone before the second.
	await page.clock.pauseAt(10_000);
	const shown = () =>
		page.evaluate(() => [
			getComputedStyle(document.querySelector(".deck")!).cursor,
			getComputedStyle(document.querySelector(".menu-button")!).opacity,
		]);
	expect(await shown()).toEqual(["none", "0"]);
	await page.mouse.move(500, 300);
	expect(await shown()).toEqual(["auto", "1"]);
	await page.clock.fastForward(2900);
	expect(await shown()).toEqual(["auto", "1"]);
	await page.clock.fastForward(200);
	expect(await shown()).toEqual(["none", "0"]);
	await page.mouse.move(520, 300);
	await page.locator(".menu-button").click();
	await page.locator("dialog [data-command=overview]").click();
	expect(await page.locator("dialog.panel-overview").count()).toBe(1);
	await page.context().close();
});

test("the screen is kept awake, and again after it was hidden", async () => {
	const { page } = await openDeck(browser, inject("site"), { permissions: ["screen-wake-lock"] });
	await page.addInitScript(() => {
		const asked = navigator.wakeLock.request.bind(navigator.wakeLock);
		Object.assign(window, { locks: [] });
		navigator.wakeLock.request = async (type) => {
			const lock = await asked(type);
			(window as unknown as { locks: WakeLockSentinel[] }).locks.push(lock);
			return lock;
		};
	});
	await page.reload();
	const held = () =>
		page.evaluate(() => (window as unknown as { locks: WakeLockSentinel[] }).locks.map(({ released }) => released));
	await expect.poll(held).toEqual([false]);
	await page.evaluate(async () => {
		await (window as unknown as { locks: WakeLockSentinel[] }).locks[0]?.release();
		document.dispatchEvent(new Event("visibilitychange"));
	});
	await expect.poll(held).toEqual([true, false]);
	await page.context().close();
});

test("no text is selected by accident", async () => {
	const { page } = deck;
	const title = (await page.locator("section.present .title").boundingBox())!;
	await page.mouse.dblclick(title.x + 40, title.y + title.height / 2);
	await page.mouse.move(title.x + 10, title.y + 10);
	await page.mouse.down();
	await page.mouse.move(title.x + 300, title.y + 400, { steps: 5 });
	await page.mouse.up();
	expect(await page.evaluate(() => String(getSelection()))).toBe("");
});

test("a finger turns slides, two look closer and turn nothing, and a page looked at closely is not turned", async () => {
	const { page } = await openDeck(browser, inject("site"), { hasTouch: true, isMobile: true, at: "?view=stage" });
	const session = await page.context().newCDPSession(page);
	const draw = async (...way: [number, number][]) => {
		for (const [at, [x, y]] of way.entries())
			await session.send("Input.dispatchTouchEvent", {
				type: at === 0 ? "touchStart" : "touchMove",
				touchPoints: [{ x, y }],
			});
		await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
	};
	const left: [number, number][] = [900, 800, 700, 600, 500].map((x) => [x, 400]);
	await draw(...left);
	await draw(...left);
	expect((await where(page)).index).toBe(2);
	await draw(...left.toReversed());
	expect((await where(page)).index).toBe(1);
	await draw([800, 200], [790, 300], [780, 400], [770, 500]);
	expect((await where(page)).index).toBe(1);
	await session.send("Input.synthesizePinchGesture", { x: 800, y: 400, scaleFactor: 2 });
	expect(await page.evaluate(() => visualViewport!.scale)).toBeGreaterThan(1.5);
	await draw(...left);
	expect((await where(page)).index).toBe(1);
	await page.context().close();
});

test("f takes the whole screen and gives it back", async () => {
	const { page, complaints } = deck;
	await goTo(page, 0);
	const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
	await page.keyboard.press("f");
	await expect.poll(isFull).toBe(true);
	await page.keyboard.press("ArrowRight");
	expect((await where(page)).index).toBe(1);
	await page.keyboard.press("f");
	await expect.poll(isFull).toBe(false);
	expect(complaints).toEqual([]);
});

test("whatever is pressed while something moves takes effect in the same moment", async () => {
	const page = moving;
	await goTo(page, 30);
	const during = await page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		const press = (key: string) =>
			document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
		const running = () => document.querySelector(".rail.moving, .leaving") !== null;
		const frame = () => new Promise(requestAnimationFrame);
		const seen: unknown[] = [];
		press("PageDown");
		await frame();
		await frame();
		seen.push(running());
		press("o");
		seen.push(document.querySelectorAll("dialog a").length === player.data.slides.length);
		press("o");
		press("b");
		seen.push(document.querySelector(".blank") !== null);
		press("b");
		press("t");
		seen.push(document.activeElement?.closest(".rail") !== null);
		(document.activeElement as HTMLElement).blur();
		press("Home");
		seen.push(player.position().index);
		return seen;
	});
	expect(during).toEqual([true, true, true, true, 0]);
});
