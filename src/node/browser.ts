/** Finds a Chromium to drive: the one named by CHROME_PATH, an installed one, or the one that comes with the packages. */
import { accessSync, constants } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { unpackChromium } from "./bundled-chromium.ts";
import { plainError } from "./command.ts";

/** A browser and how to start it. `env` holds only what must be added to the environment. */
export interface BrowserProgram {
	name: string;
	path: string;
	args: string[];
	env: Record<string, string>;
}

/** No network of its own, the same glyph shapes everywhere. */
const commonArgs = [
	"--no-first-run",
	"--no-default-browser-check",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--font-render-hinting=none",
];

/** @throws when CHROME_PATH names no program, or when there is no browser at all: the message says what to do. */
export async function findBrowser(): Promise<BrowserProgram> {
	const named = process.env.CHROME_PATH;
	if (named) {
		if (!isProgram(named))
			throw plainError(
				`CHROME_PATH is "${named}", but there is no program of that name. Name a Chromium's program, or unset it to use what is found.`,
			);
		return program("the browser of CHROME_PATH", named);
	}
	const installed = candidates().find((candidate) => isProgram(candidate.path));
	if (installed) return program(installed.name, installed.path);
	if (process.platform === "linux" && process.arch === "x64") {
		const { path, env } = await unpackChromium();
		return { ...program("the bundled Chromium", path, ["--no-sandbox", "--disable-gpu"]), env };
	}
	throw plainError(
		"Found no Chrome, Edge or Chromium. Install one, or set CHROME_PATH to the browser's program, and try again.",
	);
}

/** Without a sandbox for root, whom it is refused; the bundled one, which is at home in containers, never has one. */
function program(name: string, path: string, extra: string[] = []): BrowserProgram {
	const isRoot = process.getuid?.() === 0;
	return { name, path, args: [...new Set([...commonArgs, ...(isRoot ? ["--no-sandbox"] : []), ...extra])], env: {} };
}

interface Candidate {
	name: string;
	path: string;
}

function candidates(): Candidate[] {
	if (process.platform === "darwin") return macCandidates();
	if (process.platform === "win32") return windowsCandidates();
	return pathCandidates();
}

function macCandidates(): Candidate[] {
	const names = ["Google Chrome", "Microsoft Edge", "Chromium"];
	const folders = ["/Applications", join(homedir(), "Applications")];
	return names.flatMap((name) =>
		folders.map((folder) => ({ name, path: `${folder}/${name}.app/Contents/MacOS/${name}` })),
	);
}

function windowsCandidates(): Candidate[] {
	const programs = [
		{ name: "Google Chrome", path: "Google\\Chrome\\Application\\chrome.exe" },
		{ name: "Microsoft Edge", path: "Microsoft\\Edge\\Application\\msedge.exe" },
		{ name: "Chromium", path: "Chromium\\Application\\chrome.exe" },
	];
	const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => process.env[name] ?? []);
	return programs.flatMap(({ name, path }) => folders.map((folder) => ({ name, path: join(folder, path) })));
}

function pathCandidates(): Candidate[] {
	const programs = [
		["Google Chrome", "google-chrome-stable"],
		["Google Chrome", "google-chrome"],
		["Chromium", "chromium"],
		["Chromium", "chromium-browser"],
		["Microsoft Edge", "microsoft-edge-stable"],
		["Microsoft Edge", "microsoft-edge"],
	] as const;
	const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
	return programs.flatMap(([name, file]) => folders.map((folder) => ({ name, path: join(folder, file) })));
}

function isProgram(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false; // not there, or not ours to run: the next candidate is tried
	}
}
