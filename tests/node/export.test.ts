import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const calls: [string, string[], number, RegExp][] = [
	[
		"its help names every kind and option",
		["--help"],
		0,
		/pdf[\s\S]*handout[\s\S]*foldout[\s\S]*text[\s\S]*png[\s\S]*pptx[\s\S]*html[\s\S]*--out FOLDER[\s\S]*--route ID[\s\S]*--theme NAME[\s\S]*--paper SIZE[\s\S]*--format NAME[\s\S]*--steps[\s\S]*--no-notes/,
	],
	["a kind that is not there is answered with those that are", ["pfd"], 1, /no kind "pfd"; there is .*html/],
	["a name every object has is no kind either", ["toString"], 1, /no kind "toString"/],
	[
		"a theme that is not there is answered with those that are",
		["pdf", "--theme", "dawn"],
		1,
		/day or night, not "dawn"/,
	],
	["a paper that is not there is answered with those that are", ["pdf", "--paper", "a3"], 1, /a4 or letter, not "a3"/],
	[
		"a route that is not there is answered with those that are",
		["pdf", "--route", "7"],
		1,
		/no route "7"; there is .*15/,
	],
	["an option that is not there is answered with the help", ["--nots"], 1, /--nots[\s\S]*--notes/],
];

test.each(calls)(
	"%s",
	(_, args, code, answer) => {
		const run = spawnSync(process.execPath, ["src/node/run.mjs", "export", ...args], { encoding: "utf8" });
		expect(run.stdout + run.stderr).toMatch(answer);
		expect(run.status).toBe(code);
	},
	30_000,
);
