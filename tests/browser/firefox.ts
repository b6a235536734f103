/** Drives a Firefox of this machine over WebDriver BiDi, which it speaks itself: no other program stands between. */
import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { type Bidi, connectBidi } from "./bidi.ts";
import { FirefoxPage } from "./firefox-page.ts";

export interface Firefox {
	/** A tab of the given size in CSS pixels. */
	open: (width: number, height: number) => Promise<FirefoxPage>;
	close: () => Promise<void>;
}

/** The program that FIREFOX_PATH names, or one of the search path; null where there is none. */
export function findFirefox(): string | null {
	const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
	const named = process.env.FIREFOX_PATH;
	const candidates = named
		? [named]
		: ["firefox-esr", "firefox"].flatMap((name) => folders.map((it) => join(it, name)));
	return candidates.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false; // not there, or not ours to run: the next candidate is tried
	}
}

/** Stillness asked for by the system, as in the other browser's tests; and nothing sent anywhere. */
const preferences: Record<string, unknown> = {
	"ui.prefersReducedMotion": 1,
	"browser.shell.checkDefaultBrowser": false,
	"browser.startup.page": 0,
	"datareporting.policy.dataSubmissionEnabled": false,
	"network.captive-portal-service.enabled": false,
	"network.connectivity-service.enabled": false,
};

/** Without a window, in a profile of its own that goes with it. */
export async function launchFirefox(path: string): Promise<Firefox> {
	const profile = mkdtempSync(join(tmpdir(), "firefox-"));
	const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
	writeFileSync(join(profile, "user.js"), lines.join("\n"));
	const program = spawn(path, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0"], {
		stdio: ["ignore", "ignore", "pipe"],
	});
	const bidi = await connectBidi(`${await addressOf(program)}/session`);
	await bidi.send("session.new", { capabilities: {} });
	await bidi.send("session.subscribe", { events: ["log.entryAdded", "network.fetchError"] });
	return {
		open: (width, height) => openPage(bidi, width, height),
		close: async () => {
			const ended = new Promise((resolve) => program.once("exit", resolve));
			await bidi.send("browser.close", {});
			await ended;
			bidi.close();
			rmSync(profile, { recursive: true, force: true });
		},
	};
}

/** It says on its second channel where it listens. */
async function addressOf(program: ChildProcess): Promise<string> {
	const said: string[] = [];
	for await (const line of createInterface({ input: program.stderr! })) {
		said.push(line);
		const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
		if (address) return address;
	}
	throw new Error(`Firefox ended without listening:\n${said.join("\n")}`);
}

async function openPage(bidi: Bidi, width: number, height: number): Promise<FirefoxPage> {
	const { context } = (await bidi.send("browsingContext.create", { type: "tab" })) as { context: string };
	const page = new FirefoxPage(bidi, context);
	await page.resize(width, height);
	return page;
}
