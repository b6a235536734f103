/** Where `npm run build -- --out` writes, and what it refuses to empty. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { cacheFolder, projectRoot } from "../../src/node/project.ts";
import { siteFolder } from "../../src/node/site.ts";

const folder = mkdtempSync(join(tmpdir(), "site-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder of its own with one file in it. */
function folderWith(name: string, text: string): string {
	const own = mkdtempSync(join(folder, "with-"));
	writeFileSync(join(own, name), text);
	return own;
}

const empty = join(folder, "empty");
mkdirSync(empty);
const site = folderWith("index.html", '<script type="application/json" id="deck-data">{}</script>');

test.each([
	["dist", join(projectRoot, "dist")],
	["what can be made again", cacheFolder("site")],
	["a folder that is not there yet", join(folder, "new")],
	["an empty folder", empty],
	["a folder with a site that was built before", site],
])("a site may be built into %s, found from where the command is run", (_, wanted) => {
	expect(siteFolder(wanted)).toBe(wanted);
	expect(siteFolder(relative(".", wanted))).toBe(wanted);
});

test.each([
	["the project", projectRoot],
	["the engine", join(projectRoot, "src")],
	["the story", join(projectRoot, "slides")],
	["what is around them all", resolve(projectRoot, "..")],
	["somebody's papers", folderWith("thesis.txt", "All of it.")],
	["another site", folderWith("index.html", "<h1>Home</h1>")],
	["a file", join(folderWith("site", ""), "site")],
])("a site is not built into %s", (_, wanted) => {
	expect(() => siteFolder(wanted)).toThrow(/holds something else: name a new or an empty one/);
});

test("the command says so, and what was there stays", () => {
	const papers = folderWith("thesis.txt", "All of it.");
	const command = ["node_modules/tsx/dist/cli.mjs", "src/node/build.ts", "--out", papers];
	const run = spawnSync(process.execPath, command, { encoding: "utf8", cwd: projectRoot });
	expect(run.stderr).toMatch(/holds something else[\s\S]*--out FOLDER/);
	expect(run.status).toBe(1);
	expect(existsSync(join(papers, "thesis.txt"))).toBe(true);
}, 60_000);
