/** The browser that exports are made with: found and started once for all kinds of a run, ended with it. */
import { findBrowser } from "./browser.ts";
import { type BrowserPage, openPage, type PageView } from "./browser-page.ts";
import { type BrowserPipe, startBrowser } from "./browser-pipe.ts";

export interface PrintBrowser {
	/** As a user knows it: "Chromium", "the bundled Chromium". Known once a page has been opened. */
	name: () => string;
	/** An empty page of its own; whoever opens it closes it. */
	open: (view?: PageView) => Promise<BrowserPage>;
	/** Begins to start, for whoever has other things to do before it opens a page. */
	warm: () => void;
	close: () => Promise<void>;
}

interface Started {
	pipe: BrowserPipe;
	name: string;
}

export function createPrintBrowser(): PrintBrowser {
	let started: Promise<Started> | null = null;
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
			return openPage(running.pipe, view);
		},
		async close() {
			const running = started;
			started = null;
			await (await running)?.pipe.close();
		},
	};
}

async function begin(): Promise<Started> {
	const program = await findBrowser();
	return { pipe: startBrowser(program), name: program.name };
}
