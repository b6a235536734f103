/** A page of a browser that is told what to do through a pipe: shown, asked, printed, photographed. */
import type { BrowserPipe } from "./browser-pipe.ts";

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
	close: () => Promise<void>;
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
}

export async function openPage(
	{ send, next }: BrowserPipe,
	{ width, height, scale = 1 }: PageView,
): Promise<BrowserPage> {
	const { targetId } = await send("Target.createTarget", { url: "about:blank", width, height });
	const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
	const session = String(sessionId);
	const ask = (method: string, params: object = {}) => send(method, params, session);
	const metrics = { width, height, deviceScaleFactor: scale, mobile: false };
	const calm = [{ name: "prefers-reduced-motion", value: "reduce" }];
	await Promise.all([
		ask("Page.enable"),
		ask("Emulation.setDeviceMetricsOverride", metrics),
		ask("Emulation.setEmulatedMedia", { features: calm }),
		ask("Emulation.setFocusEmulationEnabled", { enabled: true }),
	]);
	const run = async (expression: string) => {
		const { result, exceptionDetails } = await ask("Runtime.evaluate", {
			...{ expression, awaitPromise: true, returnByValue: true },
		});
		if (exceptionDetails) throw new Error(`In the page: ${JSON.stringify(exceptionDetails)}`);
		return (result as { value?: unknown }).value;
	};
	return {
		async goto(address) {
			const loaded = next("Page.loadEventFired", session);
			const { errorText } = await ask("Page.navigate", { url: address });
			if (errorText) throw new Error(`${address} could not be opened: ${errorText}`);
			await loaded;
		},
		evaluate: async <R, A>(fn: (argument: A) => R | Promise<R>, argument?: A) =>
			(await run(`(${fn})(${JSON.stringify(argument)})`)) as R,
		addStyle: async (css) => {
			await run(
				`document.head.append(Object.assign(document.createElement("style"),{textContent:${JSON.stringify(css)}}))`,
			);
		},
		addScript: async (script) => {
			await run(`${script};undefined`);
		},
		async pdf() {
			const { data } = await ask("Page.printToPDF", {
				...{ printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true },
			});
			return Buffer.from(String(data), "base64");
		},
		async picture({ format, scale: wanted, ...box }) {
			const { data } = await ask("Page.captureScreenshot", {
				...{ format, clip: { ...box, scale: wanted / scale }, captureBeyondViewport: true },
				...(format === "webp" && { quality: 100 }),
			});
			return Buffer.from(String(data), "base64");
		},
		close: async () => {
			await send("Target.closeTarget", { targetId });
		},
	};
}
