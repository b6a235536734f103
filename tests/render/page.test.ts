import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile/compile.ts";
import { type Deck, slidesOf } from "../../src/deck/deck.ts";
import type { PlayerData } from "../../src/deck/player-data.ts";
import { type PackedData, unpackData } from "../../src/deck/player-wire.ts";
import { renderPage } from "../../src/render/page.ts";
import { sampleDeck, slide } from "../fixtures/sample-deck.ts";

const body = renderPage(sampleDeck, { notes: false }).body;

function dataOf(html: string): PlayerData {
	const [, json] = /<script type="application\/json" id="deck-data">(.*?)<\/script>/s.exec(html) ?? [];
	return unpackData(JSON.parse(json!) as PackedData);
}

/** Start and end tags in order, but for those of elements that have no end. */
function unbalanced(html: string): string[] {
	const open: string[] = [];
	for (const [, end, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*?(?<!\/)>/g)) {
		if (["br", "img", "hr"].includes(name)) continue;
		if (!end) open.push(name);
		else if (open.at(-1) === name) open.pop();
		else return [...open, `/${name}`];
	}
	return open;
}

function withSlide(values: Parameters<typeof slide>[0]): string {
	const [chapter] = sampleDeck.chapters;
	return renderPage({ ...sampleDeck, chapters: [{ ...chapter!, slides: [slide(values)] }] }, { notes: false }).body;
}

describe("the page", () => {
	test("has every slide once, in order, with the id that links lead to", () => {
		const ids = [...body.matchAll(/<section class="slide [^>]*? id="([^"]*)"/g)].map(([, id]) => id);
		expect(ids).toEqual(slidesOf(sampleDeck).map(({ slide }) => `/${slide.id}`));
	});

	test("closes what it opens", () => {
		expect(unbalanced(body)).toEqual([]);
	});

	test("has no id twice", () => {
		const ids = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
	});

	test("leads nowhere that is not on it", () => {
		const ids = new Set([...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
		const links = [...body.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
		expect(links.filter((link) => !ids.has(link))).toEqual([]);
	});

	test("names each section by a heading within it", () => {
		for (const [, heading] of body.matchAll(/aria-labelledby="([^"]*)"/g)) expect(body).toContain(`id="${heading}"`);
	});

	test("has its first group under reveal, and at most sixteen sections in each", () => {
		const many = slidesOf(sampleDeck)[0]!.chapter;
		const slides = Array.from({ length: 40 }, (_, index) =>
			slide({ id: `s${index}`, kind: "prose", title: `${index}` }),
		);
		const page = renderPage({ ...sampleDeck, chapters: [{ ...many, slides }] }, { notes: false }).body;
		const groups = page.split(/<div class="group/).slice(1);
		expect(groups.map((group) => group.match(/<section /g)?.length)).toEqual([16, 16, 8]);
		expect(groups.map((group) => group.startsWith(' slides"'))).toEqual([true, false, false]);
	});

	test("escapes a story's words wherever they stand", () => {
		const nasty = '<script>alert("1")</script>';
		const deck: Deck = { ...sampleDeck, title: nasty, subtitle: nasty };
		const { body } = renderPage(deck, { notes: false });
		expect(body).not.toContain("<script>alert");
	});

	test("cannot be ended early by a title in its data", () => {
		const page = withSlide({ id: "x", kind: "prose", title: "</script><b>" });
		expect(dataOf(page).slides[0]?.title).toBe("</script><b>");
	});
});

describe("headings", () => {
	const headings = [...body.matchAll(/<h([1-4])[ >]/g)].map(([, level]) => Number(level));

	test("begin with the deck's title, the only one of its level", () => {
		expect(headings.indexOf(1)).toBe(0);
		expect(headings.filter((level) => level === 1)).toHaveLength(1);
	});

	test("never skip a level downwards", () => {
		for (const [index, level] of headings.entries())
			if (index > 0) expect(level - headings[index - 1]!).toBeLessThanOrEqual(1);
	});

	test("stand for a chapter without an opening, too", () => {
		expect(body).toMatch(/<h2 class="chapter-title">3 Vladivostok<\/h2>/);
	});

	test("begin with the deck's title where there is no cover", () => {
		expect(withSlide({ id: "x", kind: "prose", title: "X" })).toMatch(/<h1 class="unseen">The line to Khasan<\/h1>/);
	});
});

describe("notes", () => {
	test("are absent from a page that is published", () => {
		expect(body).not.toContain("secret word");
		expect(dataOf(body).slides.every(({ notes }) => notes === undefined)).toBe(true);
	});

	test("are in a page made for the speaker", () => {
		expect(renderPage(sampleDeck, { notes: true }).body).toContain("secret word");
	});
});

describe("a second story", () => {
	const folder = new URL("../fixtures/second-story/", import.meta.url);
	const files = readdirSync(folder)
		.filter((name) => /\.(md|ya?ml|bib)$/.test(name))
		.map((name) => ({ path: name, text: readFileSync(new URL(name, folder), "utf8") }));
	const { deck } = compile(files, { assets: new Set(), references: new Map() });
	const page = renderPage(deck!, { notes: false });

	test("is a page in its own language", () => {
		expect(page.lang).toBe(deck!.language);
		expect(page.title).toBe(deck!.title);
	});

	test("closes what it opens, and leads nowhere that is not on it", () => {
		expect(unbalanced(page.body)).toEqual([]);
		const ids = new Set([...page.body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
		for (const [, link] of page.body.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(link);
	});

	test("gives no machine-readable date to a year before our era", () => {
		for (const [, date] of page.body.matchAll(/datetime="([^"]*)"/g)) expect(date).toMatch(/^\d{4}/);
	});
});
