import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { type ChartScene, meets, overTime, seriesOf } from "../../src/deck/chart-scene.ts";
import { type Deck, type EdtfDate, type Slide, slidesOf } from "../../src/deck/deck.ts";
import { readExportStory } from "../../src/node/print-story.ts";
import { ownFolders, projectRoot } from "../../src/node/project.ts";
import { type DeckPage, openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let deck: DeckPage;
let still: Page;
let phone: Page;
let story: Deck;

const pageAt = (width: number) => (width < 600 ? phone : still);

beforeAll(async () => {
	deck = await openDeck(browser, inject("site"));
	still = deck.page;
	phone = (await openDeck(browser, inject("site"), { viewport: { width: 390, height: 844 } })).page;
	story = (await readExportStory(ownFolders)).deck;
});

test.each([
	[1600, 900, "night"],
	[1600, 900, "day"],
	[1280, 720, "night"],
	[1280, 720, "day"],
	[390, 844, "night"],
	[390, 844, "day"],
])("at %i x %i, by %s, no label of a chart is on a label, a line or an edge", async (width, height, theme) => {
	const page = pageAt(width);
	await page.setViewportSize({ width, height });
	expect(await page.evaluate(sweepCharts, theme)).toEqual([]);
});

/** Each slide with a chart in turn; in the reading text all of them are on the page at once. */
async function sweepCharts(theme: string): Promise<string[]> {
	document.documentElement.dataset.theme = theme;
	await window.inPage.facesLoaded();
	const player = await window.deckReady;
	const sections = [...document.querySelectorAll<HTMLElement>(".slide-chart")];
	if (sections.length === 0) return ["no slide has a chart"];
	return sections.flatMap((section) => {
		player?.goTo({ index: player.sections.indexOf(section), step: 0 });
		return window.inPage.chartFaultsOf(section).map((fault) => `${section.dataset.id}: ${fault}`);
	});
}

/** Who guards the guards. */
test.each([
	["labels too large", ".chart-picture tspan { font-size: 60px }", / is on "/],
	["labels on their marks", ".chart-picture .chart-label { translate: 0 24px }", / is on chart-/],
	["labels over the edge", ".chart-picture text { translate: -200px }", / leaves its chart/],
])("%s are found", async (_, css, fault) => {
	await still.setViewportSize({ width: 1600, height: 900 });
	const style = await still.addStyleTag({ content: css });
	const faults = await still.evaluate(sweepCharts, "night");
	await style.evaluate((it) => (it as Element).remove());
	expect(faults.join("\n")).toMatch(fault);
});

test("while it is drawn, forward and back, a chart's labels keep their places, and then the page is what it was", async () => {
	const { page } = await openDeck(browser, inject("site"), { reducedMotion: "no-preference" });
	const ids = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>(".slide-chart")].map(({ dataset }) => dataset.id ?? ""),
	);
	const htmlOf = (id: string) =>
		page.evaluate((id) => document.getElementById(`/${id}`)?.querySelector(".slide-body")?.outerHTML, id);
	// Figures, and dots.
	for (const id of ids.slice(1, 3)) {
		const before = await htmlOf(id);
		await page.evaluate(async (id) => {
			const player = await window.inPage.readyPlayer();
			player.goTo({ index: player.sections.findIndex(({ dataset }) => dataset.id === id) - 1, step: 99 });
		}, id);
		await page.keyboard.press("ArrowRight");
		const { seen, faults } = await page.evaluate(clipsOnTheWay, id);
		expect(faults).toEqual([]);
		expect(seen).toBeGreaterThan(2);
		for (const key of ["ArrowLeft", "ArrowRight", "ArrowLeft", "ArrowRight"]) await page.keyboard.press(key);
		await page.evaluate(() => window.inPage.untilStill());
		expect(await htmlOf(id)).toBe(before);
	}
	await page.context().close();
});

/** How many different states of the wipe are seen, and what is wrong with the slide in any of them. */
async function clipsOnTheWay(id: string): Promise<{ seen: number; faults: string[] }> {
	const section = document.getElementById(`/${id}`);
	const drawn = section?.querySelector<SVGGElement>(".chart-wide .chart-drawn");
	const seen = new Set<string>();
	const faults = new Set<string>();
	const end = performance.now() + 900;
	while (section && drawn && performance.now() < end) {
		await new Promise(requestAnimationFrame);
		seen.add(drawn.style.clipPath);
		if (section.classList.contains("present"))
			for (const fault of window.inPage.chartFaultsOf(section)) faults.add(fault);
	}
	return { seen: seen.size, faults: [...faults] };
}

test("the series that sets compilers side by side has no figure that another series does not have", () => {
	type Figure = { date: string; value: number; source: string };
	const all = parse(readFileSync(join(projectRoot, "slides/series.yaml"), "utf8")) as {
		id: string;
		points: Figure[];
	}[];
	const figuresOf = (id: string) =>
		all.find((one) => one.id === id)!.points.map(({ date, value, source }) => `${date}: ${value}, ${source}`);
	const known = [...figuresOf("trade-usd-headline"), ...figuresOf("trade-usd-alternatives")];
	expect(known).toEqual(expect.arrayContaining(figuresOf("trade-by-compiler")));
});

test.each([
	[1600, 900],
	[1280, 720],
	[390, 844],
])(
	"at %i x %i every chart tells its first and last figure, the one that matters, and all names",
	async (width, height) => {
		const page = pageAt(width);
		await page.setViewportSize({ width, height });
		for (const { slide } of slidesOf(story)) {
			if (slide.scene?.type !== "chart") continue;
			const told = await page.evaluate(async (id) => {
				const player = await window.deckReady;
				player?.goTo({ index: player.sections.findIndex(({ dataset }) => dataset.id === id), step: 0 });
				const shown = [...document.querySelectorAll(`[data-id="${id}"] .chart-picture`)].filter((svg) =>
					svg.checkVisibility(),
				);
				return shown.flatMap((svg) =>
					[...svg.querySelectorAll("text, tspan")].map(({ textContent }) => textContent ?? ""),
				);
			}, slide.id);
			for (const text of neededOf(story, slide, slide.scene)) expect(told.join("\n"), slide.id).toContain(text);
		}
	},
);

function neededOf(story: Deck, slide: Slide, scene: ChartScene): string[] {
	return seriesOf(story, scene).flatMap((series, index) => {
		const inSpan = (date: EdtfDate) => !overTime.includes(scene.kind) || meets(date, slide.span!);
		const points = series.points.filter(({ date }) => inSpan(date));
		const matter = scene.highlight
			.filter((one) => one.series === index)
			.flatMap(({ point }) => series.points[point] ?? []);
		const values = [points[0], points.at(-1), ...matter].flatMap((point) => {
			if (!point) return [];
			const ends = scene.kind === "ranges" && point.range ? point.range : [point.value];
			return ends.map((end) => new Intl.NumberFormat("en-GB").format(end)).join("–");
		});
		return [...values, ...points.map(({ compiler }) => compiler), ...series.groups.map(({ name }) => name)];
	});
}

test("every figure in the chart's stretch is drawn, at the height of its value", async () => {
	const drawn = await still.evaluate(() =>
		[...document.querySelectorAll(".slide-chart:has([data-kind='line']) .chart-wide .chart-dot")].map((dot) => [
			Number(dot.getAttribute("data-value")),
			Number(dot.getAttribute("cy")),
		]),
	);
	expect(drawn.length).toBe(10);
	const [[value = 0, y = 0] = [], [other = 0, low = 0] = []] = [drawn[0], drawn.at(-1)];
	const unit = (low - y) / (value - other);
	for (const [one = 0, at = 0] of drawn) expect(at).toBeCloseTo(y + (value - one) * unit, 0);
});

test("a chart over time shares the stripe's scale, and stands right above it", async () => {
	const apart = await still.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		return [...document.querySelectorAll<HTMLElement>(".slide-chart:has([data-over-time])")].flatMap((section) => {
			player.goTo({ index: player.sections.indexOf(section), step: 0 });
			const at = (selector: string, root: Element) =>
				[...root.querySelectorAll(selector)].map((it) => {
					const { left, right } = it.getBoundingClientRect();
					return (left + right) / 2;
				});
			const rail = at(".rail-tick-label", document.body);
			return at(".chart-wide .chart-tick", section).map((x) => Math.min(...rail.map((other) => Math.abs(other - x))));
		});
	});
	expect(apart.length).toBeGreaterThan(20);
	expect(Math.max(...apart)).toBeLessThan(1);
});

test("what a chart is of stands on one line in one size, and its text is large enough for a room", async () => {
	await still.setViewportSize({ width: 1600, height: 900 });
	const seen = await still.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		const sizeOf = (element: Element) => Math.round(Number.parseFloat(getComputedStyle(element).fontSize));
		return [...document.querySelectorAll<HTMLElement>(".slide-chart")].map((section) => {
			player.goTo({ index: player.sections.indexOf(section), step: 0 });
			const parts = [...section.querySelectorAll("figcaption > *, figcaption .chart-key")];
			return {
				id: section.dataset.id,
				tops: [...new Set(parts.map((it) => Math.round(it.getBoundingClientRect().bottom / 8)))].length,
				sizes: [...new Set(parts.map(sizeOf))].length,
				faces: [...new Set(parts.map((it) => getComputedStyle(it).fontFamily))].length,
				prose: Math.min(...[...section.querySelectorAll(".prose p")].map(sizeOf)),
			};
		});
	});
	expect(seen.length).toBeGreaterThan(4);
	for (const { id, tops, sizes, faces, prose } of seen) {
		expect([tops, sizes, faces], id).toEqual([1, 1, 1]);
		expect(prose, id).toBeGreaterThanOrEqual(26);
	}
});

test("where compilers disagree on a share, each figure stands with the one who gives it", async () => {
	for (const { slide } of slidesOf(story)) {
		if (slide.scene?.type !== "chart" || slide.scene.kind !== "ranges") continue;
		const told = await still.evaluate(
			(id) =>
				[...document.querySelectorAll(`[data-id="${id}"] .chart-wide text`)].map((text) =>
					[...text.querySelectorAll("tspan")].map(({ textContent }) => textContent).join(" "),
				),
			slide.id,
		);
		const shown = seriesOf(story, slide.scene).flatMap(({ points }) =>
			points.filter(({ date }) => meets(date, slide.span!)),
		);
		expect(new Set(shown.map(({ compiler }) => compiler)).size).toBeGreaterThan(2);
		for (const { compiler, value, range } of shown)
			expect(told).toContain(`${compiler} ${(range ?? [value]).map((one) => one.toLocaleString("en-GB")).join("–")}`);
		// A range is what one compiler gives: where others give a figure for the time, theirs is not an end of it.
		for (const { date, compiler, range } of shown)
			if (shown.some((other) => other.date.text === date.text && other.compiler !== compiler)) expect(range).toBeNull();
	}
});

test.each(["night", "day"])("the colour of the stripe is kept for time, by %s", async (theme) => {
	const colours = await still.evaluate((theme) => {
		document.documentElement.dataset.theme = theme;
		const fillOf = (selector: string) =>
			[...document.querySelectorAll(selector)].map((it) => getComputedStyle(it).fill);
		const [stripe] = fillOf(".overview-picture .overview-figure");
		return {
			stripe,
			bars: fillOf("[data-kind='table'] .chart-wide .chart-bar, [data-kind='slope'] .chart-wide .chart-dot"),
		};
	}, theme);
	expect(colours.bars.length).toBeGreaterThan(3);
	expect(colours.bars).not.toContain(colours.stripe);
});

test("on paper a chart is drawn in full, with its table", async () => {
	await still.emulateMedia({ media: "print" });
	const shown = await still.evaluate(() => {
		dispatchEvent(new Event("beforeprint"));
		const result = [...document.querySelectorAll(".scene-chart")].map((figure) => ({
			pictures: [...figure.querySelectorAll(".chart-picture")].filter((svg) => svg.checkVisibility()).length,
			clipped: figure.querySelectorAll("[style]").length,
			table: figure.querySelector("tbody")?.checkVisibility(),
		}));
		dispatchEvent(new Event("afterprint"));
		return result;
	});
	await still.emulateMedia({ media: "screen" });
	expect(shown).toEqual(shown.map(() => ({ pictures: 1, clipped: 0, table: true })));
	expect(deck.complaints).toEqual([]);
});
