/** The files that stand beside the page of a site: its events as data, its picture, and what installing it takes. */
import type { Deck } from "../deck/deck.ts";
import { chronologyIcs } from "../render/calendar-file.ts";
import { renderCard, renderSign } from "../render/card.ts";
import { chronologyCsv, chronologyJson } from "../render/chronology.ts";
import { plainTextOf } from "../render/html.ts";
import { pngOf } from "./png.ts";
import type { SiteFile } from "./sizes.ts";

export const cardName = "card.png";

export async function siteFilesOf(deck: Deck): Promise<SiteFile[]> {
	const sign = renderSign().text;
	return [
		{ name: "chronology.csv", content: chronologyCsv(deck) },
		{ name: "chronology.ics", content: chronologyIcs(deck) },
		{ name: "chronology.json", content: chronologyJson(deck) },
		{ name: cardName, content: await pngOf(renderCard(deck).text) },
		{ name: "icon.svg", content: sign },
		{ name: "icon-512.png", content: await pngOf(sign) },
		{ name: "manifest.webmanifest", content: manifestOf(deck) },
	];
}

/** As browsers read it that install pages. */
function manifestOf(deck: Deck): string {
	const manifest = {
		id: "./",
		name: deck.title,
		short_name: deck.title,
		description: plainTextOf(deck.subtitle),
		lang: deck.language,
		start_url: "./",
		scope: "./",
		display: "standalone",
		background_color: "#14211a",
		theme_color: "#14211a",
		icons: [
			{ src: "icon.svg", sizes: "any", type: "image/svg+xml" },
			{ src: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
			{ src: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
		],
	};
	return `${JSON.stringify(manifest, null, "\t")}\n`;
}
