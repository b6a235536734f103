/** A page with the deck in it, what it has to complain about, and what tests run inside it. */
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { inject } from "vitest";
import type { Player } from "../../src/player/player.ts";

declare global {
	interface Window {
		deckReady?: Promise<Player | null>;
		inPage: typeof import("./in-page/in-page.ts");
	}
}

export interface DeckPage {
	page: Page;
	/** Errors and warnings of the console, uncaught errors, requests that failed or went to strangers. */
	complaints: string[];
}

export interface DeckPageOptions extends BrowserContextOptions {
	/** What follows the site's address: `#/some-slide/1`. */
	at?: string;
	/** What is done to the page before it is opened. */
	before?: (page: Page) => Promise<unknown>;
}

/** On stage at 1600 x 900, with stillness asked for, unless said otherwise. Closes with the browser. */
export async function openDeck(browser: Browser, site: string, options: DeckPageOptions = {}): Promise<DeckPage> {
	const { at = "", before, ...own } = options;
	const context = await browser.newContext({
		viewport: { width: 1600, height: 900 },
		reducedMotion: "reduce",
		// The page is large, and packed anew for each that asks.
		extraHTTPHeaders: { "accept-encoding": "identity" },
		...own,
	});
	await context.addInitScript({ content: inject("inPage") });
	await context.addInitScript(keepNothing);
	const page = await context.newPage();
	const complaints = complaintsOf(page, new URL(site).origin);
	await before?.(page);
	await page.goto(site + at);
	// Keys go to what the browser itself takes for the page in front; on a busy machine it has been late in finding out.
	await page.bringToFront();
	if (own.javaScriptEnabled !== false) await page.evaluate(async () => void (await window.deckReady));
	return { page, complaints };
}

/** A first visit keeps the whole site for the next one, which takes a third as long again as opening it; `web.test` is about that. */
function keepNothing(): void {
	if (navigator.serviceWorker) navigator.serviceWorker.register = () => new Promise(() => undefined);
}

/** Presses a key that opens a panel; says what was there instead where none comes. */
export async function openPanelBy(page: Page, key: string): Promise<Locator> {
	await page.keyboard.press(key);
	const panel = page.locator("dialog[open]");
	await panel.waitFor({ timeout: 10_000 }).catch(async () => {
		const found = await page.evaluate(() => ({
			heard: window.inPage.keysHeard,
			focus: [document.hasFocus(), document.activeElement?.outerHTML.slice(0, 120)],
			panels: [...document.querySelectorAll("dialog")].map((it) => `${it.className} ${it.open}`),
			url: location.href,
		}));
		console.warn(`the key "${key}" opened nothing: ${JSON.stringify(found)}`);
		throw new Error(`the key "${key}" opened nothing: ${JSON.stringify(found)}`);
	});
	return panel;
}

function complaintsOf(page: Page, origin: string): string[] {
	const complaints: string[] = [];
	page.on("console", (message) => {
		if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
	});
	page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
	page.on("requestfailed", (request) => {
		// What a page still asks for when it is left comes to nothing, and nobody misses it.
		const isLeft = request.failure()?.errorText === "net::ERR_ABORTED";
		if (!isLeft) complaints.push(`failed: ${request.url()}`);
	});
	page.on("request", (request) => {
		const url = new URL(request.url());
		if (url.protocol !== "data:" && url.origin !== origin) complaints.push(`foreign: ${url}`);
	});
	return complaints;
}
