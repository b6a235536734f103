import { preview } from "vite";
import { afterAll, expect, test } from "vitest";
import { previewPlugin } from "../../src/node/preview-plugin.ts";
import { serveSite } from "../../src/node/serve.ts";
import { writeSmallStory } from "./small-story.ts";

const { folder } = writeSmallStory("serve");
const first = await serveSite(folder, 4700);
const second = await serveSite(folder, 4700);
afterAll(() => Promise.all([first.close(), second.close()]));

test("a port that is taken gives way to the next free one", () => {
	expect(first.url).not.toBe(second.url);
});

test("a file is served, and what is not there is not found", async () => {
	expect((await fetch(`${first.url}assets/bridge.svg`)).status).toBe(200);
	expect((await fetch(`${first.url}assets/tunnel.svg`)).status).toBe(404);
});

test("a preview of what was never built says how to build it", async () => {
	const plugins = [previewPlugin()];
	const start = preview({ configFile: false, logLevel: "silent", root: folder, build: { outDir: "dist" }, plugins });
	await expect(start).rejects.toThrow(/^There is no site in .*serve\/dist\/: `npm run build` makes it/);
});
