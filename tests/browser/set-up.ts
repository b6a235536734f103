/** What all tests in the browser share: a browser for each worker, and the story's own site as it is published. */
import type { BrowserServer } from "playwright-core";
import type { TestProject } from "vitest/node";
import { cacheFolder } from "../../src/node/project.ts";
import { serveSite } from "../../src/node/serve.ts";
import { buildSite } from "../../src/node/site.ts";
import { launchBrowser } from "./browser.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** Where `chromium.connect` finds the browsers: one for each worker, so that no test's page takes the focus of another's. */
		browsers: string[];
		/** The published site, with a trailing slash. */
		site: string;
	}
}

export default async function setUp({ provide, vitest }: TestProject): Promise<() => Promise<void>> {
	const folder = await buildSite({ notes: false, folder: cacheFolder("test-site") });
	const site = await serveSite(folder, 4600);
	const browsers: BrowserServer[] = [];
	// One after the other: on a new machine the first of them is unpacked before it starts.
	for (let worker = 0; worker < (Number(vitest.config.maxWorkers) || 1); worker++) browsers.push(await launchBrowser());
	provide(
		"browsers",
		browsers.map((browser) => browser.wsEndpoint()),
	);
	provide("site", site.url);
	return async () => {
		await Promise.all(browsers.map((browser) => browser.close()));
		await site.close();
	};
}
