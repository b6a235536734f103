/** What pictures of a deck are taken of: its printed sheets, or each step as the stage shows it. */
import { numberOn, routeOf } from "../deck/briefing-route.ts";
import { slidesOf } from "../deck/deck.ts";
import { playerDataOf } from "../deck/player-data.ts";
import { stepsOf } from "../render/slides.ts";
import type { ExportOptions } from "./export-kind.ts";
import { buildOneFile } from "./one-file.ts";
import { whileOnDisk } from "./print-page.ts";
import type { ExportStory } from "./print-story.ts";
import { createCamera, showSheet } from "./sheet-pictures.ts";
import { openSheets } from "./sheet-print.ts";

/** Units of a slide, and pixels of CSS. */
export const slideSize = { width: 1600, height: 900 };

export interface Shots {
	shots: Shot[];
	close: () => Promise<void>;
}

export interface Shot {
	/** Of its file, without the ending. */
	name: string;
	/** The slide as it is counted, and its id. */
	caption: string;
	/** The id of the slide, and how it is counted. */
	slide: string;
	label: string;
	take: () => Promise<Buffer>;
}

/** A sheet each. */
export async function shotsOfSheets(story: ExportStory, options: ExportOptions): Promise<Shots> {
	const { page, sheets } = await openSheets(story, options);
	const camera = createCamera(page, options.format);
	const shots = sheets.sheets.map(({ slide, label }, index) => ({
		name: [numbered(index), slide, label.split(".")[1]].filter(Boolean).join("-"),
		caption: `${label} ${slide}`,
		slide,
		label,
		take: async () => {
			await showSheet(page, index);
			return camera.take({ x: 0, y: 0, ...slideSize });
		},
	}));
	return { shots, close: () => page.close() };
}

/** Of a stage that is built for it: the story in one file, without its notes. */
export async function shotsOfOwnStage(story: ExportStory, options: ExportOptions): Promise<Shots> {
	const { html } = await buildOneFile({ notes: false });
	return whileOnDisk(html, "stage", (address) => shotsOfSteps(story, options, address));
}

/** Each step of each slide, and what it begins with, without chrome where nothing moves. @param stage the address of the deck. */
export async function shotsOfSteps({ deck }: ExportStory, options: ExportOptions, stage: string): Promise<Shots> {
	const { route, theme = "day", scale, format, tools } = options;
	const page = await tools.browser.open({ ...slideSize, scale });
	await page.goto(`${stage}?embed&view=stage${route === undefined ? "" : `&route=${route}`}`);
	await page.evaluate(dress, theme);
	const camera = createCamera(page, format);
	const shots = stopsOf(deck, route).map(({ index, number, id, step, steps }) => ({
		name: [numbered(index), id, steps > 0 && String(step)].filter(Boolean).join("-"),
		caption: steps > 0 ? `${number} ${id}, ${step} of ${steps}` : `${number} ${id}`,
		slide: id,
		label: String(number),
		take: async () => {
			await page.evaluate(stand, { index, step });
			return camera.take({ x: 0, y: 0, ...slideSize });
		},
	}));
	return { shots, close: () => page.close() };
}

function numbered(index: number): string {
	return String(index + 1).padStart(3, "0");
}

function stopsOf(deck: ExportStory["deck"], routeId: string | undefined) {
	const data = playerDataOf(deck, { notes: false });
	const route = routeOf(data, routeId ?? null);
	const indices = routeId === undefined ? data.slides.map((_, index) => index) : route.stops.map(({ slide }) => slide);
	const slides = slidesOf(deck).map(({ slide }) => slide);
	return indices.flatMap((index) => {
		const slide = slides[index]!;
		const steps = stepsOf(deck, slide);
		const number = numberOn(data, route, index);
		return Array.from({ length: steps + 1 }, (_, step) => ({ index, id: slide.id, number, step, steps }));
	});
}

/** Runs in the page. */
async function dress(theme: string): Promise<void> {
	const { document, deckReady } = globalThis as unknown as StagePage;
	await deckReady;
	document.documentElement.dataset.theme = theme;
	await document.fonts.ready;
}

/** Runs in the page: what is shown is there with the frame after the next. */
async function stand(position: { index: number; step: number }): Promise<void> {
	const { document, deckReady, requestAnimationFrame } = globalThis as unknown as StagePage;
	(await deckReady).goTo(position);
	await document.fonts.ready;
	await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** What this asks of the browser: the zone has no types of one. */
interface StagePage {
	deckReady: Promise<{ goTo: (position: { index: number; step: number }) => void }>;
	document: { documentElement: { dataset: Record<string, string> }; fonts: { ready: Promise<unknown> } };
	requestAnimationFrame: (then: (now: number) => void) => void;
}
