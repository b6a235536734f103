/** WebDriver BiDi (https://w3c.github.io/webdriver-bidi): commands with answers, and events, over one socket. */
import { WebSocket } from "ws";

export interface Bidi {
	send: (method: string, params: object) => Promise<unknown>;
	/** Calls the listener with the parameters of every event of a name. */
	on: (event: string, listener: (params: BidiEvent) => void) => void;
	close: () => void;
}

/** Of the events that are asked for here. */
export interface BidiEvent {
	level?: string;
	text?: string | null;
	source?: { context?: string };
	context?: string | null;
	request?: { url: string };
	errorText?: string;
}

interface Message {
	id?: number;
	result?: unknown;
	error?: string;
	message?: string;
	method?: string;
	params?: BidiEvent;
}

export async function connectBidi(address: string): Promise<Bidi> {
	const socket = new WebSocket(address, { perMessageDeflate: false });
	const waiting = new Map<
		number,
		{ method: string; resolve: (result: unknown) => void; reject: (error: Error) => void }
	>();
	const listeners = new Map<string, ((params: BidiEvent) => void)[]>();
	let last = 0;
	socket.on("message", (data) => {
		const { id, result, error, message, method, params } = JSON.parse(String(data)) as Message;
		for (const listener of listeners.get(method ?? "") ?? []) listener(params ?? {});
		const asked = waiting.get(id ?? 0);
		waiting.delete(id ?? 0);
		if (error) asked?.reject(new Error(`${asked.method}: ${error}: ${message}`));
		else asked?.resolve(result);
	});
	socket.on("close", () => {
		for (const { method, reject } of waiting.values()) reject(new Error(`${method}: the browser has hung up`));
	});
	await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
	return {
		send: (method, params) =>
			new Promise((resolve, reject) => {
				last += 1;
				waiting.set(last, { method, resolve, reject });
				socket.send(JSON.stringify({ id: last, method, params }));
			}),
		on: (event, listener) => listeners.set(event, [...(listeners.get(event) ?? []), listener]),
		close: () => socket.close(),
	};
}
