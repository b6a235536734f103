/** An entry of its own in the browser's history for the panel that is open: the way back closes it, and moves nothing. */
import { afterPaint } from "./after-paint.ts";

/** Of the panel that is open. */
let close: (() => void) | null = null;
/** Whether we ourselves are on the way back to the entry before the panel's. */
let isReturning = false;
/** Whether another page is being opened, which a way back would call off. */
let isLeaving = false;
/** What was last told of our own way back. */
let own: Event | null = null;
let forget: () => void = () => undefined;

/** A panel that follows upon another one takes over its entry. */
export function enterPanel(closePanel: () => void): void {
	forget();
	close = closePanel;
	if (!isPanelEntry() && !isReturning) pushEntry();
}

/** Nothing has been scrolled when it is come back to: what the browser takes for the place may be an older one. */
function pushEntry(): void {
	history.scrollRestoration = "manual";
	history.pushState({ panel: true }, "");
}

/** Whoever was gone to from a panel has its entry by then; where nobody was, we go back from it. */
export function leavePanel(): void {
	close = null;
	forget();
	forget = afterPaint(() => {
		if (!isPanelEntry()) return scrollAsEver();
		if (isLeaving) return;
		isReturning = true;
		history.back();
	});
}

/** Whether what is gone to next stands in a panel's place in the history, instead of after it. */
export function isPanelEntry(): boolean {
	return (history.state as { panel?: boolean } | null)?.panel === true;
}

/** To another page, likewise. */
export function openPage(url: string | URL): void {
	isLeaving = true;
	if (isPanelEntry()) location.replace(url);
	else location.assign(url);
}

/** Whether an event that tells of another address is of a panel's coming and going: we are where that leads. */
export function isOfPanel(event: Event): boolean {
	return event === own;
}

/** The first to be told. */
function comeBack(event: PopStateEvent): void {
	if (isPanelEntry() || (!close && !isReturning)) return;
	own = event;
	// One that was opened while we were on our way has no entry yet.
	if (close && isReturning) pushEntry();
	else close?.();
	isReturning = false;
	forget = afterPaint(scrollAsEver);
}

/** Only then has the browser done with what it wanted to scroll. */
function scrollAsEver(): void {
	history.scrollRestoration = "auto";
}

addEventListener("popstate", comeBack);
addEventListener("pageshow", () => {
	isLeaving = false;
});
