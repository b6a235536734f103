/** Panels over the stage: one at a time, closed by Escape, by a click beside them, and by going to a slide. */
import { type Html, html } from "../render/html.ts";
import { stageWordsOf } from "../render/stage-words.ts";
import { enterPanel, leavePanel } from "./panel-history.ts";
import "./panel.css";
import "./lectern.css";

/** Kept rather than looked for: it is asked about at every key. */
let shown: HTMLDialogElement | null = null;

/** Shows a panel; `name` becomes its class. Opening the one that is open closes it. Returns null then. */
export function openPanel(name: string, label: string, content: Html): HTMLDialogElement | null {
	const wasSame = isPanelOpen() && shown?.classList.contains(`panel-${name}`);
	if (shown) putAway(shown);
	if (wasSame) return null;
	const panel = document.createElement("dialog");
	panel.className = `panel panel-${name}`;
	panel.setAttribute("aria-label", label);
	panel.lang = document.documentElement.dataset.speaks ?? "";
	panel.innerHTML = content.text;
	// However it was closed. Its event tells of that when keys may have come since, to a field that nobody sees.
	new MutationObserver(() => panel.open || putAway(panel)).observe(panel, { attributeFilter: ["open"] });
	// At once: the browser's own way of closing takes its time, and the next key may be meant for the stage.
	panel.addEventListener("keydown", (event) => {
		if (event.key !== "Escape" || event.isComposing) return;
		event.preventDefault();
		panel.close();
	});
	panel.addEventListener("click", (event) => {
		const closes = (event.target as Element).closest("a[href^='#/'], [data-closes]");
		if (event.target === panel || closes) panel.close();
	});
	document.body.append(panel);
	panel.showModal();
	shown = panel;
	enterPanel(() => panel.close());
	return panel;
}

/** What stands at the head of a panel: its name, something beside that, and the way out for those without a keyboard. */
export function renderPanelHead(title: Html | string, beside?: Html): Html {
	const { close } = stageWordsOf(document.documentElement.dataset.speaks ?? "");
	return html`<header><h2>${title}</h2>${beside}<button type="button" data-closes aria-label="${close}"><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M5 5l14 14M19 5L5 19"/></svg></button></header>`;
}

/** Takes a panel out of the page, and tells it so before anything else is heard: by its event `gone`. */
function putAway(panel: HTMLDialogElement): void {
	if (!panel.isConnected) return;
	panel.close();
	panel.remove();
	leavePanel();
	panel.dispatchEvent(new Event("gone"));
}

export function isPanelOpen(): boolean {
	return shown?.open ?? false;
}

/** Arrows, Home and End move the focus along the links and buttons of a panel; across columns as they stand on the screen. */
export function walkLinks(panel: HTMLElement): void {
	panel.addEventListener("keydown", (event) => {
		const links = [...panel.querySelectorAll<HTMLElement>("a[href], button:not([data-closes])")];
		const at = links.indexOf(document.activeElement as HTMLElement);
		const to = stepFrom(event.key, links, at);
		if (to === null) return;
		links[to]?.focus();
		event.preventDefault();
	});
}

function stepFrom(key: string, links: HTMLElement[], at: number): number | null {
	switch (key) {
		case "ArrowDown":
			return Math.min(links.length - 1, at + 1);
		case "ArrowUp":
			return Math.max(0, at - 1);
		case "ArrowRight":
			return beside(links, at, 1);
		case "ArrowLeft":
			return beside(links, at, -1);
		case "Home":
			return 0;
		case "End":
			return links.length - 1;
		default:
			return null;
	}
}

/** The link at about the same height in the next column. */
function beside(links: HTMLElement[], at: number, direction: 1 | -1): number {
	const from = links[at]?.getBoundingClientRect();
	if (!from) return 0;
	let best = at;
	let least = Number.POSITIVE_INFINITY;
	for (const [index, link] of links.entries()) {
		const box = link.getBoundingClientRect();
		const across = (box.left - from.left) * direction;
		if (across < from.height) continue;
		const distance = across * 4 + Math.abs(box.top - from.top);
		if (distance < least) [best, least] = [index, distance];
	}
	return best;
}
