/** The development server without a browser: what goes wrong with a save does not end it. */
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createLogger, createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { story as storyPlugin } from "../../src/node/plugin.ts";
import { projectRoot } from "../../src/node/project.ts";
import { writeSmallStory } from "./small-story.ts";

const story = writeSmallStory("dev-server");
const said: string[] = [];
let server: ViteDevServer;

beforeAll(async () => {
	const customLogger = { ...createLogger("silent"), error: (text: string) => said.push(text) };
	server = await createServer({
		configFile: false,
		customLogger,
		root: join(projectRoot, "src"),
		cacheDir: join(projectRoot, ".cache/tests/vite-server"),
		plugins: [storyPlugin(story)],
		server: { middlewareMode: true, ws: false },
	});
	const isWatched = () => expect(server.watcher.getWatched()[story.slides]).toContain("deck.yaml");
	await vi.waitFor(isWatched, { timeout: 10_000 });
});

afterAll(() => server.close());

test("after a save that cannot even be read the next one is shown", async () => {
	const folder = join(story.slides, "20-folder.md");
	mkdirSync(folder);
	await expect.poll(() => said.join("\n"), { timeout: 10_000 }).toContain("EISDIR");
	rmdirSync(folder);
	story.edit("A band plays.", "A choir sings.");
	await expect.poll(page, { timeout: 10_000 }).toContain("A choir sings.");
});

test("a span of the rail with an open end is told as every mistake is", async () => {
	const settings = join(story.slides, "deck.yaml");
	writeFileSync(settings, readFileSync(settings, "utf8").replace("1900/1910", "1900/.."));
	await expect.poll(() => said.join("\n"), { timeout: 10_000 }).toMatch(/deck\.yaml:5:7 {2}`span` must have two ends/);
	expect(await page()).toContain("A choir sings.");
});

function page(): Promise<string> {
	return server.transformIndexHtml("/", "<!--body-->");
}
