/** What the page says of itself to search engines and to those who share it: links, a picture, and its events as schema.org. */
import { MINUTE } from "../deck/calendar.ts";
import { type Deck, type EdtfDate, slidesOf } from "../deck/deck.ts";
import { parseEdtf } from "../deck/edtf.ts";
import { formatDate, isoOf } from "../deck/format-date.ts";
import { chronologyOf } from "./chronology.ts";
import { type Html, html, plainTextOf, raw } from "./html.ts";
import { webWordsOf } from "./web-words.ts";

/** Pixels, as the places where links are shown ask for. */
export const cardSize = { width: 1200, height: 630 };

/** The files beside the page, and what they are. */
export const chronologyFiles = [
	{ name: "chronology.csv", type: "text/csv", label: "CSV" },
	{ name: "chronology.ics", type: "text/calendar", label: "iCalendar" },
	{ name: "chronology.json", type: "application/json", label: "JSON" },
] as const;

/** HTML for the document's head. */
export function renderHead(deck: Deck, card: string): Html {
	const description = plainTextOf(deck.subtitle);
	const { url } = deck;
	const image = url ? renderImage(`${url}/${card}`, `${deck.title}: ${description}`) : null;
	return html`${url && html`<link rel="canonical" href="${url}/" />\n`}<meta property="og:type" content="article" />
<meta property="og:title" content="${deck.title}" />
<meta property="og:description" content="${description}" />
<meta property="og:locale" content="${deck.language.replace("-", "_")}" />
${url && html`<meta property="og:url" content="${url}/" />\n`}${image}<meta name="twitter:card" content="${image ? "summary_large_image" : "summary"}" />
${chronologyFiles.map(({ name, type }) => html`<link rel="alternate" type="${type}" href="./${name}" title="${name}" />\n`)}<link rel="manifest" href="./manifest.webmanifest" />`;
}

/** @param address an absolute one, for nobody looks for a picture at any other. */
function renderImage(address: string, alt: string): Html {
	return html`<meta property="og:image" content="${address}" />
<meta property="og:image:width" content="${cardSize.width}" />
<meta property="og:image:height" content="${cardSize.height}" />
<meta property="og:image:alt" content="${alt}" />
`;
}

/** An Article with its citations, and the list of its events. No `<` may stand in a script's text. */
export function renderLinkedData(deck: Deck): Html {
	const json = JSON.stringify({ "@context": "https://schema.org", "@graph": [articleOf(deck), eventsOf(deck)] });
	return html`<script type="application/ld+json">${raw(json.replaceAll("<", "\\u003c"))}</script>`;
}

function articleOf(deck: Deck): object {
	const cited = new Set(slidesOf(deck).flatMap(({ slide }) => slide.cites.map(({ source }) => source)));
	return {
		"@type": "Article",
		headline: deck.title,
		description: plainTextOf(deck.subtitle),
		inLanguage: deck.language,
		...(deck.url ? { url: `${deck.url}/`, mainEntityOfPage: `${deck.url}/` } : {}),
		temporalCoverage: deck.span.text,
		citation: [...cited].flatMap((id) => {
			const work = deck.sources[id];
			// Its address is its name among linked data; the page says in words what it is.
			return work ? [{ "@type": "CreativeWork", ...(work.url ? { "@id": work.url } : { name: work.title }) }] : [];
		}),
	};
}

/** A page that lists ten thousand is slow for everyone who opens it; the files beside it have them all. */
const mostListed = 500;

/** In order of time; of very many those that matter most. */
function eventsOf(deck: Deck): object {
	const events = slidesOf(deck).flatMap(({ slide }) => slide.events);
	const listed = events.toSorted((a, b) => a.priority - b.priority).slice(0, mostListed);
	const dates = new Map(listed.map(({ id, date }) => [id, date]));
	const told = chronologyOf(deck).filter(({ id }) => dates.has(id));
	const items = told.map((event, index) => ({
		"@type": "ListItem",
		position: index + 1,
		item: {
			"@type": "Event",
			name: event.title,
			...whenOf(dates.get(event.id)!, deck.language),
			...(event.places.length > 0
				? {
						location: event.places.map(({ name, latitude, longitude }) => ({
							"@type": "Place",
							name,
							geo: { "@type": "GeoCoordinates", latitude, longitude },
						})),
					}
				: {}),
			...(deck.url ? { url: event.slide } : {}),
		},
	}));
	return { "@type": "ItemList", name: deck.title, numberOfItems: events.length, itemListElement: items };
}

/**
 * When an event begins and ends, as dates of the place where it was. Nobody knows what "about" is in ISO 8601: there the
 * whole of what is possible is told, and in words what is meant by it.
 */
function whenOf(date: EdtfDate, language: string): object {
	const [from = "", until] = date.interval ? date.text.split("/") : [date.text];
	const isVague = date.approximate || date.uncertain || /X|-2[1-4](?:\/|$)/.test(date.text);
	const startDate = isVague ? dayOf(date.start, date.offset) : isoOfEnd(from, date.offset);
	const last = date.end === null ? null : date.end - 1;
	const endDate = isVague ? dayOf(last, date.offset) : until === undefined ? null : isoOfEnd(until, date.offset);
	return {
		...(startDate !== null ? { startDate } : {}),
		...(endDate !== null ? { endDate } : {}),
		...(isVague ? { description: formatDate(date, language) } : {}),
	};
}

/** Of one end as it is written; null where it is open, and where ISO has no plain year for it. */
function isoOfEnd(text: string, offset: number): string | null {
	if (text === "" || text === "..") return null;
	const parsed = parseEdtf(text, offset);
	return "date" in parsed ? isoOf(parsed.date) : null;
}

/** The day that it is at an instant, where clocks are `offset` minutes ahead; null as above. */
function dayOf(instant: number | null, offset: number): string | null {
	if (instant === null) return null;
	const [day = ""] = new Date(instant + offset * MINUTE).toISOString().split("T");
	return /^\d{4}-/.test(day) ? day : null;
}

/** Plain links, at the end of the text; the stage's panels take a copy of them. */
export function renderDownloads({ language }: Deck): Html {
	const links = chronologyFiles.map(({ name, label }) => html` <a href="./${name}" download>${label}</a>`);
	return html`<footer class="downloads"><p class="downloads-links"><span class="downloads-label">${webWordsOf(language).allEvents}</span>${links}</p></footer>`;
}
