import { describe, expect, test } from "vitest";
import { slidesOf } from "../../src/deck/deck.ts";
import { renderSlide, stepsOf } from "../../src/render/slides.ts";
import { sourcePagesOf } from "../../src/render/sources.ts";
import { date, event, sampleDeck, slide } from "../fixtures/sample-deck.ts";

function rendered(id: string): string {
	const entry = slidesOf(sampleDeck).find(({ slide }) => slide.id === id);
	return renderSlide(sampleDeck, entry!, { notes: false }).text;
}

test("every kind of slide says what it is", () => {
	for (const { slide } of slidesOf(sampleDeck))
		expect(rendered(slide.id)).toContain(`class="slide slide-${slide.kind}`);
});

test("a numbered chapter lends its slides a tone, front and back matter have none", () => {
	expect(rendered("treaty-1961")).toContain('data-tone="1"');
	expect(rendered("visit-opens")).toContain('data-tone="4"');
	expect(rendered("sources")).not.toContain("data-tone");
});

describe("an event", () => {
	test("has its date for machines and on lines for readers", () => {
		expect(rendered("treaty-1961")).toMatch(
			/<time datetime="1961-07-06"><span class="date-line">6 Jul<\/span> <span class="date-line">1961<\/span>/,
		);
	});

	test("names its place as people there do, in their language", () => {
		expect(rendered("treaty-1961")).toContain('Moscow</a> <span class="local" lang="ru">Москва</span>');
	});

	test("says how it stands, and since when where that is over", () => {
		expect(rendered("treaty-1961")).toContain('data-standing="confirmed">Confirmed</span>');
		expect(rendered("long-event")).toMatch(
			/data-standing="denied">Denied <span class="tag-on"><time datetime="1994-06-01">/,
		);
	});

	test("leads from its foot to its sources, with their locators", () => {
		expect(rendered("treaty-1961")).toMatch(/<a href="#\/source\/unts"[^>]*><b>1<\/b> UNTS 6045, art\. 1<\/a>/);
	});

	test("marks a source that no number in the text leads to", () => {
		const [first] = sampleDeck.chapters;
		const cited = slide({
			id: "x",
			kind: "event",
			title: "X",
			body: '<p>Text.<sup class="cite"><a href="#/source/unts">1</a></sup></p>',
			cites: [
				{ source: "unts", locator: "" },
				{ source: "gibler", locator: "" },
			],
			events: [event({ id: "x", date: date("1961"), cites: [{ source: "hankyung", locator: "" }] })],
		});
		const html = renderSlide(sampleDeck, { slide: cited, chapter: first! }, { notes: false }).text;
		expect(html.match(/<li class="further">/g)).toHaveLength(2);
		expect(html).toContain('<li class="more">2 more</li>');
	});

	test("without an event is a programmer's mistake", () => {
		const [first] = sampleDeck.chapters;
		const empty = slide({ id: "x", kind: "event", title: "X" });
		expect(() => renderSlide(sampleDeck, { slide: empty, chapter: first! }, { notes: false })).toThrow(/has none/);
	});
});

describe("the cover", () => {
	test("has a window for each numbered chapter, which leads to its first slide", () => {
		const links = [...rendered("cover").matchAll(/class="window" href="([^"]*)"/g)].map(([, href]) => href);
		expect(links).toEqual(["#/alliance-opens", "#/hour-event", "#/summit-opens", "#/visit-opens"]);
	});

	test("words a chapter's span where no period is given", () => {
		expect(rendered("cover")).toContain('<span class="window-period">1945–1991</span>');
		expect(rendered("cover")).toContain('<span class="window-period">April 2019</span>');
	});
});

describe("a quotation", () => {
	test("has the marks of its language, and its original with those of its own", () => {
		expect(rendered("short-quote")).toMatch(/lang="en-GB"><span class="mark">“<\/span>The interests/);
		expect(rendered("short-quote")).toMatch(/lang="ru"><span class="mark">«<\/span>Для нас.*»<\/p>/);
	});

	test("says that it is translated where it does not show the original", () => {
		expect(rendered("long-quote")).toContain("Translated from Russian. Meduza");
		expect(rendered("short-quote")).not.toContain("Translated from");
	});

	test("is set smaller the longer it is", () => {
		const size = (id: string) => Number(/--body:(\d+)/.exec(rendered(id))?.[1]);
		expect(size("long-quote")).toBeLessThan(size("short-quote"));
	});
});

test("a claim's row has claim, speaker and standing under their headings", () => {
	const html = rendered("claims");
	expect(html.match(/<th /g)).toHaveLength(3);
	expect(html).toMatch(/Status on <time datetime="2023-09-12">12 Sep 2023<\/time>/);
	expect(html).toMatch(/There are no arms talks<sup.*?Moscow, Pyongyang.*?Denied/s);
});

test("a judgement says its confidence in a word, and as many of three steps are filled", () => {
	const rows = rendered("key-judgements").split('<li class="judgement">').slice(1);
	const seen = rows.map((row) => [/<b>(\w+)<\/b>/.exec(row)?.[1], 3 - (row.match(/class="empty"/g) ?? []).length]);
	expect(seen).toEqual([
		["High", 3],
		["Moderate", 2],
		["Low", 1],
	]);
});

test("columns are one level below their slide", () => {
	expect(rendered("compare")).toMatch(/<h3 [^>]*>Two treaties.*<h4 [^>]*>1961/s);
	expect(rendered("compare").match(/<blockquote>/g)).toHaveLength(2);
});

describe("the sources", () => {
	const pages = sourcePagesOf(sampleDeck);

	test("are all there, each once, first those that are cited first", () => {
		const ids = pages.flatMap(({ sources }) => sources.map(({ id }) => id));
		expect(ids.toSorted()).toEqual(Object.keys(sampleDeck.sources).toSorted());
		expect(ids.slice(0, 3)).toEqual(["unts", "gibler", "hankyung"]);
	});

	test("are numbered on from page to page", () => {
		let next = 1;
		for (const { first, sources } of pages) {
			expect(first).toBe(next);
			next += sources.length;
		}
	});

	test("take a step for each page after the first", () => {
		const { slide } = slidesOf(sampleDeck).find(({ slide }) => slide.kind === "sources")!;
		expect(stepsOf(sampleDeck, slide)).toBe(pages.length - 1);
		expect(rendered("sources").match(/sources-page fragment/g)).toHaveLength(pages.length - 1);
	});

	test("are on as few pages as they need, about as full as one another, and each says which it has", () => {
		const many = Array.from({ length: 61 }, (_, index) => {
			const id = `w${index}`;
			return [id, { ...sampleDeck.sources.unts!, id, url: null, html: "A work of a line", note: "" }];
		});
		const counts = sourcePagesOf({ ...sampleDeck, chapters: [], sources: Object.fromEntries(many) }).map(
			({ sources }) => sources.length,
		);
		expect(counts.length).toBeGreaterThan(2);
		expect(Math.min(...counts)).toBeGreaterThan(Math.max(...counts) * 0.7);
		const total = pages.reduce((sum, { sources }) => sum + sources.length, 0);
		const [, second] = pages;
		expect(rendered("sources")).toContain(
			`data-range="${second!.first}–${second!.first + second!.sources.length - 1} / ${total}"`,
		);
	});

	test("are a page without any, too", () => {
		expect(sourcePagesOf({ ...sampleDeck, chapters: [], sources: {} })).toEqual([{ first: 1, sources: [] }]);
	});
});
