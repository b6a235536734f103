/** The rail on stage: where things stand on it, and what pointer and keyboard can do with it. */
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { instantOf, magnificationOf, RAIL, roundMagnification, viewOf, wholeOf, xOf } from "../../src/deck/rail.ts";
import { openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let page: Page;

/** One page for all that leave it on a slide. */
beforeAll(async () => {
	({ page } = await openDeck(browser, inject("site")));
});

const dataOf = (page: Page) => page.evaluate(async () => (await window.inPage.readyPlayer()).data);
/** To a slide by its id; the rail is as the slide wants it. */
const goTo = (id: string) =>
	page.evaluate(async (id) => {
		const { goTo, data } = await window.inPage.readyPlayer();
		const index = data.slides.findIndex((slide) => slide.id === id);
		goTo({ index: index === 0 ? 1 : 0, step: 0 });
		goTo({ index, step: 0 });
	}, id);

/** What is asked of the rail on every slide, in their order. */
const sweepRail = () =>
	page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		return player.data.slides.map((_, index) => {
			player.goTo({ index, step: 0 });
			const { left, right, top } = document.querySelector(".rail-stripe")!.getBoundingClientRect();
			return {
				stripe: { left, right, top },
				x: Number(document.querySelector<HTMLElement>(".rail-now")?.style.getPropertyValue("--x")),
				text: document.querySelector(".rail-magnification")?.textContent ?? "",
				// What the frames of a map are dated is held by the maps' own tests.
				times: document.querySelector<SVGElement>(".present .map-stage")?.dataset.times ?? "[]",
			};
		});
	});

test("on every slide the now-block stands at the slide's date or its picture's, and the magnification is the computed one", async () => {
	const { slides, chapters, span } = await dataOf(page);
	const whole = wholeOf(span);
	for (const [index, shown] of (await sweepRail()).entries()) {
		const slide = slides[index]!;
		const view = viewOf(slide.span ?? chapters[slide.chapter]?.span ?? span, whole);
		const [frame] = JSON.parse(shown.times) as ({ instant: number } | null)[];
		const instant = frame?.instant ?? (slide.now && instantOf(slide.now));
		if (instant !== null) expect(shown.x, slide.id).toBeCloseTo(xOf(instant, view), 0);
		const times = magnificationOf(view, whole);
		const number = new Intl.NumberFormat("en-GB").format(roundMagnification(times));
		if (times < 1.05) expect(shown.text, slide.id).toBe("");
		else expect(shown.text.split(" ")[0], slide.id).toBe(`×${number}`);
	}
});

test("windows and their numbers stand on the stretch of now, and its block on all", async () => {
	const found = await page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		const now = document.querySelector<HTMLElement>(".rail-now")!;
		now.style.pointerEvents = "auto";
		const middleOf = (it: Element) => {
			const { left, right, top, bottom } = it.getBoundingClientRect();
			return { x: (left + right) / 2, y: (top + bottom) / 2 };
		};
		const topAt = ({ x, y }: { x: number; y: number }) => document.elementFromPoint(x, y);
		const crossed: string[] = [];
		let onStretch = 0;
		for (const [index, { id }] of player.data.slides.entries()) {
			player.goTo({ index, step: 0 });
			if (now.hidden) continue;
			if (topAt(middleOf(now)) !== now) crossed.push(`${id}: the block`);
			const block = now.getBoundingClientRect();
			const [from = 0, to = 0] = ["--from", "--to"].map(
				(it) => Number(now.style.getPropertyValue(it)) * (innerWidth / 1600),
			);
			for (const it of document.querySelectorAll(":is(.rail-mark:not(.core), .rail-mark-count) .rail-mark-window")) {
				const middle = middleOf(it);
				if (middle.x < from || middle.x > to || (middle.x > block.left && middle.x < block.right)) continue;
				onStretch += 1;
				if (topAt(middle) === now) crossed.push(`${id}: ${it.parentElement?.textContent}`);
			}
		}
		now.style.pointerEvents = "";
		return { crossed, onStretch };
	});
	expect(found.onStretch).toBeGreaterThan(2);
	expect(found.crossed).toEqual([]);
});

test("where the scale counts hours it says whose they are, and elsewhere nothing", async () => {
	const said = (await sweepRail()).map(({ text }) => /UTC[+−:\d]*/.exec(text)?.[0] ?? "");
	const { slides } = await dataOf(page);
	const hourly = Object.fromEntries(slides.flatMap(({ id }, index) => (said[index] ? [[id, said[index]]] : [])));
	expect(hourly).toMatchObject({ "kim-khasan-2019": "UTC+10", "vostochny-summit-2023": "UTC+9" });
	expect(hourly).not.toHaveProperty("komsomolsk-2023");
});

test("every event can be reached from the rail: by its own mark, or by opening the count that holds it", async () => {
	await goTo("overview");
	const { events } = await dataOf(page);
	const reached = await page.evaluate(() => {
		const own = [...document.querySelectorAll<HTMLElement>(".rail-mark[data-event]")].map((mark) => mark.dataset.event);
		const counted = [...document.querySelectorAll<HTMLElement>("button[data-ids]")].flatMap(({ dataset }) =>
			(dataset.ids ?? "").split(" "),
		);
		return [...own, ...counted];
	});
	expect(reached.sort()).toEqual(events.map(({ id }) => id).sort());
});

test("the keyboard's frame and the whole of a name cover neither names nor dates", async () => {
	await goTo("kim-arrives-khasan-2023");
	await page.keyboard.press("t");
	const covered = await page.evaluate(() => {
		const boxes = [...document.querySelectorAll(".rail-mark.named .rail-mark-name, .rail-tick-label")]
			.filter((it) => it.checkVisibility())
			.map((it) => ({ text: it.textContent, ...it.getBoundingClientRect().toJSON() }));
		const marks = [...document.querySelectorAll<HTMLElement>(".rail-mark > [data-full]")];
		return marks.flatMap((mark) => {
			mark.focus();
			const frame = mark.getBoundingClientRect();
			const { outlineOffset, outlineWidth } = getComputedStyle(mark);
			const out = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
			const [top, foot] = [frame.top - out, frame.bottom + out];
			const tip = frame.bottom - Number.parseFloat(getComputedStyle(mark, "::after").bottom);
			return boxes
				.filter((it) => (it.top < tip && it.bottom < frame.top + 9) || (it.bottom - 4 > top && it.top + 4 < foot))
				.map(({ text }) => `${mark.dataset.full}: ${text}`);
		});
	});
	expect(covered).toEqual([]);
	await page.keyboard.press("Escape");
});

test("a count opens on activation: what it counted stands apart", async () => {
	await goTo("cover");
	const ids = await page.evaluate(() => {
		const count = document.querySelector<HTMLButtonElement>("button[data-ids]")!;
		const ids = count.dataset.ids!.split(" ");
		count.click();
		return ids;
	});
	const apart = await page.evaluate(
		(ids) => ids.filter((id) => document.querySelector(`.rail-mark[data-event="${id}"]`)),
		ids,
	);
	expect(apart.length).toBeGreaterThan(1);
});

test("a drag moves along, the wheel looks closer, and the next slide brings the rail home", async () => {
	await goTo("cooling");
	const ticks = () => page.locator(".rail-tick-label").allTextContents();
	const home = await ticks();
	const box = (await page.locator(".rail").boundingBox())!;
	await page.mouse.move(box.x + 900, box.y + 120);
	await page.mouse.down();
	await page.mouse.move(box.x + 500, box.y + 120, { steps: 4 });
	await page.mouse.up();
	const dragged = await ticks();
	expect(dragged).not.toEqual(home);
	await page.mouse.wheel(0, -600);
	await expect.poll(ticks).not.toEqual(dragged);
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("ArrowLeft");
	expect(await ticks()).toEqual(home);
});

test("after a drag that ends in no click, as a finger's does, the next click on a mark is one", async () => {
	await goTo("cooling");
	const { y } = (await page.locator(".rail").boundingBox())!;
	await page.mouse.move(900, y + 120);
	await page.evaluate((clientY) => {
		const rail = document.querySelector(".rail")!;
		// The mouse is the one pointer that is always there to be captured.
		const point = (type: string, clientX: number) =>
			rail.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX, clientY, bubbles: true }));
		point("pointerdown", 900);
		for (const x of [860, 820, 780]) point("pointermove", x);
		point("pointerup", 780);
	}, y + 120);
	const mark = await page.evaluate(() => {
		for (const mark of document.querySelectorAll<HTMLAnchorElement>(".rail-mark > a[href]")) {
			const { x, y, width, height } = mark.getBoundingClientRect();
			const at = { x: x + width / 2, y: y + height / 2 };
			const isOnTop = document.elementFromPoint(at.x, at.y)?.closest("a") === mark;
			if (isOnTop && mark.hash !== location.hash) return { ...at, hash: mark.hash };
		}
		throw new Error("no mark can be clicked on");
	});
	await page.mouse.click(mark.x, mark.y);
	await expect.poll(() => page.evaluate(() => location.hash)).toBe(mark.hash);
});

test("names go before a dive and come back after it; any key ends it at once", async () => {
	const { page } = await openDeck(browser, inject("site"), {
		at: "#/kim-departs-2019",
		reducedMotion: "no-preference",
	});
	await page.evaluate(() => window.inPage.untilStill());
	await page.evaluate(() => {
		const rail = document.querySelector<HTMLElement>(".rail")!;
		new MutationObserver(() => {
			if (rail.classList.contains("moving")) rail.dataset.dived = "yes";
		}).observe(rail, { attributeFilter: ["class"] });
	});
	await page.keyboard.press("ArrowRight");
	await expect.poll(() => page.locator(".rail").getAttribute("data-dived")).toBe("yes");
	await page.keyboard.press("ArrowLeft");
	await page.keyboard.press("ArrowRight");
	await page.evaluate(() => window.inPage.untilStill());
	expect(await page.locator(".rail.moving").count()).toBe(0);
	expect(await page.locator(".rail-mark.named").count()).toBeGreaterThan(0);
	await page.context().close();
});

test("the stripe bleeds off both edges and stands at the same height on every slide but the overview", async () => {
	const { slides } = await dataOf(page);
	const tops = new Set<number>();
	for (const [index, { stripe }] of (await sweepRail()).entries()) {
		expect(stripe.left).toBeLessThanOrEqual(0);
		expect(stripe.right).toBeGreaterThanOrEqual(RAIL.width);
		if (slides[index]!.kind !== "overview") tops.add(Math.round(stripe.top));
	}
	expect(tops.size).toBe(1);
});
