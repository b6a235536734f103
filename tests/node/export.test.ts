import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const calls: [string, string[], number, RegExp][] = [
	["its help names every kind and option", ["--help"], 0, /html[\s\S]*--out FOLDER[\s\S]*--no-notes/],
	["a kind that is not there is answered with those that are", ["pfd"], 1, /no kind "pfd"; there is .*html/],
	["a name every object has is no kind either", ["toString"], 1, /no kind "toString"/],
	["an option that is not there is answered with the help", ["--nots"], 1, /--nots[\s\S]*--notes/],
];

test.each(calls)("%s", (_, args, code, answer) => {
	const run = spawnSync(process.execPath, ["--import", "tsx", "src/node/export.ts", ...args], { encoding: "utf8" });
	expect(run.stdout + run.stderr).toMatch(answer);
	expect(run.status).toBe(code);
});
