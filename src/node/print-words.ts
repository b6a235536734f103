/** What a page in the browser shows, sheet by sheet: the words, links and pictures that must be found in what is printed. */
import type { Page } from "playwright-core";

export interface Shown {
	words: string[];
	/** Addresses on the web. */
	links: string[];
	/** How many pictures made of pixels. */
	pictures: number;
}

/** @param sheets a selector of the sheets, in their order. @param part what of a sheet is read, where it has such a part. */
export async function readShown(page: Page, sheets: string, part: string): Promise<Shown[]> {
	const shown = await page.evaluate(readSheets, { sheets, part });
	return shown.map(({ text, ...rest }) => ({ ...rest, words: wordsIn(text) }));
}

export function wordsIn(text: string): string[] {
	return [...new Set(text.split(/\s+/).filter(Boolean))];
}

/** Runs in the page, so nothing in it may have a name. What is clipped away is for screen readers, and not on paper. */
function readSheets({ sheets, part }: { sheets: string; part: string }) {
	const { document } = globalThis as unknown as { document: PageDocument };
	return [...document.querySelectorAll(sheets)].map((sheet) => {
		const texts: string[] = [];
		const walker = document.createTreeWalker(sheet.querySelector(part) ?? sheet, 4); // NodeFilter.SHOW_TEXT
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const { parentElement: parent, data } = node;
			const isSeen = parent.checkVisibility({ visibilityProperty: true });
			if (isSeen && !parent.closest(".unseen, .rail, title, desc")) texts.push(data);
		}
		return {
			text: texts.join(" "),
			links: [...sheet.querySelectorAll("a[href^=http]")].map(({ href }) => href),
			pictures: [...sheet.querySelectorAll("img")].filter(({ src }) => !/\.svg$/i.test(src)).length,
		};
	});
}

/** What this asks of the browser: the zone has no types of one. */
interface PageDocument {
	querySelectorAll: PageElement["querySelectorAll"];
	createTreeWalker: (root: PageElement, what: number) => { nextNode: () => PageText | null };
}

interface PageText {
	data: string;
	parentElement: PageElement;
}

interface PageElement {
	href: string;
	src: string;
	querySelector: (selector: string) => PageElement | null;
	querySelectorAll: (selector: string) => Iterable<PageElement>;
	closest: (selector: string) => PageElement | null;
	checkVisibility: (options: { visibilityProperty: boolean }) => boolean;
}
