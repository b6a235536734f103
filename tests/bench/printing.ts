/** The slides as a PDF: seconds and bytes for each page, stage by stage, beside a browser that prints the same page and does nothing else. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { StoryFolders } from "../../src/node/compiler.ts";
import type { ExportOptions } from "../../src/node/export-kind.ts";
import { checkPdf } from "../../src/node/pdf-check.ts";
import { createPrintBrowser, type PrintBrowser } from "../../src/node/print-browser.ts";
import { printAt } from "../../src/node/print-page.ts";
import { readExportStory } from "../../src/node/print-story.ts";
import { createProgress } from "../../src/node/progress.ts";
import { cacheFolder, ownFolders, projectRoot } from "../../src/node/project.ts";
import { openSheets, printSheets } from "../../src/node/sheet-print.ts";
import { writeLongStory } from "./long-story.ts";
import { type Result, timeOf } from "./measure.ts";

/** Of slides: the project's own story where none is said. */
export async function measurePrinting(slides: number | null): Promise<Result[]> {
	const browser = createPrintBrowser();
	const progress = createProgress();
	try {
		return await measure(slides === null ? ownFolders : writeLongStory(slides), slides, { browser, progress });
	} finally {
		progress.clear();
		await browser.close();
	}
}

/** Plain slides by the command, with what is kept between runs there. */
export async function measurePlain(slides: number): Promise<Result> {
	const ours = await timeOfCommand(projectOf(writeLongStory(slides, 0)));
	return { what: "PDF, plain slides by the command", slides, unit: "s", ours, aim: "< 4" };
}

/** As a user has it: Node started, its modules loaded, all that is kept between runs there. Seconds. */
async function timeOfCommand(project: string): Promise<number> {
	const out = cacheFolder("bench", "export");
	const run = () => {
		const script = [join(project, "src/node/run.mjs"), "export", "pdf", "--out", out];
		const { status, stderr } = spawnSync(process.execPath, script, { encoding: "utf8" });
		if (status !== 0) throw new Error(stderr);
	};
	run();
	const times = [];
	for (let turn = 0; turn < 5; turn += 1) times.push(await timeOf(async () => run()));
	return times.sort((one, other) => one - other)[2]! / 1000;
}

/** This project with another story: the command exports the one of the project that it is of. */
function projectOf({ slides }: StoryFolders): string {
	const project = cacheFolder("bench", "project");
	rmSync(project, { recursive: true, force: true });
	mkdirSync(join(project, ".cache"), { recursive: true });
	for (const name of ["src", "package.json", "package-lock.json"])
		cpSync(join(projectRoot, name), join(project, name), { recursive: true });
	for (const name of ["node_modules", ".cache/chromium"])
		symlinkSync(join(projectRoot, name), join(project, name), "junction");
	cpSync(slides, join(project, "slides"), { recursive: true });
	return project;
}

type Tools = Pick<ExportOptions["tools"], "browser" | "progress">;

async function measure(folders: StoryFolders, slides: number | null, { browser, progress }: Tools): Promise<Result[]> {
	const tell = (step: string) => progress.tell(`printing ${slides ?? "the story"}: ${step}`);
	const begin = performance.now();
	tell("starting");
	const [story] = await Promise.all([readExportStory(folders), browser.open().then((page) => page.close())]);
	const prints: Span[] = [];
	const options = optionsWith({ browser: timed(browser, prints), progress, story: async () => story });
	const started = performance.now();
	tell("setting, printing and finishing");
	const { pdf, sheets, expected } = await printSheets(story, options);
	const printed = performance.now();
	const ready = prints[0]!.begin;
	const printing = prints.reduce((sum, { begin, end }) => sum + end - begin, 0);
	tell("reading back");
	const faults = await checkPdf(pdf, expected);
	const done = performance.now();
	if (faults.length > 0) throw new Error(`The PDF has ${faults.length} faults.`);
	tell("the same page by a browser alone");
	const opened = await openSheets(story, options);
	// What it was opened from is gone once it is open.
	const same = join(cacheFolder("print"), `bench-${process.pid}.html`);
	const html = await opened.page.evaluate(readUnshown);
	writeFileSync(same, `<!doctype html>${html}`);
	let raw = new Uint8Array();
	const bare = await timeOf(async () => {
		raw = new Uint8Array(await printAt(opened.page, pathToFileURL(same).href));
	});
	await opened.page.close();
	rmSync(same);
	const pages = sheets.sheets.length;
	tell("by the command");
	const command = slides === null ? await timeOfCommand(projectRoot) : null;
	const row = (what: string, ours: number, more: Partial<Result> = {}): Result => ({
		...{ what: `PDF, ${what}`, slides: slides ?? pages, unit: "s", ours: ours / 1000 },
		...more,
	});
	const aim = { story: "< 3", long: "< 4" }[slides === null ? "story" : "long"];
	return [
		row("read and start the browser", started - begin),
		row("set, until a page is ready", ready - started),
		row("print", printing),
		row("finish", printed - ready - printing),
		row("read back", done - printed),
		row("all", done - begin, { bare: bare / 1000, aim: slides === null || slides <= 300 ? aim : undefined }),
		...(command === null ? [] : [row("by the command", command * 1000, { aim })]),
		row("each page", (done - begin) / pages, { bare: bare / 1000 / pages }),
		row("bytes of a page", 0, { unit: "kB", ours: pdf.byteLength / pages / 1000, bare: raw.byteLength / pages / 1000 }),
		row("memory at the end", 0, { unit: "MB", ours: process.memoryUsage().rss / 1e6, aim: "< 1000" }),
	];
}

/** In milliseconds. */
interface Span {
	begin: number;
	end: number;
}

/** The same browser; of each page that it prints it is noted when. */
function timed(browser: PrintBrowser, prints: Span[]): PrintBrowser {
	return {
		...browser,
		async open(view) {
			const page = await browser.open(view);
			const pdf = async () => {
				const begin = performance.now();
				const raw = await page.pdf();
				prints.push({ begin, end: performance.now() });
				return raw;
			};
			return { ...page, pdf };
		},
	};
}

/** Runs in the page: its text, as it was before it was shown. */
function readUnshown(): string {
	const { document } = globalThis as unknown as {
		document: { documentElement: { outerHTML: string; setAttribute: (name: string, value: string) => void } };
	};
	document.documentElement.setAttribute("style", "display:none");
	return document.documentElement.outerHTML;
}

function optionsWith(tools: ExportOptions["tools"]): ExportOptions {
	return { out: "", paper: "a4", scale: 1, format: "png", steps: false, tools };
}
