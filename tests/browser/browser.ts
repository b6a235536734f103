/** Starts the browsers that tests and tools drive. */
import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "../../src/node/browser.ts";

/** A headless browser, which ends with the process that has started it, if nobody closes it before. */
export async function startBrowser(): Promise<Browser> {
	const { path, args, env } = await findBrowser();
	return chromium.launch({ executablePath: path, args, env: { ...process.env, ...env } });
}
