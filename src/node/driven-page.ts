/** A page of the browser in the words of the library that drives it: what goes in and comes out can pass from thread to thread. */
import type { Browser, Page } from "playwright-core";

export interface DrivenPage {
	/** Opens an address, and waits for all that it loads. @throws when it cannot be opened. */
	goto: (address: string) => Promise<void>;
	/** Evaluates an expression in the page, or awaits it; what comes of it is plain JSON. */
	run: (expression: string) => Promise<unknown>;
	/** By its own rules of paper. */
	pdf: () => Promise<Uint8Array>;
	/** @param box in pixels of CSS, from the upper left corner of the page. */
	picture: (box: PictureBox) => Promise<Uint8Array>;
	/** All of the page as PNG, however long it is. */
	wholePicture: () => Promise<Uint8Array>;
	/** What it has asked for and complained of so far, pictures and fonts within its own text left out. */
	heard: () => Promise<Heard>;
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

export async function openDrivenPage(
	browser: Browser,
	{ width, height, scale = 1, offline = false }: PageView,
): Promise<DrivenPage> {
	const viewport = { width, height };
	const page = await browser.newPage({ viewport, deviceScaleFactor: scale, reducedMotion: "reduce", offline });
	const heard = listen(page);
	return {
		goto: async (address) => void (await page.goto(address)),
		run: (expression) => page.evaluate(expression),
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
		heard: async () => heard,
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
