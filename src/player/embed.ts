/** Inside another page (`?embed`): no chrome; and a few words to and fro with the origins that the deck names, if it names any. */
import type { Feature, Player } from "./player.ts";
import "./embed.css";

/** What an embedding page may ask: `{ deck: "id", do: "next" }`, or `"back"`, or `"go"` with a slide's id and a step. */
export interface EmbedWish {
	deck: string;
	do: "next" | "back" | "go";
	slide?: string;
	step?: number;
}

/** What it is told, first when the deck is ready and then at every move. */
export interface EmbedWord {
	deck: string;
	says: "ready" | "moved";
	slide: string;
	step: number;
	title: string;
}

export const embed: Feature = (player) => {
	const { embedders } = player.data;
	const isInside = parent !== window && document.documentElement.classList.contains("embed");
	if (!isInside || embedders.length === 0) return () => undefined;
	const tell = (says: EmbedWord["says"]) => {
		// Delivered only where the parent is of that origin; nobody else is told where the reader is.
		for (const origin of embedders) parent.postMessage(wordOf(player, says), origin);
	};
	const hear = ({ source, origin, data }: MessageEvent) => {
		if (source !== parent || !embedders.includes(origin) || !isWish(data, player.data.id)) return;
		obey(player, data);
	};
	addEventListener("message", hear);
	const stopMoves = player.onMove(() => tell("moved"));
	tell("ready");
	return () => {
		removeEventListener("message", hear);
		stopMoves();
	};
};

function wordOf({ data, position }: Player, says: EmbedWord["says"]): EmbedWord {
	const { index, step } = position();
	const slide = data.slides[index];
	return { deck: data.id, says, slide: slide?.id ?? "", step, title: slide?.title ?? "" };
}

function isWish(data: unknown, deck: string): data is EmbedWish {
	if (typeof data !== "object" || data === null) return false;
	const wish = data as Record<string, unknown>;
	return wish.deck === deck && typeof wish.do === "string";
}

function obey(player: Player, { do: wanted, slide, step }: EmbedWish): void {
	if (wanted === "next") player.next();
	if (wanted === "back") player.back();
	if (wanted !== "go") return;
	const index = player.data.slides.findIndex(({ id }) => id === slide);
	if (index !== -1) player.goTo({ index, step: Number.isInteger(step) ? Number(step) : 0 });
}
