/** The search: what is typed is looked for in all of the story, and shown as a list and as marks on the rail. */
import { numberOn } from "../deck/briefing-route.ts";
import { formatDate } from "../deck/format-date.ts";
import type { SearchHit, SearchResult } from "../deck/search.ts";
import { markWords, type SnippetPart, snippetOf } from "../deck/snippet.ts";
import { type Html, html } from "../render/html.ts";
import { stageWordsOf } from "../render/stage-words.ts";
import { openChooser } from "./chooser.ts";
import type { Player } from "./player.ts";
import { markFound, renderFoundLine } from "./search-marks.ts";
import "./search.css";

/** What the search needs of whoever opens it: the story, how it is walked, and the way to a slide. */
export type SearchView = Pick<Player, "data" | "route" | "goTo">;

type Look = (typed: string) => SearchResult;

/** What was last looked for: it stands there again, ready to be typed over. */
let last = "";

export function openSearch(view: SearchView): void {
	const words = stageWordsOf(view.data.language);
	let look: Look | null = null;
	const chooser = openChooser<SearchHit>({
		name: "search",
		label: words.search,
		typed: last,
		look: (typed) => {
			last = typed.trim();
			const result = last !== "" && look ? look(last) : { hits: [], some: false };
			return { choices: result.hits, message: messageOf(result, last, look !== null, view.data.language) };
		},
		render: (hit) => renderHit(view, hit),
		go: ({ slide }) => view.goTo({ index: slide, step: 0 }),
		show: (hits, chosen) => markFound(view.data, hits, chosen),
	});
	if (!chooser) return;
	const { panel, refresh } = chooser;
	panel.querySelector("ol")?.insertAdjacentHTML("beforebegin", renderFoundLine(view.data).text);
	panel.querySelector("input")?.select();
	const { classList } = document.documentElement;
	classList.add("searching");
	panel.addEventListener("gone", () => {
		classList.remove("searching");
		markFound(view.data, [], null);
	});
	load(view).then(
		(loaded) => {
			look = loaded;
			refresh();
		},
		() => {
			const status = panel.querySelector("[role=status]");
			if (status) status.textContent = words.searchFailed;
		},
	);
}

/** The index comes with the first search, and not before. */
async function load(view: SearchView): Promise<Look> {
	const { searchDeck } = await import("./search-source.ts");
	return (typed) => searchDeck(view.data, typed);
}

function messageOf({ hits, some }: SearchResult, typed: string, isLoaded: boolean, language: string): string {
	const words = stageWordsOf(language);
	if (typed === "") return words.searchHint;
	if (!isLoaded) return words.searchLoading;
	if (hits.length === 0) return words.nothingFound(typed);
	return some ? `${words.someWords} ${words.slideCount(hits.length)}` : words.slideCount(hits.length);
}

function renderHit({ data, route }: SearchView, hit: SearchHit): Html {
	const slide = data.slides[hit.slide];
	if (!slide) return html``;
	const own = data.events.filter(({ id }) => hit.events.includes(id));
	const date = own[0]?.date ?? slide.now;
	const others = own.filter(({ title }) => title !== slide.title).map(({ title }) => title);
	const snippet = snippetOf(hit.passage, hit.terms);
	const tone = data.chapters[slide.chapter]?.number ?? 0;
	const story = document.documentElement.lang;
	return html`<span class="muted">${numberOn(data, route, hit.slide)}</span><span class="hit-title" lang="${story}" data-tone="${tone}">${renderParts(markWords(slide.title, hit.terms))}</span><span class="muted">${date && formatDate(date, data.language, "short")}</span><span class="hit-text muted" lang="${story}">${snippet.length > 0 ? renderParts(snippet) : others.join(" · ")}</span>`;
}

function renderParts(parts: SnippetPart[]): Html {
	return html`${parts.map(({ text, found }) => (found ? html`<mark>${text}</mark>` : text))}`;
}
