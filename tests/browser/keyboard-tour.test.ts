/** By keyboard alone, from control to control: each is reached, is seen to have the focus, and is not hidden under anything. */
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();

interface Tour {
	/** Controls that are there and never had the focus. */
	missed: string[];
	/** Where the focus was and could not be seen. */
	unseen: string[];
	count: number;
}

/** Before the first key: notes each thing that takes the focus, and what is wrong with how that is seen. */
function watch(page: Page): Promise<void> {
	return page.evaluate(() => {
		const rgb = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
		const light = (color: string) => {
			const [r = 0, g = 0, b = 0] = rgb(color).map((part) => {
				const share = part / 255;
				return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
			});
			return 0.2126 * r + 0.7152 * g + 0.0722 * b;
		};
		const groundOf = (element: Element | null): string => {
			for (let at = element; at; at = at.parentElement) {
				const { backgroundColor } = getComputedStyle(at);
				if ((rgb(backgroundColor)[3] ?? 1) > 0.9) return backgroundColor;
			}
			return "rgb(255, 255, 255)";
		};
		const faultOf = (element: HTMLElement): string | null => {
			const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
			if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2)
				return `outline ${outlineStyle} ${outlineWidth}`;
			const ground = groundOf(Number.parseFloat(outlineOffset) < 0 ? element : element.parentElement);
			const [a, b] = [light(outlineColor), light(ground)].sort((x, y) => y - x) as [number, number];
			if ((a + 0.05) / (b + 0.05) < 3) return `outline ${outlineColor} on ${ground}`;
			const box = [...element.getClientRects()].find(({ width }) => width > 0);
			if (!box) return "no box";
			const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
			if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `outside the window at ${x}, ${y}`;
			const top = document.elementFromPoint(x, y);
			return top && (element.contains(top) || top.contains(element))
				? null
				: `under ${top?.className || top?.localName}`;
		};
		const tour = { had: new Set<Element>(), unseen: [] as string[] };
		Object.assign(window, { tour });
		document.addEventListener("focusin", ({ target }) => {
			const element = target as HTMLElement;
			// What takes the focus by itself as it opens is no stop of the keyboard.
			if (tour.had.has(element) || element.matches("[tabindex='-1']")) return;
			tour.had.add(element);
			const fault = faultOf(element);
			if (fault) tour.unseen.push(`${element.outerHTML.slice(0, 120)}: ${fault}`);
		});
	});
}

/** Tab after Tab until the focus is where it began; then what was never reached within `root`. */
async function walk(page: Page, root: string, most = 2500): Promise<Tour> {
	await page.evaluate(() => {
		Object.assign(window, { rounds: 0 });
		const first = document.createElement("span");
		first.tabIndex = 0;
		first.className = "unseen tour-end";
		first.addEventListener("focus", () =>
			Object.assign(window, { rounds: (window as unknown as { rounds: number }).rounds + 1 }),
		);
		(document.querySelector("dialog[open]") ?? document.body).prepend(first);
		first.focus();
	});
	for (let at = 0; at < most; at += 10) {
		await Promise.all(Array.from({ length: 10 }, () => page.keyboard.press("Tab")));
		if (await page.evaluate(() => (window as unknown as { rounds: number }).rounds > 1)) break;
	}
	return page.evaluate((root) => {
		const { tour } = window as unknown as { tour: { had: Set<Element>; unseen: string[] } };
		document.querySelector(".tour-end")?.remove();
		const controls = [
			...document.querySelectorAll<HTMLElement>(
				`:is(a[href], button, input, select, summary, [tabindex="0"]):not([tabindex="-1"], :disabled, .tour-end)`,
			),
		].filter((it) => it.closest(root) && it.checkVisibility({ visibilityProperty: true }) && !it.closest("[inert]"));
		const unseen = tour.unseen.splice(0);
		return {
			missed: controls.filter((it) => !tour.had.has(it)).map((it) => it.outerHTML.slice(0, 120)),
			unseen: unseen.filter((it) => !it.includes("tour-end")),
			count: controls.length,
		};
	}, root);
}

test("in the text, on a phone", async () => {
	// A short route, and of the long lists the beginning: what is left out is made of the same.
	const { page } = await openDeck(browser, inject("site"), {
		viewport: { width: 390, height: 844 },
		at: "?view=read&route=5",
	});
	await page.evaluate(() => {
		for (const list of document.querySelectorAll(".register-list, .slide-sources ol"))
			for (const item of [...list.children].slice(3)) item.remove();
	});
	await watch(page);
	const { missed, unseen, count } = await walk(page, "body");
	expect({ missed, unseen }).toEqual({ missed: [], unseen: [] });
	expect(count).toBeGreaterThan(100);
	await page.context().close();
});

test("on the stage, on a slide of each kind, and in each panel", async () => {
	const { page } = await openDeck(browser, inject("site"));
	await watch(page);
	const kinds = await page.evaluate(async () => {
		const { slides } = (await window.deckReady)!.data;
		return [...new Set(slides.map(({ kind }) => kind))].map((kind) => slides.findIndex((slide) => slide.kind === kind));
	});
	const faults: Record<string, Omit<Tour, "count">> = {};
	const note = async (name: string, root: string) => {
		const { missed, unseen } = await walk(page, root, 300);
		if (missed.length + unseen.length > 0) faults[name] = { missed, unseen };
	};
	for (const index of kinds) {
		await page.evaluate(async (index) => {
			const player = (await window.deckReady)!;
			player.goTo({ index, step: player.data.slides[index]!.steps });
		}, index);
		await note(String(index), "section.present, .rail, .menu-button");
	}
	for (const key of ["o", "?", "q", "r", "i", "g", "/"]) {
		await page.keyboard.press(key);
		await page.locator("dialog[open]").waitFor();
		await note(key, "dialog[open]");
		await page.keyboard.press("Escape");
	}
	expect(faults).toEqual({});
	await page.context().close();
});
