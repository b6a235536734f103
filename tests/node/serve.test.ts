import { writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
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

test("a text goes out packed by Brotli to who takes it, anew once it has changed, and not again to who has it", async () => {
	const name = join(folder, "long.html");
	const text = "<p>The train leaves at six.</p>".repeat(400);
	const ask = (headers: Record<string, string> = {}) => fetch(`${first.url}long.html?lang=en`, { headers });
	writeFileSync(name, text);
	const packed = await ask({ "accept-encoding": "gzip, br" });
	expect(Object.fromEntries(packed.headers)).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
	expect(Number(packed.headers.get("content-length"))).toBeLessThan(200);
	expect(await packed.text()).toBe(text);
	const again = await ask({ "accept-encoding": "br", "if-none-match": packed.headers.get("etag")! });
	expect(again.status).toBe(304);
	writeFileSync(name, `${text}<p>It left.</p>`);
	expect(await (await ask({ "accept-encoding": "br" })).text()).toMatch(/It left/);
	expect((await ask({ "accept-encoding": "gzip" })).headers.get("content-encoding")).toBe("gzip");
});

test("nothing beside the folder is served packed either", async () => {
	writeFileSync(join(folder, "..", "secret.html"), "secret ".repeat(400));
	const status = (path: string) =>
		new Promise((done) => {
			const { hostname, port } = new URL(first.url);
			const socket = connect(Number(port), hostname, () =>
				socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n`),
			);
			let said = "";
			socket.on("data", (data) => {
				said += data;
			});
			socket.on("close", () => done(said));
		});
	for (const path of ["/../secret.html", "/..%2fsecret.html", "/assets/../../secret.html"])
		expect(await status(path)).not.toContain(" 200 ");
});

test("a preview of what was never built says how to build it", async () => {
	const plugins = [previewPlugin()];
	const start = preview({ configFile: false, logLevel: "silent", root: folder, build: { outDir: "dist" }, plugins });
	await expect(start).rejects.toThrow(/^There is no site in .*serve\/dist\/: `npm run build` makes it/);
});
