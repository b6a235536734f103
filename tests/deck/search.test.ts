import { describe, expect, it } from "vitest";
import { playerDataOf } from "../../src/deck/player-data.ts";
import { search } from "../../src/deck/search.ts";
import { indexOf, loadIndex } from "../../src/deck/search-index.ts";
import { snippetOf } from "../../src/deck/snippet.ts";
import { searchDocumentsOf } from "../../src/render/search-documents.ts";
import { sampleDeck } from "../fixtures/sample-deck.ts";

const data = playerDataOf(sampleDeck, { notes: false });
const index = loadIndex(indexOf(searchDocumentsOf(sampleDeck)));
const idsOf = (typed: string) => search(index, data, typed).hits.map(({ slide }) => data.slides[slide]!.id);

describe("a search", () => {
	it.each([
		["a word of a title", "carpet border", "train-event"],
		["the beginning of a word", "reac", "long-event"],
		["a word with a slip", "cosmodrmoe", "hour-event"],
		["words of the text", "casks novosibirsk", "long-event"],
		["words of a claim", "shells anti-tank", "claims"],
		["words of a quotation as it was said", "предупреждения", "short-quote"],
		["an inflected name in Cyrillic", "Москвы", "treaty-1961"],
		["a name in Hangul", "김일성", "treaty-1961"],
		["part of a name in Hangul", "일성", "treaty-1961"],
		["a name in Hangul with a particle", "평양에서", "short-event"],
		["a name in Hangul taken apart, as some systems type it", "김일성".normalize("NFD"), "treaty-1961"],
		["a work cited", "hankyung", "short-event"],
		["the title of a work cited", "military alliances 1648", "treaty-1961"],
		["how an event stands", "denied", "long-event"],
		["a date", "jul 1961", "treaty-1961"],
		["words and a date", "border 2023", "train-event"],
		["a number that is no date of the story", "1648", "treaty-1961"],
	])("finds %s: %j", (_, typed, id) => {
		expect(idsOf(typed)).toContain(id);
	});

	it.each([
		["mutual defence", "treaty-1961"],
		["trade", "table"],
		["treaty 1961", "treaty-1961"],
	])("puts first for %j the slide whose title says it", (typed, id) => {
		expect(idsOf(typed)[0]).toBe(id);
	});

	it("tells what happened within a date in its order, and nothing else", () => {
		expect(idsOf("before 1965")).toEqual(["short-event", "treaty-1961"]);
		expect(idsOf("2010s")).toEqual([]);
		expect(search(index, data, "12 sep 2023").hits.map(({ events }) => events)).toEqual([
			["carpet", "train-event"].toSorted().reverse(),
		]);
	});

	it("says when no slide has all of the words", () => {
		expect(search(index, data, "reactor carpet")).toMatchObject({ some: true });
		expect(idsOf("reactor carpet").toSorted()).toEqual(["long-event", "train-event"]);
		expect(search(index, data, "xyzzy").hits).toEqual([]);
	});

	it("with a year, finds the titles that say it as well as what happened in it", () => {
		const titled = { ...sampleDeck.chapters[0]!.slides[0]!, id: "from", title: "From 1961 a treaty binds them" };
		const chapter = { ...sampleDeck.chapters[0]!, id: "more", slides: [titled] };
		const deck = { ...sampleDeck, chapters: [...sampleDeck.chapters, chapter] };
		const [own, told] = [loadIndex(indexOf(searchDocumentsOf(deck))), playerDataOf(deck, { notes: false })];
		const found = search(own, told, "treaty 1961").hits.map(({ slide }) => told.slides[slide]!.id);
		expect(found[0]).toBe("treaty-1961");
		expect(found).toContain("from");
	});

	it("does not take the end of a name for a particle, and with that one person for another", () => {
		const parts = { title: "", text: "", events: "", subjects: "", sources: "" };
		const people = ["Kim Jong Il · 김정일", "Kim Jong Un · 김정은", "Kim Il Sung · 김일성"];
		const own = loadIndex(indexOf(people.map((names, id) => ({ ...parts, id, names }))));
		const shown = (typed: string) =>
			search(own, data, typed).hits.map(({ passage, terms }) =>
				snippetOf(passage, terms).flatMap(({ text, found }) => (found ? [text] : [])),
			);
		expect(shown("김정은")).toEqual([["김정은"]]);
		expect(shown("김정은은")).toEqual([["김정은"]]);
		expect(shown("정은")).toEqual([["김정은"]]);
		expect(shown("김정").flat().toSorted()).toEqual(["김정은", "김정일"]);
	});

	it("does not find what only the notes say", () => {
		expect(search(index, data, "secret")).toMatchObject({ hits: [] });
	});
});

describe("a snippet", () => {
	const shown = (text: string, terms: string[]) =>
		snippetOf(text, terms)
			.map(({ text, found }) => (found ? `[${text}]` : text))
			.join("");

	it.each([
		["The Treaty of 1961 ends", ["treaty"], "The [Treaty] of 1961 ends"],
		["One line\nA second treaty line, a treaty", ["treaty", "second"], "A [second] [treaty] line, a [treaty]"],
		["Kim · 김정일\nKim · 김정은", ["김정", "정은"], "Kim · [김정은]"],
		["Élan vital", ["elan"], "[Élan] vital"],
		["nothing of it", ["treaty"], ""],
	])("of %j with %j is %j", (text, terms, expected) => {
		expect(shown(text, terms)).toBe(expected);
	});

	it("is cut between words, around what was found", () => {
		const text = `${"before ".repeat(30)}treaty${" after".repeat(60)}`;
		const cut = shown(text, ["treaty"]);
		expect(cut).toMatch(/^… (?:before )+\[treaty\](?: after)+ …$/);
		expect(cut.length).toBeLessThan(180);
	});
});
