/** Photographs a deck: every slide at the sizes, themes and steps asked for, and a sheet of thumbnails of each. */
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { projectRoot } from "../../src/node/project.ts";
import { serveSite } from "../../src/node/serve.ts";
import { startBrowser } from "./browser.ts";

const help = `npx tsx tests/browser/contact-sheet.ts [options]      pictures of a deck, into .cache/sheet/

  --url URL        a served deck; without it dist/ is served
  --size SIZES     1600x900,390x844 ... (1600x900)
  --theme THEMES   night,day (night)
  --slides IDS     only these slides
  --steps STEPS    first,last (last)
  --sheet          a montage of each size and theme, as SIZE-THEME.png beside its folder
  --out FOLDER     (.cache/sheet)
`;

type Size = { width: number; height: number };
type Shot = { file: string; caption: string };

const { values } = parseArgs({
	options: {
		url: { type: "string" },
		size: { type: "string", default: "1600x900" },
		theme: { type: "string", default: "night" },
		slides: { type: "string" },
		steps: { type: "string", default: "last" },
		sheet: { type: "boolean", default: false },
		out: { type: "string", default: ".cache/sheet" },
		help: { type: "boolean", short: "h", default: false },
	},
});

if (values.help) console.log(help);
else await main();

async function main(): Promise<void> {
	const site = values.url ? null : await serveDist();
	const browser = await startBrowser();
	try {
		for (const size of values.size.split(",")) {
			for (const theme of values.theme.split(",")) {
				await photograph(browser, values.url ?? site!.url, size, theme);
			}
		}
	} finally {
		await browser.close();
		await site?.close();
	}
}

function serveDist() {
	const folder = join(projectRoot, "dist");
	if (!existsSync(join(folder, "index.html")))
		throw new Error("There is no dist/index.html: run `npm run build` first.");
	return serveSite(folder, 4500);
}

async function photograph(browser: Browser, url: string, size: string, theme: string): Promise<void> {
	const name = `${size}-${theme}`;
	const folder = resolve(projectRoot, values.out, name);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const page = await openDeck(browser, url, parseSize(size), theme);
	const shots: Shot[] = [];
	for (const [index, slide] of (await slidesIn(page)).entries()) {
		if (values.slides && !values.slides.split(",").includes(slide.id)) continue;
		for (const step of stepsOf(slide.steps)) {
			await goTo(page, slide.id, step.index);
			const file = `${String(index + 1).padStart(2, "0")}-${slide.id}-${step.name}.png`;
			await page.screenshot({ path: join(folder, file) });
			shots.push({ file, caption: `${index + 1} ${slide.id} ${step.name}` });
		}
	}
	await page.context().close();
	console.log(`${shots.length} pictures in ${values.out}/${name}/`);
	if (values.sheet) await writeSheet(browser, folder, shots, parseSize(size));
}

async function openDeck(browser: Browser, url: string, viewport: Size, theme: string): Promise<Page> {
	const colorScheme = theme === "day" ? "light" : "dark";
	const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
	const page = await context.newPage();
	page.on("console", (message) => message.type() === "error" && console.warn(`console: ${message.text()}`));
	page.on("pageerror", (error) => console.warn(`error: ${error.message}`));
	await page.goto(url);
	await page.evaluate(async (theme) => {
		await (window as Window & { deckReady?: Promise<unknown> }).deckReady;
		document.documentElement.dataset.theme = theme;
		await document.fonts.ready;
	}, theme);
	return page;
}

/** Every slide with the number of its steps: fragments that share an index appear together. */
function slidesIn(page: Page): Promise<{ id: string; steps: number }[]> {
	return page.locator("section.slide[data-id]").evaluateAll((sections) =>
		sections.map((section) => ({
			id: section.getAttribute("data-id")!,
			steps: new Set(
				[...section.querySelectorAll(".fragment")].map((it) => it.getAttribute("data-fragment-index") ?? it),
			).size,
		})),
	);
}

/** The wanted steps of a slide; a slide without steps has one picture. */
function stepsOf(count: number): { name: string; index: number | null }[] {
	const last = { name: "last", index: count > 0 ? count : null };
	const first = { name: "first", index: null };
	const wanted = values.steps.split(",").map((name) => (name === "first" && count > 0 ? first : last));
	return [...new Set(wanted)];
}

async function goTo(page: Page, id: string, step: number | null): Promise<void> {
	await page.evaluate(
		async (hash) => {
			location.hash = hash;
			await document.fonts.ready;
			await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		},
		step === null ? `#/${id}` : `#/${id}/${step}`,
	);
	await page.waitForTimeout(120);
}

async function writeSheet(browser: Browser, folder: string, shots: Shot[], size: Size): Promise<void> {
	const columns = size.width > size.height ? 5 : 10;
	const figures = shots.map((it) => `<figure><img src="${it.file}"><figcaption>${it.caption}</figcaption></figure>`);
	const style = `body{margin:8px;display:grid;grid-template-columns:repeat(${columns},1fr);gap:8px;background:#888}
		figure{margin:0}img{width:100%;display:block}figcaption{font:11px sans-serif;background:#fff}`;
	await writeFile(join(folder, "sheet.html"), `<meta charset="utf-8"><style>${style}</style>${figures.join("")}`);
	const page = await browser.newPage({ viewport: { width: 2000, height: 100 } });
	await page.goto(pathToFileURL(join(folder, "sheet.html")).href);
	await page.screenshot({ path: `${folder}.png`, fullPage: true });
	await page.close();
	console.log(`sheet: ${folder}.png`);
}

function parseSize(text: string): Size {
	const [, width, height] = /^(\d+)x(\d+)$/.exec(text) ?? [];
	if (!width || !height) throw new Error(`--size takes sizes such as 1600x900, not "${text}".`);
	return { width: Number(width), height: Number(height) };
}
