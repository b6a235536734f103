/** A page of the browser that exports are made with: shown, asked, printed, photographed. */
import type { Browser, Page } from "playwright-core";

export interface BrowserPage {
	/** Opens an address, and waits for all that it loads. @throws when it cannot be opened. */
	goto: (address: string) => Promise<void>;
	/** Runs a function in the page, which knows nothing but its argument; both that and what it returns are plain JSON. @throws what it throws there. */
	evaluate: <R, A = undefined>(run: (argument: A) => R | Promise<R>, argument?: A) => Promise<R>;
	addStyle: (css: string) => Promise<void>;
	addScript: (script: string) => Promise<void>;
	/** By its own rules of paper. */
	pdf: () => Promise<Buffer>;
	/** @param box in pixels of CSS, from the upper left corner of the page. */
	picture: (box: PictureBox) => Promise<Buffer>;
	/** All of the page as PNG, however long it is. */
	wholePicture: () => Promise<Buffer>;
	/** What it has asked for and complained of so far, pictures and fonts within its own text left out. */
	heard: () => Heard;
	close: () => Promise<void>;
}

export interface Heard {
	requests: string[];
	complaints: string[];
}

export interface PictureBox {
	x: number;
	y: number;
	width: number;
	height: number;
	/** Pixels to one of CSS. */
	scale: number;
	/** WebP without loss, as PNG is: what is drawn has hard edges. */
	format: "png" | "webp";
}

export interface PageView {
	width: number;
	height: number;
	/** Pixels of the screen to one of CSS. */
	scale?: number;
	/** Whether it is cut off from every network. */
	offline?: boolean;
}

export async function openPage(
	browser: Browser,
	{ width, height, scale = 1, offline = false }: PageView,
): Promise<BrowserPage> {
	const viewport = { width, height };
	const page = await browser.newPage({ viewport, deviceScaleFactor: scale, reducedMotion: "reduce", offline });
	const heard = listen(page);
	return {
		goto: async (address) => void (await page.goto(address)),
		evaluate: <R, A>(run: (argument: A) => R | Promise<R>, argument?: A) =>
			page.evaluate(run as (argument: unknown) => R | Promise<R>, argument as unknown),
		addStyle: async (content) => void (await page.addStyleTag({ content })),
		addScript: async (content) => void (await page.evaluate(`${content};undefined`)),
		pdf: () => page.pdf({ printBackground: true, preferCSSPageSize: true, tagged: true }),
		// In the words of the browser's own protocol: the library takes no pictures as WebP.
		async picture({ format, scale: wanted, ...box }) {
			const session = await page.context().newCDPSession(page);
			const { data } = await session.send("Page.captureScreenshot", {
				format,
				...(format === "webp" && { quality: 100 }),
				clip: { ...box, scale: wanted },
				captureBeyondViewport: true,
			});
			await session.detach();
			return Buffer.from(data, "base64");
		},
		wholePicture: () => page.screenshot({ fullPage: true }),
		heard: () => heard,
		close: () => page.close(),
	};
}

function listen(page: Page): Heard {
	const heard: Heard = { requests: [], complaints: [] };
	page.on("request", (request) => {
		if (!request.url().startsWith("data:")) heard.requests.push(request.url());
	});
	page.on("pageerror", (error) => heard.complaints.push(error.message));
	page.on("console", (message) => {
		if (message.type() === "error") heard.complaints.push(message.text());
	});
	return heard;
}
