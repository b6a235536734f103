/** What all tests in the browser share: one browser, and the story's own site as it is published. */
import type { TestProject } from "vitest/node";
import { cacheFolder } from "../../src/node/project.ts";
import { serveSite } from "../../src/node/serve.ts";
import { buildSite } from "../../src/node/site.ts";
import { launchBrowser } from "./browser.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** Where `chromium.connect` finds the browser. */
		browser: string;
		/** The published site, with a trailing slash. */
		site: string;
	}
}

export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
	const folder = await buildSite({ notes: false, folder: cacheFolder("test-site") });
	const site = await serveSite(folder, 4600);
	const browser = await launchBrowser();
	provide("browser", browser.wsEndpoint());
	provide("site", site.url);
	return async () => {
		await browser.close();
		await site.close();
	};
}
