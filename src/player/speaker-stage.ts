/** The stage's side of the speaker's view: opens it, tells it where we are, and does what it asks. */
import { html } from "../render/html.ts";
import { speakerWordsOf } from "../render/speaker-words.ts";
import { hashOf } from "./address.ts";
import { isBlank, toggleBlank } from "./blank.ts";
import { keep, kept } from "./memory.ts";
import { openPanel } from "./panel.ts";
import type { Feature, Player } from "./player.ts";
import { togglePointer } from "./pointer.ts";
import { createLink, type Link } from "./speaker-link.ts";
import { isWish, type StagePoint, type StageState, type Wish } from "./speaker-message.ts";
import { themeInForce } from "./theme.ts";

let link: Link | null = null;

export const speakerStage: Feature = (player) => {
	const key = stageKey(player);
	const { id } = player.data;
	const own = createLink(id, (letter, from) => {
		if (!isWish(letter)) return;
		const isNew = letter.key === "" && letter.says.wish === "hello";
		if (letter.key !== key && !isNew) return;
		if (from) own.setPeer(from);
		obey(player, letter.says);
		tell();
	});
	link = own;
	const tell = () => own.send({ deck: id, key, says: { word: "state", state: stateOf(player) } });
	const point = (event: PointerEvent) => {
		if (!event.isTrusted || !isPointing()) return;
		own.send({ deck: id, key, says: { word: "dot", at: pointOn(player.root, event) } });
	};
	const leave = () => own.send({ deck: id, key, says: { word: "bye" } });
	// Blank, pointer and theme are seen in the page, whoever set them.
	const page = new MutationObserver(tell);
	page.observe(document.body, { childList: true });
	page.observe(document.documentElement, { attributes: true, attributeFilter: ["class", "data-theme"] });
	const stops = [player.onMove(tell), player.onRoute(tell)];
	addEventListener("pointermove", point);
	addEventListener("pagehide", leave);
	addEventListener("pageshow", tell);
	tell();
	return () => {
		for (const stop of stops) stop();
		page.disconnect();
		removeEventListener("pointermove", point);
		removeEventListener("pagehide", leave);
		removeEventListener("pageshow", tell);
		own.stop();
	};
};

/** In a window of its own, the one that is open if there is one; where the browser refuses, by a link to follow. */
export function openSpeaker(player: Player): void {
	const open = link?.peer();
	if (open) {
		open.focus();
		return;
	}
	const key = stageKey(player);
	const url = speakerUrl(key, player);
	const opened = window.open(url, `speaker-${key}`, "popup,width=1280,height=800");
	if (opened) link?.setPeer(opened);
	else offerLink(player, url, key);
}

function offerLink(player: Player, url: string, key: string): void {
	const words = speakerWordsOf(player.data.language);
	const panel = openPanel(
		"speaker",
		words.open,
		html`<p>${words.blocked}</p><p><a href="${url}" target="speaker-${key}" rel="opener">${words.openInTab}</a></p>`,
	);
	panel?.querySelector("a")?.addEventListener("click", () => setTimeout(() => panel.close()));
}

function speakerUrl(key: string, player: Player): string {
	const url = new URL(location.href);
	url.search = new URLSearchParams({ speaker: key }).toString();
	url.hash = hashOf(player.position(), player);
	return url.href;
}

let ownKey = "";

/** One for as long as the tab lives, so that a reload is still the same stage. */
function stageKey({ data }: Player): string {
	const name = `stage-key:${data.id}`;
	ownKey ||= kept(name, "tab") ?? newKey();
	keep(name, ownKey, "tab");
	return ownKey;
}

function newKey(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36)).join("");
}

function stateOf(player: Player): StageState {
	const { index, step } = player.position();
	return {
		slide: player.data.slides[index]?.id ?? "",
		step,
		route: player.route.id,
		blank: isBlank(),
		pointing: isPointing(),
		theme: themeInForce(),
	};
}

function obey(player: Player, wish: Wish): void {
	switch (wish.wish) {
		case "next":
			player.next();
			break;
		case "back":
			player.back();
			break;
		case "go":
			go(player, wish.slide, wish.step);
			break;
		case "take":
			player.take(wish.route);
			break;
		case "blank":
			if (isBlank() !== wish.on) toggleBlank(player);
			break;
		case "point":
			if (isPointing() !== wish.on) togglePointer();
			break;
		case "dot":
			moveDot(player.root, wish.at);
			break;
	}
}

function go(player: Player, slide: string, step: number): void {
	const index = player.data.slides.findIndex(({ id }) => id === slide);
	if (index !== -1) player.goTo({ index, step });
}

function isPointing(): boolean {
	return document.documentElement.classList.contains("pointing");
}

/** As a mouse on the stage would move it. */
function moveDot(root: HTMLElement, { x, y }: StagePoint): void {
	const box = root.getBoundingClientRect();
	const [clientX, clientY] = [box.left + x * box.width, box.top + y * box.height];
	dispatchEvent(new PointerEvent("pointermove", { clientX, clientY }));
}

function pointOn(root: HTMLElement, { clientX, clientY }: PointerEvent): StagePoint {
	const box = root.getBoundingClientRect();
	return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
}
