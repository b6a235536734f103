/**
 * The way between two windows of a deck: the handle that one has of the other, and beside it a channel of the browser.
 * A file on the disk has no origin to tell it by ("null" is anyone's), so every letter also bears the stage's key.
 */
import { isLetter, type Letter } from "./speaker-message.ts";

export interface Link {
	/** By the handle where the other window is known and open, else by the channel; `everywhere`: by both. */
	send: (letter: Letter, everywhere?: boolean) => void;
	/** The other window, once it is known. */
	peer: () => Window | null;
	setPeer: (peer: Window | null) => void;
	stop: () => void;
}

const isFile = location.protocol === "file:";

/** `hear` is told of letters for this deck; whether the key in them is right is for the listener to say. */
export function createLink(deck: string, hear: (letter: Letter, from: Window | null) => void): Link {
	let peer: Window | null = null;
	const channel = openChannel(`speaker:${deck}:${isFile ? location.pathname : ""}`);
	const isOurs = (event: MessageEvent) => event.origin === (isFile ? "null" : location.origin);
	const byWindow = (event: MessageEvent) => {
		if (!isOurs(event) || event.source === window || !isLetter(event.data) || event.data.deck !== deck) return;
		hear(event.data, event.source as Window | null);
	};
	// The browser lets only pages of one origin hear each other here.
	const byChannel = ({ data }: MessageEvent) => {
		if (isLetter(data) && data.deck === deck) hear(data, null);
	};
	addEventListener("message", byWindow);
	channel?.addEventListener("message", byChannel);
	return {
		send: (letter, everywhere = false) => {
			const hasPeer = peer !== null && !peer.closed;
			if (hasPeer) peer?.postMessage(letter, isFile ? "*" : location.origin);
			if (!hasPeer || everywhere) channel?.postMessage(letter);
		},
		peer: () => (peer && !peer.closed ? peer : null),
		setPeer: (known) => {
			peer = known;
		},
		stop: () => {
			removeEventListener("message", byWindow);
			channel?.close();
		},
	};
}

/** Refused in some private windows and frames: the handle does without it. */
function openChannel(name: string): BroadcastChannel | null {
	try {
		return new BroadcastChannel(name);
	} catch (error) {
		if (error instanceof DOMException) return null;
		throw error;
	}
}
