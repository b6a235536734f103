/** A browser that has been found and started, and the library that drives it. */
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { findBrowser } from "./browser.ts";
import { plainError } from "./command.ts";
import { type DrivenPage, openDrivenPage, type PageView } from "./driven-page.ts";

export interface BrowserDriver {
	/** As a user knows it: "Chromium", "the bundled Chromium". */
	name: string;
	/** An empty page of its own; whoever opens it closes it. */
	open: (view: PageView) => Promise<DrivenPage>;
	close: () => Promise<void>;
}

/** @throws a plain error when there is no browser, or one that does not start. */
export async function startDriver(): Promise<BrowserDriver> {
	const { name, path, args, env } = await findBrowser();
	// Imported, all of its text would be searched for names first, which takes as long as to run it.
	const { chromium } = createRequire(import.meta.url)("playwright-core") as typeof import("playwright-core");
	try {
		return driverOf(await chromium.launch({ executablePath: path, args, env: { ...process.env, ...env } }), name);
	} catch (error) {
		const [why] = String(error instanceof Error ? error.message : error).split("\n");
		throw plainError(
			`${path} does not start as a browser (${why}). Set CHROME_PATH to the program of a Chromium that does.`,
		);
	}
}

export function driverOf(browser: Browser, name: string): BrowserDriver {
	return { name, open: (view) => openDrivenPage(browser, view), close: () => browser.close() };
}
