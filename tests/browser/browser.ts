/** Starts the one browser that tests and tools drive. */
import { type BrowserServer, chromium } from "playwright-core";
import { findBrowser } from "../../src/node/browser.ts";

/** A headless browser other processes connect to by `wsEndpoint()`; whoever launches it closes it. */
export async function launchBrowser(): Promise<BrowserServer> {
	const { path, args, env } = await findBrowser();
	return chromium.launchServer({ executablePath: path, args, env: { ...process.env, ...env } });
}
