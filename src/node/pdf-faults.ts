/** What is wrong with a PDF that was read back, by page: nothing may be missing, lead astray or depend on the machine. */
import type { Place } from "./pdf-canvas.ts";
import type { DrawnPage } from "./pdf-drawn.ts";
import type { PdfGlyphs } from "./pdf-fonts.ts";
import type { ReadObjects } from "./pdf-objects.ts";
import type { ReadPage, ReadPdf } from "./pdf-read.ts";
import { faultsOfTags } from "./pdf-tag-faults.ts";
import type { ShownTags } from "./print-words.ts";

export interface ExpectedPdf {
	title: string;
	language: string;
	/** In points. */
	size: { width: number; height: number };
	pages: ExpectedPage[];
	/** All levels, in order. */
	outline: { title: string; page: number }[];
}

export interface ExpectedPage {
	label: string;
	/** Every one of them is to be found on the page. */
	words: string[];
	/** Whether its content is to be in the tags; an earlier step of a slide only repeats what a later page says. */
	tagged: boolean;
	/** What its tags hold at least. */
	tags: ShownTags;
	/** How many pictures made of pixels it shows at least. */
	pictures: number;
	/** How many shapes it draws at least. */
	paths: number;
	/** Where its texts begin. */
	starts: TextStart[];
	/** The addresses on the web that it may lead to. */
	addresses: Set<string>;
}

/** The left edge of a text's first line, its head and its foot, in points from the page's upper left corner. */
export interface TextStart {
	x: number;
	top: number;
	foot: number;
}

export interface Fault {
	/** From 0; null where it is of the whole document. */
	page: number | null;
	message: string;
}

export function faultsOf({ read, glyphs, drawn }: Omit<ReadObjects, "access">, expected: ExpectedPdf): Fault[] {
	const whole = [
		...(read.pages.length === expected.pages.length
			? []
			: [`it has ${read.pages.length} pages, and the deck ${expected.pages.length}`]),
		...(read.title === expected.title ? [] : [`its title is "${read.title}"`]),
		...(read.language === expected.language ? [] : [`its language is "${read.language}"`]),
		...faultsOfFonts(glyphs),
	].map((message): Fault => ({ page: null, message }));
	const pages = expected.pages
		.slice(0, read.pages.length)
		.flatMap((page, index) =>
			[
				...(read.labels[index] === page.label
					? []
					: [`is labelled "${read.labels[index] ?? ""}", not "${page.label}"`]),
				...faultsOfPage(read.pages[index]!, page, expected.size),
				...faultsOfDrawn(drawn[index]!, page),
				...faultsOfTags(read.pages[index]!.tags, page.tags),
				...((glyphs.pictures[index] ?? 0) < page.pictures ? ["lacks a picture"] : []),
				...faultsOfLinks(read.pages[index]!, page, read.destinations),
			].map((message): Fault => ({ page: index, message })),
		);
	return [...whole, ...faultsOfOutline(read, expected), ...pages];
}

function faultsOfFonts({ fonts }: PdfGlyphs): string[] {
	return fonts.flatMap(({ name, type, embedded, subset }) => [
		...(type === "Type3" ? [`the font ${name || "without a name"} is of Type 3`] : []),
		...(type !== "Type3" && !embedded ? [`the font ${name} is not in the file`] : []),
		...(embedded && !subset ? [`the font ${name} is there as a whole`] : []),
	]);
}

function faultsOfPage(page: ReadPage, { tagged }: ExpectedPage, { width, height }: ExpectedPdf["size"]): string[] {
	return [
		...(page.width === width && page.height === height ? [] : [`measures ${page.width} x ${page.height} points`]),
		...(/\ufffd/.test(page.text) ? ["holds text that cannot be read"] : []),
		...(tagged && page.tagged === 0 ? ["has no tags"] : []),
	];
}

function faultsOfDrawn({ seen, missing, paths, starts }: DrawnPage, page: ExpectedPage): string[] {
	const text = squashed(seen);
	const lost = page.words.filter((word) => !text.includes(squashed(word)));
	const moved = page.starts.filter((start) => !starts.some((place) => isAt(place, start))).length;
	return [
		...(lost.length > 0 ? [`lacks ${lost.length} of its words: ${lost.slice(0, 8).join(" ")}`] : []),
		...(moved > page.starts.length * strayed
			? [`has ${moved} of its ${page.starts.length} texts in another place`]
			: []),
		...(paths < page.paths ? [`draws ${paths} of its ${page.paths} shapes`] : []),
		...(missing > 0 ? [`shows ${missing} letters that its fonts do not have`] : []),
	];
}

/** Points that a browser prints above or below where it shows: rows of a long table come to be of other heights. */
const drift = 15;
/** Of a page's texts, how many may have drifted further. */
const strayed = 0.25;

function isAt({ x, y }: Place, { x: left, top, foot }: TextStart): boolean {
	return Math.abs(x - left) < 2 && y > top - drift && y < foot + drift;
}

function faultsOfLinks({ links }: ReadPage, { addresses }: ExpectedPage, destinations: Set<string>): string[] {
	return links.flatMap(({ to, isWithin }) => {
		if (isWithin) return destinations.has(to) ? [] : [`leads to "${to}", which is not in the file`];
		return addresses.has(to) ? [] : [`leads to ${to}, which its slide does not name`];
	});
}

function faultsOfOutline({ outline }: ReadPdf, expected: ExpectedPdf): Fault[] {
	const wrong = expected.outline.flatMap(({ title, page }, index) => {
		const found = outline[index];
		if (found?.title === title && found.page === page) return [];
		return [{ page, message: `stands in the outline as ${found ? `"${found.title}"` : "nothing"}, not as "${title}"` }];
	});
	const more = outline.length - expected.outline.length;
	return more > 0 ? [...wrong, { page: null, message: `its outline has ${more} entries too many` }] : wrong;
}

/** Without white space, which a page has only between what it places. */
function squashed(text: string): string {
	return text.normalize("NFC").replace(/[\s\u00ad\u200b]+/g, "");
}
