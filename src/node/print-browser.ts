/** The browser that exports are made with: found and started once for all kinds of a run, closed when it ends. */
import { type BrowserDriver, startDriver } from "./browser-driver.ts";
import type { BrowserPage, PageView } from "./browser-page.ts";

export interface PrintBrowser {
	/** As a user knows it: "Chromium", "the bundled Chromium". Known once a page has been opened. */
	name: () => string;
	/** An empty page of its own; whoever opens it closes it. */
	open: (view?: PageView) => Promise<BrowserPage>;
	/** Begins to start, for whoever has other things to do before it opens a page. */
	warm: () => void;
	close: () => Promise<void>;
}

export function createPrintBrowser(): PrintBrowser {
	let started: Promise<BrowserDriver> | null = null;
	let name = "";
	const start = () => {
		started ??= startDriver();
		return started;
	};
	return {
		name: () => name,
		// A failed start is told by whoever opens a page.
		warm: () => void start().catch(() => undefined),
		async open(view = { width: 1600, height: 900 }) {
			const driver = await start();
			name = driver.name;
			return driver.open(view);
		},
		async close() {
			const running = started;
			started = null;
			await (await running)?.close();
		},
	};
}
