/** A small card beside the word that it explains: never over it, gone by Escape, by a touch elsewhere, and by going on. */
import type { Html } from "../render/html.ts";
import "./card.css";

/** Pixels between a card and what it points at, and between it and the edges of the window. */
const gap = 12;
const edge = 12;

/** Kept rather than looked for: it is closed at every move. */
let shown: { card: HTMLElement; closed: () => void } | null = null;

/** Opens a card at an element; the focus goes into it, and back when it closes. False where the browser has no such thing. */
export function openCard(at: HTMLElement, label: string, content: Html, closed: () => void = () => undefined): boolean {
	if (!("popover" in HTMLElement.prototype)) return false;
	closeCard();
	forget();
	const card = document.createElement("div");
	card.className = "card";
	card.popover = "auto";
	card.tabIndex = -1;
	card.lang = document.documentElement.dataset.speaks ?? "";
	card.setAttribute("role", "dialog");
	card.setAttribute("aria-label", label);
	card.innerHTML = content.text;
	card.addEventListener("toggle", (event) => {
		if ((event as ToggleEvent).newState !== "closed") return;
		if (card.contains(document.activeElement) || document.activeElement === document.body)
			(at.matches("sup") ? at.querySelector<HTMLElement>("a") : at)?.focus({ preventScroll: true });
		card.remove();
		if (shown?.card === card) forget();
	});
	card.addEventListener("click", (event) => {
		if ((event.target as Element).closest("a[href^='#'], [data-closes]")) card.hidePopover();
	});
	document.body.append(card);
	card.showPopover();
	shown = { card, closed };
	place(card, at);
	card.focus({ preventScroll: true });
	return true;
}

export function closeCard(): void {
	if (shown?.card.matches(":popover-open")) shown.card.hidePopover();
}

/** Once for each card, and before the next one is there: what it marked is not that one's. */
function forget(): void {
	shown?.closed();
	shown = null;
}

/** Below the word where there is room, else above it; in the coordinates of the page, so that it scrolls with its word. */
function place(card: HTMLElement, at: HTMLElement): void {
	const word = at.getClientRects()[0] ?? at.getBoundingClientRect();
	const bar = document.querySelector(".dock")?.getBoundingClientRect().top ?? innerHeight;
	const [above, below] = [word.top - gap - edge, bar - word.bottom - gap - edge];
	const whole = card.getBoundingClientRect().height;
	const isBelow = whole <= below || (whole > above && below >= above);
	card.style.setProperty("--room", `${Math.max(120, isBelow ? below : above)}px`);
	const { width, height } = card.getBoundingClientRect();
	const middle = word.left + word.width / 2;
	const left = Math.max(edge, Math.min(document.documentElement.clientWidth - width - edge, middle - width / 2));
	const top = isBelow ? word.bottom + gap : word.top - gap - height;
	card.dataset.side = isBelow ? "below" : "above";
	card.style.left = `${left + scrollX}px`;
	card.style.top = `${top + scrollY}px`;
	card.style.setProperty("--point", `${Math.max(14, Math.min(width - 14, middle - left))}px`);
}
