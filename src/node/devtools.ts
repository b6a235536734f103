/** Speaks with a browser in the words of its DevTools protocol. The library that knows more of browsers takes half a second to load, a tenth of an export. */
import type { Readable, Writable } from "node:stream";
import type { ProtocolMapping } from "devtools-protocol/types/protocol-mapping.js";
import { plainError } from "./command.ts";

type Commands = ProtocolMapping.Commands;
type Events = ProtocolMapping.Events;

/** What is said to the browser as a whole, or to one of its pages. */
export interface DevTools {
	/** @throws what the browser refuses, and whatever has ended it. */
	send: <M extends keyof Commands>(
		method: M,
		...params: Commands[M]["paramsType"]
	) => Promise<Commands[M]["returnType"]>;
	on: <E extends keyof Events>(event: E, hear: (...event: Events[E]) => void) => void;
}

/** All that is said with one browser. */
export interface DevToolsLine {
	browser: DevTools;
	/** @param session that has been attached to a page. */
	page: (session: string) => DevTools;
	/** Whoever waits for an answer, now or later, is told. */
	fail: (error: Error) => void;
	/** Whoever waits is not answered any more. */
	hush: () => void;
}

interface Waiting {
	session: string | undefined;
	resolve: (result: never) => void;
	reject: (error: Error) => void;
}

interface Message {
	id?: number;
	sessionId?: string;
	method?: string;
	params?: unknown;
	result?: unknown;
	error?: { message: string };
}

const pageCrashed = plainError(
	"While it was at work a page of the browser crashed. Try again, or with another by CHROME_PATH.",
);

export function speakDevTools(input: Writable, output: Readable): DevToolsLine {
	const waiting = new Map<number, Waiting>();
	const hearing = new Map<string, ((event: unknown) => void)[]>();
	let last = 0;
	let failed: Error | null = null;

	const side = (session?: string): DevTools => ({
		send: (method, ...[params]) =>
			new Promise((resolve, reject) => {
				if (failed) return reject(failed);
				const id = ++last;
				waiting.set(id, { session, resolve, reject });
				input.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`);
			}),
		on(event, hear) {
			const key = keyOf(event, session);
			hearing.set(key, [...(hearing.get(key) ?? []), hear as (event: unknown) => void]);
		},
	});
	const fail = (error: Error, isTold: (it: Waiting) => boolean) => {
		for (const [id, it] of waiting) {
			if (!isTold(it)) continue;
			waiting.delete(id);
			it.reject(error);
		}
	};
	readMessages(output, ({ id, sessionId, method, params, result, error }) => {
		if (method === "Inspector.targetCrashed") fail(pageCrashed, (it) => it.session === sessionId);
		if (method) for (const hear of hearing.get(keyOf(method, sessionId)) ?? []) hear(params);
		const asked = id === undefined ? undefined : waiting.get(id);
		if (!asked || id === undefined) return;
		waiting.delete(id);
		if (error) asked.reject(new Error(error.message));
		else asked.resolve(result as never);
	});
	return {
		browser: side(),
		page: side,
		fail(error) {
			failed = error;
			fail(error, () => true);
		},
		hush: () => waiting.clear(),
	};
}

function keyOf(event: string, session = ""): string {
	return `${session} ${event}`;
}

/** A long message, as a PDF is, comes in many parts. */
function readMessages(output: Readable, read: (message: Message) => void): void {
	let parts: Buffer[] = [];
	output.on("data", (data: Buffer) => {
		let start = 0;
		for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
			const text = Buffer.concat([...parts, data.subarray(start, end)]).toString();
			parts = [];
			start = end + 1;
			read(JSON.parse(text));
		}
		if (start < data.length) parts.push(data.subarray(start));
	});
}
