/** A browser started to be told what to do through a pipe, in the words of its own protocol (Chrome DevTools): no port, no library to load. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import type { BrowserProgram } from "./browser.ts";

/** Asks for something and waits for the answer. @throws what the browser says against it, or that it has ended. */
export type Send = (method: string, params?: object, session?: string) => Promise<Answer>;

/** What the browser answers, by the names of the protocol; whoever asks knows what comes. */
export type Answer = Record<string, unknown>;

export interface BrowserPipe {
	send: Send;
	/** The next time that something happens in a session. */
	next: (event: string, session: string) => Promise<void>;
	close: () => Promise<void>;
}

const quiet = [
	"--headless",
	"--remote-debugging-pipe",
	"--hide-scrollbars",
	"--mute-audio",
	"--disable-extensions",
	"--disable-default-apps",
	"--disable-breakpad",
	"--disable-client-side-phishing-detection",
	"--disable-dev-shm-usage",
	"--disable-background-timer-throttling",
	"--disable-renderer-backgrounding",
	"--force-color-profile=srgb",
	"--password-store=basic",
	"--use-mock-keychain",
	"--no-service-autorun",
];

export function startBrowser({ path, args, env }: BrowserProgram): BrowserPipe {
	const profile = mkdtempSync(join(tmpdir(), "browser-"));
	const child = spawn(path, [...quiet, ...args, `--user-data-dir=${profile}`, "about:blank"], {
		env: { ...process.env, ...env },
		stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
	});
	// Whatever ends this ends it too.
	const kill = () => void child.kill("SIGKILL");
	process.once("exit", kill);
	const talk = listen(child);
	return {
		...talk,
		async close() {
			kill();
			await talk.ended;
			process.off("exit", kill);
			rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}

interface Waiting {
	done: (answer: Answer) => void;
	fail: (error: Error) => void;
}

function listen(child: ChildProcess) {
	const [, , said, to, from] = child.stdio as [null, null, Readable, Writable, Readable];
	const asked = new Map<number, Waiting>();
	const awaited = new Map<string, Waiting[]>();
	let last = "";
	let end: Error | null = null;
	said.on("data", (text) => {
		last = `${last}${text}`.slice(-2000);
	});
	to.on("error", () => undefined); // that it has ended is told below
	const ended = new Promise<void>((done) => {
		const fail = (why: string) => {
			end = new Error(`The browser has ended (${why}). The last that it said:\n${last}`);
			for (const { fail } of [...asked.values(), ...[...awaited.values()].flat()]) fail(end);
			done();
		};
		child.once("error", ({ message }) => fail(message));
		child.once("close", (code, signal) => fail(String(code ?? signal)));
	});
	readMessages(from, ({ id, method, sessionId, error, result }) => {
		if (id === undefined) {
			const key = `${sessionId} ${method}`;
			for (const { done } of awaited.get(key) ?? []) done({});
			awaited.delete(key);
			return;
		}
		const { done, fail } = asked.get(id)!;
		asked.delete(id);
		if (error) fail(new Error(error.message));
		else done(result ?? {});
	});
	let count = 0;
	const wait = (keep: (waiting: Waiting) => void) =>
		new Promise<Answer>((done, fail) => (end ? fail(end) : keep({ done, fail })));
	return {
		ended,
		send: (method: string, params: object = {}, sessionId?: string) => {
			const id = ++count;
			const answer = wait((waiting) => asked.set(id, waiting));
			to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
			return answer;
		},
		next: async (event: string, session: string) => {
			const key = `${session} ${event}`;
			await wait((waiting) => awaited.set(key, [...(awaited.get(key) ?? []), waiting]));
		},
	};
}

interface Message {
	id?: number;
	method?: string;
	sessionId?: string;
	error?: { message: string };
	result?: Answer;
}

/** Messages are parted by zeros, and come in pieces. */
function readMessages(from: Readable, tell: (message: Message) => void): void {
	let pieces: Buffer[] = [];
	from.on("data", (piece: Buffer) => {
		let begin = 0;
		for (let at = piece.indexOf(0); at >= 0; at = piece.indexOf(0, begin)) {
			const text = Buffer.concat([...pieces, piece.subarray(begin, at)]).toString("utf8");
			pieces = [];
			begin = at + 1;
			tell(JSON.parse(text));
		}
		if (begin < piece.length) pieces.push(piece.subarray(begin));
	});
}
