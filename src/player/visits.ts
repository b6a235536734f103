/** What was seen and where the reader stopped, kept in this browser alone; on return one is offered the way back. */
import { formatDate } from "../deck/format-date.ts";
import { html } from "../render/html.ts";
import { readWordsOf } from "../render/read-words.ts";
import { hashOf, locate } from "./address.ts";
import { keep, kept } from "./memory.ts";
import type { Feature, Player, Position } from "./player.ts";
import "./toast.css";

/** Milliseconds that make a look: a finger drawn along the strip has not read what it passed. */
const look = 700;

export const visits: Feature = (player) => {
	const { id } = player.data;
	const seen = seenIn(player);
	let waiting = 0;
	const note = (to: Position) => {
		seen.add(player.data.slides[to.index]?.id ?? "");
		keep(`seen:${id}`, [...seen].join(" "));
		// To open the deck at its beginning is not to have left where one was.
		if (to.index > 0) keep(`place:${id}`, hashOf(to, player));
	};
	// Who has asked for a place is there, and a page around an embedded deck has its own ways.
	const isOpen = location.hash === "" && !document.documentElement.classList.contains("embed");
	const offer = isOpen ? offerReturn(player) : null;
	const stop = player.onMove(({ to }) => {
		offer?.remove();
		clearTimeout(waiting);
		waiting = window.setTimeout(note, look, to);
	});
	seen.add(player.data.slides[player.position().index]?.id ?? "");
	return () => {
		stop();
		clearTimeout(waiting);
		offer?.remove();
	};
};

/** The ids of the slides that were looked at in this browser. */
export function seenIn({ data }: Player): Set<string> {
	return new Set((kept(`seen:${data.id}`) ?? "").split(" ").filter(Boolean));
}

function offerReturn(player: Player): HTMLElement | null {
	const hash = kept(`place:${player.data.id}`);
	const to = hash === null ? null : locate(hash, player);
	if (hash === null || !to || to.index === player.position().index) return null;
	const words = readWordsOf(player.data.language);
	const offer = document.createElement("aside");
	offer.className = "resume";
	offer.lang = player.data.language;
	offer.setAttribute("aria-label", words.continueAt(nameOf(player, to)));
	offer.innerHTML =
		html`<a href="${hash}">${words.continueAt(nameOf(player, to))}</a><button type="button" aria-label="${words.dismiss}"><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M5 5l14 14M19 5L5 19"/></svg></button>`.text;
	offer.querySelector("button")?.addEventListener("click", () => offer.remove());
	document.body.append(offer);
	return offer;
}

/** The date of the place, or the title of a slide that has none. */
function nameOf({ data }: Player, { index }: Position): string {
	const slide = data.slides[index];
	return slide?.now ? formatDate(slide.now, data.language) : (slide?.title ?? "");
}
