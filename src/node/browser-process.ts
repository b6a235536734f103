/** A browser as a process: started with a profile of its own, which goes with it, and spoken to by two pipes. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readlinkSync, rmdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Readable, Writable } from "node:stream";
import type { BrowserProgram } from "./browser.ts";
import { whileThere } from "./while-there.ts";

export interface BrowserProcess {
	/** What is said to it and what it says: messages of its DevTools protocol, after each of them a NUL. */
	input: Writable;
	output: Readable;
	/** Why it ended, once it and its profile are no more. */
	ended: Promise<string>;
	/** For a browser that does not end by itself. */
	kill: () => void;
}

/** No windows, bars or sounds; nobody's extensions and colours; and all pages are in front. */
const headless = [
	"--headless",
	"--hide-scrollbars",
	"--mute-audio",
	"--disable-extensions",
	"--disable-default-apps",
	"--disable-breakpad",
	"--no-startup-window",
	"--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup", // two pages of its own for each of ours
	"--disable-dev-shm-usage", // small in containers, where the browser would end
	"--disable-renderer-backgrounding",
	"--disable-background-timer-throttling",
	"--disable-backgrounding-occluded-windows",
	"--force-color-profile=srgb",
	"--password-store=basic",
	"--use-mock-keychain",
	// Edge starts itself anew, and with that loses its pipes.
	"--edge-skip-compat-layer-relaunch",
];

const isWindows = process.platform === "win32";

export function startProcess({ path, args, env }: BrowserProgram): BrowserProcess {
	const profile = mkdtempSync(join(tmpdir(), "deck-browser-"));
	const own = [...headless, `--user-data-dir=${profile}`, "--remote-debugging-pipe"];
	const child = spawn(path, [...args, ...own], {
		// Where Chromium would keep what it knows of crashes, if it were asked to.
		env: { ...process.env, BREAKPAD_DUMP_LOCATION: profile, ...env },
		stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
		// A group of its own: it ends as a whole, and not by the key that interrupts us before we have heard of it.
		detached: !isWindows,
		windowsHide: true,
	});
	const kill = () => {
		killGroup(child);
		removeSocket(profile);
	};
	process.once("exit", kill);
	const ended = whileThere(profile, async () => {
		const why = await endOf(child);
		process.off("exit", kill);
		return why;
	});
	const [, , , input, output] = child.stdio as [null, null, Readable, Writable, Readable];
	for (const pipe of [input, output]) pipe.on("error", () => undefined); // its end tells of that
	child.once("exit", () => {
		kill(); // what it has started, should that be left
		for (const pipe of [input, output]) pipe.destroy();
	});
	return { input, output, ended, kill };
}

function endOf(child: ChildProcess): Promise<string> {
	let said = "";
	child.stderr?.setEncoding("utf8").on("data", (text: string) => {
		said = (said + text).slice(0, 10_000);
	});
	return new Promise((resolve) => {
		child.once("error", ({ message }) => resolve(message));
		child.once("close", (code, signal) => resolve(saidLast(said) ?? `by ${signal ?? `exit code ${code}`}`));
	});
}

/** Of all that a browser complains of while it runs, what has ended it. */
function saidLast(said: string): string | undefined {
	return said.split("\n").find((line) => /FATAL|error while loading/.test(line));
}

/** With windows, Chromium has it in a temporary folder beside its profile, and takes that away only if it ends by itself. */
function removeSocket(profile: string): void {
	try {
		const folder = dirname(readlinkSync(join(profile, "SingletonSocket")));
		for (const name of ["SingletonSocket", "SingletonCookie"]) rmSync(join(folder, name), { force: true });
		rmdirSync(folder); // never one that holds anything else
	} catch {
		// It had none, or took it away itself.
	}
}

function killGroup(child: ChildProcess): void {
	if (child.pid === undefined) return;
	if (isWindows) child.kill();
	else {
		try {
			process.kill(-child.pid, "SIGKILL");
		} catch {
			// It has ended meanwhile.
		}
	}
}
