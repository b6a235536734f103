/** Keeps the site for when there is no network, and offers a newer build of it once that is there whole. */
import { html } from "../render/html.ts";
import { webWordsOf } from "../render/web-words.ts";
import type { Feature, Player } from "./player.ts";
import "./offline.css";

/** Said to a waiting worker: its build may be shown now. `offline-worker.ts` listens for it. */
const takeOver = "take over";

export const offline: Feature = (player) => {
	// A page from the disk, one in development and one inside another keep nothing; only a published site says it can.
	const canKeep = "serviceWorker" in navigator && document.querySelector("link[rel=manifest]") !== null;
	if (!canKeep || !isSecureContext || document.documentElement.classList.contains("embed")) return () => undefined;
	const start = () => {
		navigator.serviceWorker.register("./worker.js").then(
			(registration) => watch(registration, player),
			// Refused where a browser keeps nothing, as in some private windows: the site works, with a network.
			(error: unknown) => console.info("Not kept for use without a network:", error),
		);
	};
	// Nothing is fetched for later before what is wanted now is there.
	if (document.readyState === "complete") start();
	else addEventListener("load", start, { once: true });
	return () => removeEventListener("load", start);
};

function watch(registration: ServiceWorkerRegistration, player: Player): void {
	const offerIfNew = () => {
		// Without a worker in charge this is the first visit: there is nothing older than it.
		if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting, player);
	};
	offerIfNew();
	registration.addEventListener("updatefound", () => {
		registration.installing?.addEventListener("statechange", offerIfNew);
	});
}

function offer(worker: ServiceWorker, { data: { language } }: Player): void {
	if (document.querySelector(".offer")) return;
	const words = webWordsOf(language);
	const notice = document.createElement("aside");
	notice.className = "offer";
	notice.lang = language;
	notice.setAttribute("role", "status");
	notice.innerHTML =
		html`<p>${words.newVersion}</p><button type="button" data-take>${words.takeIt}</button><button type="button">${words.later}</button>`.text;
	notice.addEventListener("click", (event) => {
		const button = (event.target as Element).closest<HTMLElement>("button");
		if (!button) return;
		notice.remove();
		if (button.dataset.take === undefined) return;
		navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
		worker.postMessage(takeOver);
	});
	document.body.append(notice);
}
