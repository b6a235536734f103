/** What a briefing must survive: hasty hands, another projector, a sleeping tab, a reload, and three hundred slides. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { backOn, firstOn, lastOn, nextOn, numberOn, type PlayerRoute } from "../../src/deck/briefing-route.ts";
import type { PlayerData } from "../../src/deck/player-data.ts";
import { type Site, serveSite } from "../../src/node/serve.ts";
import { buildLongStory } from "../bench/sites.ts";
import { type DeckPage, openDeck } from "./deck-page.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let moving: DeckPage;
let site: Site;

beforeAll(async () => {
	moving = await openDeck(browser, inject("site"), { reducedMotion: "no-preference" });
	site = await serveSite(await buildLongStory(300, 2), 4750);
});

afterAll(() => site?.close());

const where = (page: Page) =>
	page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		return { ...player.position(), route: player.route.id };
	});

/** Where a briefer is, by the rules alone. */
interface Model {
	index: number;
	step: number;
	route: PlayerRoute;
}

interface Move {
	keys: (model: Model, chance: number, data: PlayerData) => string[];
	rule: (model: Model, chance: number, data: PlayerData) => Partial<Model>;
}

const still = () => ({});
const stepsAt = (data: PlayerData, index: number) => data.slides[index]?.steps ?? 0;
const numbered = ({ route }: Model, chance: number) => 1 + Math.floor(chance * route.stops.length);
const routeAt = (data: PlayerData, chance: number) => Math.floor(chance * data.routes.length);

const forward = ({ index, step, route }: Model, _: number, data: PlayerData): Partial<Model> => {
	if (step < stepsAt(data, index)) return { step: step + 1 };
	const next = nextOn(data, route, index);
	return next === null ? {} : { index: next, step: 0 };
};

const backward = ({ index, step, route }: Model, _: number, data: PlayerData): Partial<Model> => {
	if (step > 0) return { step: step - 1 };
	const back = backOn(data, route, index);
	return back === null ? {} : { index: back, step: stepsAt(data, back) };
};

/** The commonest twice. */
const moves: Move[] = [
	{ keys: () => ["ArrowRight"], rule: forward },
	{ keys: () => ["PageDown"], rule: forward },
	{ keys: () => [" "], rule: forward },
	{ keys: () => ["ArrowLeft"], rule: backward },
	{ keys: () => ["PageUp"], rule: backward },
	{ keys: () => ["Home"], rule: ({ route }) => ({ index: firstOn(route), step: 0 }) },
	{ keys: () => ["End"], rule: ({ route }) => ({ index: lastOn(route), step: 0 }) },
	{ keys: () => ["b", "ArrowRight"], rule: still },
	{ keys: () => ["o", "ArrowDown", "ArrowRight", "Escape"], rule: still },
	{ keys: () => ["?", "ArrowDown", "?"], rule: still },
	{ keys: () => ["t", "ArrowRight", "End", "Escape"], rule: still },
	{ keys: () => ["d", "l"], rule: still },
	{
		keys: (model, chance) => ["g", ...String(numbered(model, chance)), "Enter"],
		rule: (model, chance, data) => {
			const number = String(numbered(model, chance));
			return { index: data.slides.findIndex((_, index) => numberOn(data, model.route, index) === number), step: 0 };
		},
	},
	{
		keys: (_, chance, data) => ["r", "Home", ...Array(routeAt(data, chance)).fill("ArrowDown"), "Enter"],
		rule: (_, chance, data) => ({ route: data.routes[routeAt(data, chance)]! }),
	},
];

/** Numbers from 0 to 1 that look thrown, the same for the same seed: mulberry32, in the public domain. */
function dice(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

test.each([1])("hasty hands end where the rules say, throw %i", async (seed) => {
	const { page, complaints } = moving;
	const data = await page.evaluate(async () => (await window.inPage.readyPlayer()).data);
	const roll = dice(seed);
	let model: Model = { index: 0, step: 0, route: data.routes.find(({ whole }) => whole)! };
	const pressed: string[] = [];
	for (let count = 1; count <= 40; count++) {
		const [move, chance] = [moves[Math.floor(roll() * moves.length)]!, roll()];
		for (const key of move.keys(model, chance, data)) {
			pressed.push(key);
			await page.keyboard.press(key);
		}
		model = { ...model, ...move.rule(model, chance, data) };
		if (count % 10 > 0) continue;
		const { index, step, route } = model;
		expect(await where(page), pressed.join(" ")).toEqual({ index, step, route: route.id });
	}
	await page.evaluate(() => window.inPage.untilStill());
	expect(await page.evaluate(() => window.inPage.leftoversOf())).toEqual([]);
	expect(await page.locator("dialog, .blank").count()).toBe(0);
	expect(complaints).toEqual([]);
});

test("another window, another projector and a sleeping tab leave the briefer where he was, on a slide in order", async () => {
	const { page, complaints } = moving;
	const session = await page.context().newCDPSession(page);
	const at = await page.evaluate(async () => {
		const player = await window.inPage.readyPlayer();
		const index = player.data.slides.findIndex(({ steps }) => steps > 1);
		player.goTo({ index, step: 0 });
		return { index, step: 1, route: player.route.id };
	});
	await page.keyboard.press("ArrowRight");
	for (const [width, height, deviceScaleFactor] of [
		[1280, 720, 2],
		[1024, 768, 1],
		[1920, 1080, 1.5],
	] as const) {
		await session.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor, mobile: false });
		await page.evaluate(() => window.inPage.untilStill());
		expect(await where(page)).toEqual(at);
		const faults = await page.evaluate(async () => {
			await window.inPage.facesLoaded();
			return window.inPage.faultsOf(document.querySelector<HTMLElement>("section.present")!);
		});
		expect(faults, `${width} x ${height}`).toEqual([]);
	}
	await page.keyboard.press("ArrowRight");
	await session.send("Page.setWebLifecycleState", { state: "frozen" });
	await session.send("Page.setWebLifecycleState", { state: "active" });
	expect(await where(page)).toEqual({ ...at, step: 2 });
	await page.keyboard.press("ArrowLeft");
	await page.evaluate(() => window.inPage.untilStill());
	expect(await where(page)).toEqual(at);
	expect(await page.evaluate(() => window.inPage.leftoversOf())).toEqual([]);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("a reload keeps slide, step, route and theme", async () => {
	const { page } = await openDeck(browser, inject("site"));
	const routes = await page.evaluate(async () => (await window.inPage.readyPlayer()).data.routes.map(({ id }) => id));
	await page.keyboard.press("r");
	await page.locator(`dialog a[data-route="${routes[1]}"]`).click();
	await page.keyboard.press("d");
	await page.keyboard.press("End");
	for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
	const state = async () => [await where(page), await page.evaluate(() => document.documentElement.dataset.theme)];
	const before = await state();
	await page.reload();
	await page.evaluate(async () => void (await window.deckReady));
	expect(await state()).toEqual(before);
	expect(before[0]).toMatchObject({ route: routes[1], step: 3 });
	await page.context().close();
});

test("of three hundred slides the overview is there with the press that asks for it, for keyboard and pointer", async () => {
	const { page, complaints } = await openDeck(browser, site.url, { at: "#/slide-200" });
	const listed = await page.evaluate(() => {
		document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "o", bubbles: true, cancelable: true }));
		const links = [...document.querySelectorAll<HTMLElement>("dialog a")];
		const chosen = document.activeElement as HTMLElement;
		const [box, frame] = [chosen.getBoundingClientRect(), chosen.closest("dialog")!.getBoundingClientRect()];
		return {
			slides: links.filter(({ offsetHeight }) => offsetHeight > 0).length,
			dates: document.querySelectorAll("dialog time").length,
			chosen: chosen.getAttribute("href"),
			inSight: box.top >= frame.top && box.bottom <= frame.bottom,
		};
	});
	expect(listed).toEqual({ slides: 300, dates: 300, chosen: "#/slide-200", inSight: true });
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	expect((await where(page)).index).toBe(200);
	await page.keyboard.press("o");
	await page.locator('dialog a[href="#/slide-7"]').click();
	expect((await where(page)).index).toBe(6);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("a crowded rail is painted while a hand moves it, and looks the same when it rests", async () => {
	const { page, complaints } = await openDeck(browser, site.url, { at: "#/slide-150" });
	const clip = (await page.locator(".rail").boundingBox())!;
	const painted = page.locator(".rail.sketched");
	for (const turns of [2, 5, 12]) {
		await page.evaluate(holdTimers);
		await page.evaluate(turnWheel, turns);
		expect(await painted.count(), "painted under the hand").toBe(1);
		const moving = await page.screenshot({ clip });
		await page.evaluate(() => window.releaseTimers());
		expect(await painted.count(), "painted at rest").toBe(0);
		await page.evaluate(() => window.inPage.untilStill());
		const marks = await page.locator(".rail-mark").count();
		expect(marks).toBeGreaterThan(10);
		const resting = await page.screenshot({ clip });
		const share = await page.evaluate(
			differingShare,
			[moving, resting].map((png) => png.toString("base64")),
		);
		// Edges that fall between pixels; without its marks a rail differs by 0.04.
		expect(share, `pixels that differ, of ${marks} marks`).toBeLessThan(0.005);
	}
	// A press wants what it points at: it does not wait for the rest.
	await page.evaluate(holdTimers);
	await page.evaluate(turnWheel, -3);
	await page.mouse.move(clip.x + 500, clip.y + 120);
	expect(await painted.count()).toBe(1);
	await page.mouse.down();
	expect(await painted.count()).toBe(0);
	expect(complaints).toEqual([]);
	await page.context().close();
});

declare global {
	interface Window {
		releaseTimers: () => void;
	}
}

/** In the page: time stands still until it is let go, so that a rail that moves can be photographed. */
function holdTimers(): void {
	const due: (() => void)[] = [];
	const own = window.setTimeout;
	window.setTimeout = ((then: () => void, wait = 0) =>
		wait < 50 ? own(then, wait) : due.push(then)) as typeof setTimeout;
	window.releaseTimers = () => {
		window.setTimeout = own;
		for (const then of due.splice(0)) then();
	};
}

/** In the page. @param turns of a wheel over the rail; out from it where they are more than none. */
function turnWheel(turns: number): void {
	const nav = document.querySelector(".rail")!;
	const { left, top } = nav.getBoundingClientRect();
	const at = {
		clientX: left + 700,
		clientY: top + 55,
		bubbles: true,
		cancelable: true,
		deltaY: 100 * Math.sign(turns),
	};
	for (let turn = 0; turn < Math.abs(turns); turn++) nav.dispatchEvent(new WheelEvent("wheel", at));
}

/** In the page. @param pictures two of the same size, as base64. */
async function differingShare(pictures: string[]): Promise<number> {
	const [one, other] = await Promise.all(
		pictures.map(async (png) => {
			const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
			const bitmap = await createImageBitmap(new Blob([bytes]));
			const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
			context.drawImage(bitmap, 0, 0);
			return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
		}),
	);
	let differing = 0;
	for (let at = 0; at < one!.length; at += 4) {
		const apart = [0, 1, 2].map((channel) => Math.abs(one![at + channel]! - other![at + channel]!));
		if (Math.max(...apart) > 64) differing++;
	}
	return differing / (one!.length / 4);
}
