/** The browser of a worker's test files, joined by each of them and left at its end. */
import { type Browser, chromium } from "playwright-core";
import { afterAll, inject } from "vitest";

export async function joinBrowser(): Promise<Browser> {
	const browser = await connectBrowser();
	afterAll(() => browser.close());
	return browser;
}

/** Whoever connects closes it again, which leaves the browser as it is. */
export function connectBrowser(): Promise<Browser> {
	const browsers = inject("browsers");
	const own = browsers[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % browsers.length];
	return chromium.connect(own ?? "");
}
