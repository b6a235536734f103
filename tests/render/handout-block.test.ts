/** A slide in the handout: what is read of it, and what is said to those who do not see its picture. */
import { expect, test } from "vitest";
import type { Deck, Slide } from "../../src/deck/deck.ts";
import { playerDataOf } from "../../src/deck/player-data.ts";
import { type BlockLayout, blockOf, renderBlock } from "../../src/render/handout-block.ts";
import { describePicture, spokenOf } from "../../src/render/handout-picture.ts";
import { html } from "../../src/render/html.ts";
import { renderCitedOn } from "../../src/render/sources.ts";
import { date, sampleDeck as deck, slide } from "../fixtures/sample-deck.ts";

function entryOf(kind: string) {
	for (const chapter of deck.chapters)
		for (const [index, found] of chapter.slides.entries())
			if (found.scene?.type === kind || found.kind === kind) return { slide: found, chapter, index, number: "7" };
	throw new RangeError(`the sample has no ${kind}`);
}

function blockWith(own: Slide, layout: BlockLayout, of: Deck = deck, told = ""): string {
	const entry = { ...entryOf("event"), slide: own };
	const context = { deck: of, data: playerDataOf(of, { notes: false }), numbers: new Map(), judgements: null };
	return renderBlock(context, blockOf(of, entry, true), layout, { sheet: "", told }).text;
}

const nameOf = (block: string) => /<div class="picture" role="img" aria-label="([^"]*)"/.exec(block)?.[1];

test("what a slide says stands beside a small picture, and in the name of one that is read itself", () => {
	const own = slide({ id: "own", kind: "prose", title: "It is so", body: "<p>So it is.</p><ul><li>One</li></ul>" });
	expect(blockWith(own, "half")).toContain("<p>So it is.</p>");
	expect(nameOf(blockWith(own, "half"))).toBe("Slide 7: It is so.");
	for (const layout of ["full", "bare"] as const) {
		expect(blockWith(own, layout)).not.toContain("<p>So it is.</p>");
		expect(nameOf(blockWith(own, layout, deck, "A line rises"))).toBe(
			"Slide 7: It is so. So it is. One. A line rises.",
		);
	}
});

test("a table is read out by its rows", () => {
	const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
	expect(spokenOf(`<table>${row("1990", "2.4<sup>1</sup>")}${row("1991", "0.4")}</table>`)).toBe(
		"1990, 2.4. 1991, 0.4.",
	);
});

test("of a chart its description and its figures are told, of journeys their stations, of an overview what happened in each chapter", () => {
	const section = `<figure data-scene="chart"><svg><title>It falls</title><desc id="it">Trade, million dollars</desc></svg><table>
<caption>Trade</caption><tr><th>Year</th><th>Sum</th></tr><tr><th scope="row">1990</th><td>2.4</td></tr><tr><th scope="row">1991</th><td>0.4</td><td><a href="#/source/times">Times</a></td></tr></table></figure>`;
	const plain = slide({ id: "own", kind: "prose", title: "It falls" });
	expect(describePicture(deck, plain, section)).toBe("Trade, million dollars. 1990: 2.4; 1991: 0.4.");
	const panel =
		'<li><svg aria-label="Her tour"><desc>Oslo, Bergen</desc><text class="journey-panel-km" x="0">about 500 km</text></svg></li><li><p><b>His tour:</b> May 1984</p></li>';
	expect(describePicture(deck, plain, `<desc id="it">One scale</desc><ol class="journey-panels">${panel}</ol>`)).toBe(
		"One scale. Her tour, about 500 km: Oslo, Bergen. His tour: May 1984.",
	);
	const overview = { ...plain, scene: { type: "overview", series: null } as const };
	const events = deck.chapters.flatMap(({ slides }) => slides.flatMap((one) => one.events));
	expect(events.length).toBeGreaterThan(0);
	for (const { short } of events) expect(describePicture(deck, overview, "")).toContain(short);
});

test("a quotation that is translated says from what", () => {
	const { slide: quote } = entryOf("quote");
	if (quote.scene?.type !== "quote") throw new RangeError("a quote has its scene");
	const translated = { ...quote, scene: { ...quote.scene, original: null, originalLanguage: "ru", note: "" } };
	expect(blockWith(translated, "half")).toContain("Translated from Russian");
});

test("from midnight to midnight of one zone are days", () => {
	const spans: [string, string][] = [
		["2023-09-12T00:00+10:00/2023-09-14T00:00+10:00", "12–13 September 2023"],
		["2023-09-12T00:00+10:00/2023-09-13T00:00+10:00", "12 September 2023"],
		[
			"2023-09-12T00:00+10:00/2023-09-14T06:00+10:00",
			"12 September 2023, 00:00 (UTC+10) – 14 September 2023, 06:00 (UTC+10)",
		],
	];
	for (const [text, said] of spans) {
		const own = slide({ id: "own", kind: "prose", title: "It is so", span: date(text) });
		expect(/class="strip"[^>]*aria-label="([^"]*)"/.exec(blockWith(own, "half"))?.[1]).toBe(said);
	}
});

test("in a list of works the first page is not parted from the word before it", () => {
	const { text } = renderCitedOn("en", [html`7`, html`9`]);
	expect(text).toBe('<span class="cited-on"><span class="tie">On pages 7</span>, 9</span>');
});
