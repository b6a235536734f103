/** What a page in the browser shows, sheet by sheet: the words, links and pictures that must be found in what is printed. */
import type { BrowserPage } from "./browser-page.ts";
import type { ExpectedPage, TextStart } from "./pdf-faults.ts";
import type { PageTags } from "./pdf-tags.ts";

export interface Shown {
	words: string[];
	/** Addresses on the web. */
	links: string[];
	/** How many pictures made of pixels. */
	pictures: number;
	/** How many shapes are drawn. */
	paths: number;
	/** Where its texts begin; none of those in drawings. */
	starts: TextStart[];
	/** What its tags are to hold. */
	tags: ShownTags;
}

export interface ShownTags {
	/** How many pictures say what they show. */
	figures: number;
	tables: PageTags["tables"];
	/** Of each passage that is in another language than what stands around it. */
	languages: string[];
}

/** @param sheets a selector of the sheets, in their order. @param part what of a sheet is read, where it has such a part. @param paper what a sheet stands on, where it is smaller. */
export async function readShown(page: BrowserPage, sheets: string, part: string, paper = sheets): Promise<Shown[]> {
	const shown = await page.evaluate(readSheets, { sheets, part, paper });
	return shown.map(({ text, ...rest }) => ({ ...rest, words: wordsIn(text) }));
}

/** What the targets of a page's links are called, by their names: a heading within them, or how they begin. */
export async function readTargets(page: BrowserPage): Promise<Map<string, string>> {
	return new Map(await page.evaluate(readNames));
}

/** Runs in the page. */
function readNames(): [string, string][] {
	const { document } = globalThis as unknown as { document: PageDocument };
	const names = new Set(
		[...document.querySelectorAll("a[href^='#']")].map((it) => decodeURIComponent(it.getAttribute("href").slice(1))),
	);
	return [...names].flatMap((name): [string, string][] => {
		const target = document.getElementById(name);
		const said = (target?.querySelector(".title, h1, h2, h3, h4") ?? target)?.textContent.replace(/\s+/g, " ").trim();
		return said ? [[name, said.length > 160 ? `${said.slice(0, 159)}…` : said]] : [];
	});
}

/** What must be found on a page that shows this. @param tagged whether it is in the tags at all. */
export function expectedOn(label: string, { links, ...shown }: Shown, tagged = true): ExpectedPage {
	return { ...shown, label, tagged, addresses: new Set(links) };
}

export function wordsIn(text: string): string[] {
	return [...new Set(text.split(/\s+/).filter(Boolean))];
}

/** Runs in the page, so nothing in it may have a name. What is clipped away is for screen readers, or on another sheet. */
function readSheets({ sheets, part, paper }: { sheets: string; part: string; paper: string }) {
	const { document, getComputedStyle } = globalThis as unknown as Page;
	return [...document.querySelectorAll(sheets)].map((sheet) => {
		const texts: string[] = [];
		const starts: TextStart[] = [];
		const edge = sheet.getBoundingClientRect();
		const page = sheet.closest(paper)!.getBoundingClientRect();
		const range = document.createRange();
		const walker = document.createTreeWalker(sheet.querySelector(part) ?? sheet, 4); // NodeFilter.SHOW_TEXT
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const { parentElement: parent, data } = node;
			const { left, right } = parent.getBoundingClientRect();
			const isSeen = parent.checkVisibility({ visibilityProperty: true }) && right > edge.left && left < edge.right;
			if (!isSeen || parent.closest(".unseen, .rail, title, desc")) continue;
			if (left >= edge.left && right <= edge.right) {
				texts.push(data);
				range.selectNodeContents(node);
				const [first] = parent.closest("svg") || !data.trim() ? [] : range.getClientRects();
				// Of 96 pixels of CSS, and of 72 points, are an inch.
				if (first)
					starts.push({
						x: (first.left - page.left) * 0.75,
						top: (first.top - page.top) * 0.75,
						foot: (first.bottom - page.top) * 0.75,
					});
				continue;
			}
			for (const word of data.matchAll(/\S+/g)) {
				range.setStart(node, word.index);
				range.setEnd(node, word.index + word[0].length);
				const box = range.getBoundingClientRect();
				if (box.left >= edge.left && box.right <= edge.right) texts.push(word[0]);
			}
		}
		const [figures = [], tables = [], passages = []] = ["[role=img], img:not([alt=''])", "table", "[lang]"].map(
			(selector) =>
				[...sheet.querySelectorAll(selector)].filter(
					(it) =>
						it.checkVisibility({ visibilityProperty: true }) &&
						!it.closest(".unseen, .rail, [aria-hidden=true]") &&
						!it.parentElement?.closest("[role=img], svg"),
				),
		);
		return {
			tags: {
				figures: figures.length,
				tables: {
					tables: tables.length,
					rows: tables.reduce((sum, it) => sum + [...it.querySelectorAll("tr")].length, 0),
					headers: tables.reduce(
						(sum, it) => sum + [...it.querySelectorAll("th")].filter((cell) => cell.textContent.trim()).length,
						0,
					),
				},
				languages: passages
					.filter((it) => it.lang !== it.parentElement?.closest("[lang]")?.lang && it.textContent.trim())
					.map(({ lang }) => lang),
			},
			text: texts.join(" "),
			starts,
			paths: [...sheet.querySelectorAll("svg :is(path, rect, circle, ellipse, line, polyline, polygon)")].reduce(
				(sum, it) => {
					const { left, right } = it.getBoundingClientRect();
					if (right <= edge.left || left >= edge.right || it.closest(".unseen, defs, clipPath, mask, pattern, marker"))
						return sum;
					const { visibility, fill, stroke, strokeWidth } = getComputedStyle(it);
					if (visibility !== "visible") return sum;
					const isFilled = it.tagName !== "line" && !/^none$|, 0\)$/.test(fill);
					const isDrawn = !/^none$|, 0\)$/.test(stroke) && Number.parseFloat(strokeWidth) > 0;
					return sum + Number(isFilled) + Number(isDrawn);
				},
				0,
			),
			links: [...sheet.querySelectorAll("a[href^=http]")].map((it) => new URL(it.getAttribute("href")).href),
			pictures: [...sheet.querySelectorAll("img")].filter(({ src }) => !/\.svg$/i.test(src)).length,
		};
	});
}

/** What this asks of the browser: the zone has no types of one. */
interface Page {
	document: PageDocument;
	getComputedStyle: (element: PageElement) => {
		visibility: string;
		fill: string;
		stroke: string;
		strokeWidth: string;
	};
}

interface PageDocument {
	createRange: () => {
		setStart: (node: PageText, offset: number) => void;
		setEnd: (node: PageText, offset: number) => void;
		selectNodeContents: (node: PageText) => void;
		getClientRects: () => Iterable<Edges>;
		getBoundingClientRect: () => Edges;
	};
	querySelectorAll: PageElement["querySelectorAll"];
	getElementById: (id: string) => PageElement | null;
	createTreeWalker: (root: PageElement, what: number) => { nextNode: () => PageText | null };
}

interface Edges {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

interface PageText {
	data: string;
	parentElement: PageElement;
}

interface PageElement {
	lang: string;
	tagName: string;
	textContent: string;
	parentElement: PageElement | null;
	getAttribute: (name: string) => string;
	src: string;
	querySelector: (selector: string) => PageElement | null;
	querySelectorAll: (selector: string) => Iterable<PageElement>;
	getBoundingClientRect: () => Edges;
	closest: (selector: string) => PageElement | null;
	checkVisibility: (options: { visibilityProperty: boolean }) => boolean;
}
