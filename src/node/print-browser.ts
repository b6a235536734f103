/** The browser that exports are made with: found and started once for all kinds of a run, closed when it ends. */
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { findBrowser } from "./browser.ts";
import { type BrowserPage, openPage, type PageView } from "./browser-page.ts";
import { plainError } from "./command.ts";

export interface PrintBrowser {
	/** As a user knows it: "Chromium", "the bundled Chromium". Known once a page has been opened. */
	name: () => string;
	/** An empty page of its own; whoever opens it closes it. */
	open: (view?: PageView) => Promise<BrowserPage>;
	/** Begins to start, for whoever has other things to do before it opens a page. */
	warm: () => void;
	close: () => Promise<void>;
}

export interface StartedBrowser {
	browser: Browser;
	name: string;
}

/** @param begin how a browser is come by: started, unless somebody has one that runs. */
export function createPrintBrowser(begin: () => Promise<StartedBrowser> = startBrowser): PrintBrowser {
	let started: Promise<StartedBrowser> | null = null;
	let name = "";
	const start = () => {
		started ??= begin();
		return started;
	};
	return {
		name: () => name,
		// A failed start is told by whoever opens a page.
		warm: () => void start().catch(() => undefined),
		async open(view = { width: 1600, height: 900 }) {
			const running = await start();
			name = running.name;
			return openPage(running.browser, view);
		},
		async close() {
			const running = started;
			started = null;
			await (await running)?.browser.close();
		},
	};
}

async function startBrowser(): Promise<StartedBrowser> {
	const { name, path, args, env } = await findBrowser();
	// Imported, all of its text would be searched for names first, which takes as long as to run it.
	const { chromium } = createRequire(import.meta.url)("playwright-core") as typeof import("playwright-core");
	try {
		return { browser: await chromium.launch({ executablePath: path, args, env: { ...process.env, ...env } }), name };
	} catch (error) {
		const [why] = String(error instanceof Error ? error.message : error).split("\n");
		throw plainError(
			`${path} does not start as a browser (${why}). Set CHROME_PATH to the program of a Chromium that does.`,
		);
	}
}
