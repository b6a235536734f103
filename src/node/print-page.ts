/** A page to be printed, on the disk: HTML, styles, fonts and pictures by their own addresses, and no script. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page as BrowserPage } from "playwright-core";
import { escapeHtml } from "../render/html.ts";
import type { Page } from "../render/page.ts";

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

/** Writes it to a file, opens that, and waits until fonts and pictures are there. @throws naming what is not. */
export async function openPrintPage(browserPage: BrowserPage, content: PrintPage, file: string): Promise<void> {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, documentOf(content));
	await browserPage.goto(pathToFileURL(file).href);
	await browserPage.emulateMedia({ media: "screen", reducedMotion: "reduce" });
	const missing = await browserPage.evaluate(waitForAll);
	if (missing.length > 0) throw new Error(`The page to be printed lacks ${missing.join(", ")}.`);
}

function documentOf({ page, styles, theme, classes, assets }: PrintPage): string {
	const body = page.body.replace(/(<img\b[^>]*?\ssrc=")(?![a-z]+:)([^"]+)/g, (_, start, path) => {
		return start + new URL(path, `${pathToFileURL(dirname(assets)).href}/`).href;
	});
	return `<!doctype html>
<html lang="${escapeHtml(page.lang)}" class="${classes}" data-theme="${theme}">
<head><meta charset="utf-8"><title>${escapeHtml(page.title)}</title><style>${styles.replace(/<\/(?=style)/gi, "<\\/")}</style></head>
<body>${body}</body>
</html>
`;
}

/** Runs in the page. Faces that nothing is set in are not loaded, and not missed. */
async function waitForAll(): Promise<string[]> {
	const { document } = globalThis as unknown as { document: BrowserDocument };
	await document.fonts.ready;
	const fonts = [...document.fonts].filter(({ status }) => status === "error").map((it) => `a face of ${it.family}`);
	const pictures = [...document.images].filter((it) => !it.complete || it.naturalWidth === 0).map(({ src }) => src);
	return [...fonts, ...pictures];
}

/** What this asks of the browser's document: the zone has no types of a browser. */
interface BrowserDocument {
	fonts: Iterable<{ family: string; status: string }> & { ready: Promise<unknown> };
	images: Iterable<{ complete: boolean; naturalWidth: number; src: string }>;
}
