/** The browser of a worker: started by the first of its test files that asks, shared by all, gone with the worker. */
import type { Browser } from "playwright-core";
import { afterAll } from "vitest";
import { startBrowser } from "./browser.ts";

let started: Promise<Browser> | undefined;

/** To be called at the head of a file of tests: what it has opened is closed at its end. */
export async function joinBrowser(): Promise<Browser> {
	started ??= startBrowser();
	const browser = await started;
	afterAll(async () => {
		await Promise.all(browser.contexts().map((context) => context.close()));
	});
	return browser;
}
