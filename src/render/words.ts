/** The words the engine itself puts on a page, by language; a word that a language lacks is an error of types. */

import type { JudgementsScene, Standing } from "../deck/deck.ts";
import { en, ko, ru } from "./words-tables.ts";

export interface Words {
	/** Of the page and its parts. */
	skipToSlides: string;
	timeline: string;
	/** What a printed document is, after the title of its deck. */
	handout: string;
	foldout: string;
	contents: string;
	overview: string;
	map: string;
	sources: string;
	/** At the end of a slide's sources: how many there is no room for. */
	furtherSources(count: number): string;
	/** Of a source, before the titles of the slides that cite it. */
	supports: string;
	notes: string;
	chapterOf(number: number): string;
	slideOf(number: number, total: number): string;
	eventCount(count: number): string;
	/** Of how claims and judgements stand. */
	standing: Record<Standing, string>;
	status: string;
	/** Stands before a date. */
	statusOn: string;
	claim: string;
	whoSaysSo: string;
	judgement: string;
	confidenceLevel: string;
	confidence: Record<JudgementsScene["rows"][number]["confidence"], string>;
	basis: string;
	/** Of quotations; `language` is a BCP 47 code. */
	translatedFrom(language: string): string;
	original: string;
	/** Of the stripe: how many times longer it shows time than the whole rail does. */
	magnified(times: number): string;
	/** Of its window there, where it had to be drawn wider than it is. */
	windowNotToScale: string;
	/** Of the figures on the overview's line: what they count, in what, and the greatest of them with its date. */
	swellingKey(title: string, unit: string, greatest: string, date: string): string;
	/** Of the tables behind pictures. */
	asTable: string;
	/** Stands before the numbers of the pages that cite a source. */
	onPages(count: number): string;
	date: string;
	place: string;
	note: string;
	value: string;
	/** Between the lowest and the highest that compilers say. */
	spread: string;
	/** Of a chart: the paler part of it. */
	spreadKey: string;
	/** Of a chart: each unit has its own. */
	ownScale: string;
	/** Of an event that is shown for context. */
	notCounted: string;
	compiler: string;
	source: string;
	group: string;
	what: string;
	result: string;
	atLeast(count: number): string;
	/** Of a way on a map whose course nobody has told. */
	unknownWay: string;
	/** Of a place that a map shows without anything dated there. */
	onMap: string;
	/** For whoever speaks: whose borders and names a map shows. */
	depiction(date: string): string;
	/** Of what can be done. */
	next: string;
	back: string;
	present: string;
	read: string;
	speaker: string;
	print: string;
	search: string;
	nothingFound: string;
	help: string;
	close: string;
	fullScreen: string;
	day: string;
	night: string;
	/** Of the speaker's view. */
	nextSlide: string;
	elapsed: string;
	remaining: string;
}

const TABLES: Record<string, Words> = { en, ru, ko };

/** By BCP 47 language, of which only the first part matters; English where there is no table. */
export function wordsOf(language: string): Words {
	return TABLES[language.split("-")[0]!.toLowerCase()] ?? en;
}
