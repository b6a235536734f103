/** A page to be printed, on the disk: HTML with its styles and fonts, pictures by their own addresses, and no script. */

import { writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { escapeHtml } from "../render/html.ts";
import type { Page } from "../render/page.ts";
import type { BrowserPage } from "./browser-page.ts";
import { plainError } from "./command.ts";
import { cacheFolder } from "./project.ts";
import { whileThere } from "./while-there.ts";

export interface PrintPage {
	page: Page;
	/** All of it, fonts included. */
	styles: string;
	theme: "day" | "night";
	/** Of the root element: `stage paper` for slides. */
	classes: string;
	/** The folder that pictures are named from. */
	assets: string;
}

/** Opens it from a file, and waits until fonts and pictures are there. @throws naming what is not. */
export async function openPrintPage(browserPage: BrowserPage, content: PrintPage, name: string): Promise<void> {
	await whileOnDisk(documentOf(content), name, (address) => showAt(browserPage, address));
}

/** What a reader must find in a page, and the page printed. */
export interface Printed<T> {
	raw: Uint8Array;
	found: T;
}

/**
 * Opens it twice: what the one page shows is read while the other, which shows nothing, is printed by another of the browser's processes.
 * Both are closed. @throws as above, and what `read` throws.
 */
export async function printWhileRead<T>(
	[shown, printed]: readonly [BrowserPage, BrowserPage],
	content: PrintPage,
	name: string,
	read: (page: BrowserPage) => Promise<T>,
): Promise<Printed<T>> {
	const [raw, found] = await whileOnDisk(documentOf(content), name, (address) => {
		const printing = printAt(printed, address);
		const reading = showAt(shown, address).then(() => read(shown));
		return Promise.all([printing, reading]);
	});
	await Promise.all([shown.close(), printed.close()]);
	return { raw, found };
}

async function showAt(browserPage: BrowserPage, address: string): Promise<void> {
	await browserPage.goto(address);
	await showPage(browserPage, "on screen");
}

/** The page of an address as a PDF. It shows nothing: browsers would lay it out for a screen that nobody looks at, and once more after they have printed it. */
export async function printAt(browserPage: BrowserPage, address: string): Promise<Uint8Array> {
	await browserPage.goto(address);
	await showPage(browserPage, "on paper");
	return browserPage.pdf();
}

/** How many pages have been written: several may be on the disk at once. */
let written = 0;

/** Writes HTML where a browser can open it, and takes it away once that is done or has failed: it may hold the speaker's notes. */
export async function whileOnDisk<T>(html: string, name: string, open: (address: string) => Promise<T>): Promise<T> {
	written += 1;
	const file = cacheFolder("print", `${name}-${process.pid}-${written}.html`);
	return whileThere(file, () => {
		writeFileSync(file, html);
		return open(pathToFileURL(file).href);
	});
}

/** What has been loaded, once nothing is missing any more. @throws as above. */
async function showPage(browserPage: BrowserPage, where: "on screen" | "on paper"): Promise<void> {
	const missing = await browserPage.evaluate(showWhenComplete, where);
	const names = [...new Set(missing)].join(", ");
	if (names)
		throw plainError(
			`The browser does not load ${names}: what is printed without would be wrong. Try another, by CHROME_PATH.`,
		);
}

/** What is printed looks as it does on the stage: rules for paper are those of a reader who prints a page. */
function asOnScreen(styles: string): string {
	const same = styles.replace(/@media screen( and)?/g, (_, and) => (and ? "@media" : "@media all"));
	return `${same.replace(/@media print/g, "@media not all")}@media screen{[data-printed]{display:none}}`;
}

/** Browsers tag no element that has no role, so its language is lost; and each figure as a picture, whether it is one or holds one. */
function forTags(body: string): string {
	return body
		.replace(/<span [^>]*>/g, (tag) =>
			/\slang=/.test(tag) && !/\srole=/.test(tag) ? `<span role="mark"${tag.slice(5)}` : tag,
		)
		.replace(/<figure\b[^>]*>/g, (tag) => (/\srole=/.test(tag) ? tag : `<figure role="group"${tag.slice(7)}`));
}

function documentOf({ page, styles, theme, classes, assets }: PrintPage): string {
	const body = forTags(page.body).replace(/(<img\b[^>]*?\ssrc=")(?![a-z]+:)([^"]+)/g, (_, start, path) => {
		return start + new URL(path, `${pathToFileURL(dirname(assets)).href}/`).href;
	});
	return `<!doctype html>
<html lang="${escapeHtml(page.lang)}" class="${classes}" data-theme="${theme}" style="display:none">
<head><meta charset="utf-8"><title>${escapeHtml(page.title)}</title><style>${asOnScreen(styles).replace(/<\/(?=style)/gi, "<\\/")}</style></head>
<body>${body}</body>
</html>
`;
}

/** Runs in the page. It is laid out once, and not anew for each face that comes. */
async function showWhenComplete(where: "on screen" | "on paper"): Promise<string[]> {
	const { document } = globalThis as unknown as { document: BrowserDocument };
	if (where === "on paper") document.documentElement.setAttribute("data-printed", "");
	const faces = [...document.fonts];
	const loads = await Promise.allSettled(faces.map((face) => face.load()));
	document.documentElement.removeAttribute("style");
	const fonts = faces.filter((_, index) => loads[index]?.status === "rejected").map((it) => `a face of ${it.family}`);
	const pictures = [...document.images].filter((it) => !it.complete || it.naturalWidth === 0).map(({ src }) => src);
	return [...fonts, ...pictures];
}

/** What this asks of the browser's document: the zone has no types of a browser. */
interface BrowserDocument {
	documentElement: { removeAttribute: (name: string) => void; setAttribute: (name: string, value: string) => void };
	fonts: Iterable<{ family: string; load: () => Promise<unknown> }>;
	images: Iterable<{ complete: boolean; naturalWidth: number; src: string }>;
}
