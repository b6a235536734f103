/**
 * The browser's driver in a thread of its own: to load the library that drives it takes half a second, and all that a page fetches keeps it
 * busy, while the story is set and taken apart. Pages stay here and are spoken of by their numbers.
 */
import { parentPort } from "node:worker_threads";
import { createBirpc } from "birpc";
import { type BrowserDriver, startDriver } from "./browser-driver.ts";
import { isPlainError } from "./command.ts";
import type { DrivenPage, PageView } from "./driven-page.ts";

/** Of a browser that is there, its name as a user knows it; otherwise what the user has to mend. */
export type StartedBrowser = { name: string } | { refused: string };

/** What the thread does for those outside. */
export interface BrowserThread {
	/** What a user has to mend is returned: no class of an error outlives its way from thread to thread. */
	start: () => Promise<StartedBrowser>;
	/** Returns the number of the page. */
	open: (view: PageView) => Promise<number>;
	call: (page: number, name: keyof DrivenPage, args: unknown[]) => Promise<unknown>;
	/** Closes the browser and takes away what it has left on the disk; with that the thread is at its end. */
	close: () => Promise<void>;
}

if (!parentPort) throw new TypeError("this is to be run as a thread");
const port = parentPort;
let driver: BrowserDriver | null = null;
const pages: DrivenPage[] = [];

const thread: BrowserThread = {
	async start() {
		try {
			driver = await startDriver();
			return { name: driver.name };
		} catch (error) {
			if (!isPlainError(error)) throw error;
			return { refused: error.message };
		}
	},
	async open(view) {
		if (!driver) throw new TypeError("no browser has been started");
		return pages.push(await driver.open(view)) - 1;
	},
	call(page, name, args) {
		const called = pages[page]?.[name] as ((...args: unknown[]) => Promise<unknown>) | undefined;
		if (!called) throw new RangeError(`there is no page ${page}`);
		return called(...args);
	},
	async close() {
		await driver?.close();
		port.close();
	},
};

createBirpc<object, BrowserThread>(thread, {
	post: (message) => port.postMessage(message),
	on: (hear) => port.on("message", hear),
});
