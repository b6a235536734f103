import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../src/node/project.ts";

/** Lock files as npm writes them, cut down to what is compared. */
const lock = (packages: Record<string, object>) =>
	JSON.stringify({ lockfileVersion: 3, packages: { "": {}, ...packages } });
const vite = { "node_modules/vite": { version: "8.3.8", integrity: "sha512-a" } };
const newer = { "node_modules/vite": { version: "8.4.0", integrity: "sha512-b" } };
const forAnotherSystem = { "node_modules/fsevents": { version: "2.3.3", integrity: "sha512-c", optional: true } };

test.each([
	["installs where nothing is installed", lock(vite), null, true],
	["leaves alone what is as it is locked", lock(vite), lock(vite), false],
	["does not miss another system's packages", lock({ ...vite, ...forAnotherSystem }), lock(vite), false],
	["installs where another version is locked", lock(newer), lock(vite), true],
	[
		"installs where a package is missing",
		lock({ ...vite, "node_modules/tsx": { version: "4.0.0" } }),
		lock(vite),
		true,
	],
])("%s", (_, wanted, installed, expected) => {
	expect(npmIsRun(wanted, installed)).toBe(expected);
});

/** Runs the script in a project of its own, with a program for npm that only writes down how it was called. */
function npmIsRun(wanted: string, installed: string | null): boolean {
	const folder = join(projectRoot, ".cache/tests/install");
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(join(folder, "src/node"), { recursive: true });
	copyFileSync(join(projectRoot, "src/node/install.mjs"), join(folder, "src/node/install.mjs"));
	writeFileSync(join(folder, "package-lock.json"), wanted);
	mkdirSync(join(folder, "node_modules"));
	if (installed) writeFileSync(join(folder, "node_modules/.package-lock.json"), installed);
	const npm = join(folder, "npm.cjs");
	writeFileSync(npm, 'require("fs").writeFileSync(__dirname + "/called", process.argv.slice(2).join(" "));');
	const env = { ...process.env, npm_execpath: npm };
	const { status } = spawnSync(process.execPath, [join(folder, "src/node/install.mjs")], { env });
	expect(status).toBe(0);
	return readOrNull(join(folder, "called"))?.startsWith("ci ") ?? false;
}

function readOrNull(path: string): string | null {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return null; // npm was not called
	}
}
