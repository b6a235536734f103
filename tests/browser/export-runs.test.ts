/** The command itself, in a project of its own: what it writes, and that it writes nothing that has a fault. */
import { spawn, spawnSync } from "node:child_process";
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findBrowser } from "../../src/node/browser.ts";
import { cacheFolder, projectRoot } from "../../src/node/project.ts";
import { writeSmallStory } from "../node/small-story.ts";

const story = writeSmallStory("exported-story");
const project = cacheFolder("tests/exporting");
rmSync(project, { recursive: true, force: true });
mkdirSync(join(project, ".cache"), { recursive: true });
// A browser that comes with the packages is not unpacked once more, and faces that have been cut are not cut again.
for (const name of ["chromium", "fonts"]) symlinkSync(cacheFolder(name), join(project, ".cache", name));
for (const name of ["src", "package-lock.json", "package.json"])
	cpSync(join(projectRoot, name), join(project, name), { recursive: true });
symlinkSync(join(projectRoot, "node_modules"), join(project, "node_modules"));
for (const name of ["slides", "assets"] as const) cpSync(story[name], join(project, name), { recursive: true });

function run(args: string[], env: Record<string, string> = {}) {
	return spawnSync(process.execPath, ["src/node/run.mjs", "export", ...args], {
		...{ encoding: "utf8", cwd: project },
		env: { ...process.env, ...env },
	});
}

test("a run that finds no fault names what it has written, in the order of the kinds, and is quiet otherwise", () => {
	const { stdout, stderr, status } = run(["text", "png", "pdf", "--scale", "1", "--out", "done"]);
	expect(stderr).toBe("");
	expect(stdout).toMatch(/^done\/bridge\.md \(\d+ words\)\n/);
	expect(stdout).toMatch(/\ndone\/bridge\.pdf \(\d+ pages, [\d.]+ MB, [^\n]+\)\n$/);
	const named = [...stdout.matchAll(/^done\/(\S+)/gm)].map(([, name]) => name);
	expect(named).toEqual(["bridge.md", "png", "contact-sheet.png", "bridge.pdf"]);
	expect(readdirSync(join(project, "done")).sort()).toEqual([...named].sort());
	expect(status).toBe(0);
	expect(readFileSync(join(project, "done/bridge.pdf"), "latin1").slice(0, 5)).toBe("%PDF-");
}, 120_000);

test("a kind that is named twice is made once", () => {
	expect(run(["text", "text", "--out", "twice"]).stdout).toMatch(/^twice\/bridge\.md \(\d+ words\)\n$/);
});

test("a character that no face holds stops all kinds at its place, is told once, and nothing is written", () => {
	const chapter = join(project, "slides/10-building.md");
	const text = readFileSync(chapter, "utf8");
	writeFileSync(chapter, text.replace("A band plays.", "A band plays \u{1D11E}."));
	const { stdout, stderr, status } = run(["handout", "pdf", "png", "--out", "unheld"]);
	writeFileSync(chapter, text);
	expect(stderr).toMatch(/^slides\/10-building\.md:\d+:\d+ .*\u{1D11E}.*\n\n1 mistake in the story\n$/u);
	expect([stdout, status, readdirSync(join(project, "unheld"))]).toEqual(["", 1, []]);
}, 120_000);

test("a browser that loads no fonts is told of in a line, and nothing is written", async () => {
	const { path, env } = await findBrowser();
	const program = join(project, "browser.sh");
	writeFileSync(program, `#!/bin/sh\nexec "${path}" "$@" --disable-remote-fonts\n`);
	chmodSync(program, 0o755);
	const { stdout, stderr, status } = run(["pdf", "--out", "broken"], { ...env, CHROME_PATH: program });
	expect(stderr).toMatch(/^The browser does not load a face of [^\n]*\n$/);
	expect([stdout, status, existsSync(join(project, "broken/bridge.pdf"))]).toEqual(["", 1, false]);
}, 120_000);

test("a browser that ends while it prints is told of in a line, and nothing is left", async () => {
	const { path, env } = await findBrowser();
	const program = join(project, "mortal.sh");
	const printing = join(project, ".cache/print");
	const until = `while [ -z "$(ls "${printing}" 2>/dev/null)" ]; do sleep 0.05; done`;
	writeFileSync(program, `#!/bin/sh\n"${path}" "$@" &\n${until}\nkill -9 $!\nwait\n`);
	chmodSync(program, 0o755);
	const { stdout, stderr, status } = run(["pdf", "--out", "mortal"], { ...env, CHROME_PATH: program });
	expect(stderr).toMatch(/^While it was at work the browser of CHROME_PATH ended \([^\n]*\n$/);
	expect([stdout, status, existsSync(join(project, "mortal/bridge.pdf"))]).toEqual(["", 1, false]);
	expect(readdirSync(printing)).toEqual([]);
}, 120_000);

test("a run that is interrupted leaves what was there before, and nothing else", async () => {
	const first = run(["png", "--scale", "1", "--out", "pictures"]);
	expect(first.status).toBe(0);
	const folder = join(project, "pictures/png");
	const before = readdirSync(folder).sort();
	for (const name of before) writeFileSync(join(folder, name), "of the first run");
	const temporary = join(project, "temporary");
	mkdirSync(temporary);
	const second = spawn(process.execPath, ["src/node/run.mjs", "export", "png", "--out", "pictures"], {
		cwd: project,
		env: { ...process.env, TMPDIR: temporary },
	});
	let said = "";
	for (const stream of [second.stdout, second.stderr]) stream.on("data", (text) => (said += text));
	const printing = join(project, ".cache/print");
	const ended = new Promise((resolve) => second.once("exit", (code, signal) => resolve(signal ?? code)));
	const begun = () => existsSync(printing) && readdirSync(printing).some((name) => name.startsWith("pictures-"));
	while (!begun() && second.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
	second.kill("SIGINT");
	expect(await ended).not.toBe(0);
	expect(readdirSync(join(project, "pictures")).sort()).toEqual(["contact-sheet.png", "png"]);
	expect(readdirSync(folder).sort()).toEqual(before);
	for (const name of before) expect(readFileSync(join(folder, name), "utf8")).toBe("of the first run");
	expect(readdirSync(printing)).toEqual([]);
	expect([said, readdirSync(temporary)]).toEqual(["", []]);
}, 120_000);

test("a run that is interrupted while its browser starts leaves nothing of it", async () => {
	const temporary = join(project, "early");
	mkdirSync(temporary);
	const begun = spawn(process.execPath, ["src/node/run.mjs", "export", "png", "--out", "pictures"], {
		cwd: project,
		env: { ...process.env, TMPDIR: temporary },
		stdio: "ignore",
	});
	const ended = new Promise((resolve) => begun.once("exit", (code, signal) => resolve(signal ?? code)));
	while (readdirSync(temporary).length === 0 && begun.exitCode === null) await new Promise(setImmediate);
	begun.kill("SIGINT");
	expect(await ended).toBe(130);
	expect(readdirSync(temporary)).toEqual([]);
}, 120_000);
