/** A browser that has been found and started. */
import { setTimeout } from "node:timers/promises";
import { type BrowserProgram, findBrowser } from "./browser.ts";
import { type BrowserPage, openPage, type PageView } from "./browser-page.ts";
import { type BrowserProcess, startProcess } from "./browser-process.ts";
import { plainError } from "./command.ts";
import { type DevToolsLine, speakDevTools } from "./devtools.ts";
import { onInterrupt } from "./interrupt.ts";

export interface BrowserDriver {
	/** As a user knows it: "Chromium", "the bundled Chromium". */
	name: string;
	/** An empty page of its own; whoever opens it closes it. */
	open: (view: PageView) => Promise<BrowserPage>;
	close: () => Promise<void>;
}

/** In seconds: longer than any browser takes to start, and than one takes to end. */
const patience = { start: 30, end: 2 };

/** @throws a plain error when there is no browser, or one that does not start. */
export async function startDriver(): Promise<BrowserDriver> {
	const program = await findBrowser();
	let browser: BrowserProcess | undefined;
	let line: DevToolsLine | undefined;
	// Before its first moment: whoever interrupts a run that has just begun is left nothing of it either.
	const stay = onInterrupt(async () => {
		line?.hush();
		browser?.kill();
		await browser?.ended;
	});
	try {
		browser = startProcess(program);
		line = speakDevTools(browser.input, browser.output);
		return await driverOf(program, browser, line, stay);
	} catch (error) {
		stay();
		browser?.kill();
		throw error;
	}
}

/** Of a browser that has been started, once it answers. @param stay what is to be called before it is closed. @throws as above. */
async function driverOf(
	program: BrowserProgram,
	browser: BrowserProcess,
	line: DevToolsLine,
	stay: () => void,
): Promise<BrowserDriver> {
	const unstarted = (why: string) =>
		plainError(
			`${program.path} does not start as a browser (${why}). Set CHROME_PATH to the program of a Chromium that does.`,
		);
	const ended = (why: string) =>
		plainError(`While it was at work ${program.name} ended (${why}). Try again, or with another by CHROME_PATH.`);
	let isUp = false;
	browser.ended.then((why) => line.fail((isUp ? ended : unstarted)(why)));
	const late = setTimeout(patience.start * 1000, null, { ref: false });
	const answer = await Promise.race([line.browser.send("Browser.getVersion"), late]);
	if (!answer) throw unstarted(`no answer in ${patience.start} seconds`);
	isUp = true;
	return {
		name: program.name,
		open: (view) => openPage(line, view),
		async close() {
			stay();
			line.browser.send("Browser.close").catch(() => undefined); // that it has ended is the answer
			await Promise.race([browser.ended, setTimeout(patience.end * 1000, null, { ref: false })]);
			browser.kill();
			await browser.ended;
		},
	};
}
