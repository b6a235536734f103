/** Movement between slides and steps, frame by frame: what comes forwards goes back through the very same states. */
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let page: Page;
let places: { index: number; kind: string; steps: number }[];

beforeAll(async () => {
	({ page } = await openDeck(browser, inject("site"), {
		reducedMotion: "no-preference",
		at: "?theme=night#/bottom-line",
		// The clock has to be there before what takes the time from it.
		before: ({ clock }) => clock.install({ time: 0 }),
	}));
	await page.clock.pauseAt(60_000);
	places = await page.evaluate(async () =>
		(await window.inPage.readyPlayer()).data.slides.map(({ kind, steps }, index) => ({ index, kind, steps })),
	);
});

/** Of each part of a slide, or of its steps, how much it is there and how much of it is out of place, in the 16 units by which parts rise. */
function look(index: number, selector: string): Promise<number[]> {
	return page.evaluate(
		async ([index, selector]) => {
			const section = (await window.inPage.readyPlayer()).sections[Number(index)]!;
			return [...section.querySelectorAll(String(selector))].flatMap((part) => {
				const { opacity, transform, visibility } = getComputedStyle(part);
				const seen = visibility === "visible" ? Number(opacity) : 0;
				return [seen, (seen * new DOMMatrix(transform).f) / 16];
			});
		},
		[index, selector] as const,
	);
}

/** The states that are passed, one for each frame, from a key on until nothing moves any more. */
async function film(key: string, index: number, selector: string): Promise<number[][]> {
	const states = [await look(index, selector)];
	await page.keyboard.press(key);
	for (let still = 0; still < 30; ) {
		await page.clock.runFor(16);
		const state = await look(index, selector);
		still = String(state) === String(states.at(-1)) ? still + 1 : 0;
		states.push(state);
	}
	return states;
}

/** How far a state is from the way through others, and where on it, counted in frames. */
function nearest(state: number[], way: number[][]): { distance: number; at: number } {
	let best = { distance: Number.POSITIVE_INFINITY, at: -1 };
	for (const [index, start] of way.entries()) {
		const end = way[index + 1];
		if (end?.length !== state.length || start.length !== state.length) continue;
		for (const share of [0, 0.25, 0.5, 0.75, 1]) {
			const away = state.map((value, part) => Math.abs(value - (start[part]! + share * (end[part]! - start[part]!))));
			const distance = Math.max(...away);
			if (distance < best.distance - 1e-6) best = { distance, at: index + share };
		}
	}
	return best;
}

/** The states on the way back that are not on the way there, and those that come in another order. */
function strayed(there: number[][], back: number[][]): string[] {
	const moving = back.filter((state, index) => index > 0 && String(state) !== String(back[index - 1]));
	const matches = moving.map((state) => nearest(state, there));
	return matches.flatMap(({ distance, at }, index) => {
		const before = matches[index - 1];
		if (distance > 0.08) return [`state ${index} is ${distance.toFixed(2)} off the way`];
		return before && at > before.at + 1.5 ? [`state ${index} is at ${at}, after ${before.at}`] : [];
	});
}

const parts = ".slide-body, .slide-body > :not(.scene), .quote-text div";
const goTo = async (index: number, step: number) => {
	await page.evaluate(
		async ([index, step]) => (await window.inPage.readyPlayer()).goTo({ index: Number(index), step: Number(step) }),
		[index, step],
	);
	await page.clock.runFor(6000);
};

test.each(["event", "quote"])(
	"a slide of the kind %s goes back through the states in which it came",
	async (kind) => {
		const at = places.find((one) => one.kind === kind && places[one.index - 1]?.kind === "event")!;
		await goTo(at.index - 1, places[at.index - 1]!.steps);
		const there = await film("ArrowRight", at.index, parts);
		// More than a slide that is simply there, or fades as a whole.
		expect(new Set(there.map(String)).size).toBeGreaterThan(10);
		expect(there.some((state) => state.some((value, part) => part > 1 && value > 0.02 && value < 0.9))).toBe(true);
		const back = await film("ArrowLeft", at.index, parts);
		expect(new Set(back.map(String)).size).toBeGreaterThan(6);
		expect(strayed(there, back)).toEqual([]);
		expect(await page.evaluate(() => window.inPage.leftoversOf())).toEqual([]);
	},
	240_000,
);

test("a step goes back through the states in which it came, and is over at once when something else is wanted", async () => {
	const at = places.find(({ kind, steps }) => kind === "event" && steps >= 2)!;
	await goTo(at.index, 0);
	const there = await film("ArrowRight", at.index, ".fragment");
	expect(new Set(there.map(String)).size).toBeGreaterThan(5);
	const back = await film("ArrowLeft", at.index, ".fragment");
	expect(new Set(back.map(String)).size).toBeGreaterThan(5);
	expect(strayed(there, back)).toEqual([]);
	expect(await page.evaluate(() => window.inPage.leftoversOf())).toEqual([]);
	await page.keyboard.press("ArrowRight");
	await page.clock.runFor(600);
	await page.keyboard.press("ArrowLeft");
	await page.clock.runFor(48);
	expect((await look(at.index, ".fragment"))[0]).toBeGreaterThan(0);
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("ArrowLeft");
	await page.keyboard.press("ArrowRight");
	await page.clock.runFor(600);
	expect((await look(at.index, ".fragment")).slice(0, 4)).toEqual([1, 0, 0, 0]);
	expect(await page.evaluate(() => [...document.querySelectorAll("section.present .fragment[style]")].length)).toBe(0);
	expect(await page.evaluate(() => window.inPage.leftoversOf())).toEqual([]);
});
