/** The fonts of a page: whole in development, cut to the story's characters in a build. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Problem } from "../compile/problem.ts";
import type { SourceFile } from "../compile/source-text.ts";
import { type Deck, slidesOf } from "../deck/deck.ts";
import { filterWordsOf } from "../render/filter-words.ts";
import { plainTextOf } from "../render/html.ts";
import type { Page } from "../render/page.ts";
import { interfaceLanguages, readWordsOf } from "../render/read-words.ts";
import { speakerWordsOf } from "../render/speaker-words.ts";
import { stageWordsOf } from "../render/stage-words.ts";
import { webWordsOf } from "../render/web-words.ts";
import { wordsOf } from "../render/words.ts";
import { fontRule, rangeOf } from "./font-css.ts";
import { filesOf, lastFaces, mainFaces } from "./font-faces.ts";
import { type SubsetFile, subsetFonts } from "./font-subset.ts";

export interface PageFonts {
	/** `@font-face` rules that name files on the disk: Vite takes them from there. */
	css: string;
	files: SubsetFile[];
	/** The file names of those that the first slide needs. */
	preload: string[];
	/** Characters that no face holds. */
	problems: Problem[];
}

/** What the player may count and say beside the words it has: printable ASCII and common punctuation. */
const alwaysThere = `${String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => 32 + i))}\u00a0“”‘’–—…·•×−°′″§`;

/** Every face as it comes, by the scripts that its package parts it in. */
export function wholeFontsCss(): string {
	return [...mainFaces, ...lastFaces]
		.flatMap(filesOf)
		.filter(({ range }) => range !== null)
		.map(({ face, path, range }) => fontRule(face, path, range))
		.join("\n");
}

/** Cuts every face to what the page says; `sources` tell where in the story a character stands. */
export async function cutFonts(page: Page, deck: Deck, sources: SourceFile[]): Promise<PageFonts> {
	const languages = [page.lang, ...interfaceLanguages];
	const tables = [wordsOf, stageWordsOf, filterWordsOf, webWordsOf, speakerWordsOf, readWordsOf].flatMap((wordsIn) =>
		languages.map((language) => textsOf(wordsIn(language))),
	);
	const words = tables.join("") + languages.map(monthsOf).join("") + alwaysThere;
	const needed = charactersOf(page.title + plainTextOf(page.body) + words);
	// Style sheets may set text in capitals.
	const wanted = charactersOf([...needed].join("").toUpperCase() + [...needed].join(""));
	const { files, missing } = await subsetFonts(codePointsOf(wanted));
	return {
		css: files.map(({ face, path, codePoints }) => fontRule(face, path, rangeOf(codePoints))).join("\n"),
		files,
		preload: files.filter(isNeededFirst).map(({ path }) => basename(path)),
		problems: missing
			.map((codePoint) => String.fromCodePoint(codePoint))
			.filter((character) => needed.has(character))
			.map((character) => missingGlyph(character, deck, sources)),
	};
}

/** The same rules with the faces in them: where a browser need not ask for each, what is printed is there sooner. */
export function fontsWithinCss(files: SubsetFile[]): string {
	const within = (path: string) => `data:font/woff2;base64,${readFileSync(path, "base64")}`;
	return files.map(({ face, path, codePoints }) => fontRule(face, within(path), rangeOf(codePoints))).join("\n");
}

/** A title, and the text below it. */
function isNeededFirst({ face, script }: SubsetFile): boolean {
	const isTitle = face.family === "Sofia Sans Extra Condensed" && face.weight === 800;
	const isText = face.family === "IBM Plex Sans" && face.weight === 400 && face.style === "normal";
	return (isTitle || isText) && script === "latin";
}

/** Without white space but the two that lines are made of, marks of direction, joiners and other signs that are not drawn. */
function charactersOf(text: string): Set<string> {
	return new Set(
		[...text].filter(
			(character) => " \u00a0".includes(character) || !/[\s\p{C}\p{Default_Ignorable_Code_Point}]/u.test(character),
		),
	);
}

function codePointsOf(characters: Set<string>): Set<number> {
	return new Set([...characters].map((character) => character.codePointAt(0)!));
}

/** A function's texts stand in its own text. */
function textsOf(words: object): string {
	return JSON.stringify(words, (_, value) => (typeof value === "function" ? String(value) : value));
}

/** Dates are worded while the deck plays, in the deck's language. */
function monthsOf(language: string): string {
	const months = (["long", "short"] as const).map(
		(month) => new Intl.DateTimeFormat(language, { month, timeZone: "UTC" }),
	);
	return months.map((it) => Array.from({ length: 12 }, (_, i) => it.format(Date.UTC(2000, i))).join("")).join("");
}

/** At the place in the story's files where the character stands first, or at its slide where it was written otherwise. */
function missingGlyph(character: string, deck: Deck, sources: SourceFile[]): Problem {
	const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
	return {
		...placeOf(character, deck, sources),
		message: `no font of the page has a glyph for "${character}" (U+${code})`,
		hint: "write it in another way",
	};
}

function placeOf(character: string, deck: Deck, sources: SourceFile[]): { file: string; line: number; column: number } {
	for (const { path, text } of sources) {
		const lines = text.split("\n");
		const index = lines.findIndex((line) => line.includes(character));
		if (index >= 0) return { file: path, line: index + 1, column: lines[index]!.indexOf(character) + 1 };
	}
	const slides = slidesOf(deck).map(({ slide }) => slide);
	const slide = slides.find((it) => plainTextOf(JSON.stringify(it)).includes(character)) ?? slides[0];
	return { file: slide?.origin.file ?? "", line: slide?.origin.line ?? 1, column: 1 };
}
