/** Pictures of the deck: each a real one of its size, named for its slide, and not blank. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { slidesOf } from "../../src/deck/deck.ts";
import type { ExportOptions } from "../../src/node/export-kind.ts";
import { exportPng } from "../../src/node/export-png.ts";
import { lookAtPicture } from "../../src/node/picture-faults.ts";
import { shotsOfSteps } from "../../src/node/picture-shots.ts";
import { pictureSizeOf } from "../../src/node/picture-size.ts";
import { type ExportStory, readExportStory } from "../../src/node/print-story.ts";
import { cacheFolder, ownFolders } from "../../src/node/project.ts";
import { exportOptions } from "./exporting.ts";
import { joinBrowser } from "./join-browser.ts";

const browser = await joinBrowser();
let page: Page;
let story: ExportStory;
let options: ExportOptions;
const out = mkdtempSync(join(tmpdir(), "pictures-"));
mkdirSync(join(out, "webp"));
/** What others have put where the pictures go, and a picture of a slide that is no more. */
const kept = ["holiday.png", "2023-notes.txt"];
const stale = "099-gone.webp";
for (const name of [...kept, stale]) writeFileSync(join(out, "webp", name), "not ours");

beforeAll(async () => {
	page = await browser.newPage();
	story = await readExportStory(ownFolders);
	const route = story.deck.briefings[0]!.id;
	options = exportOptions(story, { out, format: "webp", route });
	await exportPng(options);
}, 120_000);

afterAll(() => rmSync(out, { recursive: true }));

const pictures = () => readdirSync(join(out, "webp")).filter((name) => !kept.includes(name));

test("an export takes away pictures of slides that are no more, what others have put there it leaves", () => {
	for (const name of kept) expect(readFileSync(join(out, "webp", name), "utf8")).toBe("not ours");
	expect(existsSync(join(out, "webp", stale))).toBe(false);
});

test("a picture that is not what was to be made is told of, and all that was there stays", async () => {
	const before = pictures().map((name) => [name, readFileSync(join(out, "webp", name)).length]);
	// Pictures are taken at one scale, and held to another.
	const spoilt = {
		...options,
		get scale() {
			return new Error().stack?.split("\n")[2]?.includes("takeAll") ? 2 : 1;
		},
	};
	await expect(exportPng(spoilt)).rejects.toThrow();
	expect(pictures().map((name) => [name, readFileSync(join(out, "webp", name)).length])).toEqual(before);
	expect(existsSync(join(cacheFolder("print"), `pictures-${process.pid}`))).toBe(false);
}, 120_000);

test("nothing that was made to be photographed stays on the disk", () => {
	expect(readdirSync(cacheFolder("print")).filter((name) => name.includes(`-${process.pid}.`))).toEqual([]);
});

test("each slide of the route has a picture of its size, named for it, in order", () => {
	const names = pictures().sort();
	const stops = story.deck.briefings[0]!.stops!.map(({ slide }) => slide);
	expect(names.slice(0, stops.length)).toEqual(
		stops.map((slide, index) => `${String(index + 1).padStart(3, "0")}-${slide}.webp`),
	);
	for (const name of names) {
		expect(pictureSizeOf(readFileSync(join(out, "webp", name)))).toEqual({ width: 1600, height: 900 });
	}
});

test("no picture is blank, and no two are one", async () => {
	const seen = new Set<string>();
	for (const name of pictures()) {
		const { colours, whole } = await look(readFileSync(join(out, "webp", name)), "webp");
		expect(colours).toBeGreaterThan(20);
		seen.add(whole);
	}
	expect(seen.size).toBe(pictures().length);
});

test("all of them are on a sheet of contacts", async () => {
	expect(existsSync(join(out, "contact-sheet.png"))).toBe(true);
	const { colours } = await look(readFileSync(join(out, "contact-sheet.png")), "png");
	expect(colours).toBeGreaterThan(20);
});

test("a slide has a picture of each of its steps, as the stage shows it", async () => {
	const { shots, close } = await shotsOfSteps(story, { ...options, format: "png", scale: 2 }, inject("site"));
	const ids = story.deck.briefings[0]!.stops!.map(({ slide }) => slide);
	const slides = slidesOf(story.deck).filter(({ slide }) => ids.includes(slide.id));
	const stepped = slides.find(({ slide }) => slide.steps > 0 && slide.kind !== "sources")!.slide;
	const own = shots.filter(({ name }) => name.replace(/^\d+-/, "").replace(/-\d$/, "") === stepped.id);
	expect(own).toHaveLength(stepped.steps + 1);
	const taken = await own[0]!.take();
	expect(pictureSizeOf(taken)).toEqual({ width: 3200, height: 1800 });
	const first = await look(taken, "png");
	const last = await look(await own.at(-1)!.take(), "png");
	await close();
	expect(first.colours).toBeGreaterThan(20);
	expect(last.whole).not.toBe(first.whole);
});

test("a picture that is blank or of another size is found", async () => {
	const looking = { evaluate: page.evaluate.bind(page) } as Parameters<typeof lookAtPicture>[3];
	const size = { width: 1600, height: 900 };
	const name = pictures()[0]!;
	const { faults, small } = await lookAtPicture(readFileSync(join(out, "webp", name)), "webp", size, looking);
	expect(faults).toEqual([]);
	const { colours } = await look(Buffer.from(small.replace(/^data:image\/png;base64,/, ""), "base64"), "png");
	expect(colours).toBeGreaterThan(20);
	await page.setViewportSize({ width: 800, height: 900 });
	const blank = await page.screenshot();
	expect((await lookAtPicture(blank, "png", size, looking)).faults).toEqual([
		"measures 800 x 900, not 1600 x 900",
		"is blank",
	]);
});

/** How many colours a picture has at ten thousand places, and the sum of all of them. */
function look(file: Buffer, format: string): Promise<{ colours: number; whole: string }> {
	return page.evaluate(
		async (source) => {
			const image = new Image();
			image.src = source;
			await image.decode();
			const canvas = document.createElement("canvas");
			canvas.width = 125;
			canvas.height = 80;
			const context = canvas.getContext("2d")!;
			context.drawImage(image, 0, 0, 125, 80);
			const { data } = context.getImageData(0, 0, 125, 80);
			const colours = new Set(Array.from({ length: 10_000 }, (_, at) => data.slice(at * 4, at * 4 + 3).join()));
			return { colours: colours.size, whole: data.join() };
		},
		`data:image/${format};base64,${file.toString("base64")}`,
	);
}
