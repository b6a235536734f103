/** Generated stories and bare pages as sites, built and served for as long as something is measured on them. */
import { join } from "node:path";
import { build } from "vite";
import { story } from "../../src/node/plugin.ts";
import { cacheFolder, projectRoot } from "../../src/node/project.ts";
import { type Site, serveSite } from "../../src/node/serve.ts";
import { writeBareReveal } from "./bare-reveal.ts";
import { writeLongStory } from "./long-story.ts";

/** The same number of slides, here and in bare reveal. `close` stops both servers. */
export interface SitePair {
	slides: number;
	ours: string;
	bare: string;
	close: () => Promise<void>;
}

export async function servePair(slides: number): Promise<SitePair> {
	const sites: Site[] = [
		await serveSite(await buildLongStory(slides), 4900),
		await serveSite(writeBareReveal(slides), 4900),
	];
	return {
		slides,
		ours: sites[0]!.url,
		bare: sites[1]!.url,
		close: async () => {
			await Promise.all(sites.map((site) => site.close()));
		},
	};
}

/** As the project's own configuration builds its story. */
export async function buildLongStory(slides: number, events = 1): Promise<string> {
	const folder = cacheFolder("bench", `site-${slides}-${events}`);
	await build({
		configFile: false,
		logLevel: "error",
		root: join(projectRoot, "src"),
		base: "./",
		plugins: [story(writeLongStory(slides, events))],
		build: { outDir: folder, emptyOutDir: true },
	});
	return folder;
}
