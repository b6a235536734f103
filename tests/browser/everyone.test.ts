/** The text for every window and setting: zoomed, turned, huge, with wider spacing, in colours that the system forces. */
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { openDeck, openPanelBy } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let page: Page;
let complaints: string[];

beforeAll(async () => {
	({ page, complaints } = await openDeck(browser, inject("site"), { at: "?view=read" }));
});

/** Of a page: by how much it is too wide, and what in it is too wide, or cuts off its own words. */
function tooWide(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const inside = document.documentElement.clientWidth;
		const over = document.documentElement.scrollWidth - inside;
		const faults = over > 0 ? [`the page is ${over} pixels too wide`] : [];
		for (const element of document.querySelectorAll<HTMLElement>("main *, .dock *, .filter-notice *, .downloads *")) {
			if (element.closest(".unseen, svg *, .scroll *, .strip") || !element.checkVisibility()) continue;
			const { left, right, width } = element.getBoundingClientRect();
			const name = element.outerHTML.slice(0, 100);
			if (width > 0 && (right > inside + 1 || left < -1)) faults.push(`outside: ${name}`);
			const { overflowX, overflowY, textOverflow, clipPath } = getComputedStyle(element);
			const cuts =
				overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1 && textOverflow !== "ellipsis";
			const cutsDown = overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1;
			const isCut = (cuts && !element.matches(".scroll")) || (cutsDown && textOverflow !== "ellipsis");
			if (isCut && clipPath === "none" && element.textContent?.trim()) faults.push(`cut: ${name}`);
		}
		return faults;
	});
}

/** Of the strip, after a move: a year that is not all there is not there. */
function cutYears(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		(await window.deckReady)!.next();
		for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
		return [...document.querySelectorAll<HTMLElement>(".strip-era > b")]
			.filter((it) => it.checkVisibility({ visibilityProperty: true }))
			.filter((it) => it.getBoundingClientRect().right > it.parentElement!.getBoundingClientRect().right + 1)
			.map((it) => it.textContent ?? "");
	});
}

const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`;

/** Of the largest screen, of a small telephone, of 1280 by 1024 at 400 %, of 1280 by 720 at 200 %, and of a telephone on its side. */
test.each([
	[3840, 2160, "asked for"],
	[320, 640, "asked for"],
	[320, 256, "chosen"],
	[640, 360, "chosen"],
	[844, 390, "chosen"],
] as const)(
	"at %i by %i the text is %s where no stage can be read, and nothing has to be scrolled for sideways",
	async (width, height, how) => {
		await page.setViewportSize({ width, height });
		if (how === "chosen") await page.goto(inject("site"));
		await page.evaluate(async () => void (await window.deckReady));
		expect(await page.evaluate(() => document.documentElement.classList.contains("stage"))).toBe(false);
		expect(await tooWide(page)).toEqual([]);
		const dock = (await page.locator(".dock").boundingBox())!;
		expect(dock.height).toBeLessThan(height / 3);
		for (const key of ["o", "?", "/", "q"]) {
			const panel = await openPanelBy(page, key);
			const { wide, box } = await panel.evaluate((it) => ({
				wide: it.scrollWidth - it.clientWidth,
				box: it.getBoundingClientRect().toJSON() as DOMRect,
			}));
			expect([key, wide, box.left >= 0, box.right <= width, box.bottom <= height]).toEqual([key, 0, true, true, true]);
			await page.keyboard.press("Escape");
		}
		const line = await page.evaluate(() => {
			const text = [...document.querySelectorAll<HTMLElement>(".prose p")].find((it) => it.textContent!.length > 150)!;
			const size = Number.parseFloat(getComputedStyle(text).fontSize);
			return text.getBoundingClientRect().width / size;
		});
		// A letter is about half as wide as it is high: 75 of them.
		expect(line).toBeLessThan(38);
		expect(complaints).toEqual([]);
	},
);

test.each([320, 1280])(
	"at %i wide lines, letters and words may stand as far apart as a reader needs them to (WCAG 1.4.12)",
	async (width) => {
		await page.setViewportSize({ width, height: 844 });
		const sheet = await page.addStyleTag({ content: spacing });
		const faults = await tooWide(page);
		const cut = await cutYears(page);
		await sheet.evaluate((it) => (it as HTMLElement).remove());
		expect(faults).toEqual([]);
		expect(cut).toEqual([]);
	},
);

test("in forced colours what is said by colour alone elsewhere is still told apart", async () => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.emulateMedia({ forcedColors: "active" });
	const seen = await page.evaluate(() => {
		const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
		const ground = style("body").backgroundColor;
		return {
			ground,
			tag: style(".tag").borderTopStyle,
			now: style(".strip-now").backgroundColor !== style(".strip-line").backgroundColor,
			line: style(".strip-line").backgroundColor !== ground,
			stripe: getComputedStyle(document.querySelector(".deck")!, "::before").backgroundColor !== ground,
			thumb: style(".journey-slider").appearance,
		};
	});
	await page.emulateMedia({ forcedColors: "none" });
	expect(seen).toMatchObject({ tag: "solid", now: true, line: true, stripe: true });
});

test.each(["light", "dark"] as const)(
	"in forced colours the words of drawings on the stage stand out from a ground that is %s, and now is seen",
	async (colorScheme) => {
		const options = { at: "?view=stage#/overview", forcedColors: "active", colorScheme } as const;
		const { page } = await openDeck(browser, inject("site"), options);
		const { ground, inks, now } = await page.evaluate(() => {
			// As painted: a forced ground is Canvas, whatever the styles say.
			const light = (color: string) =>
				(color.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, it) => sum + Number(it), 0);
			const words = [...document.querySelectorAll("section.present svg text")].filter((it) => it.textContent?.trim());
			return {
				ground: light(getComputedStyle(document.body).backgroundColor),
				inks: words.map((it) => light(getComputedStyle(it).fill)),
				now: light(getComputedStyle(document.querySelector(".rail-now")!, "::after").backgroundColor),
			};
		});
		expect(inks.length).toBeGreaterThan(10);
		expect(inks.filter((ink) => Math.abs(ink - ground) < 200)).toEqual([]);
		expect(Math.abs(now - ground)).toBeGreaterThan(200);
		await page.context().close();
	},
);

test("under a finger all that can be touched is 44 pixels high and wide, links within lines 44 high", async () => {
	const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, at: "?view=read" };
	const { page } = await openDeck(browser, inject("site"), phone);
	const small: string[] = [];
	const look = async (root: string) => {
		const { count, faults } = await page.locator(root).evaluate(tooSmall);
		expect(count, root).toBeGreaterThan(2);
		small.push(...faults.map((fault) => `${root} ${fault}`));
	};
	for (const root of ["main", ".dock", ".downloads"]) await look(root);
	for (const key of ["o", "?", "q", "i", "r", "/"]) {
		const panel = await openPanelBy(page, key);
		if (key === "/") {
			await page.locator("dialog input").fill("treaty");
			await page.locator("dialog [role=option]").first().waitFor();
		}
		if (key !== "i") await look("dialog[open]");
		await page.keyboard.press("Escape");
		await panel.waitFor({ state: "detached" });
	}
	for (const link of [".source-line a", ".people a.name"]) {
		await page.locator(`main ${link}`).first().click();
		await look(".card");
		await page.keyboard.press("Escape");
	}
	expect(small).toEqual([]);
	await page.context().close();
});

/** Of the controls within an element, those that a finger would miss; what lies round a link and is touched as it is counted. */
function tooSmall(root: Element): { count: number; faults: string[] } {
	const controls = [...root.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, [role=option]")];
	const seen = controls.filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest(".unseen, svg"));
	// Numbers of sources are one target together: `read-layout.test` looks at those.
	const single = seen.filter((it) => !it.closest("sup.cite"));
	const faults = single.flatMap((it) => {
		const { display } = getComputedStyle(it);
		const around = getComputedStyle(it, "::after");
		const isWider = around.position === "absolute";
		const more = (side: "top" | "bottom") => (isWider ? Math.max(0, -Number.parseFloat(around[side])) : 0);
		const box = it.getBoundingClientRect();
		const height = box.height + more("top") + more("bottom");
		const isFit = height > 43.5 && (display === "inline" || box.width > 43.5);
		return isFit ? [] : [`${Math.round(box.width)} x ${Math.round(height)}: ${it.outerHTML.slice(0, 100)}`];
	});
	return { count: seen.length, faults };
}

test("the search and the filter are the text's too: found, gone to, narrowed, and all shown again", async () => {
	const { page, complaints } = await openDeck(browser, inject("site"), {
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		at: "?view=read",
	});
	await page.getByRole("button", { name: "Search" }).tap();
	await page.locator("dialog input").fill("treaty before 1962");
	await page.locator("dialog [role=option]").first().waitFor();
	const title = await page.locator("dialog .hit-title").first().textContent();
	await page.locator("dialog [role=option]").first().tap();
	const at = () =>
		page.evaluate(async () => {
			const { data, position, route } = (await window.deckReady)!;
			return { title: data.slides[position().index]!.title, stops: route.stops.length };
		});
	expect((await at()).title).toBe(title);
	const { stops } = await at();
	await page.keyboard.press("q");
	await page.locator("select[data-kind=status]").selectOption("status:denied");
	await page.keyboard.press("Escape");
	const shown = () => page.locator("section.slide:visible").count();
	const narrowed = (await at()).stops;
	expect(narrowed).toBeLessThan(stops);
	expect(new URL(page.url()).search).toContain("status=denied");
	expect(await page.getByRole("slider", { name: "Place in the story" }).getAttribute("aria-valuemax")).toBe(
		String(narrowed),
	);
	expect(await shown()).toBeLessThan(narrowed + 3);
	await page.locator(".filter-notice [data-take]").tap();
	expect((await at()).stops).toBe(stops);
	expect(await shown()).toBeGreaterThan(narrowed + 3);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("what the keys have chosen in a panel, and where one is, is seen by more than a shade; in forced colours too", async () => {
	const { page } = await openDeck(browser, inject("site"), {
		viewport: { width: 1280, height: 720 },
		at: "?view=read",
	});
	const seen = (selector: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((it) => {
				const { backgroundColor, boxShadow, color } = getComputedStyle(it);
				return { backgroundColor, boxShadow, color };
			});
	for (const forcedColors of ["none", "active"] as const) {
		await page.emulateMedia({ forcedColors });
		await openPanelBy(page, "/");
		await page.locator("dialog input").fill("treaty");
		await page.locator("dialog [role=option]").nth(1).waitFor();
		await page.keyboard.press("ArrowDown");
		const [chosen, other] = [
			await seen("[role=option][aria-selected=true]"),
			await seen("[role=option]:not([aria-selected=true])"),
		];
		await page.keyboard.press("Escape");
		await openPanelBy(page, "o");
		const [here, there] = [await seen("dialog a[aria-current]"), await seen("dialog li a:not([aria-current])")];
		await page.keyboard.press("Escape");
		if (forcedColors === "none") expect(chosen.boxShadow).toMatch(/inset/);
		else expect(chosen.color).not.toBe(other.color);
		if (forcedColors === "active") expect(chosen.backgroundColor).not.toBe(other.backgroundColor);
		expect(here.backgroundColor).not.toBe(there.backgroundColor);
		if (forcedColors === "active") expect(here).toMatchObject({ backgroundColor: chosen.backgroundColor });
	}
	await page.context().close();
});

test("every panel says what it is and has a cross; a finger's menu speaks of no keys", async () => {
	const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, at: "?view=read" };
	const { page } = await openDeck(browser, inject("site"), phone);
	for (const [key, name] of [
		["o", "Contents"],
		["?", "Menu"],
		["q", "Filter"],
		["i", "Language of the controls"],
		["r", "Routes"],
		["/", "Search"],
		["g", "Go to"],
	] as const) {
		const panel = await openPanelBy(page, key);
		expect(await panel.locator("header h2").innerText()).toBe(name);
		if (key === "?") expect(await panel.locator("kbd:visible").count()).toBe(0);
		await panel.getByRole("button", { name: "Close" }).tap();
		await panel.waitFor({ state: "detached" });
	}
	await page.context().close();
});
