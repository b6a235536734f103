/** Letters that nobody has seen yet, for paper: a browser that prints waits for no face, and sets others in their place. */
import type { Feature } from "./player.ts";

/**
 * All faces of the page, once they cost nothing: kept by the worker, or in the page itself as in a file from the disk. Who
 * prints before that holds the key that begins it; only a first visit that prints from the menu at once is not provided for.
 */
export const paperFaces: Feature = () => {
	const listening = new AbortController();
	const { signal } = listening;
	const load = () => {
		listening.abort();
		for (const face of document.fonts) if (face.status === "unloaded") face.load().catch(report);
	};
	const loadLast = () => {
		if (document.readyState === "complete") load();
		else addEventListener("load", load, { signal });
	};
	const pressed = ({ key }: KeyboardEvent) => {
		if (key === "Control" || key === "Meta") load();
	};
	addEventListener("keydown", pressed, { signal, capture: true });
	if (location.protocol === "file:") loadLast();
	navigator.serviceWorker?.ready.then(() => signal.aborted || loadLast(), report);
	return () => listening.abort();
};

function report(error: unknown): void {
	console.info("Paper may show other letters:", error);
}
