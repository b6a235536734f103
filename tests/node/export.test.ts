import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { expect, test } from "vitest";
import { fileNameOf, notesMark, paperMark } from "../../src/node/export-kind.ts";
import { cacheFolder } from "../../src/node/project.ts";

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
	[
		"a paper that is not there is answered with those that are",
		["handout", "--paper", "a3"],
		1,
		/a4 or letter, not "a3"/,
	],
	[
		"a route that is not there is answered with those that are",
		["pdf", "--route", "7"],
		1,
		/no route "7"; there is .*15/,
	],
	[
		"a route is not for one file",
		["html", "--route", "15"],
		1,
		/--route is not for html, but for pdf, handout, .*pptx\./,
	],
	["steps are not for pages", ["pdf", "--steps"], 1, /--steps is not for pdf, but for png\./],
	[
		"of several kinds one may take what the others do not",
		["pdf", "png", "--steps", "--route", "7"],
		1,
		/^There is no route "7"/,
	],
	["a folder that is a file is told in a line", ["text", "--out", "package.json"], 1, plain("package.json")],
	["a folder below a file is told in a line", ["text", "--out", "README.md/x"], 1, plain("README.md/x")],
	["an option that is not there is answered with the help", ["--nots"], 1, /--nots[\s\S]*--notes/],
];

function plain(folder: string): RegExp {
	return new RegExp(`^Nothing can be written to "${folder}" \\([^\\n]*\\): name another folder with --out\\.\\n$`);
}

test.each([
	["/nowhere/chrome", /^CHROME_PATH is "\/nowhere\/chrome", but there is no program of that name\. [^\n]*\n$/],
	["/bin/true", /^\/bin\/true does not start as a browser \([^\n]*\)\. Set CHROME_PATH to [^\n]*\n$/],
])(
	"%s as a browser is told in a line",
	(path, answer) => {
		const run = exportWith({ CHROME_PATH: path }, "pdf", "no-browser");
		expect(run.stderr).toMatch(answer);
		expect(run.status).toBe(1);
	},
	30_000,
);

test("who has no browser is told before anything is made, unless none is needed", () => {
	const none = { CHROME_PATH: "/nowhere/chrome" };
	const out = ["told-first", "without"].map((name) => cacheFolder("tests", name));
	for (const folder of out) rmSync(folder, { recursive: true, force: true });
	expect(exportWith(none, "pdf", "told-first").status).toBe(1);
	expect(exportWith(none, "text", "without").status).toBe(0);
	expect(out.map((folder) => existsSync(folder))).toEqual([false, true]);
}, 30_000);

function exportWith(env: Record<string, string>, kind: string, folder: string) {
	const command = ["src/node/run.mjs", "export", kind, "--out", cacheFolder("tests", folder)];
	return spawnSync(process.execPath, command, { encoding: "utf8", env: { ...process.env, ...env } });
}

test("what differs in paper or notes has another name, and what is usual has the shortest", () => {
	const names = (["a4", "letter"] as const).flatMap((paper) =>
		[undefined, true, false].map((notes) => fileNameOf("story", "handout", paperMark(paper), notesMark(notes, true))),
	);
	expect([...new Set(names)]).toEqual([
		"story-handout",
		"story-handout-no-notes",
		"story-handout-letter",
		"story-handout-letter-no-notes",
	]);
	expect(fileNameOf("story", "15", notesMark(true, false), "night")).toBe("story-15-notes-night");
});

test.each(calls)(
	"%s",
	(_, args, code, answer) => {
		const run = spawnSync(process.execPath, ["src/node/run.mjs", "export", ...args], { encoding: "utf8" });
		expect(run.stdout + run.stderr).toMatch(answer);
		expect(run.status).toBe(code);
	},
	30_000,
);
