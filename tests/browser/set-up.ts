/** What all tests in the browser share: the story's own site as it is published, and a browser that is there to be started. */
import type { TestProject } from "vitest/node";
import { findBrowser } from "../../src/node/browser.ts";
import { cacheFolder } from "../../src/node/project.ts";
import { serveSite } from "../../src/node/serve.ts";
import { buildSite } from "../../src/node/site.ts";
import { bundleInPage } from "./bundle-in-page.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** The published site, with a trailing slash. */
		site: string;
		/** The script that makes `window.inPage`. */
		inPage: string;
	}
}

export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
	const folder = await buildSite({ notes: false, folder: cacheFolder("test-site") });
	const site = await serveSite(folder, 4600);
	provide("site", site.url);
	provide("inPage", await bundleInPage());
	// On a new machine it is unpacked here, before several workers ask for it at once.
	await findBrowser();
	return () => site.close();
}
