/** An entry of its own in the browser's history for the panel that is open: the way back closes it, and moves nothing. */
import { afterPaint } from "./after-paint.ts";

/** Of the panel that is open. */
let close: (() => void) | null = null;
/** Whether we ourselves are on the way back to the entry before the panel's. */
let isReturning = false;
/** Whether another page is being opened, which a way back would call off. */
let isLeaving = false;
/** Whether what is told of another address now is of a panel that has just been left. */
let isBack = false;
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

/** Whether the address has changed only because a panel was left: we stay where we are. */
export function isFromPanel(): boolean {
	return isBack;
}

/** The first to be told. */
function comeBack(): void {
	if (isPanelEntry() || (!close && !isReturning)) return;
	isBack = true;
	// One that was opened while we were on our way has no entry yet.
	if (close && isReturning) pushEntry();
	else close?.();
	isReturning = false;
	forget();
	forget = afterPaint(scrollAsEver);
}

/** Only then has the browser told all, and done with what it wanted to scroll. */
function scrollAsEver(): void {
	isBack = false;
	history.scrollRestoration = "auto";
}

addEventListener("popstate", comeBack);
addEventListener("pageshow", () => {
	isLeaving = false;
});
