/** A page of the browser that exports are made with: shown, asked, printed, photographed. */
import type { DevTools, DevToolsLine } from "./devtools.ts";

export interface BrowserPage {
	/** Opens an address, and waits for all that it loads. @throws when it cannot be opened. */
	goto: (address: string) => Promise<void>;
	/** Runs a function in the page, which knows nothing but its argument; both that and what it returns are plain JSON. @throws what it throws there. */
	evaluate: <R, A = undefined>(run: (argument: A) => R | Promise<R>, argument?: A) => Promise<R>;
	addStyle: (css: string) => Promise<void>;
	addScript: (script: string) => Promise<void>;
	/** By its own rules of paper. */
	pdf: () => Promise<Buffer>;
	/** In pixels of the screen. @param box in pixels of CSS, from the upper left corner of the page. */
	picture: (box: PictureBox) => Promise<Buffer>;
	/** All of the page as PNG, however long it is. */
	wholePicture: () => Promise<Buffer>;
	/** Of a watched page, so far. */
	heard: () => Heard;
	close: () => Promise<void>;
}

export interface PageView {
	width: number;
	height: number;
	/** Pixels of the screen to one of CSS. */
	scale?: number;
	/** Whether it is cut off from every network, and it is heard what it asks for. */
	watched?: boolean;
}

/** What a page has asked for and complained of, pictures and fonts within its own text left out. */
export interface Heard {
	requests: string[];
	complaints: string[];
}

export interface PictureBox {
	x: number;
	y: number;
	width: number;
	height: number;
	/** WebP without loss, as PNG is: what is drawn has hard edges. */
	format: "png" | "webp";
}

/** Whatever the machine prefers, what is made on it looks the same. */
const features = [
	{ name: "prefers-reduced-motion", value: "reduce" },
	{ name: "prefers-color-scheme", value: "light" },
	{ name: "prefers-contrast", value: "no-preference" },
	{ name: "forced-colors", value: "none" },
];

/** A window of its own: pages that others hide are not drawn. */
export async function openPage({ browser, page }: DevToolsLine, view: PageView): Promise<BrowserPage> {
	const { browserContextId } = await browser.send("Target.createBrowserContext");
	const { targetId } = await browser.send("Target.createTarget", { url: "about:blank", browserContextId });
	const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
	const tools = page(sessionId);
	const { width, height, scale = 1, watched = false } = view;
	const [heard] = await Promise.all([
		watched ? watch(tools) : { requests: [], complaints: [] },
		tools.send("Page.enable"),
		tools.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: scale, mobile: false }),
		tools.send("Emulation.setEmulatedMedia", { features }),
		tools.send("Emulation.setFocusEmulationEnabled", { enabled: true }),
	]);
	// As one text: taken apart and put together value by value, what is read of a long page takes longer than to read it.
	const evaluate = async <R, A>(does: (argument: A) => R | Promise<R>, argument?: A) => {
		const json = await run(tools, `Promise.resolve((${does})(${JSON.stringify(argument)})).then(JSON.stringify)`);
		return (json === undefined ? json : JSON.parse(json as string)) as R;
	};
	return {
		goto: (address) => goTo(tools, address),
		evaluate,
		addStyle: (css) => evaluate(putStyle, css),
		addScript: async (script) => void (await run(tools, `${script};undefined`)),
		pdf: () => print(tools),
		picture: (box) => photograph(tools, box),
		async wholePicture() {
			const { cssContentSize } = await tools.send("Page.getLayoutMetrics");
			return photograph(tools, { ...cssContentSize, format: "png" });
		},
		heard: () => heard,
		close: () => browser.send("Target.disposeBrowserContext", { browserContextId }),
	};
}

async function watch(tools: DevTools): Promise<Heard> {
	const heard: Heard = { requests: [], complaints: [] };
	tools.on("Network.requestWillBeSent", ({ request }) => {
		if (!request.url.startsWith("data:")) heard.requests.push(request.url);
	});
	tools.on("Runtime.exceptionThrown", ({ exceptionDetails: { exception, text } }) => {
		heard.complaints.push(exception?.description ?? text);
	});
	tools.on("Runtime.consoleAPICalled", ({ type, args }) => {
		if (type === "error") heard.complaints.push(args.map((it) => it.description ?? it.value).join(" "));
	});
	tools.on("Log.entryAdded", ({ entry: { level, text, url } }) => {
		if (level === "error") heard.complaints.push(url ? `${text} (${url})` : text);
	});
	const noNetwork = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
	await Promise.all([
		tools.send("Network.enable"),
		tools.send("Runtime.enable"),
		tools.send("Log.enable"),
		tools.send("Network.emulateNetworkConditions", noNetwork),
	]);
	return heard;
}

async function goTo(tools: DevTools, url: string): Promise<void> {
	const { errorText } = await tools.send("Page.navigate", { url });
	if (errorText) throw new Error(`${errorText} at ${url}`);
	await run(
		tools,
		`document.readyState === "complete" || new Promise((done) => addEventListener("load", () => done(true)))`,
	);
}

/** Evaluates an expression, or awaits it. @throws what it throws. */
async function run(tools: DevTools, expression: string): Promise<unknown> {
	const { result, exceptionDetails } = await tools.send("Runtime.evaluate", {
		expression,
		awaitPromise: true,
		returnByValue: true,
	});
	if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
	return result.value;
}

async function print(tools: DevTools): Promise<Buffer> {
	const margins = { marginTop: 0, marginRight: 0, marginBottom: 0, marginLeft: 0 };
	const { data } = await tools.send("Page.printToPDF", {
		...margins,
		printBackground: true,
		preferCSSPageSize: true,
		generateTaggedPDF: true,
	});
	return Buffer.from(data, "base64");
}

async function photograph(tools: DevTools, { format, ...box }: PictureBox): Promise<Buffer> {
	const { data } = await tools.send("Page.captureScreenshot", {
		format,
		...(format === "webp" && { quality: 100 }),
		clip: { ...box, scale: 1 },
		captureBeyondViewport: true,
	});
	return Buffer.from(data, "base64");
}

/** Runs in the page. */
function putStyle(css: string): void {
	const { document } = globalThis as unknown as { document: StyledDocument };
	const style = document.createElement("style");
	style.textContent = css;
	document.head.append(style);
}

/** What this asks of the browser's document: the zone has no types of a browser. */
interface StyledDocument {
	createElement: (name: string) => { textContent: string };
	head: { append: (element: unknown) => void };
}
