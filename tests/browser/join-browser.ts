/** The one browser of all test files, joined by each of them and left at its end. */
import { type Browser, chromium } from "playwright-core";
import { afterAll, inject } from "vitest";

export async function joinBrowser(): Promise<Browser> {
	const browser = await chromium.connect(inject("browser"));
	afterAll(() => browser.close());
	return browser;
}
